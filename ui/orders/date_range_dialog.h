// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing a range of days.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QDialog>

class QDateEdit;

namespace platen {

class DateRangeDialog : public QDialog
{
    Q_OBJECT
public:
    // `from` inclusive, `to` exclusive, as in a query; if invalid, the last month.
    DateRangeDialog(const QDateTime &from, const QDateTime &to, QWidget *parent = nullptr);
    [[nodiscard]] QDate first() const;
    [[nodiscard]] QDate last() const; // inclusive

private:
    QDateEdit *m_first;
    QDateEdit *m_last;
};

} // namespace platen
