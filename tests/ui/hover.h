// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that look like HTML, and what a window shows of them wherever the pointer is.
#pragma once

#include <QPoint>
#include <QStringList>

class QAbstractItemView;
class QLabel;
class QModelIndex;
class QWidget;

namespace platen::test {

const QStringList &hostileTexts();

QLabel *shownToolTip(); // null: none

// Records what hovering has shown so far. Each tooltip is checked to be plain.
class Hover
{
public:
    void over(QWidget *widget, const QPoint &at);
    void everything(QWidget *window); // everything visible: every widget, and every cell of lists and tables
    [[nodiscard]] const QStringList &texts() const { return m_texts; }

private:
    void cells(QAbstractItemView *view);
    void cellsUnder(QAbstractItemView *view, const QModelIndex &parent);
    void look();
    QStringList m_texts;
};

// Every label shows its characters: it is plain, or its text was escaped.
void checkLabels(const QWidget *window);

bool hasSeen(const QStringList &texts, const QString &text);

} // namespace platen::test
