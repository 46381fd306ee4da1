// A step of the wizard.
#pragma once

#include "core/domain/order.h"

#include <QWidget>

#include <vector>

namespace platen {

class WizardPage : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    // Fills the fields in; edited() is not emitted.
    virtual void load(const Draft &draft) = 0;
    // Puts what is in the fields into the draft. Members that this page does not ask for stay as they are.
    virtual void store(Draft &draft) const = 0;
    // What the page itself knows to be wrong, beyond what a draft's own rules say.
    [[nodiscard]] virtual std::vector<Error> problems() const { return {}; }
    // Shows those that are about fields of this page beside them, and takes away the others' marks.
    virtual void showErrors(const std::vector<Error> &errors) = 0;
    // Whether the member that the pointer names is asked for here.
    [[nodiscard]] virtual bool asksFor(const QString &pointer) const = 0;
    // Puts the keyboard into the field of that member.
    virtual void reveal(const QString &pointer) = 0;
    // The page is shown.
    virtual void enter() {}
    // Where a person begins; null: in whatever comes first.
    [[nodiscard]] virtual QWidget *firstField() const { return nullptr; }

Q_SIGNALS:
    void edited();
};

} // namespace platen
