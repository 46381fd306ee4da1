// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/error.h"
#include "tests/support/catch.h"

#include <QJsonArray>

#include <utility>

using namespace platen;

TEST_CASE("Codes have the names and exit statuses of the console's contract", "[error]")
{
    struct Row
    {
        ErrorCode code;
        const char *name;
        int exit;
    };
    const std::vector<Row> rows{
        {ErrorCode::Validation, "validation", 1},     {ErrorCode::Refused, "refused", 1},
        {ErrorCode::Unsupported, "unsupported", 1},   {ErrorCode::Usage, "usage", 2},
        {ErrorCode::NotFound, "notFound", 3},         {ErrorCode::Unreachable, "unreachable", 4},
        {ErrorCode::Timeout, "timeout", 4},           {ErrorCode::RateLimited, "rateLimited", 4},
        {ErrorCode::BadResponse, "badResponse", 4},   {ErrorCode::UnknownOutcome, "unknownOutcome", 4},
        {ErrorCode::Unauthorized, "unauthorized", 5}, {ErrorCode::Forbidden, "forbidden", 5},
        {ErrorCode::Credentials, "credentials", 5},   {ErrorCode::Storage, "storage", 6},
    };
    for (const Row &row : rows) {
        CAPTURE(row.name);
        CHECK(errorCodeName(row.code) == QLatin1String(row.name));
        CHECK(errorCodeFromName(QString::fromLatin1(row.name)) == row.code);
        CHECK(exitStatus(row.code) == row.exit);
    }
    CHECK_FALSE(errorCodeFromName(QStringLiteral("Validation")).has_value());
    CHECK_FALSE(errorCodeFromName(QString()).has_value());
}

TEST_CASE("An error is written as in the console's contract", "[error]")
{
    Error error;
    error.code = ErrorCode::Validation;
    error.message = QStringLiteral("The quantity must be 1 or more");
    error.pointer = QStringLiteral("/items/0/quantity");
    error.provider = ProviderError{QStringLiteral("printintegrator"), 422, QStringLiteral("validation_error"),
                                   QStringLiteral("quantity"), QStringLiteral("req_4Wf")};
    CHECK(toJson(error) == QJsonObject{{"error", QJsonObject{{"code", "validation"},
                                                             {"message", "The quantity must be 1 or more"},
                                                             {"pointer", "/items/0/quantity"},
                                                             {"provider", QJsonObject{{"name", "printintegrator"},
                                                                                      {"status", 422},
                                                                                      {"code", "validation_error"},
                                                                                      {"field", "quantity"},
                                                                                      {"requestId", "req_4Wf"}}}}}});
}

TEST_CASE("Unknown members of an error are left out of its JSON", "[error]")
{
    const Error plain = fail(ErrorCode::Storage, QStringLiteral("The disk is full")).value();
    CHECK(toJson(plain) == QJsonObject{{"error", QJsonObject{{"code", "storage"}, {"message", "The disk is full"}}}});

    Error fromProvider = plain;
    fromProvider.provider = ProviderError{QStringLiteral("prodigi"), 0, {}, {}, {}};
    CHECK(errorObject(fromProvider)["provider"] == QJsonObject{{"name", "prodigi"}});
}

TEST_CASE("Several errors become one that contains the others, in order and never nested", "[error]")
{
    const auto named = [](const char *message) {
        return fail(ErrorCode::Validation, QString::fromLatin1(message)).value();
    };
    CHECK(combine({named("a")}) == named("a"));
    CHECK_FALSE(toJson(combine({named("a")})).contains("errors"));

    Error pair = combine({named("a"), named("b")});
    REQUIRE(pair.others.size() == 1);
    const Error all = combine({pair, named("c"), combine({named("d"), named("e")})});
    QStringList messages{all.message.english()};
    for (const Error &other : all.others) {
        messages << other.message.english();
        CHECK(other.others.empty());
    }
    CHECK(messages.join(QString()) == "abcde");

    const QJsonObject document = toJson(all);
    CHECK(document["error"]["message"] == "a");
    const QJsonArray written = document["errors"].toArray();
    REQUIRE(written.size() == 5);
    CHECK(written[0] == document["error"]);
    CHECK(written[4]["message"] == "e");
}

TEST_CASE("A stored error is read back", "[error]")
{
    Error error = fail(ErrorCode::RateLimited, QStringLiteral("Too many requests"), QStringLiteral("/a~1b")).value();
    CHECK(errorFromObject(errorObject(error)) == error);
    error.provider = ProviderError{QStringLiteral("prodigi"), 429, QStringLiteral("quota"), QStringLiteral("f"),
                                   QStringLiteral("trace-1")};
    CHECK(errorFromObject(errorObject(error)) == error);
    error.message = Message::of("There is no file “%1”.", QStringLiteral("a %1"));
    CHECK(errorFromObject(storedError(error)) == error);
    CHECK(errorObject(error)["message"] == "There is no file “a %1”.");
    CHECK(errorFromObject({}).code == ErrorCode::Refused);
}
