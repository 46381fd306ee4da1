// What is said of a whole order beside its items: when it was bought, its currency, a note for the provider, and the
// provider's own options. Asked for as the provider declares it.
#pragma once

#include "core/domain/order.h"
#include "ui/wizard/wizard_context.h"

#include <QHash>
#include <QObject>

#include <vector>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace platen {

class FieldBox;
class FieldForm;
class FormLayout;

class OrderFields : public QObject
{
    Q_OBJECT
public:
    // The first two go into the forms at the top of the page, the rest below its items.
    OrderFields(WizardContext &context, FormLayout &left, FormLayout &right, QWidget *page);
    void addTo(QVBoxLayout &below);

    void load(const Draft &draft);
    void store(Draft &draft) const;
    [[nodiscard]] std::vector<Error> problems() const;
    void showErrors(const std::vector<Error> &errors);
    [[nodiscard]] bool asksFor(const QString &pointer) const;
    void reveal(const QString &pointer);
    [[nodiscard]] QString currency() const; // empty: none is asked for, or none is chosen

Q_SIGNALS:
    void edited();
    void currencyChosen();

private:
    void adapt();
    void adaptOptions();
    [[nodiscard]] FieldBox *boxOf(const QString &pointer) const; // null: there is none, or it is not shown
    void change();

    WizardContext &m_context;
    FormLayout &m_left;
    FormLayout &m_right;
    Draft m_loaded;
    QJsonObject m_base;                    // options: what was ever given to this provider
    QString m_optionsOf;                   // the provider whose options are in the form
    QHash<QString, QJsonObject> m_options; // of other providers, for when one comes back
    bool m_loading = false;
    QLineEdit *m_purchased;
    FieldBox *m_purchasedBox;
    QComboBox *m_currency;
    FieldBox *m_currencyBox;
    QPlainTextEdit *m_note;
    FieldBox *m_noteBox;
    QWidget *m_below;
    FormLayout *m_belowForm;
    FieldForm *m_optionForm;
};

} // namespace platen
