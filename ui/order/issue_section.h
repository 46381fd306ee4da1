// SPDX-License-Identifier: GPL-3.0-or-later
// The order's problems, at the top of the pane: each with its reason and its fix.
#pragma once

#include "core/store/records.h"

#include <QWidget>

#include <vector>

class QAction;
class QPushButton;
class QVBoxLayout;

namespace platen {

class Notice;

class IssueSection : public QWidget
{
    Q_OBJECT
public:
    // The actions behind the buttons.
    struct Fixes
    {
        QAction *retry;
        QAction *resolve;
        QAction *editCopy; // makes a new draft from this order
        QAction *edit;     // opens a draft
        QAction *takeBack;
        QAction *refresh;
    };
    IssueSection(Fixes fixes, QWidget *parent = nullptr);

    void setOrder(const Order &order, const std::vector<store::OutboxEntry> &outbox);

private:
    void build(const Order &order, const std::vector<store::OutboxEntry> &outbox);
    Notice *addNotice(const QString &icon, const QString &title, const QString &text, QWidget *fix,
                      QAction *more = nullptr);
    void addUnknown(const Order &order, const store::OutboxEntry *entry); // null if there is none
    void addIssue(const Order &order, const Issue &issue);
    void addOutbox(const Order &order, const store::OutboxEntry &entry);
    void addWaiting(const store::OutboxEntry &entry);
    QPushButton *button(QAction *action, const QString &text);
    void connectFix(QPushButton *button, QAction *action);
    [[nodiscard]] QList<QWidget *> fixes() const; // the buttons from top to bottom
    Fixes m_fixes;
    QVBoxLayout *m_layout;
};

} // namespace platen
