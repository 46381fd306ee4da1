// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/network_errors.h"

#include "core/net/server_name.h"

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
    case QNetworkReply::ProtocolInvalidOperationError: // which is what Qt makes of 400
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
    case QNetworkReply::ProtocolUnknownError: // no scheme of ours
        return true;
    default:
        return false;
    }
}

QString networkErrorText(QNetworkReply::NetworkError error, const QUrl &url, const QString &tlsProblem,
                         const QString &systemText, bool answerBegan)
{
    const auto server = serverName(url);
    if (answerBegan)
        return QStringLiteral("The connection to %1 broke before its answer was complete.").arg(server);
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return QStringLiteral("Could not connect to %1: the connection was refused.").arg(server);
    case QNetworkReply::HostNotFoundError:
        return QStringLiteral("Could not find %1: the name is wrong, or there is no network.").arg(server);
    case QNetworkReply::SslHandshakeFailedError:
        return tlsProblem.isEmpty()
                   ? QStringLiteral("Could not make a secure connection to %1.").arg(server)
                   : QStringLiteral("Could not make a secure connection to %1: %2").arg(server, tlsProblem);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return QStringLiteral("Could not connect to %1: the network's proxy does not answer.").arg(server);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return QStringLiteral("Could not connect to %1: the network's proxy asks for a password.").arg(server);
    case QNetworkReply::ProtocolUnknownError:
        return QStringLiteral("Could not connect to %1: its address must begin with https://.").arg(server);
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // Qt would have sent it again
        return QStringLiteral("%1 closed the connection without an answer.").arg(server);
    case QNetworkReply::ProtocolFailure:
        return QStringLiteral("What %1 answered is not HTTP.").arg(server);
    default: {
        // Qt's words are about the socket or the proxy here; where they are about the request, they quote its address.
        const bool quotes = systemText.isEmpty() || systemText.contains(QLatin1String("://"));
        return quotes ? QStringLiteral("The connection to %1 failed.").arg(server)
                      : QStringLiteral("The connection to %1 failed: %2.").arg(server, systemText);
    }
    }
}

} // namespace platen::net
