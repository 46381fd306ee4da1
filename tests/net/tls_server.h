// SPDX-License-Identifier: GPL-3.0-or-later
// A server with TLS on this computer, for pictures.example and other.example. Its certificate is trusted while it
// exists. Certificate and key were made for these tests and are used nowhere else.
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QUrl>

#include <functional>
#include <utility>
#include <vector>

namespace platen::test {

class TlsServer : public QSslServer
{
public:
    // The bytes to send for a request's head. The connection is closed after them, unless they are empty.
    using Behaviour = std::function<QByteArray(const QByteArray &head)>;

    explicit TlsServer(Behaviour behaviour)
        : m_behaviour(std::move(behaviour))
        , m_before(QSslConfiguration::defaultConfiguration())
    {
        const QSslCertificate certificate{QByteArray(certificateText)};
        QSslConfiguration trusting = m_before;
        trusting.addCaCertificate(certificate);
        QSslConfiguration::setDefaultConfiguration(trusting);
        QSslConfiguration own = m_before;
        own.setLocalCertificate(certificate);
        own.setPrivateKey(QSslKey(QByteArray(keyText), QSsl::Ec));
        setSslConfiguration(own);
        listen(QHostAddress(QHostAddress::LocalHost), 0);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (auto *socket = nextPendingConnection())
                serve(socket);
        });
    }
    ~TlsServer() override { QSslConfiguration::setDefaultConfiguration(m_before); }

    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/a.png"),
                           const QString &host = QStringLiteral("pictures.example")) const
    {
        return QUrl(QStringLiteral("https://%1:%2%3").arg(host).arg(serverPort()).arg(path));
    }

    std::vector<QByteArray> requests;

private:
    void serve(QTcpSocket *socket)
    {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(socket); });
        if (socket->bytesAvailable() > 0)
            answer(socket);
    }

    void answer(QTcpSocket *socket)
    {
        const QByteArray head = socket->readAll();
        requests.push_back(head);
        if (const QByteArray bytes = m_behaviour(head); !bytes.isEmpty()) {
            socket->write(bytes);
            socket->disconnectFromHost();
        }
    }

    static constexpr const char *keyText = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgl+1bkEUzsVVZTUl0
EKGL51R0eSX4unqwJ7XHdLRWf/mhRANCAARak9u+l6+fwV6Op0TsnRdC9ouA+ZYo
uKCQru4gYBBTSuQsvnsGZptQc5W8dZ1aChxdLTG1HO7J2fKhOT4mSv67
-----END PRIVATE KEY-----
)";
    static constexpr const char *certificateText = R"(-----BEGIN CERTIFICATE-----
MIIBuDCCAV+gAwIBAgIULhZ29Kxp0117SCozVFjFQNOIURgwCgYIKoZIzj0EAwIw
GzEZMBcGA1UEAwwQcGljdHVyZXMuZXhhbXBsZTAgFw0yNjExMzAxNTE3NDRaGA8y
MTI2MTEwNjE1MTc0NFowGzEZMBcGA1UEAwwQcGljdHVyZXMuZXhhbXBsZTBZMBMG
ByqGSM49AgEGCCqGSM49AwEHA0IABFqT276Xr5/BXo6nROydF0L2i4D5lii4oJCu
7iBgEFNK5Cy+ewZmm1Bzlbx1nVoKHF0tMbUc7snZ8qE5PiZK/rujfzB9MB0GA1Ud
DgQWBBTJt6m/OKn867UjUDCc4AzQMfpIEDAfBgNVHSMEGDAWgBTJt6m/OKn867Uj
UDCc4AzQMfpIEDAqBgNVHREEIzAhghBwaWN0dXJlcy5leGFtcGxlgg1vdGhlci5l
eGFtcGxlMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDRwAwRAIgMycW9o4x
tFd68SnnWYtE0+HrF9UgIvErdLBy7rxaLo8CIHoxgSxj6vw+MBvvpm5rSlkc7/jv
kZqB95ZcaGufehA8
-----END CERTIFICATE-----
)";
    Behaviour m_behaviour;
    QSslConfiguration m_before;
};

} // namespace platen::test
