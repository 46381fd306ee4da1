// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell_fixture.h"

#include "core/credentials/credential_store.h"
#include "core/store/account_store.h"
#include "core/store/order_store.h"
#include "core/store/outbox_store.h"
#include "tests/support/catch.h"
#include "ui/orders/order_list.h"
#include "ui/orders/order_model.h"
#include "ui/session/account_directory.h"
#include "ui/widgets/when_done.h"

#include <QTest>

namespace platen::test {

store::StoredOrder sampleOrder(int n, qint64 accountId)
{
    static const QStringList names{QStringLiteral("Ada Sample"), QStringLiteral("Bertram Muster"),
                                   QStringLiteral("Céline Exemple"), QStringLiteral("Dörte Beispiel")};
    store::StoredOrder stored;
    stored.accountId = accountId;
    Order &order = stored.order;
    order.reference = QStringLiteral("PO-%1").arg(1000 + n);
    order.stage = static_cast<Stage>(n % stageCount);
    order.needsAttention = n % 10 == 0;
    if (order.stage != Stage::Draft && order.stage != Stage::Queued && order.stage != Stage::Unknown)
        order.remoteId = QStringLiteral("ord_%1").arg(500000 + n);
    order.createdAt = QDateTime(QDate(2025, 1, 1), QTime(0, 0), Qt::UTC).addSecs(60LL * n);
    order.updatedAt = order.createdAt.addSecs(30);
    order.total = Money{1000 + 7 * n, n % 2 ? QStringLiteral("GBP") : QStringLiteral("EUR")};
    order.shippingMethod = QStringLiteral("Standard");
    order.recipient.name = names[n % names.size()];
    order.recipient.email = QStringLiteral("someone@example.org");
    order.recipient.address = {QStringLiteral("%1 Sample Street").arg(n),
                               {},
                               QStringLiteral("Leeds"),
                               {},
                               QStringLiteral("LS1 1AA"),
                               QStringLiteral("GB")};
    Item item;
    item.reference = QStringLiteral("line-1");
    item.sku = QStringLiteral("CANVAS-10X10");
    item.title = QStringLiteral("Canvas 10x10");
    item.quantity = 1 + n % 3;
    item.price = Money{4000, order.total->currency};
    item.artwork = {
        {QStringLiteral("default"), QStringLiteral("https://files.example.org/%1.pdf").arg(n), {}, {}, {}, {}, {}}};
    order.items = {item};
    stored.raw = QStringLiteral("{\"id\":\"%1\"}").arg(order.remoteId).toUtf8();
    return stored;
}

ShellDesk::ShellDesk(int orders, bool accounts)
{
    m_database = store::Database::open(*DataDir::open(m_folder.path()), store::Database::Access::Write).value();
    if (!accounts)
        return;
    store::AccountStore store(*m_database);
    for (const QString &environment : {QStringLiteral("live"), QStringLiteral("sandbox")}) {
        const bool live = environment == QStringLiteral("live");
        store::AccountRecord record;
        record.name = live ? QStringLiteral("Shop") : QStringLiteral("Trial");
        record.provider = QStringLiteral("prodigi");
        record.settings = {{QStringLiteral("environment"), environment},
                           {QStringLiteral("base_url"), QStringLiteral("http://127.0.0.1:9")}};
        (live ? m_live : m_sandbox) = store.add(record).value().id;
    }
    Result<store::Transaction> transaction = store::Transaction::begin(*m_database, store::Durability::Ordinary);
    store::OrderStore orderStore(*m_database);
    for (int n = 0; n < orders; ++n) {
        store::StoredOrder order = sampleOrder(n, n % 2 ? m_live : m_sandbox);
        REQUIRE(orderStore.insert(order));
    }
    REQUIRE(transaction->commit());
}

ShellDesk::~ShellDesk()
{
    close();
}

MainWindow &ShellDesk::open()
{
    m_host = std::make_unique<EngineHost>();
    m_window = std::make_unique<MainWindow>(*m_host, m_folder.path());
    m_window->resize(1360, 820);
    m_window->show();
    const EngineOptions options{
        *DataDir::open(m_folder.path()), std::chrono::seconds(5), {}, std::chrono::seconds(3600)};
    bool started = false;
    whenDone(m_host->start(options, [] { return makeMemoryStore(); }), m_window.get(), [&](const Result<void> &result) {
        m_window->started(result);
        started = true;
    });
    REQUIRE(eventually([&] { return started; }));
    auto *accounts = m_window->findChild<AccountDirectory *>();
    REQUIRE(eventually([&] {
        return m_window->list().model().hasSnapshot() && !m_window->list().model().isLoading() && accounts->isLoaded();
    }));
    REQUIRE(QTest::qWaitForWindowActive(m_window.get()));
    return *m_window;
}

void ShellDesk::close()
{
    if (m_window)
        m_window->close();
    m_window.reset();
    m_host.reset();
}

qint64 ShellDesk::insert(int n)
{
    Result<store::Transaction> transaction = store::Transaction::begin(*m_database, store::Durability::Ordinary);
    store::StoredOrder order = sampleOrder(n, n % 2 ? m_live : m_sandbox);
    REQUIRE(store::OrderStore(*m_database).insert(order));
    REQUIRE(transaction->commit());
    if (m_host)
        Q_EMIT m_host->ordersChanged({order.oid});
    return order.oid;
}

void ShellDesk::update(qint64 oid, const std::function<void(store::StoredOrder &)> &change)
{
    Result<store::Transaction> transaction = store::Transaction::begin(*m_database, store::Durability::Ordinary);
    store::OrderStore orders(*m_database);
    store::StoredOrder order = orders.byOid(oid).value().value();
    change(order);
    REQUIRE(orders.update(order));
    REQUIRE(transaction->commit());
    if (m_host)
        Q_EMIT m_host->ordersChanged({oid});
}

void ShellDesk::addTimeline(qint64 oid, const TimelineEntry &entry)
{
    Result<store::Transaction> transaction = store::Transaction::begin(*m_database, store::Durability::Ordinary);
    REQUIRE(store::OrderStore(*m_database).addTimeline(oid, entry));
    REQUIRE(transaction->commit());
}

void ShellDesk::addOutbox(store::OutboxEntry entry)
{
    Result<store::Transaction> transaction = store::Transaction::begin(*m_database, store::Durability::Promised);
    REQUIRE(store::OutboxStore(*m_database).add(entry));
    REQUIRE(transaction->commit());
    if (m_host)
        Q_EMIT m_host->outboxChanged();
}

void ShellDesk::noteSync(const std::optional<Error> &error)
{
    store::AccountStore accounts(*m_database);
    for (const qint64 id : {m_live, m_sandbox})
        REQUIRE(accounts.noteSync(id, error ? QDateTime() : QDateTime::currentDateTimeUtc(),
                                  error ? storedError(*error) : QJsonObject()));
    if (m_host)
        Q_EMIT m_host->accountsChanged();
}

} // namespace platen::test
