// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/network_errors.h"

#include "core/wire/server_name.h"

namespace platen::net {

bool isAnswered(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::NoError:
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolInvalidOperationError: // Qt's error for status 400
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError:
        return true;
    default:
        return false;
    }
}

bool isBeforeSending(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::ProtocolUnknownError: // a scheme that we do not use
        return true;
    default:
        return false;
    }
}

Message networkErrorText(QNetworkReply::NetworkError error, const QUrl &url, const QString &tlsProblem,
                         const QString &systemText, bool answerBegan)
{
    const auto server = serverName(url);
    if (answerBegan)
        return Message::of("The connection to %1 broke before its answer was complete.", server);
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return Message::of("Could not connect to %1: the connection was refused.", server);
    case QNetworkReply::HostNotFoundError:
        return Message::of("Could not find %1: the name is wrong, or there is no network.", server);
    case QNetworkReply::SslHandshakeFailedError:
        return tlsProblem.isEmpty() ? Message::of("Could not make a secure connection to %1.", server)
                                    : Message::of("Could not make a secure connection to %1: %2", server, tlsProblem);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return Message::of("Could not connect to %1: the network's proxy does not answer.", server);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return Message::of("Could not connect to %1: the network's proxy asks for a password.", server);
    case QNetworkReply::ProtocolUnknownError:
        return Message::of("Could not connect to %1: its address must begin with https://.", server);
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // Qt would have sent it again
        return Message::of("%1 closed the connection without an answer.", server);
    case QNetworkReply::ProtocolFailure:
        return Message::of("What %1 answered is not HTTP.", server);
    default: {
        // Qt's texts are useful if they are about the socket or the proxy; those about the request quote its URL.
        const bool quotes = systemText.isEmpty() || systemText.contains(QLatin1String("://"));
        return quotes ? Message::of("The connection to %1 failed.", server)
                      : Message::of("The connection to %1 failed: %2.", server, systemText);
    }
    }
}

} // namespace platen::net
