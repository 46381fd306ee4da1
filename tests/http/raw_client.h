// SPDX-License-Identifier: GPL-3.0-or-later
// A client that sends exactly the given bytes, and reads what comes. It blocks, because the server has a thread of its
// own.
#pragma once

#include "core/http/server.h"

#include <QDeadlineTimer>
#include <QTcpSocket>
#include <QThread>

namespace platen::test {

class RawClient
{
public:
    explicit RawClient(const http::Server &server)
        : RawClient(server.port())
    {
    }
    explicit RawClient(quint16 port)
    {
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        m_socket.waitForConnected(5000);
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    }

    // Each HTTP/1.1 head gets the Host header that it needs.
    void send(const QByteArray &bytes)
    {
        static const QByteArray version = " HTTP/1.1\r\n";
        sendExactly(bytes.contains("Host:") ? bytes : QByteArray(bytes).replace(version, version + "Host: h\r\n"));
    }

    void sendExactly(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(5000)) {
        }
    }

    // Reads until `end` was received; returns what there is when nothing more comes.
    QByteArray readUntil(const QByteArray &end, int milliseconds = 10'000)
    {
        const QDeadlineTimer deadline(milliseconds);
        while (!m_received.contains(end) && more(deadline)) {
        }
        const auto at = m_received.indexOf(end);
        return take(at < 0 ? m_received.size() : at + end.size());
    }

    QByteArray readBytes(qsizetype count, int milliseconds = 10'000)
    {
        const QDeadlineTimer deadline(milliseconds);
        while (m_received.size() < count && more(deadline)) {
        }
        return take(std::min(count, m_received.size()));
    }

    struct Reply
    {
        int status = 0;
        QByteArray head; // with its empty line
        QByteArray body;
        [[nodiscard]] QByteArray header(const QByteArray &name) const
        {
            const auto start = head.toLower().indexOf("\r\n" + name.toLower() + ": ");
            if (start < 0)
                return {};
            const auto from = start + name.size() + 4;
            return head.mid(from, head.indexOf("\r\n", from) - from);
        }
    };

    // One response, by its Content-Length. Status 0: none came.
    Reply reply(bool toHead = false)
    {
        Reply reply;
        reply.head = readUntil("\r\n\r\n");
        reply.status = reply.head.mid(9, 3).toInt();
        if (!toHead)
            reply.body = readBytes(reply.header("Content-Length").toInt());
        return reply;
    }

    // Reads up to the end of the connection; returns whether it ended.
    bool readToEnd(QByteArray *all = nullptr, int milliseconds = 10'000)
    {
        const QDeadlineTimer deadline(milliseconds);
        while (more(deadline)) {
        }
        if (all)
            *all = m_received;
        return m_socket.state() != QAbstractSocket::ConnectedState;
    }

    QTcpSocket &socket() { return m_socket; }

private:
    bool more(const QDeadlineTimer &deadline)
    {
        if (m_socket.bytesAvailable() == 0 &&
            !m_socket.waitForReadyRead(static_cast<int>(std::max<qint64>(0, deadline.remainingTime()))))
            return false;
        m_received += m_socket.readAll();
        return true;
    }
    QByteArray take(qsizetype count)
    {
        const auto taken = m_received.left(count);
        m_received.remove(0, count);
        return taken;
    }

    QTcpSocket m_socket;
    QByteArray m_received;
};

} // namespace platen::test
