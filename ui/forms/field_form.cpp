// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/field_form.h"

#include "ui/forms/declared_text.h"
#include "ui/forms/field_box.h"
#include "ui/forms/field_input.h"
#include "ui/forms/form_layout.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace platen {

namespace {

QString labelOf(const Field &field)
{
    return field.label.isEmpty() ? field.name : declaredText(field.label);
}

} // namespace

FieldForm::FieldForm(const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_prefix(prefix)
    , m_moreText(tr("More fields"))
    , m_shown(new QWidget(this))
    , m_folded(new QWidget(this))
    , m_shownForm(new FormLayout(m_shown))
    , m_foldedForm(new FormLayout(m_folded))
    , m_more(new QToolButton(this))
{
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setFocusPolicy(Qt::StrongFocus);
    connect(m_more, &QToolButton::clicked, this, [this] { unfold(!m_isUnfolded); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(1));
    layout->addWidget(m_shown);
    layout->addWidget(m_more, 0, Qt::AlignLeading);
    layout->addWidget(m_folded);
    m_shown->hide();
    m_more->hide();
    unfold(false);
}

FieldForm::~FieldForm() = default;

void FieldForm::setPrefix(const QString &prefix)
{
    m_prefix = prefix;
    nameRows();
}

void FieldForm::nameRows()
{
    for (const Row &row : m_rows)
        row.input->widget()->setObjectName(m_prefix + row.field.name);
    m_more->setObjectName(m_prefix + QStringLiteral("more"));
}

void FieldForm::setMoreText(const QString &text)
{
    m_moreText = text;
    showCount();
}

void FieldForm::showCount()
{
    const auto folded = std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.folded; });
    m_more->setText(tr("%1 (%2)", "more fields (how many)").arg(m_moreText, QString::number(folded)));
    m_more->setVisible(folded > 0);
    m_folded->setVisible(folded > 0 && m_isUnfolded);
    m_shown->setVisible(folded < std::ssize(m_rows));
}

void FieldForm::setFields(const std::vector<Field> &fields, Optional optional)
{
    const QScopedValueRollback loading(m_loading, true);
    std::vector<Row> before = std::move(m_rows);
    m_rows.clear();
    QJsonObject typed;
    for (const Row &row : before)
        typed = withField(typed, row.field.name, row.input->value());
    for (const Row &row : before)
        (row.folded ? m_foldedForm : m_shownForm)->removeRow(row.box);

    const bool someRequired =
        std::any_of(fields.begin(), fields.end(), [](const Field &field) { return field.required; });
    QWidget *last = nullptr;
    for (const bool folded : {false, true}) {
        for (const Field &field : fields) {
            if (folded != (optional == Optional::Folded && !field.required))
                continue;
            Row row;
            row.field = field;
            row.folded = folded;
            row.input = makeFieldInput(field);
            row.box = new FieldBox(row.input->widget());
            // If all of them are optional, no field needs to say so.
            const bool isOptional = !field.required && !folded && someRequired;
            row.box->setHint(!isOptional            ? declaredText(field.help)
                             : field.help.isEmpty() ? tr("optional")
                                                    : tr("%1 (optional)", "help").arg(declaredText(field.help)));
            QLabel *label = (folded ? m_foldedForm : m_shownForm)
                                ->addField(labelOf(field).replace(u'&', QStringLiteral("&&")), row.box);
            label->setToolTip(field.name);
            row.box->setAccessibleFieldName(labelOf(field));
            const auto same = std::find_if(before.begin(), before.end(), [&field](const Row &one) {
                return one.field.name == field.name && one.field.type == field.type;
            });
            if (same != before.end())
                row.input->setValue(fieldValue(typed, field.name));
            connect(row.input.get(), &FieldInput::edited, this, [this, box = row.box, input = row.input.get()] {
                box->setError(input->problem());
                if (!m_loading)
                    Q_EMIT edited();
            });
            if (last)
                setTabOrder(last, row.input->widget());
            last = row.input->widget();
            m_rows.push_back(std::move(row));
        }
        if (!folded && last) {
            setTabOrder(last, m_more);
            last = m_more;
        }
    }
    nameRows();
    showCount();
}

