// SPDX-License-Identifier: GPL-3.0-or-later
// The webhook listener: receives a request, decides whether to accept it, stores it durably, and only then answers.
//
// Requests are judged in the HTTP server's thread (judge.h), which touches no database. Everything else runs in the
// engine's thread: all requests that have arrived by then are written in one durable transaction (group commit). The
// engine applies the events in the inbox afterwards.
//
//   POST /hooks/<account>/<token>   404 another path or token, 405 another method, 401 verification failed, 413 over 1
//                                   MiB, 400 unreadable, 415 another form or a compressed one; each of these is stored
//                                   in the inbox as rejected, with what was read of its body: nothing without the token
//   OPTIONS the same                the CloudEvents handshake (WebHook-Request-Origin → WebHook-Allowed-Origin)
//   GET /                           200 and one line: the self-test
//   GET /files/<token>/<name>       shared files (shared_files.h)
#pragma once

#include "core/http/server.h"
#include "core/store/database.h"
#include "core/webhooks/judge.h"
#include "core/webhooks/shared_files.h"

#include <QObject>

#include <memory>
#include <mutex>
#include <vector>

namespace platen {

class Listener : public QObject
{
    Q_OBJECT
public:
    using Endpoint = WebhookEndpoint;

    explicit Listener(store::Database &database, QObject *parent = nullptr);
    ~Listener() override;

    Result<void> listen(const QHostAddress &address, quint16 port);
    void stop();
    [[nodiscard]] bool isListening() const;
    [[nodiscard]] QString baseUrl() const; // "http://127.0.0.1:43121"
    [[nodiscard]] quint16 port() const;

    // Call when accounts were added or removed, or changed their token.
    void setEndpoints(std::vector<Endpoint> endpoints);

Q_SIGNALS:
    // These events are stored in the inbox and acknowledged, and wait to be applied.
    void arrived(const QList<qint64> &events);
    // This event need not be applied, because it was rejected or is a duplicate. It is in the inbox too.
    void settled(const platen::store::InboxEvent &event);
    // A message could not be verified because its account's secret is unavailable.
    void secretWanted();
    // A shared file was not handed out: it is missing, or no longer the one that was published.
    void sharedFileChanged(const platen::store::ShareRecord &share);

private:
    struct Arrival
    {
        http::Request request;
        http::Responder responder;
        std::shared_ptr<const Judge> judge; // which gave the verdict
        Verdict verdict;                    // none of a request for a shared file
    };
    void enqueue(http::Request request, http::Responder responder); // in the server's thread
    void receive();                                                 // in ours
    // Serves the requests for shared files, and returns the others.
    std::vector<Arrival> withoutFiles(std::vector<Arrival> arrivals);
    Result<void> keep(std::vector<store::InboxMessage> &messages);
    void announce(const std::vector<store::InboxMessage> &messages);

    store::Database &m_database;
    Gate m_gate;
    SharedFiles m_files;
    int m_rejectedSincePrune = 0;
    std::mutex m_mutex; // guards m_judge, m_arrivals and m_wakePending
    std::shared_ptr<const Judge> m_judge = std::make_shared<const Judge>();
    std::vector<Arrival> m_arrivals;
    bool m_wakePending = false;
    std::unique_ptr<http::Server> m_server;
};

// The path of an account's endpoint: "/hooks/prodigi-sandbox/3f…".
QString webhookPath(const store::AccountRecord &account);

} // namespace platen
