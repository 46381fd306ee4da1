// SPDX-License-Identifier: GPL-3.0-or-later
// `platenctl webhook serve --json` as a separate process.
#pragma once

#include "tests/e2e/console.h"

namespace platen::test {

class Serving
{
public:
    explicit Serving(Console &console, const QStringList &options = {})
        : process(console.start(QStringList{"webhook", "serve", "--json"} + options))
    {
        ready = QJsonDocument::fromJson(process.readLine()).object();
    }

    QString endpoint() const { return ready["endpoints"][0]["url"].toString(); }
    QString listening() const { return ready["listening"].toString(); }
    QJsonObject nextEvent(int timeoutMs = 20'000)
    {
        return QJsonDocument::fromJson(process.readLine(timeoutMs)).object();
    }

    LiveProcess process;
    QJsonObject ready;
};

} // namespace platen::test
