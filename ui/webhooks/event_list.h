// SPDX-License-Identifier: GPL-3.0-or-later
// The events that came, newest first.
#pragma once

#include "core/store/records.h"

#include <QHash>
#include <QTreeWidget>

#include <vector>

namespace platen {

QString outcomeWord(store::EventOutcome outcome); // "Applied", in the person's language
QString outcomeIconName(store::EventOutcome outcome);
QColor outcomeColor(store::EventOutcome outcome, const QPalette &palette);

class EventListView : public QTreeWidget
{
    Q_OBJECT
public:
    explicit EventListView(QWidget *parent = nullptr);

    // The one that was chosen stays chosen, if it is still there.
    // `references`: what people call the orders, by their ids.
    void setEvents(std::vector<store::InboxEvent> events, const QHash<QString, QString> &references);
    [[nodiscard]] const store::InboxEvent *current() const; // null: none

Q_SIGNALS:
    void chosen();

private:
    std::vector<store::InboxEvent> m_events;
};

} // namespace platen
