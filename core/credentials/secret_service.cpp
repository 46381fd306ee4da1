// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/secret_service.h"

#include <QtGlobal>

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)

#include <QCoroFuture>

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QPromise>

namespace platen {

namespace {

// https://specifications.freedesktop.org/secret-service/: secrets go to the collection with this alias.
constexpr const char *service = "org.freedesktop.secrets";
constexpr const char *defaultCollection = "/org/freedesktop/secrets/aliases/default";
constexpr int answerMilliseconds = 5000;

KeychainState stateFrom(const QDBusPendingReply<QDBusVariant> &reply)
{
    if (!reply.isError())
        return reply.value().variant().toBool() ? KeychainState::Locked : KeychainState::Open;
    switch (reply.error().type()) {
    case QDBusError::UnknownObject: // the service exists, but nothing was ever stored in it
    case QDBusError::UnknownInterface:
    case QDBusError::UnknownMethod:
    case QDBusError::UnknownProperty:
    case QDBusError::InvalidArgs:
        return KeychainState::Open;
    default:
        return KeychainState::Absent;
    }
}

} // namespace

QCoro::Task<KeychainState> keychainState()
{
    // KDE's wallet has its own interface and reports its state itself.
    if (qgetenv("XDG_CURRENT_DESKTOP") == "KDE")
        co_return KeychainState::Open;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        co_return KeychainState::Absent;
    QDBusMessage question =
        QDBusMessage::createMethodCall(QString::fromLatin1(service), QString::fromLatin1(defaultCollection),
                                       QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");

    auto promise = std::make_shared<QPromise<KeychainState>>();
    QFuture<KeychainState> future = promise->future();
    promise->start();
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, answerMilliseconds));
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [promise](QDBusPendingCallWatcher *done) {
        promise->addResult(stateFrom(QDBusPendingReply<QDBusVariant>(*done)));
        promise->finish();
        done->deleteLater();
    });
    const KeychainState state = co_await future;
    co_return state;
}

} // namespace platen

#else

namespace platen {

QCoro::Task<KeychainState> keychainState()
{
    co_return KeychainState::Open;
}

} // namespace platen

#endif
