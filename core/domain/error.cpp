// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/error.h"

#include <QJsonArray>

#include <array>

namespace platen {

namespace {

struct CodeRow
{
    ErrorCode code;
    const char *name;
    int exit;
};

constexpr std::array codes = {
    CodeRow{ErrorCode::Validation, "validation", 1},     CodeRow{ErrorCode::Refused, "refused", 1},
    CodeRow{ErrorCode::Unsupported, "unsupported", 1},   CodeRow{ErrorCode::Usage, "usage", 2},
    CodeRow{ErrorCode::NotFound, "notFound", 3},         CodeRow{ErrorCode::Unreachable, "unreachable", 4},
    CodeRow{ErrorCode::Timeout, "timeout", 4},           CodeRow{ErrorCode::RateLimited, "rateLimited", 4},
    CodeRow{ErrorCode::BadResponse, "badResponse", 4},   CodeRow{ErrorCode::UnknownOutcome, "unknownOutcome", 4},
    CodeRow{ErrorCode::Unauthorized, "unauthorized", 5}, CodeRow{ErrorCode::Forbidden, "forbidden", 5},
    CodeRow{ErrorCode::Credentials, "credentials", 5},   CodeRow{ErrorCode::Storage, "storage", 6},
};

const CodeRow &rowOf(ErrorCode code)
{
    for (const CodeRow &row : codes) {
        if (row.code == code)
            return row;
    }
    return codes.front();
}

QJsonObject withMessage(const Error &error, const QJsonValue &message)
{
    QJsonObject object{{"code", errorCodeName(error.code)}, {"message", message}};
    if (!error.pointer.isEmpty())
        object["pointer"] = error.pointer;
    if (error.provider) {
        QJsonObject provider{{"name", error.provider->name}};
        if (error.provider->status != 0)
            provider["status"] = error.provider->status;
        if (!error.provider->code.isEmpty())
            provider["code"] = error.provider->code;
        if (!error.provider->field.isEmpty())
            provider["field"] = error.provider->field;
        if (!error.provider->requestId.isEmpty())
            provider["requestId"] = error.provider->requestId;
        object["provider"] = provider;
    }
    return object;
}

} // namespace

QString errorCodeName(ErrorCode code)
{
    return QString::fromLatin1(rowOf(code).name);
}

std::optional<ErrorCode> errorCodeFromName(const QString &name)
{
    for (const CodeRow &row : codes) {
        if (name == QLatin1String(row.name))
            return row.code;
    }
    return std::nullopt;
}

int exitStatus(ErrorCode code)
{
    return rowOf(code).exit;
}

Error combine(std::vector<Error> errors)
{
    Error first = std::move(errors.front());
    std::vector<Error> rest = std::move(first.others);
    first.others.clear();
    for (std::size_t i = 1; i < errors.size(); ++i) {
        std::vector<Error> nested = std::move(errors[i].others);
        errors[i].others.clear();
        rest.push_back(std::move(errors[i]));
        for (Error &error : nested)
            rest.push_back(std::move(error));
    }
    first.others = std::move(rest);
    return first;
}

QJsonObject errorObject(const Error &error)
{
    return withMessage(error, error.message.english());
}

QJsonObject storedError(const Error &error)
{
    return withMessage(error, error.message.stored());
}

QJsonObject toJson(const Error &error)
{
    const QJsonObject first = errorObject(error);
    QJsonObject document{{"error", first}};
    if (!error.others.empty()) {
        QJsonArray all{first};
        for (const Error &other : error.others)
            all.append(errorObject(other));
        document["errors"] = all;
    }
    return document;
}

Error errorFromObject(const QJsonObject &object)
{
    Error error;
    error.code = errorCodeFromName(object["code"].toString()).value_or(ErrorCode::Refused);
    error.message = Message::fromStored(object["message"]);
    error.pointer = object["pointer"].toString();
    if (object["provider"].isObject()) {
        const QJsonObject provider = object["provider"].toObject();
        error.provider =
            ProviderError{provider["name"].toString(), provider["status"].toInt(), provider["code"].toString(),
                          provider["field"].toString(), provider["requestId"].toString()};
    }
    return error;
}

} // namespace platen
