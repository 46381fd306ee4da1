// SPDX-License-Identifier: GPL-3.0-or-later
// The meaning of Qt's network errors: whether there was a response, whether anything can have been sent, and a text for
// people.
#pragma once

#include "core/domain/message.h"

#include <QNetworkReply>

namespace platen::net {

// The server responded completely, with any status.
bool isAnswered(QNetworkReply::NetworkError error);

// The error can only happen before a request is sent.
bool isBeforeSending(QNetworkReply::NetworkError error);

// "Could not connect to api.example.org: the connection was refused." Of the URL, only the server is named.
// `tlsProblem` is what is wrong with the certificate, `systemText` is Qt's text; both may be empty.
Message networkErrorText(QNetworkReply::NetworkError error, const QUrl &url, const QString &tlsProblem,
                         const QString &systemText, bool answerBegan);

} // namespace platen::net
