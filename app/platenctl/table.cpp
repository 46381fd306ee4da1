// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/table.h"

#include "core/domain/text_display.h"

#include <algorithm>

namespace platen::ctl {

namespace {

// The approximate width in terminal columns: combining marks take none, East Asian wide characters two.
int width(const QString &text)
{
    int columns = 0;
    for (const char32_t c : text.toStdU32String()) {
        if (QChar::isMark(c) || QChar::category(c) == QChar::Other_Format)
            continue;
        const bool wide =
            (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3) ||
            (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) ||
            (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x1f300 && c <= 0x1faff) || (c >= 0x20000 && c <= 0x3fffd);
        columns += wide ? 2 : 1;
    }
    return columns;
}

QString padding(const QString &text, int columns)
{
    return QString(std::max(0, columns - width(text)), QLatin1Char(' '));
}

} // namespace

Table::Table(std::vector<Column> columns)
    : m_columns(std::move(columns))
{
}

Table::Table(const QStringList &titles)
{
    for (const QString &title : titles)
        m_columns.push_back({title, Align::Left});
}

void Table::add(const QStringList &cells)
{
    QStringList row;
    for (const QString &cell : cells)
        row << printable(cell);
    m_rows.push_back(row);
}

QString Table::text(bool emphasise) const
{
    QStringList titles;
    for (const Column &column : m_columns)
        titles << column.title;
    std::vector<QStringList> lines{titles};
    lines.insert(lines.end(), m_rows.begin(), m_rows.end());

    std::vector<int> widths(m_columns.size(), 0);
    for (const QStringList &line : lines) {
        for (int i = 0; i < static_cast<int>(m_columns.size()); ++i)
            widths[static_cast<std::size_t>(i)] = std::max(widths[static_cast<std::size_t>(i)], width(line.value(i)));
    }

    QString result;
    for (std::size_t row = 0; row < lines.size(); ++row) {
        QString line;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const QString cell = lines[row].value(static_cast<int>(i));
            const QString pad = padding(cell, widths[i]);
            line += (i > 0 ? QStringLiteral("  ") : QString());
            line += m_columns[i].align == Align::Right ? pad + cell : cell + pad;
        }
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        result += row == 0 && emphasise ? QStringLiteral("\x1b[1m") + line + QStringLiteral("\x1b[0m\n")
                                        : line + QLatin1Char('\n');
    }
    return result;
}

QString fieldLines(const std::vector<std::pair<QString, QString>> &fields)
{
    int columns = 0;
    for (const auto &[name, value] : fields) {
        if (!value.isEmpty())
            columns = std::max(columns, width(printable(name)));
    }
    QString result;
    for (const auto &[name, value] : fields) {
        if (!value.isEmpty())
            result += printable(name) + padding(printable(name), columns) + QStringLiteral("  ") + printable(value) +
                      QLatin1Char('\n');
    }
    return result;
}

QString printable(const QString &text)
{
    QString result = text;
    for (QChar &c : result) {
        if (c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QLatin1Char('\t') || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator)
            c = QLatin1Char(' ');
        else if (c.category() == QChar::Other_Control)
            c = QChar::ReplacementCharacter;
    }
    return isolated(result);
}

QString printableLines(const QString &text)
{
    QString result = displayed(text);
    for (QChar &c : result) {
        if (c != QLatin1Char('\n') && c.category() == QChar::Other_Control)
            c = QChar::ReplacementCharacter;
    }
    return result;
}

} // namespace platen::ctl
