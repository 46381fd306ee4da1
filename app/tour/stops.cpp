#include "app/tour/stops.h"

#include "core/domain/instant.h"
#include "core/domain/timeline.h"
#include "ui/accounts/accounts_dialog.h"
#include "ui/order/order_pane.h"
#include "ui/orders/order_list.h"
#include "ui/orders/order_model.h"
#include "ui/orders/order_table.h"
#include "ui/palette/command_palette.h"
#include "ui/shell/undo_bar.h"
#include "ui/webhooks/webhooks_window.h"
#include "ui/widgets/theme.h"
#include "ui/wizard/order_wizard.h"

#include <cstdio>

namespace platen::tour {

namespace {

const QString reference = QStringLiteral("TOUR-1001");

} // namespace

void seeTheList(Guide &guide)
{
    guide.say(QStringLiteral("Reading the provider's orders"));
    guide.ask<std::vector<SyncReport>>(QStringLiteral("sync"), [](Engine &engine) { return engine.sync({}, false); });
    guide.main.list().reload();
    guide.wait(QStringLiteral("orders in the list"), [&] { return guide.main.list().model().rowCount() > 20; }, 60'000);
    guide.rest(500);
    OrderTable &table = guide.main.list().table();
    table.setFocus();
    table.selectRow(4);
    guide.wait(QStringLiteral("the order beside the list"), [&] { return guide.main.pane().order().has_value(); });
    guide.rest(1500);
    guide.picture(QStringLiteral("orders-light"));

    guide.say(QStringLiteral("Searching"));
    guide.type(QStringLiteral("search"), QStringLiteral("canvas"));
    guide.rest(800);
    guide.picture(QStringLiteral("search"));
    guide.type(QStringLiteral("search"), QStringLiteral("no such thing anywhere"));
    guide.rest(800);
    guide.picture(QStringLiteral("nothing-matches"));
    guide.type(QStringLiteral("search"), QString());
    guide.rest(600);

    guide.say(QStringLiteral("The command palette"));
    QMetaObject::invokeMethod(
        &guide.main, [&guide] { guide.trigger(QStringLiteral("view.palette")); }, Qt::QueuedConnection);
    auto *palette = guide.window<CommandPalette>();
    guide.picture(QStringLiteral("palette"), palette);
    palette->close();
}

void seeAccountsAndWebhooks(Guide &guide)
{
    guide.say(QStringLiteral("Starting the webhook listener"));
    guide.ask<ListenerInfo>(QStringLiteral("listener"),
                            [](Engine &engine) { return engine.startListener({{}, 0, {}}); });

    guide.say(QStringLiteral("Accounts"));
    QMetaObject::invokeMethod(
        &guide.main, [&guide] { guide.trigger(QStringLiteral("accounts.show")); }, Qt::QueuedConnection);
    auto *accounts = guide.window<AccountsDialog>();
    guide.rest(800);
    guide.picture(QStringLiteral("accounts"), accounts);
    accounts->close();
}

QString placeAnOrder(Guide &guide)
{
    guide.say(QStringLiteral("Placing an order through the wizard"));
    QMetaObject::invokeMethod(
        &guide.main, [&guide] { guide.trigger(QStringLiteral("order.new")); }, Qt::QueuedConnection);
    auto *wizard = guide.window<OrderWizard>();
    QString orderId;
    QObject::connect(wizard, &OrderWizard::placed, wizard, [&orderId](const QString &id) { orderId = id; });

    guide.type(QStringLiteral("reference"), reference);
    guide.type(QStringLiteral("item0.sku"), QStringLiteral("GLOBAL-CAN-10X10"));
    guide.find<QWidget>(QStringLiteral("reference"))->setFocus(); // leaving the field looks the product up
    guide.choose(QStringLiteral("item0.attribute.wrap"), QStringLiteral("Black"));
    guide.type(QStringLiteral("item0.quantity"), QStringLiteral("2"));
    guide.type(QStringLiteral("item0.artwork.default"), QStringLiteral("https://example.org/art/harbour.png"));
    guide.picture(QStringLiteral("wizard-items"), wizard);
    guide.click(QStringLiteral("next"));

    guide.type(QStringLiteral("recipient.name"), QStringLiteral("Quill Example"));
    guide.type(QStringLiteral("recipient.line1"), QStringLiteral("14 Sample Street"));
    guide.type(QStringLiteral("recipient.city"), QStringLiteral("Sampleton"));
    guide.type(QStringLiteral("recipient.postalCode"), QStringLiteral("SA1 1MP"));
    guide.choose(QStringLiteral("recipient.country"), QStringLiteral("GB"));
    guide.picture(QStringLiteral("wizard-recipient"), wizard);
    guide.click(QStringLiteral("next"));

    auto *methods = guide.find<QWidget>(QStringLiteral("shippingMethod"));
    guide.rest(3000); // the quotes
    methods->setFocus();
    if (auto *table = qobject_cast<QAbstractItemView *>(methods))
        table->setCurrentIndex(table->model()->index(1, 0));
    guide.picture(QStringLiteral("wizard-shipping"), wizard);
    guide.click(QStringLiteral("next"));
    guide.find<QWidget>(QStringLiteral("page.review"));
    guide.rest(1500);
    guide.picture(QStringLiteral("wizard-review"), wizard);
    guide.click(QStringLiteral("place"));
    guide.wait(QStringLiteral("the order in the outbox"), [&] { return !orderId.isEmpty(); });
    guide.rest(700);
    guide.picture(QStringLiteral("undo"));
    return orderId;
}

void watchItShip(Guide &guide, const QString &orderId)
{
    guide.say(QStringLiteral("Waiting for its webhooks"));
    Stage told = Stage::Queued;
    guide.wait(
        QStringLiteral("the order is shipped, and a webhook said so"),
        [&] {
            const auto order =
                guide.ask<Order>(QStringLiteral("order"), [orderId](Engine &engine) -> QCoro::Task<Result<Order>> {
                    const Result<store::StoredOrder> found = engine.find(orderId);
                    if (!found)
                        co_return Failure(found.error());
                    co_return found->order;
                });
            if (order.stage != told) {
                told = order.stage;
                guide.say(QStringLiteral("    %1").arg(stageName(told)));
            }
            guide.rest(250);
            return told == Stage::Shipped;
        },
        180'000);

    const qint64 oid =
        guide.ask<qint64>(QStringLiteral("order"), [orderId](Engine &engine) -> QCoro::Task<Result<qint64>> {
            co_return engine.find(orderId).map([](const store::StoredOrder &order) { return order.oid; });
        });
    guide.main.list().reload(oid);
    guide.wait(QStringLiteral("the order in the list"),
               [&] { return guide.main.pane().oid() == oid && guide.main.pane().order().has_value(); });
    guide.rest(1500);
    guide.picture(QStringLiteral("shipped"));

    QMetaObject::invokeMethod(
        &guide.main, [&guide] { guide.trigger(QStringLiteral("accounts.webhooks")); }, Qt::QueuedConnection);
    auto *webhooks = guide.window<WebhooksWindow>();
    guide.rest(1200);
    guide.picture(QStringLiteral("webhooks"), webhooks);
    webhooks->close();
}

void seeItInTheDark(Guide &guide)
{
    guide.say(QStringLiteral("Dark surroundings"));
    applyScheme(Scheme::Dark);
    guide.rest(500);
    guide.picture(QStringLiteral("orders-dark"));
    applyScheme(Scheme::Light);
}

void printTimeline(Guide &guide, const QString &orderId)
{
    const auto timeline = guide.ask<std::vector<TimelineEntry>>(
        QStringLiteral("timeline"), [orderId](Engine &engine) -> QCoro::Task<Result<std::vector<TimelineEntry>>> {
            const Result<store::StoredOrder> found = engine.find(orderId);
            if (!found)
                co_return Failure(found.error());
            co_return engine.reader().timeline(found->oid);
        });
    bool byWebhook = false;
    std::fprintf(stdout, "\nTimeline of %s\n", qUtf8Printable(reference));
    for (const TimelineEntry &entry : timeline) {
        byWebhook = byWebhook || entry.source == TimelineSource::Webhook;
        std::fprintf(stdout, "  %-24s  %-8s  %-13s  %s\n", qUtf8Printable(formatInstant(entry.at)),
                     qUtf8Printable(timelineSourceName(entry.source)),
                     entry.stage ? qUtf8Printable(stageName(*entry.stage)) : "", qUtf8Printable(entry.text));
    }
    std::fflush(stdout);
    if (!byWebhook)
        throw Lost(QStringLiteral("no webhook is in the timeline"));
}

} // namespace platen::tour
