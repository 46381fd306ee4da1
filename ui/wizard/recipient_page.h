// The second step: who it goes to. Typed, pasted whole, or somebody who has been sent something before.
#pragma once

#include "ui/wizard/wizard_context.h"
#include "ui/wizard/wizard_page.h"

#include <QTimer>

#include <optional>
#include <set>
#include <vector>

class QComboBox;
class QCompleter;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStandardItemModel;

namespace platen {

class CountryCombo;
class FieldBox;
class FormLayout;

class RecipientPage : public WizardPage
{
    Q_OBJECT
public:
    explicit RecipientPage(WizardContext &context, QWidget *parent = nullptr);

    void load(const Draft &draft) override;
    void store(Draft &draft) const override;
    void showErrors(const std::vector<Error> &errors) override;
    [[nodiscard]] bool asksFor(const QString &pointer) const override;
    void reveal(const QString &pointer) override;
    [[nodiscard]] QWidget *firstField() const override;

private:
    struct Field
    {
        QString pointer; // in the order document
        QLineEdit *edit = nullptr;
        FieldBox *box = nullptr;
        QString Recipient::*member = nullptr; // either this …
        QString Address::*line = nullptr;     // … or this
        std::optional<DraftPart> part;        // asked for where the provider makes something of it; none: always
    };

    QWidget *makeFields();
    QWidget *makeHelpers();
    void adapt();
    void show(const Recipient &recipient);
    [[nodiscard]] Recipient shown() const; // what is in the fields, whether or not they are asked for
    [[nodiscard]] bool isAsked(const Field &field) const;
    [[nodiscard]] bool isRequired(const Field &field) const;
    void adaptToCountry(); // names, hints and what is required
    void usePasted();
    void markUnread();
    [[nodiscard]] bool isKindAsked() const;
    void fillIn(const Recipient &recipient, const QString &what);
    void searchEarlier();
    [[nodiscard]] FieldBox *boxOf(const QString &pointer) const;

    WizardContext &m_context;
    bool m_loading = false;
    std::vector<Field> m_fields;
    CountryCombo *m_country;
    FieldBox *m_countryBox;
    QComboBox *m_kind;
    FieldBox *m_kindBox;
    FormLayout *m_form = nullptr;
    QLineEdit *m_search;
    QStandardItemModel *m_earlier;
    QCompleter *m_completer;
    QTimer m_searchPause;
    int m_searchRound = 0;
    QPlainTextEdit *m_paste;
    QPushButton *m_use;
    QLabel *m_filled;
    QPushButton *m_undo;
    std::optional<Recipient> m_before; // what a filling-in replaced
    std::set<FieldBox *> m_unread;     // what a pasted address did not tell, until it is typed
    Recipient m_base;
    Recipient m_loaded; // as the draft had it
    QLabel *m_needs;
};

} // namespace platen
