// SPDX-License-Identifier: GPL-3.0-or-later
// A list at the side of a page, such as accounts or hosts: the name with an account's badge; below, what it is, or what
// is wrong with it.
#pragma once

#include <QListWidget>

#include <vector>

namespace platen {

struct Entry
{
    QString name;
    QString environment; // of an account
    QString kind;
    QString trouble; // in short; empty if there is none
    bool operator==(const Entry &) const = default;
};

class EntryList : public QListWidget
{
    Q_OBJECT
public:
    explicit EntryList(const QString &accessibleName, QWidget *parent = nullptr);

    // Selects `current`, or the first entry if no entry has that name. Emits nothing.
    void setEntries(const std::vector<Entry> &entries, const QString &current);
    [[nodiscard]] QString current() const; // its name; empty if none is selected
    void clearChoice();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &name); // by a person

private:
    std::vector<Entry> m_entries;
};

} // namespace platen
