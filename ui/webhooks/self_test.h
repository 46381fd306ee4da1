// SPDX-License-Identifier: GPL-3.0-or-later
// Whether Platen answers at its public URL, asked from this computer. Whether it is reached from outside is another
// question.
#pragma once

#include <QString>
#include <QUrl>

#include <functional>

class QNetworkAccessManager;
class QObject;

namespace platen {

struct SelfTestResult
{
    bool reachable = false; // from this computer, and it is Platen that answers
    QString text;           // what was found, for a person
};

// Asks for the URL's root, as the listener answers it, within 10 s. `done` is called unless `context` has gone.
void testPublicUrl(QNetworkAccessManager &network, const QUrl &publicUrl, QObject *context,
                   std::function<void(const SelfTestResult &)> done);

} // namespace platen
