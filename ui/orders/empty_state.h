// SPDX-License-Identifier: GPL-3.0-or-later
// Shown instead of an empty list: why it is empty, and what to do.
#pragma once

#include "core/domain/error.h"

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace platen {

class ErrorBox;

class EmptyState : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Loading, NoAccount, NoOrders, NothingMatches, EmptyView, Failed };

    explicit EmptyState(QWidget *parent = nullptr);
    void show(Kind kind);
    void showNothingMatches(qint64 elsewhere); // matches of the search outside this view and its filters
    void showError(const Error &error);        // the list could not be read
    void showOffline(const Error &error);      // no orders yet, and fetching them failed
    void focusFirst();                         // the main button
    [[nodiscard]] Kind kind() const { return m_kind; }

Q_SIGNALS:
    void addAccountWanted();
    void sandboxWanted();
    void syncWanted();
    void newOrderWanted();
    void clearFiltersWanted();
    void elsewhereWanted();
    void retryWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setTexts(const QString &icon, const QString &title, const QString &text);
    QPushButton *addButton(const QString &text, void (EmptyState::*signal)(), const char *name);
    void paintIconLabel();

    Kind m_kind = Kind::Loading;
    qint64 m_elsewhere = 0;
    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    ErrorBox *m_error;
    QHBoxLayout *m_buttons;
};

} // namespace platen
