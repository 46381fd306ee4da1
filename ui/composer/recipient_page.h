// SPDX-License-Identifier: GPL-3.0-or-later
// The second section: the recipient, who is typed, pasted, or taken from an earlier order.
#pragma once

#include "ui/composer/composer_context.h"
#include "ui/composer/composer_section.h"

#include <QSet>

#include <optional>

class QComboBox;
class QLabel;

namespace platen {

class CountryCombo;
class DraftLine;
class FieldBox;
class FormLayout;
class RecipientHelpers;

class RecipientPage : public ComposerSection
{
    Q_OBJECT
public:
    explicit RecipientPage(ComposerContext &context, QWidget *parent = nullptr);

    void showErrors(const std::vector<Error> &errors) override;
    void reveal(const QString &pointer) override;
    [[nodiscard]] QString pointerAt(const QWidget *input) const override;
    [[nodiscard]] QWidget *firstField() const override;

private:
    QWidget *makeFields();
    void addLine(const DraftField &field);
    void connectAll();
    void load();
    void adapt();
    void adaptToCountry(); // labels, hints and required fields
    void edited(const QString &pointer);
    void fillIn(const Recipient &recipient, const QString &what);
    void undo();
    void usePasted(const Recipient &recipient);
    void storeCountry();
    void storeKind();
    [[nodiscard]] FieldBox *boxOf(const QString &pointer) const;

    ComposerContext &m_context;
    DraftModel &m_model;
    bool m_loading = false;
    FormLayout *m_form = nullptr;
    std::vector<DraftLine *> m_lines;
    CountryCombo *m_country;
    FieldBox *m_countryBox;
    QComboBox *m_kind;
    FieldBox *m_kindBox;
    QLabel *m_needs;
    RecipientHelpers *m_helpers;
    std::optional<Recipient> m_before; // what filling in replaced
    QSet<QString> m_unread;            // pointers of what a pasted address did not contain, until it is typed
};

} // namespace platen
