// SPDX-License-Identifier: GPL-3.0-or-later
// Text in aligned columns.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace platen::ctl {

class Table
{
public:
    enum class Align { Left, Right };
    struct Column
    {
        QString title;
        Align align = Align::Left;
    };

    explicit Table(std::vector<Column> columns);
    // Left-aligned columns with these titles.
    explicit Table(const QStringList &titles);

    void add(const QStringList &cells);
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    // With a line of titles, in bold if `emphasise`.
    [[nodiscard]] QString text(bool emphasise) const;

private:
    std::vector<Column> m_columns;
    std::vector<QStringList> m_rows;
};

// One name and value per line, the values aligned. Empty values are left out.
QString fieldLines(const std::vector<std::pair<QString, QString>> &fields);

// Foreign text, made safe for part of a terminal line: control characters, which could move the cursor or hide text,
// become "�", line ends become spaces, and its writing direction does not affect its neighbours.
QString printable(const QString &text);
// The same for whole lines, as the last guard before the terminal. Line ends stay.
QString printableLines(const QString &text);

} // namespace platen::ctl
