// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/picture.h"

#include "app/inspect/colour_profile.h"
#include "core/artwork/file_findings.h"

#include <utility>

namespace platen::inspect {

namespace {

// Values that no printer has are not taken for a size.
std::optional<double> millimetres(qint64 pixels, const std::optional<double> &dpi)
{
    if (!dpi || !(*dpi >= 1) || !(*dpi <= 100'000))
        return std::nullopt;
    return static_cast<double>(pixels) / *dpi * 25.4;
}

bool isSideways(int orientation)
{
    return orientation >= 5 && orientation <= 8;
}

} // namespace

Picture failed(artwork::Finding finding, int pages)
{
    Picture picture;
    picture.pages = pages;
    picture.finding = std::move(finding);
    return picture;
}

artwork::Inspection measured(const Picture &picture, const QString &format, int page)
{
    artwork::Inspection inspection;
    inspection.page = page;
    if (picture.finding)
        inspection.findings.push_back(*picture.finding);
    const bool isMeasured = !picture.finding || picture.finding->code == QLatin1String("noSuchPage");
    if (!isMeasured)
        return inspection;
    if (picture.width * picture.height > artwork::largestPicture) {
        inspection.findings.push_back(artwork::finding::tooManyPixels(picture.width, picture.height));
        return inspection;
    }
    inspection.format = format;
    inspection.pages = picture.pages;
    if (picture.finding) // of another page nothing is known
        return inspection;
    inspection.widthPx = static_cast<int>(picture.width);
    inspection.heightPx = static_cast<int>(picture.height);
    inspection.widthMm = millimetres(picture.width, picture.dpiX);
    inspection.heightMm = millimetres(picture.height, picture.dpiY);
    if (!inspection.widthMm || !inspection.heightMm)
        inspection.widthMm = inspection.heightMm = std::nullopt;
    if (isSideways(picture.orientation)) {
        std::swap(inspection.widthPx, inspection.heightPx);
        std::swap(inspection.widthMm, inspection.heightMm);
    }
    inspection.colourSpace = picture.colourSpace;
    inspection.alpha = picture.alpha;
    inspection.profile = profileDescription(picture.profile);
    return inspection;
}

} // namespace platen::inspect
