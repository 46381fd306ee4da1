// SPDX-License-Identifier: GPL-3.0-or-later
// The views on the left with their order counts, and the accounts with their badges.
#pragma once

#include "core/store/order_reader.h"
#include "ui/session/views.h"

#include <QListView>

#include <optional>

class QStandardItemModel;

namespace platen {

class AccountDirectory;

class Sidebar : public QListView
{
    Q_OBJECT
public:
    Sidebar(const AccountDirectory &accounts, QSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    void setCounts(const store::OrderReader::Counts &counts);
    void choose(const QString &viewId); // "all" if there is no such view
    [[nodiscard]] View current() const;
    [[nodiscard]] std::optional<View> view(const QString &viewId) const;
    [[nodiscard]] qint64 shownCount(const QString &viewId) const; // -1: no count is shown
    // Saves a view as `name`, replacing any of that name, and selects it.
    void saveView(const QString &name, const store::OrderQuery &query, const QStringList &spans = {});
    void removeView(const QString &viewId);

Q_SIGNALS:
    void viewChosen(const platen::View &view);
    void accountsWanted();
    void removalWanted(const QString &viewId); // of a saved view

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void rebuild();
    void updateCounts();
    void addHeading(const QString &text);
    void addView(const View &view);

    const AccountDirectory &m_accounts;
    QSettings &m_settings;
    QStandardItemModel *m_model;
    std::vector<View> m_views; // by the items' IndexRole
    store::OrderReader::Counts m_counts;
    bool m_rebuilding = false;
};

} // namespace platen
