// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/pattern_fields.h"

#include "core/domain/text_display.h"
#include "ui/composer/draft_file.h"
#include "ui/composer/draft_file_dialogs.h"
#include "ui/composer/draft_model.h"
#include "ui/forms/field_box.h"
#include "ui/forms/form_layout.h"
#include "ui/forms/whole_number_box.h"
#include "ui/settings/folder_words.h"
#include "ui/widgets/product_words.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>

namespace platen {

PatternFields::PatternFields(FormLayout &form, QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_sku(new QLineEdit)
    , m_skuBox(new FieldBox(m_sku))
    , m_quantity(new WholeNumberBox)
    , m_quantityBox(new FieldBox(m_quantity))
    , m_sizing(new QComboBox)
    , m_sizingBox(new FieldBox(m_sizing))
    , m_choose(new QPushButton(tr("Choose a &template…")))
    , m_none(new QPushButton(tr("No template")))
    , m_template(new QLabel)
    , m_templateBox(new FieldBox(m_template))
{
    m_sku->setObjectName(QStringLiteral("folderSku"));
    m_quantity->setObjectName(QStringLiteral("folderQuantity"));
    m_quantity->setRange(1, DraftModel::mostOfItem);
    m_sizing->setObjectName(QStringLiteral("folderSizing"));
    m_choose->setObjectName(QStringLiteral("folderTemplate"));
    m_none->setObjectName(QStringLiteral("folderNoTemplate"));
    m_template->setObjectName(QStringLiteral("folderTemplateWords"));
    m_template->setTextFormat(Qt::PlainText);
    m_template->setWordWrap(true);
    m_skuBox->setHint(tr("The product that the files are printed on."));
    m_templateBox->setHint(
        tr("A saved draft that each new one begins with; its print areas without artwork are filled."));
    m_templateBox->addBeside(m_choose);
    m_templateBox->addBeside(m_none);
    m_form.addField(tr("S&KU"), m_skuBox);
    m_form.addField(tr("&Quantity"), m_quantityBox);
    m_form.addField(tr("Si&zing"), m_sizingBox);
    m_form.addField(tr("Template"), m_templateBox);
    const auto change = [this] {
        m_skuBox->setError({});
        if (!m_isShowing)
            Q_EMIT edited();
    };
    connect(m_sku, &QLineEdit::textChanged, this, change);
    connect(m_quantity, &QSpinBox::valueChanged, this, change);
    connect(m_sizing, &QComboBox::currentIndexChanged, this, change);
    connect(m_choose, &QPushButton::clicked, this, &PatternFields::chooseTemplate);
    connect(m_none, &QPushButton::clicked, this, [this] {
        setPattern({});
        m_sku->setFocus(Qt::OtherFocusReason);
        Q_EMIT edited();
    });
}

bool PatternFields::isTemplate() const
{
    if (m_pattern.items.empty())
        return m_pattern != Draft();
    Draft shown;
    shown.account = m_pattern.account;
    shown.items = {Item()};
    Item &item = shown.items.front();
    item.sku = m_pattern.items.front().sku;
    item.quantity = m_pattern.items.front().quantity;
    item.sizing = m_pattern.items.front().sizing;
    return m_pattern != shown;
}

void PatternFields::setPattern(const Draft &pattern)
{
    m_pattern = pattern;
    show();
}

void PatternFields::setProvider(const Declaration *provider)
{
    m_sizings = provider ? provider->sizings : QStringList();
    show();
}

void PatternFields::show()
{
    const QScopedValueRollback showing(m_isShowing, true);
    const Item item = m_pattern.items.empty() ? Item() : m_pattern.items.front();
    const bool isFixed = isTemplate();
    m_skuBox->setError({});
    m_sku->setText(item.sku);
    m_quantity->setValue(std::max(item.quantity, 1));
    m_sizing->clear();
    m_sizing->addItem(tr("As usual"), QString());
    for (const QString &sizing : std::as_const(m_sizings))
        m_sizing->addItem(sizingWord(sizing), sizing);
    m_sizing->setCurrentIndex(std::max(m_sizing->findData(item.sizing), 0));
    m_form.setRowVisible(m_skuBox, !isFixed);
    m_form.setRowVisible(m_quantityBox, !isFixed);
    m_form.setRowVisible(m_sizingBox, !isFixed && !m_sizings.isEmpty());
    m_template->setText(
        isFixed ? tr("%n item(s): %1", nullptr, static_cast<int>(m_pattern.items.size())).arg(folderProducts(m_pattern))
                : tr("None"));
    m_none->setVisible(isFixed);
}

Draft PatternFields::pattern() const
{
    if (isTemplate())
        return m_pattern;
    Draft draft;
    Item item;
    item.sku = m_sku->text().trimmed();
    item.quantity = m_quantity->value();
    item.sizing = m_sizing->currentData().toString();
    draft.items = {item};
    return draft;
}

std::vector<QWidget *> PatternFields::inputs() const
{
    return {m_sku, m_quantity, m_sizing, m_choose, m_none};
}

QWidget *PatternFields::check()
{
    if (isTemplate())
        return nullptr;
    const bool isMissing = m_sku->text().trimmed().isEmpty();
    m_skuBox->setError(isMissing ? tr("Enter the product that the files are printed on, or choose a template.")
                                 : QString());
    return isMissing ? m_sku : nullptr;
}

void PatternFields::showError(const QString &message)
{
    (isTemplate() ? m_templateBox : m_skuBox)->setError(message);
}

void PatternFields::chooseTemplate()
{
    askForDraftFile(m_choose->window(), [this](const QString &path) {
        const Result<OpenedDraft> opened = openDraftFile(path);
        if (!opened)
            return m_templateBox->setError(opened.error().message.text());
        if (opened->draft.items.empty())
            return m_templateBox->setError(tr("This draft has no item: it does not say what the files are for."));
        setPattern(opened->draft);
        m_templateBox->setError(opened->leftOut ? opened->leftOut->message.text() : QString());
        Q_EMIT edited();
    });
}

} // namespace platen
