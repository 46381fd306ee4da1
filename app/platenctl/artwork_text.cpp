// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/artwork_text.h"

#include "app/platenctl/output.h"
#include "app/platenctl/table.h"
#include "core/artwork/inspection_document.h"
#include "core/artwork/size_text.h"

#include <QJsonArray>
#include <QLocale>

#include <cmath>

namespace platen::ctl {

namespace {

using artwork::Preflight;
using artwork::Size;
using artwork::Target;

// One decimal.
QJsonValue tenths(const std::optional<double> &value)
{
    return value ? QJsonValue(std::round(*value * 10) / 10) : QJsonValue();
}

QJsonObject targetObject(const Target &target)
{
    const auto pixels = [&](double Size::*side) {
        return target.pixels ? QJsonValue(static_cast<qint64>(std::llround((*target.pixels).*side))) : QJsonValue();
    };
    const auto millimetres = [&](double Size::*side) {
        return target.millimetres ? QJsonValue((*target.millimetres).*side) : QJsonValue();
    };
    return {{"area", orNull(target.area)},
            {"widthPx", pixels(&Size::width)},
            {"heightPx", pixels(&Size::height)},
            {"widthMm", millimetres(&Size::width)},
            {"heightMm", millimetres(&Size::height)},
            {"bleedMm", target.bleedMm},
            {"dpi", tenths(target.dpi)},
            {"sizing", artwork::sizingWord(target.sizing)},
            {"source", target.given ? QStringLiteral("given") : QStringLiteral("provider")}};
}

QJsonObject cropObject(const artwork::Crop &crop)
{
    return {{"left", crop.left}, {"top", crop.top}, {"right", crop.right}, {"bottom", crop.bottom}};
}

QJsonArray findingArray(const std::vector<artwork::Finding> &findings)
{
    QJsonArray array;
    for (const artwork::Finding &finding : findings)
        array.append(QJsonObject{{"severity", artwork::severityWord(finding.severity)},
                                 {"code", finding.code},
                                 {"message", finding.message.english()},
                                 {"page", finding.page}});
    return array;
}

QString sizeOf(const artwork::Inspection &file)
{
    QStringList sizes;
    if (file.widthPx && file.heightPx)
        sizes << artwork::pixelsText({static_cast<double>(*file.widthPx), static_cast<double>(*file.heightPx)}).text();
    if (file.widthMm && file.heightMm)
        sizes << artwork::sizeText({*file.widthMm, *file.heightMm}).text();
    return sizes.join(QStringLiteral(", "));
}

QString targetText(const Preflight &result)
{
    if (!result.target)
        return {};
    QStringList parts;
    if (!result.target->area.isEmpty())
        parts << result.target->area;
    if (result.target->millimetres)
        parts << artwork::sizeText(*result.target->millimetres).text();
    if (result.target->pixels)
        parts << artwork::pixelsText(*result.target->pixels).text();
    if (result.target->dpi)
        parts << QStringLiteral("%1 dpi").arg(artwork::dpiText(*result.target->dpi));
    return parts.join(QStringLiteral(", "));
}

QString colourText(const artwork::Inspection &file)
{
    const QString space = file.colourSpace == u"unknown" ? QString() : file.colourSpace.toUpper();
    return file.profile.isEmpty() ? space : QStringLiteral("%1 (%2)").arg(space, file.profile);
}

} // namespace

QJsonObject artworkObject(const CheckedArtwork &checked)
{
    QJsonObject object = artwork::measuredMembers(checked.inspection);
    const Preflight &result = checked.result;
    object["target"] = result.target ? QJsonValue(targetObject(*result.target)) : QJsonValue();
    object["effectiveDpi"] = tenths(result.effectiveDpi);
    object["crop"] = result.crop ? QJsonValue(cropObject(*result.crop)) : QJsonValue();
    object["rotated"] = result.rotated;
    object["findings"] = findingArray(result.findings);
    return object;
}

QString findingText(const artwork::Finding &finding)
{
    return QStringLiteral("%1: %2").arg(artwork::severityWord(finding.severity), finding.message.text());
}

QString artworkNotes(const std::vector<DraftArtwork> &artwork)
{
    QString text;
    for (const DraftArtwork &one : artwork) {
        for (const artwork::Finding &finding : one.checked.result.findings)
            text += QStringLiteral("%1: %2\n").arg(one.fileName(), findingText(finding));
    }
    return text;
}

QString artworkText(const CheckedArtwork &checked)
{
    const artwork::Inspection &file = checked.inspection;
    const Preflight &result = checked.result;
    QString text = fieldLines({
        {QStringLiteral("File"), file.file},
        {QStringLiteral("Format"), file.format.toUpper()},
        {QStringLiteral("Bytes"), QLocale::c().formattedDataSize(file.bytes)},
        {QStringLiteral("Pages"), file.pages.value_or(1) > 1 ? QString::number(*file.pages) : QString()},
        {QStringLiteral("Size"), sizeOf(file)},
        {QStringLiteral("Colours"), colourText(file)},
        {QStringLiteral("Printed on"), targetText(result)},
        {QStringLiteral("Resolution"),
         result.effectiveDpi ? QStringLiteral("%1 dpi").arg(QString::number(*result.effectiveDpi, 'f', 1)) : QString()},
        {QStringLiteral("Turned"), result.rotated ? QStringLiteral("by 90°") : QString()},
    });
    for (const artwork::Finding &finding : result.findings)
        text += findingText(finding) + u'\n';
    if (result.findings.empty())
        text += QStringLiteral("The checks found nothing.\n");
    return text;
}

} // namespace platen::ctl
