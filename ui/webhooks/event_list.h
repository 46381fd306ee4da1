// SPDX-License-Identifier: GPL-3.0-or-later
// The received events, newest first.
#pragma once

#include "core/store/records.h"

#include <QHash>
#include <QTreeWidget>

#include <vector>

namespace platen {

QString outcomeWord(store::EventOutcome outcome); // "Applied", translated
QString outcomeIconName(store::EventOutcome outcome);
QColor outcomeColor(store::EventOutcome outcome, const QPalette &palette);

class EventListView : public QTreeWidget
{
    Q_OBJECT
public:
    explicit EventListView(QWidget *parent = nullptr);

    // The selected event stays selected if it is still there.
    // `references`: the orders' references by id.
    void setEvents(std::vector<store::InboxEvent> events, const QHash<QString, QString> &references);
    [[nodiscard]] const store::InboxEvent *current() const; // null if none

Q_SIGNALS:
    void chosen();

private:
    std::vector<store::InboxEvent> m_events;
};

} // namespace platen
