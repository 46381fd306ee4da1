// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/folder_words.h"

#include "core/domain/text_display.h"
#include "ui/widgets/format.h"
#include "ui/widgets/product_words.h"

#include <QCoreApplication>

namespace platen {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FolderWords)
};

} // namespace

QString folderProducts(const Draft &pattern)
{
    QStringList skus;
    for (const Item &item : pattern.items)
        skus << displayed(item.sku);
    return skus.join(QStringLiteral(", "));
}

QString folderStateWords(const FolderInfo &info)
{
    QStringList sentences;
    if (!info.folder.problem.isEmpty())
        sentences << info.folder.problem.asSentence().text();
    if (!info.standing.isWatchedHere)
        sentences << Words::tr("Another Platen on this computer looks at it.");
    else if (info.standing.lookedAt.isValid())
        sentences << Words::tr("Looked at %1.").arg(relativeTimeWithin(info.standing.lookedAt));
    else
        sentences << Words::tr("Not looked at yet.");
    if (!info.folder.problem.isEmpty())
        sentences << Words::tr("Platen goes on looking at it.");
    return sentences.join(u' ');
}

QString foundFileWords(const FoundFile &file)
{
    if (file.state == FoundFile::State::Known)
        return Words::tr("A draft was made of it already.");
    if (!file.item)
        return Words::tr("Not clear: %1").arg(file.reason.text());
    const QString draft = file.reference.isEmpty() ? Words::tr("a draft of its own") : displayed(file.reference);
    return Words::tr("%1, item %2, %3").arg(draft).arg(*file.item + 1).arg(areaWord(file.area));
}

} // namespace platen
