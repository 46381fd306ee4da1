// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/options_dialog.h"

#include "core/providers/json_text.h"
#include "ui/forms/field_box.h"
#include "ui/forms/field_form.h"
#include "ui/forms/form_layout.h"
#include "ui/forms/json_edit.h"
#include "ui/widgets/labels.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace platen {

namespace {

constexpr int jsonLines = 5;
const QString &optionsPointer()
{
    static const QString pointer = QStringLiteral("/options");
    return pointer;
}

} // namespace

OptionsDialog::OptionsDialog(EngineHost &host, const Order &order, const QString &environment,
                             const Declaration &provider, QWidget *parent)
    : ChangeDialog(host, order, environment, tr("Change other fields"), tr("Change these fields"), parent)
    , m_form(new FieldForm(QStringLiteral("option.")))
    , m_json(new JsonEdit(jsonLines))
    , m_jsonBox(new FieldBox(m_json))
{
    std::vector<Field> fields = provider.orderOptions;
    for (Field &field : fields)
        field.required = false; // nothing has to change
    m_form->setFields(fields, FieldForm::Optional::InSight);
    m_json->setObjectName(QStringLiteral("optionsJson"));
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    auto *rest = new QWidget;
    (new FormLayout(rest))->addField(tr("&Further fields, as JSON"), m_jsonBox);
    layout->addWidget(rest);
    layout->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->setMinimumHeight(grid(80));
    body()->addWidget(new TintedLabel(tr("Fields that you fill in are changed at %1; empty ones stay as they are. Some "
                                         "changes can affect what is charged.")
                                          .arg(provider.name),
                                      Token::Muted, this));
    body()->addWidget(scroll, 1);
    connect(m_form, &FieldForm::edited, this, &OptionsDialog::check);
    connect(m_json, &QPlainTextEdit::textChanged, this, &OptionsDialog::check);
    check();
}

void OptionsDialog::check()
{
    const QJsonValue more = m_json->value();
    QString problem = m_json->problem();
    if (problem.isEmpty() && !more.isUndefined() && !more.isObject())
        problem = tr("Enter a JSON object, such as {\"name\": \"value\"}.");
    m_jsonBox->setError(problem);
    if (problem.isEmpty())
        m_jsonBox->setHint(tr("Use the provider's own names."));
    setReady(problem.isEmpty() && m_form->problems().empty() && !options().isEmpty());
}

QJsonObject OptionsDialog::options() const
{
    return mergedJson(m_json->value().toObject(), m_form->store({}));
}

QFuture<Result<Order>> OptionsDialog::carryOut()
{
    return send(ChangeOptions{options()});
}

void OptionsDialog::showFieldErrors(const Error &error)
{
    std::vector<Error> all = error.others;
    all.insert(all.begin(), error);
    m_form->showErrors(all, optionsPointer());
}

} // namespace platen
