// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/tab_order.h"

#include <QLayout>
#include <QScrollArea>
#include <QWidget>

namespace platen {

namespace {

constexpr const char *tabsLast = "platen.tabsLast";

class Reader
{
public:
    explicit Reader(const QWidget *also) // a widget that counts as an input, whatever it is
        : m_also(also)
    {
    }

    void read(QWidget &widget)
    {
        if (&widget == m_also || (!widget.focusProxy() && widget.focusPolicy() & Qt::TabFocus))
            m_inputs << &widget;
        readWithin(widget);
    }
    void readWithin(const QWidget &widget)
    {
        if (const QLayout *layout = widget.layout())
            read(*layout);
        else if (const auto *scroll = qobject_cast<const QScrollArea *>(&widget); scroll && scroll->widget())
            read(*scroll->widget());
    }
    [[nodiscard]] const QList<QWidget *> &inputs() const { return m_inputs; }

private:
    void read(const QLayout &layout)
    {
        for (const bool last : {false, true}) {
            for (int i = 0; i < layout.count(); ++i) {
                QLayoutItem *item = layout.itemAt(i);
                const bool isLast = item->widget() && item->widget()->property(tabsLast).toBool();
                if (isLast != last)
                    continue;
                if (item->widget())
                    read(*item->widget());
                else if (item->layout())
                    read(*item->layout());
            }
        }
    }

    const QWidget *m_also;
    QList<QWidget *> m_inputs;
};

} // namespace

QList<QWidget *> inputsAsRead(const QWidget &root)
{
    Reader reader(nullptr);
    reader.readWithin(root);
    return reader.inputs();
}

void chainTabs(const QList<QWidget *> &inputs)
{
    for (qsizetype i = 1; i < inputs.size(); ++i)
        QWidget::setTabOrder(inputs[i - 1], inputs[i]);
}

void setTabsLast(QWidget &widget)
{
    widget.setProperty(tabsLast, true);
}

QWidget *nextInput(const QWidget &root, const QWidget *from, bool forward)
{
    Reader reader(from);
    reader.readWithin(root);
    const QList<QWidget *> &all = reader.inputs();
    qsizetype at = from ? all.indexOf(from) : -1;
    if (at < 0)
        at = forward ? all.size() - 1 : 0;
    for (qsizetype i = 1; i <= all.size(); ++i) {
        QWidget *next = all[(at + (forward ? i : all.size() - i)) % all.size()];
        if (next != from && next->isVisible() && next->isEnabled())
            return next;
    }
    return nullptr;
}

} // namespace platen
