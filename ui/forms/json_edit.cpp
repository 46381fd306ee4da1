#include "ui/forms/json_edit.h"

#include "core/domain/text_display.h"
#include "core/providers/json_text.h"
#include "ui/widgets/theme.h"

#include <QFontDatabase>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace platen {

namespace {

// Any JSON value: Qt reads and writes documents, which are objects and lists, so a bare value is put into a list.
QByteArray asList(const QString &text)
{
    return "[" + text.toUtf8() + "\n]";
}

std::optional<QJsonValue> read(const QString &text)
{
    const std::optional<QJsonValue> list = readJson(asList(text));
    if (!list || list->toArray().size() != 1)
        return std::nullopt;
    return list->toArray().first();
}

} // namespace

QString jsonText(const QJsonValue &value)
{
    if (value.isUndefined())
        return {};
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Indented)).trimmed();
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Indented)).trimmed();
    const QString list = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    return list.mid(1, list.size() - 2);
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
    setPlainText(displayed(jsonText(value))); // as an escape of JSON it is the same text
}

QJsonValue JsonEdit::value() const
{
    const QString text = toPlainText();
    if (text.trimmed().isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    return read(text).value_or(QJsonValue(QJsonValue::Undefined));
}

QString JsonEdit::problem() const
{
    const QString text = toPlainText();
    if (text.trimmed().isEmpty() || read(text))
        return {};
    QJsonParseError error;
    QJsonDocument::fromJson(asList(text), &error);
    if (error.error == QJsonParseError::NoError)
        return tr("This is more than one JSON value.");
    // Behind the bracket that was put before it.
    const QString before = QString::fromUtf8(text.toUtf8().left(qMax(error.offset - 1, 0)));
    return tr("This is not JSON yet: something is wrong in line %1.").arg(before.count(QLatin1Char('\n')) + 1);
}

} // namespace platen
