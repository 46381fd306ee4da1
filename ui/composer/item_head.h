// SPDX-License-Identifier: GPL-3.0-or-later
// The line above an item's fields: its title, and the buttons that act on the whole item.
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace platen {

class ItemHead : public QWidget
{
    Q_OBJECT
public:
    explicit ItemHead(QWidget *parent = nullptr);

    void setPlace(std::size_t item, std::size_t count);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QToolButton *duplicate() const { return m_duplicate; }
    [[nodiscard]] QToolButton *remove() const { return m_remove; }

private:
    QLabel *m_title;
    QToolButton *m_duplicate;
    QToolButton *m_remove;
};

} // namespace platen
