// SPDX-License-Identifier: GPL-3.0-or-later
// A part of the composer's page. It shows the model's draft and writes into it what is typed.
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
    // The member whose field is `input` or contains it; empty if there is none.
    [[nodiscard]] virtual QString pointerAt(const QWidget *input) const = 0;
    [[nodiscard]] virtual QWidget *firstField() const = 0; // where to begin
    // Whether Alt and a letter reach this section's fields. All sections are on one page, so only one of them has
    // mnemonics.
    virtual void setMnemonics(bool mnemonics);
};

} // namespace platen
