// SPDX-License-Identifier: GPL-3.0-or-later
// What Qt's network errors mean: whether there was an answer, whether anything can have been sent, and in words.
#pragma once

#include "core/domain/message.h"

#include <QNetworkReply>

namespace platen::net {

// The server answered in full, with whatever status.
bool isAnswered(QNetworkReply::NetworkError error);

// The error can only happen before a request is sent.
bool isBeforeSending(QNetworkReply::NetworkError error);

// "Could not connect to api.example.org: the connection was refused." Nothing of the URL but its server is named.
// `tlsProblem` is what is wrong with the certificate, `systemText` what Qt says; both may be empty.
Message networkErrorText(QNetworkReply::NetworkError error, const QUrl &url, const QString &tlsProblem,
                         const QString &systemText, bool answerBegan);

} // namespace platen::net
