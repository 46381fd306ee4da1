// SPDX-License-Identifier: GPL-3.0-or-later
// Words and members in the outbox and in tasks are those of every version of Platen.
#include "tests/store/store_fixture.h"

#include "core/domain/order_document.h"
#include "core/store/operation_json.h"
#include "core/store/outbox_store.h"
#include "core/store/statement.h"
#include "core/store/task_store.h"

using namespace platen;
using namespace platen::store;
using namespace platen::test;

namespace {

Recipient someone()
{
    Recipient recipient;
    recipient.name = QStringLiteral("Q. Example");
    recipient.kind = QStringLiteral("business");
    recipient.address = {QStringLiteral("1 Example Street"), {}, QStringLiteral("Leeds"), {}, {}, QStringLiteral("GB")};
    return recipient;
}

struct Row
{
    Operation operation;
    const char *word;
    QJsonObject members;
};

const std::vector<Row> &rows()
{
    static const QJsonObject exact{{"n", exactNumber("1.50")}, {"list", QJsonArray{1, "b"}}};
    static const std::vector<Row> all = {
        {Create(), "create", {}},
        {Cancel(), "cancel", {}},
        {Delete(), "delete", {}},
        {ChangeShippingMethod{QStringLiteral("Express")}, "changeShippingMethod", {{"shippingMethod", "Express"}}},
        {ChangeRecipient{someone()}, "changeRecipient", {{"recipient", recipientDocument(someone())}}},
        {ChangeMetadata{exact}, "changeMetadata", {{"metadata", exact}}},
        {ChangeNote{QStringLiteral("thanks")}, "changeNote", {{"note", "thanks"}}},
        {ChangeOptions{exact}, "changeOptions", {{"options", exact}}},
        {UnknownOperation{QStringLiteral("engrave"), {{"text", "x"}}}, "engrave", {{"text", "x"}}},
    };
    return all;
}

} // namespace

TEST_CASE("every operation has its word and its members in the outbox, and is read back from them")
{
    CHECK(rows().size() == std::variant_size_v<Operation>);
    for (const Row &row : rows()) {
        INFO(row.word);
        CHECK(operationWord(row.operation) == QLatin1String(row.word));
        CHECK(operationMembers(row.operation) == row.members);
        CHECK(readOperation(QLatin1String(row.word), row.members) == row.operation);
    }
}

TEST_CASE("an outbox entry is stored as in every version, and stays so when it is written again")
{
    StoreFixture fixture;
    const AccountRecord account = fixture.account(QStringLiteral("Shop"));
    Random random(5);
    StoredOrder order = sampleOrder(random, account, 1);
    good(OrderStore(fixture.database()).insert(order));
    OutboxStore outbox(fixture.database());
    const auto payloadOf = [&](qint64 id) {
        return *good(firstRow(fixture.database(), QStringLiteral("SELECT payload FROM outbox WHERE id = ?"), {id},
                              [](QSqlQuery &row) { return toObject(row.value(0)); }));
    };
    for (const Row &row : rows()) {
        INFO(row.word);
        OutboxEntry entry;
        entry.oid = order.oid;
        entry.operation = row.operation;
        good(outbox.add(entry));
        CHECK(payloadOf(entry.id) == row.members);

        QJsonObject payload = row.members;
        payload[QStringLiteral("resend")] = true;
        payload[QStringLiteral("timeoutMs")] = 30000;
        payload[QStringLiteral("restMs")] = 0;
        good(execute(fixture.database(), QStringLiteral("UPDATE outbox SET payload = ? WHERE id = ?"),
                     {bound(payload), entry.id}));
        const OutboxEntry read = good(outbox.byId(entry.id)).value();
        CHECK(read.operation == row.operation);
        CHECK(read.resend);
        CHECK(read.timeout == std::chrono::seconds(30));
        CHECK(read.rest == std::chrono::milliseconds(0));
        good(outbox.update(read));
        CHECK(payloadOf(entry.id) == payload);
    }
}

TEST_CASE("tasks keep their words, their arguments and their results")
{
    const Task sync = SyncTask{{QStringLiteral("Shop")}, true};
    const QJsonObject arguments{{"accounts", QJsonArray{"Shop"}}, {"full", true}};
    CHECK(taskWord(sync) == u"sync");
    CHECK(taskArguments(sync) == arguments);
    CHECK(readTask(QStringLiteral("sync"), arguments) == sync);
    const Task refresh = RefreshTask{7};
    CHECK(taskWord(refresh) == u"refresh");
    CHECK(taskArguments(refresh) == QJsonObject{{"oid", 7}});
    CHECK(readTask(QStringLiteral("refresh"), {{"oid", 7}}) == refresh);
    const Task replay = ReplayTask{QStringLiteral("evt_1")};
    CHECK(taskWord(replay) == u"replay");
    CHECK(taskArguments(replay) == QJsonObject{{"event", "evt_1"}});
    CHECK(readTask(QStringLiteral("replay"), {{"event", "evt_1"}}) == replay);
    CHECK(readTask(QStringLiteral("defragment"), {}) == Task(UnknownTask()));

    const Error error = fail(ErrorCode::Timeout, QStringLiteral("too late")).value();
    const Result<std::vector<SyncReport>> reports =
        std::vector{SyncReport{QStringLiteral("Shop"), 3, 2, 1, error}, SyncReport{QStringLiteral("B"), 0, 0, 0, {}}};
    Result<std::vector<SyncReport>> reportsRead;
    readResult(resultObject(reports), reportsRead);
    CHECK(reportsRead == reports);
    const Result<EventLine> line = EventLine{QStringLiteral("evt_1"), QStringLiteral("Shop"), QStringLiteral("shipped"),
                                             QStringLiteral("po_1"),  EventOutcome::Stale,    QStringLiteral("old")};
    Result<EventLine> lineRead;
    readResult(resultObject(line), lineRead);
    CHECK(lineRead == line);
    CHECK(resultObject(Result<void>()) == QJsonObject{{"value", true}});
    Result<void> refused;
    readResult(resultObject(Result<void>(Failure(error))), refused);
    CHECK(refused.error() == error);
}
