// SPDX-License-Identifier: GPL-3.0-or-later
// Fetches a picture that an order refers to, to show it. Whoever wrote the order chose the URL, so it must not make
// Platen talk to anything but the public servers that the order names: https only, to a checked address only (a name
// is resolved once, and the connection goes to that very address), bounded in size and time, and each redirect is
// checked like the first URL. Sends no credentials and no cookies.
#pragma once

#include "core/domain/error.h"

#include <QByteArray>
#include <QCoroTask>
#include <QHostAddress>
#include <QUrl>

#include <chrono>
#include <functional>

namespace platen::net {

struct PictureRules
{
    QStringList hosts;      // that the order names; a redirect to another one is refused
    QStringList localHosts; // of these, those that a person allows although their address is not public
    qint64 mostBytes = qint64(64) << 20;
    std::chrono::milliseconds longest{30'000}; // everything together
    // Calls back once, with all addresses of a host or none. Empty: the system's resolver.
    std::function<void(const QString &host, std::function<void(QList<QHostAddress>)>)> resolve;
};

// Whether this URL may be asked at all, before its host is looked up.
[[nodiscard]] Result<void> checkPictureUrl(const QUrl &url, const PictureRules &rules);

// The refusal of a server that is not on the public internet and not allowed by a person.
[[nodiscard]] Failure notPublic(const QUrl &url);

// Errors: `refused` if the rules forbid it, `notFound` and `badResponse` by the server's response, `unreachable`,
// `timeout`. Uses nothing of the caller, so it may be called off (core/async/call_off.h).
QCoro::Task<Result<QByteArray>> fetchPicture(QUrl url, PictureRules rules);

} // namespace platen::net