void FieldForm::unfold(bool open)
{
    m_more->setIcon(themedIcon(open ? QStringLiteral("next") : QStringLiteral("expand")));
    m_more->setAccessibleDescription(open ? tr("Expanded") : tr("Collapsed"));
    m_isUnfolded = open;
    m_folded->setVisible(open && !m_more->isHidden());
}

void FieldForm::load(const QJsonObject &object)
{
    const QScopedValueRollback loading(m_loading, true);
    bool open = m_isUnfolded;
    for (const Row &row : m_rows) {
        const QJsonValue value = fieldValue(object, row.field.name);
        row.input->setValue(value);
        row.box->setError({});
        open = open || (row.folded && !value.isUndefined() && !value.isNull());
    }
    unfold(open);
}

QJsonObject FieldForm::store(QJsonObject object) const
{
    for (const Row &row : m_rows)
        object = withField(object, row.field.name, row.input->value());
    return object;
}

std::vector<Error> FieldForm::problems(const QString &at, Check check) const
{
    std::vector<Error> found;
    for (const Row &row : m_rows) {
        const QString label = labelOf(row.field);
        const QString problem = row.input->problem();
        const bool missing = check == Check::Complete && row.field.required && row.input->value().isUndefined();
        const QString pointer = fieldPointer(at, row.field.name);
        if (!problem.isEmpty())
            found.push_back(
                fail(ErrorCode::Validation, tr("%1: %2", "field: what is wrong").arg(label, problem), pointer).value());
        else if (missing)
            found.push_back(fail(ErrorCode::Validation, tr("Required: %1", "field").arg(label), pointer).value());
    }
    return found;
}

// A member within a field's value belongs to that field; so does an enclosing object, if no field is nearer.
const FieldForm::Row *FieldForm::rowOf(const QString &pointer, const QString &at) const
{
    const Row *around = nullptr;
    for (const Row &row : m_rows) {
        const QString own = fieldPointer(at, row.field.name);
        if (pointer == own || pointer.startsWith(own + u'/'))
            return &row;
        if (!around && pointer != at && own.startsWith(pointer + u'/'))
            around = &row;
    }
    return around;
}

std::vector<Error> FieldForm::showErrors(const std::vector<Error> &errors, const QString &at)
{
    std::vector<Error> others;
    QHash<const Row *, QString> byRow;
    for (const Row &row : m_rows)
        byRow.insert(&row, row.input->problem());
    for (const Error &error : errors) {
        const Row *row = rowOf(error.pointer, at);
        if (!row) {
            others.push_back(error);
            continue;
        }
        if (QString &text = byRow[row]; text.isEmpty())
            text = error.message.text();
        if (row->folded)
            unfold(true);
    }
    for (const Row &row : m_rows)
        row.box->setError(byRow.value(&row));
    return others;
}

bool FieldForm::has(const QString &pointer, const QString &at) const
{
    return rowOf(pointer, at) != nullptr;
}

void FieldForm::reveal(const QString &pointer, const QString &at)
{
    const Row *row = rowOf(pointer, at);
    if (!row)
        return;
    if (row->folded)
        unfold(true);
    row->input->widget()->setFocus(Qt::OtherFocusReason);
}

QString FieldForm::pointerAt(const QWidget *input, const QString &at) const
{
    for (const Row &row : m_rows) {
        if (row.box->isAncestorOf(input))
            return fieldPointer(at, row.field.name);
    }
    return {};
}

QWidget *FieldForm::firstInput() const
{
    return m_rows.empty() ? nullptr : m_rows.front().input->widget();
}

} // namespace platen
