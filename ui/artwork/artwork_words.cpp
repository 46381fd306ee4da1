// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/artwork/artwork_words.h"

#include "core/artwork/size_text.h"
#include "ui/artwork/length_words.h"
#include "ui/widgets/product_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace platen {

using artwork::Overlay;
using artwork::Preflight;
using artwork::Sizing;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ArtworkWords)
};

constexpr double visibleShare = 0.0005;

double emptyShare(const Overlay &overlay)
{
    double share = 0;
    for (const artwork::Rect &part : overlay.empty)
        share += part.width * part.height;
    return share;
}

// How much longer one side becomes, compared with the other.
double stretch(const artwork::Inspection &file, const Preflight &result)
{
    Preflight fitting = result;
    fitting.target->sizing = Sizing::Fit;
    const std::optional<Overlay> kept = artwork::overlayOf(file, fitting);
    if (!kept || kept->file.width <= 0 || kept->file.height <= 0)
        return 0;
    const double quotient = kept->file.width / kept->file.height;
    return std::max(quotient, 1 / quotient) - 1;
}

QString cropSides(const artwork::Crop &crop)
{
    QStringList sides;
    const auto add = [&sides](double share, const QString &words) {
        if (share > visibleShare)
            sides.append(words.arg(artworkText(artwork::shareText(share))));
    };
    add(crop.left, Words::tr("%1 on the left"));
    add(crop.right, Words::tr("%1 on the right"));
    add(crop.top, Words::tr("%1 at the top"));
    add(crop.bottom, Words::tr("%1 at the bottom"));
    return sides.join(QStringLiteral(", "));
}

} // namespace

QString sizingOutcome(const artwork::Inspection &file, const Preflight &result, const Overlay &overlay)
{
    switch (result.target ? result.target->sizing : Sizing::Fill) {
    case Sizing::Fill: {
        const double share = result.crop ? result.crop->share() : 0;
        return share > visibleShare ? Words::tr("Cuts off %1").arg(artworkText(artwork::shareText(share)))
                                    : Words::tr("Cuts off nothing");
    }
    case Sizing::Fit: {
        const double share = emptyShare(overlay);
        return share > visibleShare ? Words::tr("Leaves %1 empty").arg(artworkText(artwork::shareText(share)))
                                    : Words::tr("Leaves nothing empty");
    }
    case Sizing::Stretch:
        break;
    }
    const double change = stretch(file, result);
    return change > visibleShare ? Words::tr("Stretches by %1").arg(artworkText(artwork::shareText(change)))
                                 : Words::tr("Keeps the proportions");
}

QString resolutionWords(const Preflight &result)
{
    if (!result.effectiveDpi)
        return {};
    const double wanted = result.target && result.target->dpi ? *result.target->dpi : 0;
    const QString has = artwork::dpiText(*result.effectiveDpi, {wanted / 2, wanted});
    if (wanted <= 0)
        return Words::tr("%1 dpi").arg(has);
    return Words::tr("%1 dpi, %2 dpi wanted").arg(has, artwork::dpiText(wanted));
}

QString printedSizeWords(const Preflight &result)
{
    if (!result.target)
        return {};
    if (result.target->millimetres)
        return artworkText(artwork::sizeText(*result.target->millimetres));
    return result.target->pixels ? artwork::pixelsText(*result.target->pixels).text() : QString();
}

QStringList artworkSentences(const artwork::Inspection &file, const Preflight &result, const Overlay *overlay)
{
    if (!overlay)
        return {Words::tr("How the file lies on the product is not known, because a size is missing.")};
    QStringList sentences;
    sentences.append(Words::tr("Printed at %1: %2.")
                         .arg(printedSizeWords(result), sizingWord(artwork::sizingWord(result.target->sizing))));
    sentences.append(sizingOutcome(file, result, *overlay) + u'.');
    if (const QString sides = result.crop ? cropSides(*result.crop) : QString(); !sides.isEmpty())
        sentences.append(Words::tr("Lost from the file: %1.").arg(sides));
    if (overlay->turned)
        sentences.append(Words::tr("It is turned by 90°."));
    if (const QString resolution = resolutionWords(result); !resolution.isEmpty())
        sentences.append(resolution + u'.');
    return sentences;
}

} // namespace platen
