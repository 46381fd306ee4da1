// SPDX-License-Identifier: GPL-3.0-or-later
// A step of the composer. It shows the model's draft and writes into it what is typed.
#pragma once

#include "core/domain/error.h"

#include <QWidget>

#include <vector>

namespace platen {

class ComposerSection : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    // Shows the errors beside their fields and clears all others.
    virtual void showErrors(const std::vector<Error> &errors) = 0;
    // Focuses the member's field.
    virtual void reveal(const QString &pointer) = 0;
    // The page is shown.
    virtual void enter() {}
    // Where to begin; null: the first widget.
    [[nodiscard]] virtual QWidget *firstField() const { return nullptr; }
};

} // namespace platen
