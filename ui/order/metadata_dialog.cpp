// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/metadata_dialog.h"

#include "core/domain/strict_json.h"
#include "ui/widgets/labels.h"

#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace platen {

namespace {

// A text on one line as it is; as JSON if it has line breaks.
QString lineText(const QJsonValue &value)
{
    const bool isOneLine = isText(value) && !value.toString().contains(QLatin1Char('\n'));
    return isOneLine ? value.toString() : QString::fromUtf8(writeJsonValue(value));
}

QJsonValue typedValue(const QString &text)
{
    static const QStringList words{QStringLiteral("true"), QStringLiteral("false"), QStringLiteral("null")};
    if (!text.startsWith(QLatin1Char('{')) && !text.startsWith(QLatin1Char('[')) && !words.contains(text))
        return text;
    const Result<JsonReading> reading = readStrictJson(text);
    return reading && reading->errors.empty() ? reading->value : QJsonValue(text);
}

} // namespace

QString metadataText(const QJsonObject &metadata)
{
    QStringList lines;
    for (auto it = metadata.begin(); it != metadata.end(); ++it)
        lines << QStringLiteral("%1: %2").arg(it.key(), lineText(it.value()));
    return lines.join(QLatin1Char('\n'));
}

Result<QJsonObject> metadataFromText(const QString &text, const QJsonObject &before)
{
    QJsonObject metadata;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        const qsizetype colon = lines[i].indexOf(QLatin1Char(':'));
        const QString name = lines[i].left(colon).trimmed();
        if (colon < 0 || name.isEmpty())
            return fail(ErrorCode::Validation,
                        MetadataDialog::tr("Line %1 must have the form “name: value”.").arg(i + 1));
        if (metadata.contains(name))
            return fail(ErrorCode::Validation, MetadataDialog::tr("“%1” appears twice.").arg(name));
        const QString value = lines[i].mid(colon + 1).trimmed();
        const QJsonValue known = before.value(name);
        const bool isUntouched = !known.isUndefined() && lineText(known).trimmed() == value;
        metadata.insert(name, isUntouched ? known : typedValue(value));
    }
    return metadata;
}

MetadataDialog::MetadataDialog(EngineHost &host, const Order &order, const QString &environment, const Declaration &,
                               QWidget *parent)
    : ChangeDialog(host, order, environment, tr("Change metadata"), tr("Change metadata"), parent)
    , m_text(new QPlainTextEdit(metadataText(order.metadata), this))
    , m_problem(new TintedLabel({}, Token::Danger, this))
{
    body()->addWidget(new TintedLabel(tr("One entry per line, such as “campaign: spring”. This replaces what the "
                                         "provider has. It does not change the order or its price."),
                                      Token::Muted, this));
    m_text->setObjectName(QStringLiteral("metadata"));
    m_text->setAccessibleName(tr("Metadata"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    body()->addWidget(m_text, 1);
    body()->addWidget(m_problem);
    connect(m_text, &QPlainTextEdit::textChanged, this, &MetadataDialog::check);
    check();
}

void MetadataDialog::check()
{
    const Result<QJsonObject> metadata = metadataFromText(m_text->toPlainText(), order().metadata);
    m_problem->setText(metadata ? QString() : metadata.error().message.text());
    m_problem->setVisible(!metadata);
    setReady(metadata && *metadata != order().metadata);
}

QFuture<Result<Order>> MetadataDialog::carryOut()
{
    return send(ChangeMetadata{metadataFromText(m_text->toPlainText(), order().metadata).value_or(order().metadata)});
}

} // namespace platen
