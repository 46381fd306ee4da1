// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/artwork/sizing_compare.h"

#include "core/artwork/overlay.h"
#include "ui/artwork/artwork_words.h"
#include "ui/artwork/preview_place.h"
#include "ui/artwork/sizing_card.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>

namespace platen {

SizingCompare::SizingCompare(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("sizingCompare"));
    setAccessibleName(tr("How the file is sized"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(grid(3));
    for (const QString &word : artwork::sizingWords()) {
        auto *card = new SizingCard(word, this);
        m_group->addButton(card);
        m_row->addWidget(card);
        m_cards.push_back(card);
        connect(card, &SizingCard::clicked, this, [this, word] { Q_EMIT sizingChosen(word); });
    }
}

SizingCompare::~SizingCompare() = default;

void SizingCompare::setArtwork(const artwork::Inspection &file, const artwork::Target &target,
                               const artwork::PreflightRules &rules, const QStringList &offered)
{
    for (SizingCard *card : m_cards) {
        card->setVisible(offered.isEmpty() || offered.contains(card->word()));
        artwork::Target sized = target;
        sized.sizing = artwork::sizingFromWord(card->word()).value_or(target.sizing);
        const artwork::Preflight result = artwork::preflight(file, sized, rules);
        const std::optional<artwork::Overlay> overlay = artwork::overlayOf(file, result);
        QStringList words;
        if (overlay)
            words.append(sizingOutcome(file, result, *overlay));
        if (const QString resolution = resolutionWords(result); !resolution.isEmpty())
            words.append(resolution);
        card->setScene(overlay ? &*overlay : nullptr, previewPlace(file), words.join(u'\n'));
        card->setChecked(sized.sizing == target.sizing);
    }
}

void SizingCompare::setPreview(const QImage &preview)
{
    for (SizingCard *card : m_cards)
        card->setPreview(preview);
}

} // namespace platen
