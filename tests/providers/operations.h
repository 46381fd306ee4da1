// Every operation of a provider under its name, with JSON in and JSON out: what the fixtures and the conformance suite
// run.
#pragma once

#include "core/providers/provider.h"

#include <QJsonObject>

#include <functional>
#include <optional>
#include <vector>

namespace platen::test {

struct Operation
{
    QString name;                         // as fixtures write it
    std::optional<Capability> capability; // nullopt: every provider has it
    // Never throws; a failure is the Error.
    std::function<Result<QJsonValue>(Provider &, const QJsonObject &arguments)> run;
};

const std::vector<Operation> &operations();
const Operation *findOperation(const QString &name);

// Arguments with which every operation can be run.
QJsonObject sampleArguments();

// An account at `baseUrl` whose secrets are all `secret`, with a client that retries at once and keeps no pace.
std::unique_ptr<Provider> makeTestProvider(const QString &id, const QString &baseUrl,
                                           const QString &secret = QStringLiteral("test-key-4711"), int retries = 0);

// An error as fixtures have it: with what the console does not print.
QJsonObject errorDocument(const Error &error);
QJsonObject remoteOrderDocument(const RemoteOrder &remote);

} // namespace platen::test
