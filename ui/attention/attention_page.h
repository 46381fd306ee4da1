// SPDX-License-Identifier: GPL-3.0-or-later
// “Needs attention” as an inbox: what is wrong, grouped, each with its fix. Empty, it says when the accounts were
// checked.
#pragma once

#include "ui/attention/attention_delegate.h"
#include "ui/attention/attention_model.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QListView;
class QMenu;
class QStackedLayout;

namespace platen {

class AccountDirectory;
class AttentionWatch;
class EngineHost;
class ErrorBox;

class AttentionPage : public QWidget
{
    Q_OBJECT
public:
    AttentionPage(EngineHost &host, AttentionWatch &watch, const AccountDirectory &accounts, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<AttentionItem> current() const;
    [[nodiscard]] qint64 currentOid() const; // 0: it is not about an order
    void takeFocus();
    // Fills the menu with the times until which an item can be put aside.
    void addSnoozes(QMenu *menu);
    void openSnoozeMenu(); // for the current item
    [[nodiscard]] AttentionModel &model() const { return *m_model; }
    [[nodiscard]] QListView &view() const { return *m_view; }
    [[nodiscard]] QString emptyText() const; // what is said if there is nothing

    enum class Snooze { Hour, Tomorrow, NextWeek };
    [[nodiscard]] static QDateTime timeOf(Snooze snooze, const QDateTime &now);
    [[nodiscard]] static QString textOf(Snooze snooze);

Q_SIGNALS:
    void currentChanged(); // or what is known of it
    void fixWanted();      // of the current item
    void handledWanted();
    void snoozeWanted(const QDateTime &until);
    void snoozeDateWanted(); // a person wants to name one
    void menuWanted(const QPoint &globalPosition);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void takeItems();
    void showState();
    void press(AttentionDelegate::Button button);
    [[nodiscard]] QStyleOptionViewItem optionOf(const QModelIndex &index) const;

    AttentionWatch &m_watch;
    const AccountDirectory &m_accounts;
    AttentionModel *m_model;
    AttentionDelegate *m_delegate;
    QListView *m_view;
    QLabel *m_title;
    QLabel *m_text;
    ErrorBox *m_error;
    QStackedLayout *m_stack;
    QTimer m_clock;
    bool m_isFresh = true; // shown anew: everything is put into its own sequence
};

} // namespace platen
