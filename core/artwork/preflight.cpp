// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artwork/preflight.h"

#include "core/artwork/file_findings.h"
#include "core/artwork/fitting.h"
#include "core/artwork/size_text.h"

#include <algorithm>

namespace platen::artwork {

namespace {

// A limit is passed only by more than rounding.
constexpr double rounding = 1e-9;
// A file's own resolution is as exact as its tag: PNG's are whole pixels per metre.
constexpr double tagRounding = 1e-4;

// Shares beyond which a finding is made, or a more severe one.
constexpr double errorShare = 0.5; // of the wanted resolution
constexpr double noteCrop = 0.005;
constexpr double warningCrop = 0.05;
constexpr double noteMargins = 0.02;
constexpr double warningDistortion = 0.01;

// What a finding may depend on.
struct Case
{
    const Inspection &file;
    const std::optional<Target> &target;
    const PreflightRules &rules;
    const Fitting &fitting;
};

using Found = std::optional<Finding>;

bool isOver(double value, double limit)
{
    return value > limit + rounding;
}

Finding found(const Case &given, Severity severity, const char *code, Message message)
{
    return {severity, QString::fromLatin1(code), std::move(message), given.file.page};
}

bool has(const Inspection &file, QStringView code)
{
    return std::any_of(file.findings.begin(), file.findings.end(),
                       [code](const Finding &found) { return found.code == code; });
}

Found unsupportedFormat(const Case &given)
{
    const QStringList &formats = given.rules.takes.formats;
    if (formats.isEmpty() || given.file.format.isEmpty() || formats.contains(given.file.format))
        return {};
    return found(given, Severity::Error, "unsupportedFormat",
                 Message::of("%1 does not take %2 files; it takes %3", given.rules.provider,
                             given.file.format.toUpper(), formats.join(QStringLiteral(", ")).toUpper()));
}

Found tooLarge(const Case &given)
{
    const qint64 largest = given.rules.takes.largestFile;
    if (largest <= 0 || given.file.bytes <= largest || has(given.file, u"tooLarge"))
        return {};
    constexpr qint64 mebibyte = 1024LL * 1024;
    return found(given, Severity::Error, "tooLarge",
                 Message::of("The file has %1 MiB; %2 takes %3 MiB at most",
                             (given.file.bytes + mebibyte - 1) / mebibyte, given.rules.provider, largest / mebibyte));
}

Found noSuchPage(const Case &given)
{
    if (!given.file.pages || given.file.page <= *given.file.pages || has(given.file, u"noSuchPage"))
        return {};
    return finding::noSuchPage(given.file.page, *given.file.pages);
}

Found fontNotEmbedded(const Case &given)
{
    QStringList names;
    for (const Font &font : given.file.fonts) {
        if (!font.embedded && !names.contains(font.name))
            names.append(font.name);
    }
    if (names.isEmpty())
        return {};
    return found(given, Severity::Error, "fontNotEmbedded",
                 Message::counted("%n font is not embedded and would be replaced: %1",
                                  "%n fonts are not embedded and would be replaced: %1", names.size(),
                                  names.join(QStringLiteral(", "))));
}

// How much of the wanted resolution the file has; nullopt if there is nothing to compare.
std::optional<double> shareOfResolution(const Case &given)
{
    if (!given.target)
        return std::nullopt;
    if (given.target->comparesPixels)
        return given.fitting.pixelShare;
    if (!given.target->dpi || !given.fitting.dpi)
        return std::nullopt;
    return *given.fitting.dpi / *given.target->dpi;
}

// The provider's, or those that the wanted resolution takes.
Size neededPixels(const Target &target)
{
    if (target.comparesPixels || !target.millimetres || !target.dpi)
        return target.pixels.value_or(Size());
    return {target.millimetres->width / millimetresPerInch * *target.dpi,
            target.millimetres->height / millimetresPerInch * *target.dpi};
}

// “187 dpi at 16 × 24 in; 300 dpi needs 4800 × 7200 px”, as far as the numbers are known.
Message resolutionText(const Case &given, double share)
{
    const Target &target = *given.target;
    const Fitting &fitting = given.fitting;
    const Message needed = pixelsText(neededPixels(target));
    const double wanted = target.dpi.value_or(0);
    const QString resolution = fitting.dpi ? dpiText(*fitting.dpi, {wanted * errorShare, wanted}) : QString();
    if (!fitting.placement && fitting.dpi)
        return Message::of("%1 dpi at the size of the file; %2 dpi is wanted", resolution, dpiText(*target.dpi));
    if (fitting.dpi && target.dpi && target.millimetres)
        return Message::of("%1 dpi at %2; %3 dpi needs %4", resolution, sizeText(*target.millimetres),
                           dpiText(*target.dpi), needed);
    if (given.file.widthPx && given.file.heightPx)
        return Message::of(
            "%1 for a print area of %2",
            pixelsText({static_cast<double>(*given.file.widthPx), static_cast<double>(*given.file.heightPx)}), needed);
    return Message::of("A picture in it has %1 of the pixels that its print area of %2 needs",
                       shareText(share, {errorShare, 1}), needed);
}

Found lowResolution(const Case &given)
{
    const std::optional<double> share = shareOfResolution(given);
    const double exactness = given.fitting.placement ? rounding : tagRounding;
    if (!share || *share >= 1 - exactness)
        return {};
    return found(given, *share < errorShare - exactness ? Severity::Error : Severity::Warning, "lowResolution",
                 resolutionText(given, *share));
}

// By how much the file and its area differ in shape, for what that leads to.
Found cropped(const Case &given)
{
    if (!given.fitting.placement)
        return {};
    const Crop &crop = given.fitting.placement->crop;
    if (!isOver(crop.share(), noteCrop))
        return {};
    const Severity severity = isOver(crop.share(), warningCrop) ? Severity::Warning : Severity::Note;
    const Message share = shareText(crop.share(), {warningCrop});
    return found(given, severity, "cropped",
                 crop.left > crop.top
                     ? Message::of("%1 is cut off, half of it at the left and half at the right", share)
                     : Message::of("%1 is cut off, half of it at the top and half at the bottom", share));
}

Found margins(const Case &given)
{
    if (!given.fitting.placement || !isOver(given.fitting.placement->empty, noteMargins))
        return {};
    return found(
        given, Severity::Note, "margins",
        Message::of("%1 of the print area stays empty", shareText(given.fitting.placement->empty, {noteMargins})));
}

Found distorted(const Case &given)
{
    if (!given.fitting.placement || !isOver(given.fitting.placement->aspectChange, warningDistortion))
        return {};
    return found(given, Severity::Warning, "distorted",
                 Message::of("The file is stretched: its proportions change by %1",
                             shareText(given.fitting.placement->aspectChange, {warningDistortion})));
}

// The bleed of a page on the side that has the least of it; 0 without a bleed box.
double bleedOf(const Boxes &boxes)
{
    const std::optional<Box> &trim = boxes.trim ? boxes.trim : boxes.crop ? boxes.crop : boxes.media;
    const std::optional<Box> &bleed = boxes.bleed;
    if (!bleed || !trim)
        return 0;
    return std::min({trim->x - bleed->x, trim->y - bleed->y, bleed->x + bleed->width - trim->x - trim->width,
                     bleed->y + bleed->height - trim->y - trim->height});
}

bool lacksBleed(const Inspection &file, const Target &target)
{
    constexpr double none = 0.01; // mm; boxes are rounded
    if (file.boxes)
        return bleedOf(*file.boxes) <= none;
    const std::optional<Size> size = physicalSizeOf(file);
    return size && target.millimetres && isSameSize(*size, *target.millimetres);
}

Found noBleed(const Case &given)
{
    if (!given.target || given.target->bleedMm <= 0 || !lacksBleed(given.file, *given.target))
        return {};
    return found(given, Severity::Warning, "noBleed",
                 Message::of("The file has no bleed; %1 are wanted on each side", lengthText(given.target->bleedMm)));
}

Found colourSpace(const Case &given)
{
    const QString &space = given.file.colourSpace;
    if (!given.rules.takes.wantsRgb || (space != u"cmyk" && space != u"lab"))
        return {};
    return found(given, Severity::Warning, "colourSpace",
                 Message::of("The file is in %1, but %2 asks for RGB: colours may change in print",
                             space == u"lab" ? QStringLiteral("Lab") : QStringLiteral("CMYK"), given.rules.provider));
}

Found noProfile(const Case &given)
{
    if (given.file.colourSpace != u"cmyk" || !given.file.profile.isEmpty())
        return {};
    return found(given, Severity::Note, "noProfile",
                 Message::of("The file is in CMYK without a colour profile, so its colours are not exactly defined"));
}

Found transparency(const Case &given)
{
    if (!given.file.alpha.value_or(false))
        return {};
    return found(given, Severity::Note, "transparency",
                 Message::of("The file is or may be transparent in places; the material shows there"));
}

Found severalPages(const Case &given)
{
    if (!given.target || !given.file.pages || *given.file.pages <= given.target->pages)
        return {};
    return found(given, Severity::Warning, "severalPages",
                 Message::of("The file has %1 pages; the print area takes %2", *given.file.pages, given.target->pages));
}

// Each looks for one thing. What the file has by itself was found by its inspection.
constexpr auto checks = {unsupportedFormat, tooLarge, noSuchPage,  fontNotEmbedded, lowResolution, cropped,     margins,
                         distorted,         noBleed,  colourSpace, noProfile,       transparency,  severalPages};

bool isMoreSevere(const Finding &one, const Finding &other)
{
    return one.severity < other.severity;
}

} // namespace

bool Preflight::hasError() const
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding &found) { return found.severity == Severity::Error; });
}

