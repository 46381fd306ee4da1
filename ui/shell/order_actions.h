// SPDX-License-Identifier: GPL-3.0-or-later
// The actions on orders: registered once, applied to the order in the pane or the selection in the list.
#pragma once

#include "core/engine/engine_host.h"
#include "ui/order/open_actions.h"

#include <QObject>

#include <functional>
#include <vector>

class QWidget;

namespace platen {

class AccountDirectory;
class ActionRegistry;
struct ChangeAction;
class ChangeDialog;
class OrderList;
class OrderPane;
class UndoBar;

class OrderActions : public QObject
{
    Q_OBJECT
public:
    // Registers the actions; they do nothing before setParts.
    OrderActions(EngineHost &host, const AccountDirectory &accounts, ActionRegistry &registry, QWidget *window);
    void setParts(OrderList *list, OrderPane *pane, UndoBar *undo);

    void reprint(int item);
    // An order was placed; sending can be undone for that many seconds.
    void offerRecall(const QString &orderId, int seconds);

Q_SIGNALS:
    void draftWanted(const platen::Draft &draft, const QString &orderId); // empty: a new draft
    void said(const QString &text);                                       // for the status bar

private:
    // The state of one action among those of an order.
    using StateOf = std::function<const ActionState &(const OpenActions &)>;

    void registerAll(ActionRegistry &registry);
    void add(ActionRegistry &registry, const char *id, const QString &text, const QList<QKeySequence> &shortcuts,
             const std::function<void(OrderActions &)> &run, const StateOf &state, bool separatorBefore = false);
    void updateState();
    void showWhatThereIs();
    void edit();
    void duplicate();
    void takeBack();
    void retry();
    void resolve();
    void cancel();
    void change(const ChangeAction &action);
    void deleteThere();
    void makeBatch();
    void refresh();
    void discard();
    void saveFile();
    void copyReference();
    void openTracking();

    [[nodiscard]] const Order *order() const; // of the pane; null if none
    [[nodiscard]] QString environment() const;
    [[nodiscard]] const Declaration *provider() const; // of the pane's order; null if unknown
    // Whether any account's provider has that capability; actions that none offers are hidden.
    [[nodiscard]] bool anyCan(const std::function<bool(const Declaration &)> &that) const;
    [[nodiscard]] std::vector<qint64> chosenOids() const;
    [[nodiscard]] QString nameOf(const Order &order) const;
    void withDraft(const QString &orderId, std::function<void(Draft)> use);
    void withCopy(const Order &original, std::function<void(Draft)> use);
    void run(const QFuture<Result<Order>> &future, const QString &saying);
    void open(ChangeDialog *dialog);
    void recall(const QString &orderId);

    EngineHost &m_host;
    const AccountDirectory &m_accounts;
    ActionRegistry &m_registry;
    QWidget *m_window;
    OrderList *m_list = nullptr;
    OrderPane *m_pane = nullptr;
    UndoBar *m_undo = nullptr;
    OpenActions m_open;
    QHash<QString, StateOf> m_states; // by the action's id
};

} // namespace platen
