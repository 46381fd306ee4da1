// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/order_actions.h"

#include "core/domain/file_name.h"
#include "core/domain/text_display.h"
#include "core/providers/registry.h"
#include "core/store/order_reader.h"
#include "ui/composer/draft_file.h"
#include "ui/order/batch_dialog.h"
#include "ui/order/cancel_dialog.h"
#include "ui/order/change_actions.h"
#include "ui/order/delete_dialog.h"
#include "ui/order/order_pane.h"
#include "ui/order/resolve_dialog.h"
#include "ui/orders/order_list.h"
#include "ui/session/account_directory.h"
#include "ui/session/actions.h"
#include "ui/shell/undo_bar.h"
#include "ui/widgets/stage_icon.h"
#include "ui/widgets/web_link.h"
#include "ui/widgets/when_done.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFileDialog>

#include <algorithm>

namespace platen {

namespace {
constexpr int undoDiscardSeconds = 10;
constexpr std::size_t cancelAtMost = 500; // at once; more is probably a mistake

// "PO-1001" → "PO-1001-2": with the same reference, a copy could not be told from its original.
QString nextReference(const QString &reference)
{
    return reference.isEmpty() ? reference : reference + QStringLiteral("-2");
}

} // namespace

OrderActions::OrderActions(EngineHost &host, const AccountDirectory &accounts, ActionRegistry &registry,
                           QWidget *window)
    : QObject(window)
    , m_host(host)
    , m_accounts(accounts)
    , m_registry(registry)
    , m_window(window)
{
    registerAll(registry);
}

void OrderActions::setParts(OrderList *list, OrderPane *pane, UndoBar *undo)
{
    m_list = list;
    m_pane = pane;
    m_undo = undo;
    connect(list, &OrderList::selectionChanged, this, &OrderActions::updateState);
    connect(pane, &OrderPane::orderShown, this, &OrderActions::updateState);
    connect(pane, &OrderPane::reprintWanted, this, &OrderActions::reprint);
    connect(&m_accounts, &AccountDirectory::changed, this, &OrderActions::updateState);
    updateState();
}

void OrderActions::add(ActionRegistry &registry, const char *id, const QString &text,
                       const QList<QKeySequence> &shortcuts, const std::function<void(OrderActions &)> &run,
                       const StateOf &state, bool separatorBefore)
{
    ActionRegistry::Spec spec;
    spec.id = QLatin1String(id);
    spec.text = text;
    spec.shortcuts = shortcuts;
    spec.run = [this, run] { run(*this); };
    spec.separatorBefore = separatorBefore;
    if (state) {
        spec.enabled = [this, state] { return state(m_open).open; };
        m_states.insert(spec.id, state);
    } else {
        spec.enabled = [this] { return order() != nullptr; };
    }
    registry.add(std::move(spec));
}

void OrderActions::registerAll(ActionRegistry &registry)
{
    using A = OrderActions;
    using O = OpenActions;
    add(registry, "order.edit", tr("&Edit and place…"), {QKeySequence(Qt::CTRL | Qt::Key_E)}, &A::edit, &O::edit, true);
    add(registry, "order.duplicate", tr("&Duplicate…"), {QKeySequence(Qt::CTRL | Qt::Key_D)}, &A::duplicate, &O::copy);
    add(registry, "order.saveFile", tr("&Save as a draft file…"), {QKeySequence::Save}, &A::saveFile, nullptr);
    add(registry, "order.discard", tr("D&iscard this draft"), {QKeySequence(Qt::CTRL | Qt::Key_Delete)}, &A::discard,
        &O::discard);
    add(registry, "order.takeBack", tr("&Undo send"), {QKeySequence(Qt::CTRL | Qt::Key_Z)}, &A::takeBack, &O::recall,
        true);
    add(registry, "order.retry", tr("T&ry again"), {QKeySequence(Qt::CTRL | Qt::Key_R)}, &A::retry, &O::retry);
    add(registry, "order.resolve", tr("Resol&ve…"), {}, &A::resolve, &O::resolve);
    add(registry, "order.refresh", tr("Re&fresh"), {QKeySequence(Qt::Key_F5)}, &A::refresh, &O::refresh);
    add(registry, "order.cancel", tr("&Cancel order…"), {QKeySequence(Qt::CTRL | Qt::Key_Backspace)}, &A::cancel,
        &O::cancel, true);
    for (std::size_t i = 0; i < changeActions().size(); ++i) {
        const ChangeAction &action = changeActions()[i];
        add(
            registry, action.id, action.menuText(), {}, [&action](A &actions) { actions.change(action); },
            [i](const O &open) -> const ActionState & { return open.changes[i]; });
    }
    add(registry, "order.delete", tr("De&lete at the provider…"), {}, &A::deleteThere, &O::remove);
    add(registry, "order.batch", tr("Make a &batch…"), {}, &A::makeBatch, nullptr);
    add(registry, "order.copyReference", tr("C&opy reference"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
        &A::copyReference, nullptr, true);
    add(registry, "order.tracking", tr("Open trac&king page"), {QKeySequence(Qt::CTRL | Qt::Key_T)}, &A::openTracking,
        nullptr);
}

void OrderActions::updateState()
{
    m_open = {};
    if (const Order *current = order())
        m_open = openActions(*current, m_accounts.declaration(current->account), m_pane->availability());
    // The dialog decides for each of several orders.
    if (m_list && m_list->selectedCount() > 1)
        m_open.cancel = {true, {}};
    m_registry.refresh();
    showWhatThereIs();
    for (auto it = m_states.constBegin(); it != m_states.constEnd(); ++it) {
        QAction *action = m_registry.action(it.key());
        action->setToolTip(it.value()(m_open).reason);
    }
    if (const Order *current = order()) {
        const bool tracked =
            std::any_of(current->shipments.begin(), current->shipments.end(),
                        [](const Shipment &shipment) { return webLink(shipment.trackingUrl).has_value(); });
        m_registry.action(QStringLiteral("order.tracking"))->setEnabled(tracked);
    }
    m_registry.action(QStringLiteral("order.retry"))
        ->setText(order() && order()->stage == Stage::Unknown ? tr("Loo&k it up, and send it if it is missing")
                                                              : tr("T&ry again"));
}

// Actions that no account's provider offers are hidden.
void OrderActions::showWhatThereIs()
{
    const auto show = [this](const char *id, const Operation &operation) {
        m_registry.action(QLatin1String(id))->setVisible(anyCan([&operation](const Declaration &declaration) {
            return declaration.can(operation);
        }));
    };
    for (const ChangeAction &action : changeActions())
        show(action.id, action.change);
    show("order.delete", Delete());
    const auto batches = [](const Declaration &declaration) {
        return declaration.can(ResourceKind::Batch, ResourceVerb::Create);
    };
    QAction *batch = m_registry.action(QStringLiteral("order.batch"));
    batch->setVisible(anyCan(batches));
    batch->setEnabled(provider() && batches(*provider()));
    batch->setToolTip(!provider() || batches(*provider()) ? QString()
                                                          : tr("%1 does not offer batches.").arg(provider()->name));
}

bool OrderActions::anyCan(const std::function<bool(const Declaration &)> &that) const
{
    return std::any_of(m_accounts.accounts().begin(), m_accounts.accounts().end(), [&](const AccountInfo &info) {
        const Declaration *declaration = findProvider(info.account.provider);
        return declaration && that(*declaration);
    });
}

const Declaration *OrderActions::provider() const
{
    return order() ? m_accounts.declaration(order()->account) : nullptr;
}

std::vector<qint64> OrderActions::chosenOids() const
{
    std::vector<qint64> oids = m_list->selectedOids();
    if (oids.size() <= 1)
        oids = {m_pane->oid()};
    return oids;
}

const Order *OrderActions::order() const
{
    return m_pane && m_pane->order() && m_pane->oid() == m_pane->order()->oid ? &m_pane->order()->order : nullptr;
}

QString OrderActions::environment() const
{
    return order() ? m_accounts.environment(order()->account) : QString();
}

QString OrderActions::nameOf(const Order &order) const
{
    return order.reference.isEmpty() ? tr("The order") : isolated(order.reference);
}

void OrderActions::withDraft(const QString &orderId, std::function<void(Draft)> use)
{
    const auto future = m_host.ask<Draft>([orderId](Engine &engine) { return engine.orders().draftOf(orderId); });
    whenDone(future, this, [this, use = std::move(use)](Result<Draft> draft) {
        if (draft)
            use(std::move(*draft));
        else
            m_pane->showError(draft.error());
    });
}

void OrderActions::edit()
{
    const QString id = order()->id;
    withDraft(id, [this, id](const Draft &draft) { Q_EMIT draftWanted(draft, id); });
}

// A draft that was itself copied from an order, and not sent yet, passes on that order as the original.
void OrderActions::withCopy(const Order &original, std::function<void(Draft)> use)
{
    const bool isDraft = original.stage == Stage::Draft;
    withDraft(original.id, [id = original.id, isDraft, use = std::move(use)](Draft draft) {
        if (!isDraft || draft.copiedFrom.isEmpty())
            draft.copiedFrom = id;
        use(std::move(draft));
    });
}

void OrderActions::duplicate()
{
    if (!order() || !m_open.copy.open)
        return;
    // A refused order never existed: it keeps its reference when it is placed again.
    const bool again = order()->stage != Stage::Failed;
    withCopy(*order(), [this, again](Draft draft) {
        if (again)
            draft.reference = nextReference(draft.reference);
        Q_EMIT draftWanted(draft, {});
    });
}

void OrderActions::reprint(int item)
{
    if (!order() || !m_open.copy.open)
        return;
    withCopy(*order(), [this, item](Draft draft) {
        if (item < 0 || static_cast<std::size_t>(item) >= draft.items.size())
            return;
        draft.items = {draft.items[static_cast<std::size_t>(item)]};
        draft.reference = nextReference(draft.reference);
        Q_EMIT draftWanted(draft, {});
    });
}

void OrderActions::run(const QFuture<Result<Order>> &future, const QString &saying)
{
    whenDone(future, this, [this, saying](Result<Order> result) {
        if (result)
            Q_EMIT said(saying.arg(nameOf(*result)));
        else
            m_pane->showError(result.error());
    });
}

void OrderActions::offerRecall(const QString &orderId, int seconds)
{
    if (seconds <= 0)
        return;
    const auto future = m_host.ask<QString>([orderId](Engine &engine) -> QCoro::Task<Result<QString>> {
        Result<store::StoredOrder> found = engine.orders().find(orderId);
        co_return found ? found->order.reference : QString();
    });
    QElapsedTimer since;
    since.start();
    whenDone(future, this, [this, orderId, seconds, since](Result<QString> reference) {
        const int left = seconds - static_cast<int>(since.elapsed() / 1000);
        const QString name = reference && !reference->isEmpty() ? isolated(*reference) : tr("The order");
        const auto text = [name](int seconds) {
            return tr("%1 will be sent in %2 s").arg(name, QLocale().toString(seconds));
        };
        m_undo->offer(text, left, [this, orderId] { recall(orderId); });
    });
}

void OrderActions::recall(const QString &orderId)
{
    run(m_host.ask<Order>([orderId](Engine &engine) { return engine.orders().recall(orderId); }),
        tr("Sending %1 was undone. It is a draft again, and nothing is charged."));
}

void OrderActions::takeBack()
{
    m_undo->dismiss();
    recall(order()->id);
}

void OrderActions::retry()
{
    whenDone(m_host.ask<Order>([id = order()->id](Engine &engine) { return engine.outbox().retry(id); }), this,
             [this](const Result<Order> &result) {
                 if (result)
                     Q_EMIT said(tr("%1: %2").arg(nameOf(*result), stageWord(result->stage)));
                 else
                     m_pane->showError(result.error());
             });
}

void OrderActions::refresh()
{
    run(m_host.ask<Order>([id = order()->id](Engine &engine) { return engine.orders().refresh(id); }),
        tr("%1 was refreshed from the provider."));
}

void OrderActions::open(ChangeDialog *dialog)
{
    connect(dialog, &ChangeDialog::changed, this, [this](const Order &changed) {
        Q_EMIT said(changed.stage == Stage::Cancelled ? tr("%1: %2").arg(nameOf(changed), stageWord(changed.stage))
                                                      : tr("%1 has been changed.").arg(nameOf(changed)));
    });
    dialog->open();
}

void OrderActions::resolve()
{
    open(new ResolveDialog(m_host, *order(), environment(), provider(), m_window));
}

void OrderActions::change(const ChangeAction &action)
{
    if (const Declaration *declaration = provider())
        open(action.open({m_host, *order(), environment(), *declaration, m_window}));
}

void OrderActions::deleteThere()
{
    if (provider())
        open(new DeleteDialog(m_host, *order(), environment(), *provider(), m_window));
}

void OrderActions::makeBatch()
{
    const std::vector<qint64> oids = chosenOids();
    using Orders = std::vector<Order>;
    const auto future = m_host.read([oids](store::OrderReader &reader) {
        Orders orders;
        for (const qint64 oid : oids) {
            Result<store::StoredOrder> stored = reader.order(oid);
            if (stored)
                orders.push_back(std::move(stored->order));
        }
        return orders;
    });
    whenDone(future, this, [this](const Orders &orders) {
        if (orders.empty())
            return;
        const QString account = orders.front().account;
        const bool one = std::all_of(orders.begin(), orders.end(),
                                     [&account](const Order &each) { return each.account == account; });
        const AccountInfo *info = m_accounts.find(account);
        const Declaration *declaration = m_accounts.declaration(account);
        if (!one || !info || !declaration || !declaration->can(ResourceKind::Batch, ResourceVerb::Create)) {
            Q_EMIT said(one ? tr("%1 does not offer batches.").arg(declaration ? declaration->name : account)
                            : tr("A batch can only hold orders of one account. These belong to several."));
            return;
        }
        auto *dialog = new BatchDialog(m_host, *info, *declaration, orders, m_window);
        connect(dialog, &BatchDialog::made, this,
                [this](const QString &id) { Q_EMIT said(tr("The batch %1 has been made.").arg(id)); });
        dialog->open();
    });
}

void OrderActions::cancel()
{
    const std::vector<qint64> oids = chosenOids();
    if (oids.size() > cancelAtMost) {
        Q_EMIT said(tr("At most %Ln orders can be cancelled at once.", nullptr, static_cast<int>(cancelAtMost)));
        return;
    }
    const auto future = m_host.read([oids](store::OrderReader &reader) { return reader.rows(oids); });
    whenDone(future, this, [this](Result<std::vector<store::OrderRow>> rows) {
        if (!rows) {
            m_pane->showError(rows.error());
            return;
        }
        std::vector<store::OrderRow> open;
        std::vector<CancelDialog::LeftOut> leftOut;
        for (store::OrderRow &row : *rows) {
            const ActionState state = openCancel(row, m_accounts.declaration(row.account));
            if (state.open)
                open.push_back(std::move(row));
            else
                leftOut.push_back({std::move(row), state.reason});
        }
        if (!open.empty())
            (new CancelDialog(m_host, m_accounts, std::move(open), leftOut, m_window))->open();
        else if (!leftOut.empty())
            Q_EMIT said(
                tr("None of the %Ln selected orders can be cancelled.", nullptr, static_cast<int>(leftOut.size())));
    });
}

void OrderActions::discard()
{
    const QString id = order()->id;
    const QString name = nameOf(*order());
    withDraft(id, [this, id, name](const Draft &draft) {
        const auto future = m_host.ask<Order>([id](Engine &engine) { return engine.orders().remove(id); });
        whenDone(future, this, [this, name, draft](Result<Order> removed) {
            if (!removed) {
                m_pane->showError(removed.error());
                return;
            }
            m_list->reload();
            m_undo->offer(tr("%1 was discarded").arg(name), undoDiscardSeconds, [this, draft] {
                run(m_host.ask<Order>([draft](Engine &engine) { return engine.orders().saveDraft(draft, QString()); }),
                    tr("%1 is a draft again."));
            });
        });
    });
}

void OrderActions::saveFile()
{
    const QString name = order()->reference.isEmpty() ? tr("Draft") : order()->reference;
    withDraft(order()->id, [this, name](const Draft &draft) {
        auto *dialog = new QFileDialog(m_window, tr("Save as a draft file"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setNameFilter(tr("Draft files (*.json)"));
        dialog->setDefaultSuffix(QStringLiteral("json"));
        dialog->selectFile(safeFileName(QString(name).replace(u'/', u'-'), tr("Draft")) + QStringLiteral(".json"));
        connect(dialog, &QFileDialog::fileSelected, this, [this, draft](const QString &path) {
            if (const Result<void> saved = saveDraftFile(path, draft))
                Q_EMIT said(tr("Saved as %1.").arg(path));
            else
                m_pane->showError(saved.error(), tr("The order is unchanged."));
        });
        dialog->open();
    });
}

void OrderActions::copyReference()
{
    QApplication::clipboard()->setText(order()->reference.isEmpty() ? order()->id : order()->reference);
}

void OrderActions::openTracking()
{
    for (const Shipment &shipment : order()->shipments) {
        if (openWebLink(shipment.trackingUrl))
            return;
    }
}

} // namespace platen
