// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/json_edit.h"

#include "core/domain/strict_json.h"
#include "core/domain/text_display.h"
#include "ui/widgets/theme.h"

#include <QFontDatabase>

namespace platen {

QString jsonText(const QJsonValue &value)
{
    return value.isUndefined() ? QString()
                               : QString::fromUtf8(writeJsonValue(value, QJsonDocument::Indented)).trimmed();
}

void makeTextArea(QPlainTextEdit &edit, int lines)
{
    edit.setTabChangesFocus(true);
    edit.setFixedHeight(edit.fontMetrics().lineSpacing() * lines + grid(3));
}

JsonEdit::JsonEdit(int lines, QWidget *parent)
    : QPlainTextEdit(parent)
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    makeTextArea(*this, lines);
}

void JsonEdit::setValue(const QJsonValue &value)
{
    setPlainText(displayed(jsonText(value))); // invisible characters become escapes, which mean the same in JSON
}

QJsonValue JsonEdit::value() const
{
    const Result<JsonReading> reading = readStrictJson(toPlainText());
    return reading && reading->errors.empty() ? reading->value : QJsonValue(QJsonValue::Undefined);
}

QString JsonEdit::problem() const
{
    const QString text = toPlainText();
    if (text.trimmed().isEmpty())
        return {};
    const Result<JsonReading> reading = readStrictJson(text);
    if (!reading)
        return reading.error().message.text();
    if (reading->errors.empty())
        return {};
    const Error &first = reading->errors.front();
    return tr("%1 (at %2).").arg(first.message.text(), first.pointer);
}

} // namespace platen
