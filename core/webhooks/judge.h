// SPDX-License-Identifier: GPL-3.0-or-later
// Decides what becomes of a webhook request: its answer, and what is stored of it before the answer is sent. It never
// changes, so it may be used in any thread; changed endpoints get a new one.
#pragma once

#include "core/http/server.h"
#include "core/providers/connector.h"
#include "core/store/records.h"
#include "core/webhooks/gate.h"
#include "core/wire/secret_set.h"

#include <optional>
#include <vector>

namespace platen {

struct WebhookEndpoint
{
    store::AccountRecord account;
    const Connector *connector = nullptr; // verifies and reads its messages
    AccountSettings settings;
    // Why messages cannot be verified now: its secret is unavailable; the sender is asked to try again.
    Message unverifiable;
};

struct Verdict
{
    http::Answer answer;
    std::optional<store::InboxMessage> message; // stored before the answer is sent
    bool wantsSecret = false;
};

class Judge
{
public:
    explicit Judge(std::vector<WebhookEndpoint> endpoints = {});

    [[nodiscard]] const std::vector<Door> &doors() const { return m_doors; }
    [[nodiscard]] Verdict judge(const http::Request &request) const;

private:
    [[nodiscard]] Verdict judgeMessage(const WebhookEndpoint &endpoint, const http::Request &request) const;
    // `headers`: without our secrets.
    [[nodiscard]] store::InboxMessage kept(const net::SecretSet::Headers &headers, const WebhookEndpoint *endpoint,
                                           const QByteArray &body) const;
    [[nodiscard]] store::InboxMessage rejection(const http::Request &request, const WebhookEndpoint *endpoint,
                                                const Message &reason) const;
    [[nodiscard]] QJsonObject keptHeaders(const net::SecretSet::Headers &headers,
                                          const WebhookEndpoint *endpoint) const;
    [[nodiscard]] net::SecretSet::Headers masked(const http::Request &request) const;
    [[nodiscard]] QByteArray keptBody(const QByteArray &body) const;

    std::vector<WebhookEndpoint> m_endpoints;
    std::vector<Door> m_doors; // of m_endpoints, in the same order
    net::SecretSet m_secrets;  // of m_endpoints, with their tokens: never part of what is stored
};

http::Answer plainAnswer(int status, const QByteArray &text);

} // namespace platen
