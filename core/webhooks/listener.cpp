// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webhooks/listener.h"

#include "core/store/account_store.h"
#include "core/store/inbox_store.h"

#include <QMetaObject>
#include <QSet>

namespace platen {

namespace {

constexpr int keptRejected = 1000;

bool isRejected(const store::InboxMessage &message)
{
    return message.events.front().outcome == store::EventOutcome::Rejected;
}

} // namespace

QString webhookPath(const store::AccountRecord &account)
{
    // An account's name may contain letters that are not allowed in a URL.
    const QString slug = QString::fromLatin1(QUrl::toPercentEncoding(account.slug));
    return QStringLiteral("/hooks/%1/%2").arg(slug, account.webhookToken);
}

Listener::Listener(store::Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_files(database)
{
    connect(&m_files, &SharedFiles::changed, this, &Listener::sharedFileChanged);
}

Listener::~Listener()
{
    stop();
}

Result<void> Listener::listen(const QHostAddress &address, quint16 port)
{
    auto server = std::make_unique<http::Server>(
        [this](http::Request request, http::Responder responder) { enqueue(std::move(request), std::move(responder)); },
        http::Limits(), [this](const http::Request &head) { return m_gate.reading(head); });
    if (Result<void> bound = server->listen(address, port); !bound)
        return bound;
    m_server = std::move(server);
    return {};
}

void Listener::stop()
{
    if (!m_server)
        return;
    receive(); // what has arrived is still stored and answered
    m_server->stop();
    m_server.reset();
}

bool Listener::isListening() const
{
    return m_server && m_server->isListening();
}

QString Listener::baseUrl() const
{
    return m_server ? m_server->baseUrl() : QString();
}

quint16 Listener::port() const
{
    return m_server ? m_server->port() : 0;
}

void Listener::setEndpoints(std::vector<Endpoint> endpoints)
{
    const auto judge = std::make_shared<const Judge>(std::move(endpoints));
    {
        const std::scoped_lock lock(m_mutex);
        m_judge = judge;
    }
    m_gate.setDoors(judge->doors());
}

void Listener::enqueue(http::Request request, http::Responder responder)
{
    std::shared_ptr<const Judge> judge;
    {
        const std::scoped_lock lock(m_mutex);
        judge = m_judge;
    }
    Arrival arrival{std::move(request), std::move(responder), judge, {}};
    if (!SharedFiles::isPath(arrival.request.path()))
        arrival.verdict = judge->judge(arrival.request);
    const std::scoped_lock lock(m_mutex);
    m_arrivals.push_back(std::move(arrival));
    // One wake-up for everything that arrives before it is served: it shares one commit.
    if (!std::exchange(m_wakePending, true))
        QMetaObject::invokeMethod(this, &Listener::receive, Qt::QueuedConnection);
}

void Listener::receive()
{
    std::vector<Arrival> arrivals;
    std::shared_ptr<const Judge> judge;
    {
        const std::scoped_lock lock(m_mutex);
        arrivals.swap(m_arrivals);
        m_wakePending = false;
        judge = m_judge;
    }
    arrivals = withoutFiles(std::move(arrivals));
    if (arrivals.empty())
        return;

    std::vector<store::InboxMessage> messages;
    for (Arrival &arrival : arrivals) {
        // The endpoints have changed meanwhile: an account may be gone, or a token closed.
        if (arrival.judge != judge)
            arrival.verdict = judge->judge(arrival.request);
        if (arrival.verdict.message)
            messages.push_back(*arrival.verdict.message);
    }

    const Result<void> kept = messages.empty() ? Result<void>() : keep(messages);
    bool wantsSecret = false;
    for (Arrival &arrival : arrivals) {
        // What is not on disk is not acknowledged: the sender must try again.
        const bool lost = !kept && arrival.verdict.message && arrival.verdict.answer.status < 300;
        wantsSecret = wantsSecret || arrival.verdict.wantsSecret;
        arrival.responder(lost ? plainAnswer(503, "Could not be stored; try again later")
                               : std::move(arrival.verdict.answer));
    }
    if (!kept) {
        qCritical("Webhooks are answered 503: %s", qUtf8Printable(kept.error().message.english()));
        return;
    }
    if (wantsSecret)
        Q_EMIT secretWanted();
    announce(messages);
}

void Listener::announce(const std::vector<store::InboxMessage> &messages)
{
    QList<qint64> pending;
    for (const store::InboxMessage &message : messages) {
        for (const store::InboxEvent &event : message.events) {
            if (event.outcome == store::EventOutcome::Pending)
                pending.append(event.id);
            else
                Q_EMIT settled(event);
        }
    }
    if (!pending.isEmpty())
        Q_EMIT arrived(pending);
}

std::vector<Listener::Arrival> Listener::withoutFiles(std::vector<Arrival> arrivals)
{
    std::vector<Arrival> others;
    for (Arrival &arrival : arrivals) {
        if (SharedFiles::isPath(arrival.request.path()))
            m_files.serve(arrival.request, std::move(arrival.responder));
        else
            others.push_back(std::move(arrival));
    }
    return others;
}

Result<void> Listener::keep(std::vector<store::InboxMessage> &messages)
{
    const bool anyAccepted = !std::all_of(messages.begin(), messages.end(), isRejected);
    // Strangers' messages are not worth a flush of the disk.
    const auto durability = anyAccepted ? store::Durability::Promised : store::Durability::Ordinary;
    PLATEN_TRY(store::Transaction transaction, store::Transaction::begin(m_database, durability));
    store::InboxStore inbox(m_database);
    if (Result<void> appended = inbox.append(messages); !appended)
        return appended;
    store::AccountStore accounts(m_database);
    QSet<qint64> heard;
    for (const store::InboxMessage &message : messages) {
        if (isRejected(message))
            ++m_rejectedSincePrune;
        else
            heard.insert(message.accountId);
    }
    for (const qint64 account : std::as_const(heard)) {
        if (Result<void> noted = accounts.noteHeard(account, QDateTime::currentDateTimeUtc()); !noted)
            return noted;
    }
    if (m_rejectedSincePrune >= keptRejected / 4) {
        m_rejectedSincePrune = 0;
        if (Result<void> pruned = inbox.pruneRejected(keptRejected); !pruned)
            return pruned;
    }
    return transaction.commit();
}

} // namespace platen
