// SPDX-License-Identifier: GPL-3.0-or-later
// Whether Platen responds at its public URL, tested from this computer. That does not show whether it is reachable from
// outside.
#pragma once

#include <QString>
#include <QUrl>

#include <functional>

class QNetworkAccessManager;
class QObject;

namespace platen {

struct SelfTestResult
{
    bool reachable = false; // from this computer, and it is Platen that responds
    QString text;           // the result for a person
};

// Requests the URL's root, which the listener serves, within 10 s. `done` is called unless `context` has gone.
void testPublicUrl(QNetworkAccessManager &network, const QUrl &publicUrl, QObject *context,
                   std::function<void(const SelfTestResult &)> done);

} // namespace platen
