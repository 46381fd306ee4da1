// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/stops.h"

#include "core/domain/instant.h"
#include "core/domain/timeline.h"
#include "ui/composer/artwork_strip.h"
#include "ui/composer/composer.h"
#include "ui/composer/composer_tabs.h"
#include "ui/order/order_pane.h"
#include "ui/orders/order_list.h"
#include "ui/orders/order_model.h"
#include "ui/orders/order_table.h"
#include "ui/palette/command_palette.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/settings_window.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/undo_bar.h"
#include "ui/webhooks/webhooks_window.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QListWidget>

#include <cstdio>

namespace platen::tour {

const std::vector<Errand> &errands()
{
    const QString config = QStringLiteral("{\"text\": \"Open all day\"}");
    const QString artwork = QStringLiteral("https://example.org/art/harbour.png");
    static const std::vector<Errand> all = {
        {.account = QStringLiteral("Prodigi"),
         .reference = QStringLiteral("TOUR-1001"),
         .picture = QStringLiteral("composer"),
         .item = {{QStringLiteral("item0.sku"), QStringLiteral("GLOBAL-CAN-10X10")}},
         .choices = {{QStringLiteral("item0.attribute.wrap"), QStringLiteral("Black")}},
         .rest = {{QStringLiteral("item0.quantity"), QStringLiteral("2")},
                  {QStringLiteral("item0.artwork.default"), artwork}}},
        {.account = QStringLiteral("Cimpress Open"),
         .reference = QStringLiteral("TOUR-1002"),
         .picture = QStringLiteral("composer-cimpress"),
         .item = {{QStringLiteral("item0.sku"), QStringLiteral("mug-11oz-white")}},
         .choices = {{QStringLiteral("currency"), QStringLiteral("GBP")}},
         .rest = {{QStringLiteral("item0.quantity"), QStringLiteral("3")},
                  {QStringLiteral("item0.artwork.default"), QStringLiteral("https://example.org/art/mug.pdf")}},
         .shippingMethod = QStringLiteral("standard")},
        {.account = QStringLiteral("Imprinted"),
         .reference = QStringLiteral("TOUR-1003"),
         .picture = QStringLiteral("composer-imprinted"),
         .item = {{QStringLiteral("item0.sku"), QStringLiteral("JH001")}},
         .rest = {{QStringLiteral("item0.artwork.front"), artwork}},
         .reportsByWebhook = false},
        {.account = QStringLiteral("Ideal Factory"),
         .reference = QStringLiteral("TOUR-1004"),
         .picture = QStringLiteral("composer-ideal-factory"),
         .item = {{QStringLiteral("item0.sku"), QStringLiteral("shirt-white-l")}},
         .rest = {{QStringLiteral("item0.reference"), QStringLiteral("TOUR-1004-1")},
                  {QStringLiteral("item0.option.template_config"), config},
                  {QStringLiteral("item0.option.thumbnails"), QStringLiteral("https://example.org/art/shirt.png")},
                  {QStringLiteral("option.shipping_price"), QStringLiteral("4.99")}},
         .shippingMethod = QStringLiteral("STANDARD"),
         .until = Stage::Preparing}, // as far as it reports
        {.account = QStringLiteral("PrintIntegrator"),
         .reference = QStringLiteral("TOUR-1005"),
         .picture = QStringLiteral("composer-print-integrator"),
         .item = {{QStringLiteral("item0.sku"), QStringLiteral("biz-card-100")}},
         .rest = {{QStringLiteral("item0.quantity"), QStringLiteral("100")}},
         .shippingMethod = QStringLiteral("standard")},
        {.account = QStringLiteral("Prodigi"),
         .reference = QStringLiteral("TOUR-1006"),
         .picture = QStringLiteral("composer-file"),
         .item = {{QStringLiteral("item0.sku"), QStringLiteral("GLOBAL-FAP-16X24")}},
         .dropped = {{QStringLiteral("item0.artwork.default"), QStringLiteral("photo.jpg")}}},
    };
    return all;
}

void seeTheList(Guide &guide)
{
    guide.say(QStringLiteral("Reading the provider's orders"));
    guide.ask<std::vector<SyncReport>>(QStringLiteral("sync"),
                                       [](Engine &engine) { return engine.sync().run({}, false); });
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

void seeWhatNeedsAttention(Guide &guide)
{
    guide.say(QStringLiteral("What needs attention"));
    guide.main.sidebar().choose(QStringLiteral("attention"));
    guide.find<QWidget>(QStringLiteral("attentionPage"));
    guide.rest(1500);
    guide.picture(QStringLiteral("attention"));
    guide.main.sidebar().choose(QStringLiteral("all"));
    guide.rest(500);
}

void seeAccountsAndWebhooks(Guide &guide)
{
    guide.say(QStringLiteral("Starting the webhook listener"));
    guide.ask<ListenerInfo>(QStringLiteral("listener"), [](Engine &engine) { return engine.webhooks().start({}); });

    guide.say(QStringLiteral("Accounts"));
    guide.trigger(QStringLiteral("settings.accounts"));
    auto *accounts = guide.window<SettingsWindow>();
    guide.wait(QStringLiteral("the accounts"), [&] {
        const auto *list = accounts->page()->findChild<QListWidget *>(QStringLiteral("entries"));
        return list && list->count() > 0;
    });
    guide.rest(800);
    guide.picture(QStringLiteral("accounts"), accounts);
    accounts->hide(); // a closed one would be deleted, perhaps only once it is wanted again
}

void seeSettings(Guide &guide)
{
    guide.say(QStringLiteral("Settings"));
    guide.trigger(QStringLiteral("settings.hosts"));
    auto *settings = guide.window<SettingsWindow>();
    const auto isListed = [settings] {
        const auto *list = settings->page()->findChild<QListWidget *>(QStringLiteral("entries"));
        return list && list->count() > 0;
    };
    guide.wait(QStringLiteral("the host"), isListed);
    guide.click(QStringLiteral("test"));
    guide.wait(QStringLiteral("the host's test"), [&] {
        const auto *result = guide.visible<QLabel>(QStringLiteral("testResult"));
        return result && result->text().startsWith(QStringLiteral("It works"));
    });
    guide.rest(500);
    guide.picture(QStringLiteral("settings-hosts"), settings);

    settings->showPage(QStringLiteral("folders"));
    guide.click(QStringLiteral("addEntry"));
    guide.type(QStringLiteral("folderName"), QStringLiteral("Posters"));
    guide.type(QStringLiteral("folderPath"), guide.pathOf(QStringLiteral("in")));
    guide.type(QStringLiteral("folderSku"), QStringLiteral("GLOBAL-FAP-16X24"));
    guide.rest(500);
    guide.picture(QStringLiteral("settings-folders"), settings);
    settings->close();
}

namespace {

// It is checked and drawn beside its field, and seen as it will be printed.
void dropAFile(Guide &guide, const Errand &errand, const QString &field, const QString &file)
{
    guide.drop(field, guide.pathOf(file));
    guide.wait(QStringLiteral("what was found in %1").arg(file), [&] {
        const auto *strip = guide.visible<ArtworkStrip>(field + QStringLiteral(".strip"));
        return strip && strip->isSettled();
    });
    guide.rest(300);
    guide.picture(errand.picture + QStringLiteral("-dropped"));
    guide.click(QStringLiteral("look"));
    guide.find<QWidget>(QStringLiteral("artworkPage"));
    guide.rest(1500);
    guide.picture(errand.picture + QStringLiteral("-as-printed"));
    guide.click(QStringLiteral("artworkBack"));
}

} // namespace

QString placeAnOrder(Guide &guide, const Errand &errand)
{
    guide.say(QStringLiteral("Placing an order at %1 in the composer").arg(errand.account));
    QMetaObject::invokeMethod(
        &guide.main, [&guide] { guide.trigger(QStringLiteral("order.new")); }, Qt::QueuedConnection);
    guide.find<QWidget>(QStringLiteral("composer"));
    Composer *composer = guide.main.tabs().current();
    QString orderId;
    QObject::connect(composer, &Composer::placed, &guide.main, [&orderId](const QString &id) { orderId = id; });

    guide.choose(QStringLiteral("account"), errand.account);
    guide.type(QStringLiteral("reference"), errand.reference);
    for (const auto &[field, text] : errand.item)
        guide.type(field, text);
    guide.find<QWidget>(QStringLiteral("reference"))->setFocus(); // leaving the field looks the product up
    for (const auto &[field, value] : errand.choices)
        guide.choose(field, value);
    for (const auto &[field, text] : errand.rest) {
        // Optional fields are folded away.
        if (field.startsWith(QLatin1String("option.")) && !guide.visible<QWidget>(field))
            guide.click(QStringLiteral("option.more"));
        guide.type(field, text);
    }
    for (const auto &[field, file] : errand.dropped)
        dropAFile(guide, errand, field, file);
    guide.rest(600);
    guide.picture(errand.picture + QStringLiteral("-items"));

    guide.type(QStringLiteral("recipient.name"), QStringLiteral("Quill Example"));
    guide.type(QStringLiteral("recipient.line1"), QStringLiteral("14 Sample Street"));
    guide.type(QStringLiteral("recipient.city"), QStringLiteral("Sampleton"));
    guide.type(QStringLiteral("recipient.region"), QStringLiteral("Sampleshire"));
    guide.type(QStringLiteral("recipient.postalCode"), QStringLiteral("SA1 1MP"));
    guide.choose(QStringLiteral("recipient.country"), QStringLiteral("GB"));
    guide.picture(errand.picture + QStringLiteral("-recipient"));

    auto *methods = guide.find<QWidget>(QStringLiteral("shippingMethod"));
    guide.rest(errand.shippingMethod.isEmpty() ? 3000 : 300); // the quotes
    methods->setFocus();
    if (auto *table = qobject_cast<QAbstractItemView *>(methods))
        table->setCurrentIndex(table->model()->index(1, 0));
    else
        guide.type(QStringLiteral("shippingMethod"), errand.shippingMethod);
    guide.picture(errand.picture + QStringLiteral("-shipping"));
    guide.find<QWidget>(QStringLiteral("rail"));
    guide.rest(1500);
    guide.picture(errand.picture + QStringLiteral("-review"));
    guide.click(QStringLiteral("place"));
    guide.wait(QStringLiteral("the order in the outbox"), [&] { return !orderId.isEmpty(); });
    guide.rest(700);
    return orderId;
}

void watchItMove(Guide &guide, const QString &orderId, const Errand &errand)
{
    guide.say(QStringLiteral("Waiting for %1 until it is %2").arg(errand.reference, stageName(errand.until)));
    Stage reached = Stage::Queued;
    guide.wait(
        QStringLiteral("%1 is %2").arg(errand.reference, stageName(errand.until)),
        [&] {
            const auto order =
                guide.ask<Order>(QStringLiteral("order"), [orderId](Engine &engine) -> QCoro::Task<Result<Order>> {
                    PLATEN_CO_TRY(const store::StoredOrder found, engine.orders().find(orderId));
                    co_return found.order;
                });
            if (order.stage != reached) {
                reached = order.stage;
                guide.say(QStringLiteral("    %1").arg(stageName(reached)));
            }
            guide.rest(250);
            return reached == errand.until;
        },
        240'000);
}

void seeItsOrder(Guide &guide, const QString &orderId)
{
    const qint64 oid =
        guide.ask<qint64>(QStringLiteral("order"), [orderId](Engine &engine) -> QCoro::Task<Result<qint64>> {
            co_return engine.orders().find(orderId).map([](const store::StoredOrder &order) { return order.oid; });
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

void printTimeline(Guide &guide, const QString &orderId, const Errand &errand)
{
    const auto timeline = guide.ask<std::vector<TimelineEntry>>(
        QStringLiteral("timeline"), [orderId](Engine &engine) -> QCoro::Task<Result<std::vector<TimelineEntry>>> {
            PLATEN_CO_TRY(const store::StoredOrder found, engine.orders().find(orderId));
            co_return engine.reader().timeline(found.oid);
        });
    bool byWebhook = false;
    std::fprintf(stdout, "\nTimeline of %s, %s\n", qUtf8Printable(errand.reference), qUtf8Printable(errand.account));
    for (const TimelineEntry &entry : timeline) {
        byWebhook = byWebhook || entry.source == TimelineSource::Webhook;
        std::fprintf(stdout, "  %-24s  %-8s  %-13s  %s\n", qUtf8Printable(formatInstant(entry.at)),
                     qUtf8Printable(timelineSourceName(entry.source)),
                     entry.stage ? qUtf8Printable(stageName(*entry.stage)) : "", qUtf8Printable(entry.text.text()));
    }
    std::fflush(stdout);
    if (!byWebhook && errand.reportsByWebhook)
        throw Lost(QStringLiteral("no webhook is in the timeline of %1").arg(errand.reference));
}

} // namespace platen::tour