const QStringList &findingCodes()
{
    static const QStringList codes = QStringLiteral("unreadable unsupportedFormat tooLarge encrypted noSuchPage "
                                                    "lowResolution cropped margins distorted noBleed "
                                                    "colourSpace externalReference damaged providerPreflight noProfile "
                                                    "fontNotEmbedded transparency severalPages "
                                                    "usedBefore")
                                         .split(u' ');
    return codes;
}

void add(Preflight &preflight, Finding finding)
{
    preflight.findings.push_back(std::move(finding));
    std::stable_sort(preflight.findings.begin(), preflight.findings.end(), isMoreSevere);
}

Preflight preflight(const Inspection &inspection, const std::optional<Target> &target, const PreflightRules &rules)
{
    const Fitting fitting = fitted(inspection, target, rules.takes.turnsFiles);
    Preflight result;
    result.target = target;
    result.effectiveDpi = fitting.dpi;
    if (fitting.placement) {
        result.crop = fitting.placement->crop;
        result.rotated = fitting.placement->turned;
    }
    result.findings = inspection.findings;
    const Case given{inspection, target, rules, fitting};
    for (const auto check : checks) {
        if (Found found = check(given))
            result.findings.push_back(std::move(*found));
    }
    std::stable_sort(result.findings.begin(), result.findings.end(), isMoreSevere);
    return result;
}

} // namespace platen::artwork
