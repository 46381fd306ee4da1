// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a form side by side if there is room for all, otherwise stacked. What is said in them does not change that:
// a form must not jump when an error appears.
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace platen {

class ColumnsLayout : public QLayout
{
    Q_OBJECT
public:
    explicit ColumnsLayout(QWidget *parent = nullptr, int spacing = 16);
    ~ColumnsLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    [[nodiscard]] bool fits(int width) const; // whether all fit side by side
    [[nodiscard]] int columnWidth(int width) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace platen
