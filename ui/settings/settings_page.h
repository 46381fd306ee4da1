// SPDX-License-Identifier: GPL-3.0-or-later
// One page of the settings.
#pragma once

#include <QWidget>

namespace platen {

class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual void refresh() = 0; // it is shown, or something may have changed
    virtual void takeFocus() = 0;
    // Where it has entries: begins another one; shows one of them, with the focus in its form.
    virtual void addOne() {}
    virtual void showOne(const QString &name) { Q_UNUSED(name) }
};

} // namespace platen
