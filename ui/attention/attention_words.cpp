// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/attention_words.h"

#include "core/domain/text_display.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace platen {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("AttentionPage", text);
}

} // namespace

QString attentionHeading(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::Account:
        return words(QT_TRANSLATE_NOOP("AttentionPage", "Accounts"));
    case AttentionKind::Send:
        return words(QT_TRANSLATE_NOOP("AttentionPage", "Sending"));
    case AttentionKind::Webhook:
        return words(QT_TRANSLATE_NOOP("AttentionPage", "Webhooks"));
    case AttentionKind::Folder:
        return words(QT_TRANSLATE_NOOP("AttentionPage", "Watched folders"));
    case AttentionKind::Order:
        return words(QT_TRANSLATE_NOOP("AttentionPage", "Orders"));
    }
    return {};
}

QString attentionIcon(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::Account:
        return QStringLiteral("account");
    case AttentionKind::Send:
        return QStringLiteral("stage-queued");
    case AttentionKind::Webhook:
        return QStringLiteral("webhook");
    case AttentionKind::Folder:
        return QStringLiteral("artwork");
    case AttentionKind::Order:
        return QStringLiteral("attention");
    }
    return {};
}

QString fixText(const AttentionFix &fix)
{
    return fixWords(fix, fix.amount ? moneyText(*fix.amount) : QString()).text();
}

QString attentionFacts(const AttentionItem &item)
{
    QStringList facts{isolated(item.subject)};
    if (!item.account.isEmpty() && item.account != item.subject)
        facts << isolated(item.account);
    if (item.since.isValid())
        facts << relativeTime(item.since);
    facts.removeAll(QString());
    return facts.join(QStringLiteral(" · "));
}

QString attentionSpoken(const AttentionItem &item)
{
    QStringList parts{attentionFacts(item), displayed(item.message.text()), displayed(item.cost.text()),
                      words(QT_TRANSLATE_NOOP("AttentionPage", "Enter: %1")).arg(fixText(item.fix))};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". "));
}

} // namespace platen
