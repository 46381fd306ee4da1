// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platen/single_instance.h"

#include "app/platen/instance_place.h"

#include <QDeadlineTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QTimer>

#include <algorithm>
#include <optional>

namespace platen {

namespace {

constexpr int answerWithin = 3000; // ms; a window that is starting answers once it is ready
constexpr int turnWithin = 4000;   // ms
constexpr qint64 messageAtMost = 1 << 20;
constexpr char answer[] = "platen has them\n";

// One line: a JSON array of the files' paths.
QByteArray messageOf(const QStringList &files)
{
    return QJsonDocument(QJsonArray::fromStringList(files)).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<QStringList> filesIn(const QByteArray &message)
{
    const QJsonDocument document = QJsonDocument::fromJson(message);
    if (!document.isArray())
        return std::nullopt;
    QStringList files;
    for (const QJsonValue &file : document.array()) {
        if (!file.isString())
            return std::nullopt;
        files << file.toString();
    }
    return files;
}

bool handOverAt(const QString &place, const QByteArray &message)
{
    const QDeadlineTimer deadline(answerWithin);
    const auto left = [&deadline] { return static_cast<int>(deadline.remainingTime()); };
    QLocalSocket socket;
    socket.connectToServer(place);
    if (!socket.waitForConnected(left()) || !isSameUser(socket))
        return false;
    socket.write(message);
    while (socket.bytesToWrite() > 0) {
        if (!socket.waitForBytesWritten(left()))
            return false;
    }
    while (!socket.canReadLine() && socket.bytesAvailable() < messageAtMost) {
        if (!socket.waitForReadyRead(left()))
            return false;
    }
    return socket.readLine() == answer;
}

} // namespace

SingleInstance::SingleInstance(const QString &dataDir, QObject *parent)
    : QObject(parent)
    , m_places(instancePlaces(dataDir))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::accept);
#ifdef Q_OS_UNIX
    if (!m_places.isEmpty())
        m_turn = std::make_unique<QLockFile>(m_places.first() + QStringLiteral(".lock"));
#endif
}

bool SingleInstance::handOver(const QStringList &files)
{
    if (m_turn)
        (void)m_turn->tryLock(turnWithin); // continue without it: the window opens in any case
    const QByteArray message = messageOf(files);
    const bool done = std::any_of(m_places.cbegin(), m_places.cend(),
                                  [&message](const QString &place) { return handOverAt(place, message); });
    if (done && m_turn)
        m_turn->unlock();
    return done;
}

bool SingleInstance::listen()
{
    // A socket left by a crash, or by someone who does not answer, is replaced in one step.
    const bool listening = std::any_of(m_places.cbegin(), m_places.cend(), [this](const QString &place) {
        return mayListenAt(place) && m_server.listen(place);
    });
    if (m_turn)
        m_turn->unlock();
    return listening;
}

void SingleInstance::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        if (!isSameUser(*socket)) {
            socket->abort();
            continue;
        }
        QTimer::singleShot(answerWithin, socket, [socket] { socket->abort(); });
        const auto read = [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > messageAtMost)
                    socket->abort();
                return; // the rest has not arrived yet
            }
            const std::optional<QStringList> files = filesIn(socket->readLine(messageAtMost));
            if (!files) {
                socket->abort();
                return;
            }
            socket->write(answer);
            socket->flush();
            Q_EMIT called(*files);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
    }
}

} // namespace platen
