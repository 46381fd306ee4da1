// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/field_input.h"

#include "core/domain/amount_text.h"
#include "core/domain/exact_json.h"
#include "core/domain/instant.h"
#include "ui/forms/json_edit.h"
#include "ui/forms/typed_instant.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>

namespace platen {

namespace {

constexpr int textLines = 3;
constexpr int jsonLines = 6;

const QJsonValue &nothing()
{
    static const QJsonValue undefined(QJsonValue::Undefined);
    return undefined;
}

// The error as an instruction to the person; the check itself is the core's.
QString problemIn(const Field &field, const QJsonValue &value)
{
    Field plain = field;
    plain.name = QStringLiteral("value");
    if (checkFields({plain}, {{plain.name, value}}, false).empty())
        return {};
    switch (field.type) {
    case Field::Type::Integer:
        return FieldInput::tr("Enter a whole number.");
    case Field::Type::Decimal:
        return FieldInput::tr("Enter a number such as 2.10.");
    case Field::Type::Instant:
        return FieldInput::tr("Enter a time such as 2026-11-23 14:00.");
    case Field::Type::Url:
        return FieldInput::tr("Enter a web address such as https://example.org/a.pdf.");
    default:
        return FieldInput::tr("This value cannot be used here.");
    }
}

// The value that was set, until it is edited.
class Kept
{
public:
    void keep(const QJsonValue &value, const QString &shown)
    {
        m_value = value;
        m_shown = shown;
    }
    [[nodiscard]] bool stands(const QString &shown) const { return !m_value.isUndefined() && shown == m_shown; }
    [[nodiscard]] const QJsonValue &value() const { return m_value; }

private:
    QJsonValue m_value{QJsonValue::Undefined};
    QString m_shown;
};

class LineInput : public FieldInput
{
public:
    explicit LineInput(const Field &field)
        : m_field(field)
        , m_edit(new QLineEdit)
    {
        if (field.type == Field::Type::Url)
            m_edit->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
        if (field.type == Field::Type::Integer || field.type == Field::Type::Decimal)
            m_edit->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
        if (field.type == Field::Type::Instant)
            m_edit->setPlaceholderText(FieldInput::tr("2026-11-23 14:00"));
        connect(m_edit, &QLineEdit::textChanged, this, &FieldInput::edited);
    }
    [[nodiscard]] QWidget *widget() const override { return m_edit; }
    void setValue(const QJsonValue &value) override
    {
        const QString shown = shownText(value);
        m_kept.keep(value, shown);
        m_edit->setText(shown);
    }
    [[nodiscard]] QJsonValue value() const override
    {
        if (m_kept.stands(m_edit->text()))
            return m_kept.value();
        const QString typed = m_edit->text().trimmed();
        if (typed.isEmpty())
            return nothing();
        switch (m_field.type) {
        case Field::Type::Integer:
        case Field::Type::Decimal:
            return numberIn(typed);
        case Field::Type::Instant: {
            const QDateTime instant = instantFromText(typed);
            return instant.isValid() ? formatInstant(instant) : typed;
        }
        default:
            return typed;
        }
    }
    [[nodiscard]] QString problem() const override
    {
        if (isNumber() && !m_kept.stands(m_edit->text())) {
            const TypedNumber number = typedNumber(m_edit->text());
            if (number.reading == TypedNumber::Reading::Unclear)
                return FieldInput::tr("This could mean %1 or %2. Type it without a thousands separator.")
                    .arg(localNumber(number.asDecimal), localNumber(number.asGroups));
        }
        const QJsonValue now = value();
        return now.isUndefined() ? QString() : problemIn(m_field, now);
    }

private:
    [[nodiscard]] bool isNumber() const
    {
        return m_field.type == Field::Type::Integer || m_field.type == Field::Type::Decimal;
    }
    [[nodiscard]] TypedNumber typedNumber(const QString &typed) const
    {
        return readNumber(typed, QLocale(), m_field.type == Field::Type::Integer ? std::optional(0) : std::nullopt);
    }
    // An ambiguous number is kept as neither of its meanings.
    [[nodiscard]] QJsonValue numberIn(const QString &typed) const
    {
        const TypedNumber number = typedNumber(typed);
        if (number.reading == TypedNumber::Reading::Unclear)
            return nothing();
        if (number.reading != TypedNumber::Reading::Clear)
            return typed;
        if (m_field.type == Field::Type::Decimal)
            return number.plain;
        bool isWhole = false;
        const qint64 whole = number.plain.toLongLong(&isWhole);
        return isWhole ? QJsonValue(whole) : exactNumber(number.plain);
    }
    static QString localNumber(const QString &plain) { return QString(plain).replace(u'.', QLocale().decimalPoint()); }
    [[nodiscard]] QString shownText(const QJsonValue &value) const
    {
        if (value.isUndefined() || value.isNull())
            return {};
        if (m_field.type == Field::Type::Instant) {
            const QDateTime instant = parseInstant(value.toString());
            return instant.isValid() ? typedInstant(instant) : value.toString();
        }
        if (m_field.type == Field::Type::Decimal &&
            readNumber(plainText(value), QLocale::c(), {}).reading == TypedNumber::Reading::Clear)
            return localNumber(plainText(value));
        return isText(value) ? value.toString() : jsonText(value);
    }

