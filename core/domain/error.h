// SPDX-License-Identifier: GPL-3.0-or-later
// What can go wrong, as a person and as a script see it. Codes and exit statuses are those of the console's contract.
#pragma once

#include "core/domain/message.h"

#include <QJsonObject>
#include <QString>

#include <chrono>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

namespace platen {

enum class ErrorCode {
    Validation,     // a field is invalid, according to a local check or the provider
    Refused,        // refused by the provider or by one of our rules
    Unsupported,    // this provider has no such operation
    Usage,          // the command line, a setting's name, or an ambiguous order
    NotFound,       // no such account, order, product, event or file
    Unreachable,    // no connection, or 5xx after the retries
    Timeout,        // no response in time
    RateLimited,    // 429 after the retries
    BadResponse,    // an unreadable response, or a redirect to another host
    UnknownOutcome, // a change was sent and its response was lost
    Unauthorized,   // 401
    Forbidden,      // 403
    Credentials,    // a secret is missing, locked or refused by the keychain
    Storage,        // the local database cannot be used
};

// For an error from a provider: what identifies the request there.
struct ProviderError
{
    QString name;      // the provider's id, as in "prodigi"
    int status = 0;    // HTTP status, 0 if there was no response
    QString code;      // the provider's own error code or outcome
    QString field;     // the provider's own name of the field
    QString requestId; // request id or trace parent, to quote to support
    bool operator==(const ProviderError &) const = default;
};

struct Error
{
    ErrorCode code = ErrorCode::Refused;
    Message message; // one or two sentences for people; never contains a secret
    QString pointer; // JSON pointer (RFC 6901) into the order document, if one member is invalid
    std::optional<ProviderError> provider;
    std::chrono::milliseconds retryAfter{0}; // how long the provider asked us to wait; 0 if it did not
    bool maybeProcessed = false;             // the request may have reached the provider and have been carried out
    bool waiting = false;                    // the request has not been sent: it stays in the outbox and is tried again
    QString orderId;                         // the local order that it is about, if that was stored all the same
    std::vector<Error> others;               // the other errors, if there are several; never nested

    bool operator==(const Error &) const = default;
};

template <typename T>
using Result = tl::expected<T, Error>;
using Failure = tl::unexpected<Error>;

// Pass errors on. PLATEN_TRY declares the value of a Result, or returns its error from a function that returns a Result
// itself; PLATEN_CHECK only returns the error. Each must be a statement of its own inside a block. The variants with CO
// are for coroutines.
//     PLATEN_TRY(const Order order, find(id));
//     PLATEN_CO_CHECK(co_await send(order));
#define PLATEN_TRY(declaration, ...) PLATEN_TRY_AS(PLATEN_TRY_NAME(tried, __LINE__), return, declaration, __VA_ARGS__)
#define PLATEN_CO_TRY(declaration, ...)                                                                                \
    PLATEN_TRY_AS(PLATEN_TRY_NAME(tried, __LINE__), co_return, declaration, __VA_ARGS__)
#define PLATEN_CHECK(...) PLATEN_CHECK_AS(PLATEN_TRY_NAME(tried, __LINE__), return, __VA_ARGS__)
#define PLATEN_CO_CHECK(...) PLATEN_CHECK_AS(PLATEN_TRY_NAME(tried, __LINE__), co_return, __VA_ARGS__)

#define PLATEN_TRY_NAME(name, line) PLATEN_TRY_JOIN(name, line)
#define PLATEN_TRY_JOIN(name, line) name##line
#define PLATEN_TRY_AS(name, leave, declaration, ...)                                                                   \
    PLATEN_CHECK_AS(name, leave, __VA_ARGS__);                                                                         \
    declaration = *std::move(name)
#define PLATEN_CHECK_AS(name, leave, ...)                                                                              \
    decltype(auto) name = (__VA_ARGS__);                                                                               \
    if (!name)                                                                                                         \
    leave Failure(name.error())

[[nodiscard]] inline Failure fail(ErrorCode code, Message message, QString pointer = {})
{
    Error error;
    error.code = code;
    error.message = std::move(message);
    error.pointer = std::move(pointer);
    return Failure(std::move(error));
}

// Combines several errors: the first contains the others. `errors` must not be empty.
[[nodiscard]] Error combine(std::vector<Error> errors);

QString errorCodeName(ErrorCode code); // "validation", "unknownOutcome", …
std::optional<ErrorCode> errorCodeFromName(const QString &name);
int exitStatus(ErrorCode code); // 1 to 6

// {"error": {…}} and, if there are several, {"error": first, "errors": [all]}.
QJsonObject toJson(const Error &error);
// Only the inner object, in English: {"code", "message", "pointer"?, "provider"?}.
QJsonObject errorObject(const Error &error);
// The same for the database (the error of an outbox entry): its message is stored as key and arguments.
QJsonObject storedError(const Error &error);
// Reads what either of them wrote.
Error errorFromObject(const QJsonObject &object);

} // namespace platen
