// SPDX-License-Identifier: GPL-3.0-or-later
// Every operation of a provider by name, with JSON in and JSON out: used by the fixtures and the conformance suite.
#pragma once

#include "core/net/traffic_recorder.h"
#include "core/sessions/session.h"

#include <QJsonObject>

#include <functional>
#include <optional>
#include <vector>

namespace platen::test {

struct SessionCall
{
    QString name; // as in fixtures
    std::function<bool(const Declaration &)> offered;
    QString able;     // the providers that can, as a refusal names them; empty if all can
    bool asks = true; // sends requests
    // Never throws; a failure is the Error.
    std::function<Result<QJsonValue>(Session &, const QJsonObject &arguments)> run;
};

// "createOrder", …; for resources "listProducts", "showProduct", "createProduct", "updateProduct", "deleteProduct".
const std::vector<SessionCall> &operations();
const SessionCall *findOperation(const QString &name);

// The change of that name with the arguments' value; nullopt if none has that name.
std::optional<OrderChange> changeOf(const QString &name, const QJsonObject &arguments);

// Arguments with which every operation can be run.
QJsonObject sampleArguments();

// An account at `baseUrl` (with `more` settings; required ones without a default are "test-<key>", other URLs are below
// `baseUrl`) whose secrets are all `secret`, with a client that retries at once and has no rate limit.
std::unique_ptr<Session> openTestSession(const QString &id, const QString &baseUrl,
                                         const QString &secret = QStringLiteral("test-key-4711"), int retries = 0,
                                         const QJsonObject &more = {},
                                         std::shared_ptr<net::TrafficRecorder> recorder = {});

// What the session's connector says for its account.
std::vector<Error> problemsOf(const Session &session, const Draft &draft);
QByteArray bodyOf(const Session &session, const Draft &draft, const QString &idempotencyKey,
                  const QString &callbackUrl);
Result<void> verify(const Session &session, const WebhookMessage &message);
Result<std::vector<OrderEvent>> eventsIn(const Session &session, const WebhookMessage &message);

// The raw documents of the orders that operations returned since the last call.
std::vector<QByteArray> takeRawDocuments();

// An error in the form of fixtures, including what the console does not print.
QJsonObject errorDocument(const Error &error);
QJsonObject remoteOrderDocument(const RemoteOrder &remote);

} // namespace platen::test
