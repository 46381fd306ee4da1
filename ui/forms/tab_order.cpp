// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/tab_order.h"

#include <QLayout>
#include <QWidget>

namespace platen {

namespace {

void collect(const QLayout &layout, QList<QWidget *> &inputs);

void collect(QWidget &widget, QList<QWidget *> &inputs)
{
    if (!widget.focusProxy() && widget.focusPolicy() & Qt::TabFocus)
        inputs << &widget;
    if (const QLayout *layout = widget.layout())
        collect(*layout, inputs);
}

void collect(const QLayout &layout, QList<QWidget *> &inputs)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (item->widget())
            collect(*item->widget(), inputs);
        else if (item->layout())
            collect(*item->layout(), inputs);
    }
}

} // namespace

QList<QWidget *> inputsAsRead(const QWidget &root)
{
    QList<QWidget *> inputs;
    if (root.layout())
        collect(*root.layout(), inputs);
    return inputs;
}

void chainTabs(const QList<QWidget *> &inputs)
{
    for (qsizetype i = 1; i < inputs.size(); ++i)
        QWidget::setTabOrder(inputs[i - 1], inputs[i]);
}

} // namespace platen
