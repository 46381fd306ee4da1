// SPDX-License-Identifier: GPL-3.0-or-later
// What happened to the order, when, and who reported it: newest first, on one continuous line.
#pragma once

#include "core/domain/timeline.h"

#include <QWidget>

#include <vector>

namespace platen {

QString sourceText(TimelineSource source); // "reported by webhook", …

class TimelineView : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineView(QWidget *parent = nullptr);
    void setEntries(const std::vector<TimelineEntry> &entries); // oldest first, as in the store
    [[nodiscard]] QString text() const;                         // one entry a line, for copying and screen readers

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect textRect(const TimelineEntry &entry, int y, int width) const;
    [[nodiscard]] int entryHeight(const TimelineEntry &entry, int width) const;
    [[nodiscard]] QString title(const TimelineEntry &entry) const;
    [[nodiscard]] QString below(const TimelineEntry &entry) const;
    std::vector<TimelineEntry> m_entries; // newest first
};

} // namespace platen
