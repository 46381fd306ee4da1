// SPDX-License-Identifier: GPL-3.0-or-later
// A step of the wizard. It shows the draft of the model and writes into it what is typed.
#pragma once

#include "core/domain/error.h"

#include <QWidget>

#include <vector>

namespace platen {

class WizardPage : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    // Shows them beside their fields, and takes away the others' marks.
    virtual void showErrors(const std::vector<Error> &errors) = 0;
    // Puts the keyboard into the field of that member.
    virtual void reveal(const QString &pointer) = 0;
    // The page is shown.
    virtual void enter() {}
    // Where a person begins; null: in whatever comes first.
    [[nodiscard]] virtual QWidget *firstField() const { return nullptr; }
};

} // namespace platen
