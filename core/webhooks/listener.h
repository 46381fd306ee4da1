// SPDX-License-Identifier: GPL-3.0-or-later
// The webhook listener: takes a request in, decides whether it may come in, puts it on the disk, and only then answers.
//
// Everything here runs in the engine's thread; the HTTP server's thread only hands requests over. Requests that arrive
// together are written in one durable transaction (group commit). What is in the inbox is applied by the engine
// afterwards.
//
//   POST /hooks/<account>/<token>   404 another path or token, 405 another method, 401 verification failed, 413 over 1
//                                   MiB, 400 unreadable, 415 another form or a compressed one; each of these is kept in
//                                   the inbox as rejected, with what was read of its body: nothing without the token
//   OPTIONS the same                the CloudEvents handshake (WebHook-Request-Origin → WebHook-Allowed-Origin)
//   GET /                           200 and one line: the self-test
#pragma once

#include "core/http/server.h"
#include "core/providers/connector.h"
#include "core/store/database.h"
#include "core/store/records.h"
#include "core/webhooks/gate.h"
#include "core/wire/secret_set.h"

#include <QObject>

#include <memory>
#include <mutex>
#include <vector>

namespace platen {

class Listener : public QObject
{
    Q_OBJECT
public:
    struct Endpoint
    {
        store::AccountRecord account;
        const Connector *connector = nullptr; // verifies and reads its messages
        AccountSettings settings;
        // Why it cannot verify any now: its secret is out of reach; the sender is told to come again.
        QString unverifiable;
    };

    explicit Listener(store::Database &database, QObject *parent = nullptr);
    ~Listener() override;

    Result<void> listen(const QHostAddress &address, quint16 port);
    void stop();
    [[nodiscard]] bool isListening() const;
    [[nodiscard]] QString baseUrl() const; // "http://127.0.0.1:43121"
    [[nodiscard]] quint16 port() const;

    // Accounts came, went or changed their token.
    void setEndpoints(std::vector<Endpoint> endpoints);

Q_SIGNALS:
    // Events are in the inbox, acknowledged, and waiting to be applied.
    void arrived(const QList<qint64> &events);
    // One that needs no applying: it was turned away, or was a repetition. It is in the inbox too.
    void settled(const platen::store::InboxEvent &event);
    // A message came that could not be verified because its account's secret is out of reach.
    void secretWanted();

private:
    struct Arrival
    {
        http::Request request;
        http::Responder responder;
    };
    struct Verdict
    {
        http::Answer answer;
        std::optional<store::InboxMessage> message; // what is to be kept before the answer goes out
        bool wantsSecret = false;
    };
    void enqueue(http::Request request, http::Responder responder); // in the server's thread
    void takeIn();                                                  // in ours
    [[nodiscard]] store::InboxMessage kept(const http::Request &request, const Endpoint *endpoint,
                                           const QByteArray &body) const;
    [[nodiscard]] store::InboxMessage rejection(const http::Request &request, const Endpoint *endpoint,
                                                const QString &reason) const;
    [[nodiscard]] QJsonObject keptHeaders(const http::Request &request, const Endpoint *endpoint) const;
    [[nodiscard]] QByteArray keptBody(const QByteArray &body) const;
    [[nodiscard]] Verdict judge(const http::Request &request) const;
    [[nodiscard]] Verdict judgeMessage(const Endpoint &endpoint, const http::Request &request) const;
    Result<void> keep(std::vector<store::InboxMessage> &messages);

    store::Database &m_database;
    std::vector<Endpoint> m_endpoints;
    std::vector<Door> m_doors; // theirs, in the same order
    net::SecretSet m_secrets;  // theirs, and their tokens: in nothing that is kept
    Gate m_gate;               // the same for the server's thread
    int m_rejectedSincePrune = 0;
    std::mutex m_mutex; // guards m_arrivals and m_wakePending
    std::vector<Arrival> m_arrivals;
    bool m_wakePending = false;
    std::unique_ptr<http::Server> m_server;
};

// The path of an account's endpoint: "/hooks/prodigi-sandbox/3f…".
QString webhookPath(const store::AccountRecord &account);

} // namespace platen
