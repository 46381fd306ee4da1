// SPDX-License-Identifier: GPL-3.0-or-later
// A server that misbehaves as a test wants. It lives in the test's own thread, and runs whenever the event loop does.
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <vector>

namespace platen::test {

class RawServer : public QTcpServer
{
public:
    // Called with each complete request: its head and body.
    using Behaviour = std::function<void(QTcpSocket &socket, const QByteArray &request)>;

    explicit RawServer(Behaviour behaviour)
        : m_behaviour(std::move(behaviour))
    {
        listen(QHostAddress(QHostAddress::LocalHost), 0);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (auto *socket = nextPendingConnection())
                serve(socket);
        });
    }

    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/x")) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path));
    }

    std::vector<QByteArray> requests;
    int connections = 0;

private:
    void serve(QTcpSocket *socket)
    {
        ++connections;
        auto received = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, received] {
            *received += socket->readAll();
            for (;;) {
                const auto head = received->indexOf("\r\n\r\n");
                if (head < 0)
                    return;
                const auto at = received->left(head).toLower().indexOf("\r\ncontent-length:");
                const auto length =
                    at < 0 ? 0 : received->mid(at + 17, received->indexOf("\r\n", at + 2) - at - 17).trimmed().toInt();
                const auto size = head + 4 + length;
                if (received->size() < size)
                    return;
                requests.push_back(received->left(size));
                received->remove(0, size);
                m_behaviour(*socket, requests.back());
            }
        });
    }

    Behaviour m_behaviour;
};

} // namespace platen::test
