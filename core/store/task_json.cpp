// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/task_json.h"

#include <QJsonArray>

namespace platen::store {

namespace {

QJsonObject argumentsOf(const SyncTask &task)
{
    return {{"accounts", QJsonArray::fromStringList(task.accounts)}, {"full", task.full}};
}

QJsonObject argumentsOf(const RefreshTask &task)
{
    return {{"oid", task.oid}};
}

QJsonObject argumentsOf(const ReplayTask &task)
{
    return {{"event", task.event}};
}

QJsonObject argumentsOf(const UnknownTask &)
{
    return {};
}

void read(const QJsonObject &arguments, SyncTask &task)
{
    const QJsonArray accounts = arguments["accounts"].toArray();
    for (const QJsonValue &account : accounts)
        task.accounts.append(account.toString());
    task.full = arguments["full"].toBool();
}

void read(const QJsonObject &arguments, RefreshTask &task)
{
    task.oid = arguments["oid"].toInteger();
}

void read(const QJsonObject &arguments, ReplayTask &task)
{
    task.event = arguments["event"].toString();
}

void read(const QJsonObject &, UnknownTask &) {}

// Searches all types of the variant for the word.
template <std::size_t Index = 0>
Task readAs(const QString &word, const QJsonObject &arguments)
{
    using T = std::variant_alternative_t<Index, Task>;
    if constexpr (Index + 1 < std::variant_size_v<Task>) {
        if (word != QLatin1String(T::word))
            return readAs<Index + 1>(word, arguments);
    }
    T task;
    read(arguments, task);
    return task;
}

QJsonObject errorResult(const Error &error)
{
    return {{"error", storedError(error)}};
}

std::optional<Error> errorIn(const QJsonObject &stored)
{
    const QJsonValue error = stored["error"];
    return error.isUndefined() ? std::nullopt : std::optional(errorFromObject(error.toObject()));
}

QJsonObject reportObject(const SyncReport &report)
{
    return {{"account", report.account},
            {"seen", report.seen},
            {"new", report.added},
            {"changed", report.changed},
            {"error", report.error ? QJsonValue(storedError(*report.error)) : QJsonValue()}};
}

SyncReport readReport(const QJsonObject &object)
{
    SyncReport report;
    report.account = object["account"].toString();
    report.seen = object["seen"].toInteger();
    report.added = object["new"].toInteger();
    report.changed = object["changed"].toInteger();
    if (object["error"].isObject())
        report.error = errorFromObject(object["error"].toObject());
    return report;
}

} // namespace

QString taskWord(const Task &task)
{
    return std::visit([](const auto &one) { return QString::fromLatin1(one.word); }, task);
}

QJsonObject taskArguments(const Task &task)
{
    return std::visit([](const auto &one) { return argumentsOf(one); }, task);
}

Task readTask(const QString &word, const QJsonObject &arguments)
{
    return readAs(word, arguments);
}

QJsonObject resultObject(const Result<std::vector<SyncReport>> &reports)
{
    if (!reports)
        return errorResult(reports.error());
    QJsonArray value;
    for (const SyncReport &report : *reports)
        value.append(reportObject(report));
    return {{"value", value}};
}

QJsonObject resultObject(const Result<EventLine> &line)
{
    if (!line)
        return errorResult(line.error());
    return {{"value", QJsonObject{{"event", line->event},
                                  {"account", line->account},
                                  {"type", line->type},
                                  {"order", line->order},
                                  {"reason", line->reason.stored()},
                                  {"outcome", static_cast<int>(line->outcome)}}}};
}

QJsonObject resultObject(const Result<void> &done)
{
    return done ? QJsonObject{{"value", true}} : errorResult(done.error());
}

void readResult(const QJsonObject &stored, Result<std::vector<SyncReport>> &reports)
{
    if (std::optional<Error> error = errorIn(stored)) {
        reports = Failure(std::move(*error));
        return;
    }
    std::vector<SyncReport> read;
    const QJsonArray value = stored["value"].toArray();
    for (const QJsonValue &report : value)
        read.push_back(readReport(report.toObject()));
    reports = std::move(read);
}

void readResult(const QJsonObject &stored, Result<EventLine> &line)
{
    if (std::optional<Error> error = errorIn(stored)) {
        line = Failure(std::move(*error));
        return;
    }
    const QJsonObject value = stored["value"].toObject();
    line = EventLine{value["event"].toString(),
                     value["account"].toString(),
                     value["type"].toString(),
                     value["order"].toString(),
                     static_cast<EventOutcome>(value["outcome"].toInt()),
                     Message::fromStored(value["reason"])};
}

void readResult(const QJsonObject &stored, Result<void> &done)
{
    if (std::optional<Error> error = errorIn(stored))
        done = Failure(std::move(*error));
    else
        done = {};
}

} // namespace platen::store
