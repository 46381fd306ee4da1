// SPDX-License-Identifier: GPL-3.0-or-later
// TIFF 6.0 and BigTIFF.
#include "app/inspect/colour_profile.h"
#include "app/inspect/ifd.h"
#include "app/inspect/picture.h"
#include "core/artwork/file_findings.h"

#include <algorithm>

namespace platen::inspect {

namespace {

QString colourSpace(const Directory &directory)
{
    constexpr quint64 cmyk = 1; // the value of InkSet
    switch (directory.number(tag::photometric).value_or(1)) {
    case 0: // white is zero
    case 1: // black is zero
        return QStringLiteral("gray");
    case 2: // RGB
    case 3: // palette
    case 6: // YCbCr
        return QStringLiteral("rgb");
    case 5: // separated
        return directory.number(tag::inkSet).value_or(cmyk) == cmyk ? QStringLiteral("cmyk")
                                                                    : QStringLiteral("unknown");
    case 8:  // CIE L*a*b*
    case 9:  // ICC L*a*b*
    case 10: // ITU L*a*b*
        return QStringLiteral("lab");
    default:
        return QStringLiteral("unknown");
    }
}

// Other extra samples are spot colours or of no meaning.
bool hasAlpha(const Directory &directory)
{
    const std::vector<quint64> extra = directory.numbers(tag::extraSamples, 64);
    return std::any_of(extra.begin(), extra.end(), [](quint64 kind) { return kind == 1 || kind == 2; });
}

// Whether the pixels lie inside the file. Without their sizes, at least their beginnings do.
bool isComplete(const Directory &directory, qint64 fileSize)
{
    const bool isTiled = directory.has(tag::tileOffsets);
    const std::vector<quint64> offsets = directory.numbers(isTiled ? tag::tileOffsets : tag::stripOffsets);
    const std::vector<quint64> sizes = directory.numbers(isTiled ? tag::tileByteCounts : tag::stripByteCounts);
    const auto limit = static_cast<quint64>(fileSize);
    for (std::size_t i = 0; i < offsets.size(); ++i) {
        const quint64 size = i < sizes.size() ? sizes[i] : 0;
        if (offsets[i] > limit || size > limit - offsets[i])
            return false;
    }
    return directory.isWhole() && (!offsets.empty() || directory.has(tag::jpegOffset));
}

} // namespace

Picture readTiff(Source &file, int page)
{
    namespace finding = artwork::finding;
    TiffReader reader(file);
    const std::optional<std::vector<qint64>> all = reader.directories();
    if (!all || all->empty())
        return failed(finding::damagedBeyondRepair());
    const int pages = static_cast<int>(all->size());
    if (page > pages)
        return failed(finding::noSuchPage(page, pages), pages);
    const std::optional<Directory> directory = reader.directory((*all)[static_cast<std::size_t>(page - 1)]);
    if (!directory)
        return failed(finding::damagedBeyondRepair());
    constexpr quint64 largestSide = 0x7fffffff;
    const quint64 width = directory->number(tag::width).value_or(0);
    const quint64 height = directory->number(tag::height).value_or(0);
    if (width == 0 || height == 0 || width > largestSide || height > largestSide)
        return failed(finding::damagedBeyondRepair());
    Picture picture;
    picture.pages = pages;
    picture.width = static_cast<qint64>(width);
    picture.height = static_cast<qint64>(height);
    const bool isTooLarge = picture.width * picture.height > artwork::largestPicture;
    if (!isTooLarge && !isComplete(*directory, file.size()))
        return failed(finding::incomplete());
    picture.orientation = directory->orientation();
    picture.dpiX = directory->dpi(tag::xResolution);
    picture.dpiY = directory->dpi(tag::yResolution);
    picture.colourSpace = colourSpace(*directory);
    picture.alpha = hasAlpha(*directory);
    picture.profile = directory->bytes(tag::profile, largestProfile);
    return picture;
}

} // namespace platen::inspect
