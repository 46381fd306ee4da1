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
    virtual void addOne() {} // begins another entry, where it has entries
};

} // namespace platen