    Field m_field;
    QLineEdit *m_edit;
    Kept m_kept;
};

// A text area: one text, or a list with one text a line.
class AreaInput : public FieldInput
{
public:
    explicit AreaInput(const Field &field)
        : m_list(field.type == Field::Type::TextList)
        , m_edit(new QPlainTextEdit)
    {
        makeTextArea(*m_edit, textLines);
        if (m_list)
            m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
        connect(m_edit, &QPlainTextEdit::textChanged, this, &FieldInput::edited);
    }
    [[nodiscard]] QWidget *widget() const override { return m_edit; }
    void setValue(const QJsonValue &value) override
    {
        QStringList lines;
        const QJsonArray list = value.toArray();
        for (const QJsonValue &one : list)
            lines << (isText(one) ? one.toString() : jsonText(one));
        const QString shown = value.isArray()  ? lines.join(QLatin1Char('\n'))
                              : isText(value)  ? value.toString()
                              : value.isNull() ? QString()
                                               : jsonText(value);
        m_kept.keep(value, shown);
        m_edit->setPlainText(shown);
    }
    [[nodiscard]] QJsonValue value() const override
    {
        const QString text = m_edit->toPlainText();
        if (m_kept.stands(text))
            return m_kept.value();
        if (!m_list)
            return text.trimmed().isEmpty() ? nothing() : QJsonValue(text.trimmed());
        QJsonArray list;
        const QStringList lines = text.split(QLatin1Char('\n'));
        for (const QString &line : lines) {
            if (!line.trimmed().isEmpty())
                list.append(line.trimmed());
        }
        return list.isEmpty() ? nothing() : QJsonValue(list);
    }
    [[nodiscard]] QString problem() const override { return {}; }

private:
    bool m_list;
    QPlainTextEdit *m_edit;
    Kept m_kept;
};

class JsonInput : public FieldInput
{
public:
    JsonInput()
        : m_edit(new JsonEdit(jsonLines))
    {
        connect(m_edit, &QPlainTextEdit::textChanged, this, &FieldInput::edited);
    }
    [[nodiscard]] QWidget *widget() const override { return m_edit; }
    void setValue(const QJsonValue &value) override { m_edit->setValue(value); }
    [[nodiscard]] QJsonValue value() const override { return m_edit->value(); }
    [[nodiscard]] QString problem() const override { return m_edit->problem(); }

private:
    JsonEdit *m_edit;
};

// A choice, or yes and no; the first entry means nothing is set.
class ChoiceInput : public FieldInput
{
public:
    explicit ChoiceInput(const Field &field)
        : m_combo(new QComboBox)
    {
        m_combo->addItem(field.required ? FieldInput::tr("Choose…") : FieldInput::tr("Not set"), nothing());
        if (field.type == Field::Type::Boolean) {
            m_combo->addItem(FieldInput::tr("Yes"), true);
            m_combo->addItem(FieldInput::tr("No"), false);
        }
        for (const QString &choice : field.choices)
            m_combo->addItem(choice, choice);
        m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_combo->setMinimumContentsLength(12);
        connect(m_combo, &QComboBox::currentIndexChanged, this, &FieldInput::edited);
    }
    [[nodiscard]] QWidget *widget() const override { return m_combo; }
    void setValue(const QJsonValue &value) override
    {
        int index = 0;
        for (int i = 1; i < m_combo->count(); ++i) {
            if (m_combo->itemData(i).toJsonValue() == value)
                index = i;
        }
        if (index == 0 && !value.isUndefined() && !value.isNull()) {
            m_combo->addItem(jsonText(value), value); // an undeclared value is shown as it is
            index = m_combo->count() - 1;
        }
        m_combo->setCurrentIndex(index);
    }
    [[nodiscard]] QJsonValue value() const override
    {
        return m_combo->currentIndex() > 0 ? m_combo->currentData().toJsonValue() : nothing();
    }
    [[nodiscard]] QString problem() const override { return {}; }

private:
    QComboBox *m_combo;
};

} // namespace

std::unique_ptr<FieldInput> makeFieldInput(const Field &field)
{
    switch (field.type) {
    case Field::Type::LongText:
    case Field::Type::TextList:
        return std::make_unique<AreaInput>(field);
    case Field::Type::Json:
        return std::make_unique<JsonInput>();
    case Field::Type::Choice:
    case Field::Type::Boolean:
        return std::make_unique<ChoiceInput>(field);
    case Field::Type::Text:
    case Field::Type::Url:
    case Field::Type::Integer:
    case Field::Type::Decimal:
    case Field::Type::Instant:
        break;
    }
    return std::make_unique<LineInput>(field);
}

} // namespace platen
