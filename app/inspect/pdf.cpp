// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/pdf.h"

#include "app/inspect/colour_profile.h"
#include "app/inspect/pdf_content.h"
#include "app/inspect/pdf_fonts.h"
#include "app/inspect/pdf_objects.h"
#include "core/artwork/file_findings.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>

#include <algorithm>
#include <cmath>
#include <new>
#include <utility>
#include <vector>

namespace platen::inspect {

namespace {

using namespace pdf;
namespace finding = artwork::finding;

constexpr int deepestTree = 64;

// Of the page, or of the nodes of the page tree above it.
QPDFObjectHandle inherited(const QPDFObjectHandle &page, const std::string &key)
{
    QPDFObjectHandle node = page;
    for (int depth = 0; depth < deepestTree && node.isDictionary(); ++depth) {
        if (const QPDFObjectHandle found = member(node, key); !isNull(found))
            return found;
        node = member(node, "/Parent");
    }
    return QPDFObjectHandle::newNull();
}

// Any two opposite corners, in units of the page.
std::optional<artwork::Box> box(const QPDFObjectHandle &corners, double unit)
{
    const auto points = numbers<4>(corners);
    if (!points)
        return std::nullopt;
    const auto [x1, y1, x2, y2] = *points;
    const double millimetres = unit / 72 * 25.4;
    const artwork::Box found{std::min(x1, x2) * millimetres, std::min(y1, y2) * millimetres,
                             std::abs(x2 - x1) * millimetres, std::abs(y2 - y1) * millimetres};
    return found.width > 0 && found.height > 0 ? std::optional(found) : std::nullopt;
}

artwork::Boxes boxesOf(const QPDFObjectHandle &page, double unit)
{
    return {box(inherited(page, "/MediaBox"), unit), box(inherited(page, "/CropBox"), unit),
            box(member(page, "/BleedBox"), unit), box(member(page, "/TrimBox"), unit)};
}

void setSize(artwork::Inspection &inspection, const QPDFObjectHandle &page)
{
    const artwork::Boxes &boxes = *inspection.boxes;
    const std::optional<artwork::Box> size = boxes.trim ? boxes.trim : boxes.crop ? boxes.crop : boxes.media;
    if (!size)
        return;
    inspection.widthMm = size->width;
    inspection.heightMm = size->height;
    if (std::lround(number(inherited(page, "/Rotate")).value_or(0) / 90) % 2 != 0)
        std::swap(inspection.widthMm, inspection.heightMm);
}

// Black and greys suit every printer: beside another colour space they do not count.
QString colourSpace(std::set<std::string> colours)
{
    if (colours.size() > 1)
        colours.erase("gray");
    if (colours.empty())
        return QStringLiteral("unknown");
    return colours.size() == 1 ? QString::fromStdString(*colours.begin()) : QStringLiteral("mixed");
}

// The one that the file is meant for, else the first that the page uses.
QString profileOf(QPDF &pdf, const Painted &painted)
{
    const QPDFObjectHandle intent = entry(member(pdf.getRoot(), "/OutputIntents"), 0);
    QPDFObjectHandle stream = member(intent, "/DestOutputProfile");
    if (!stream.isStream())
        stream = painted.profile;
    if (!stream.isStream())
        return {};
    const auto data = stream.getStreamData(qpdf_dl_all);
    return profileDescription(QByteArray::fromRawData(reinterpret_cast<const char *>(data->getBuffer()),
                                                      static_cast<qsizetype>(data->getSize())));
}

void measurePage(artwork::Inspection &inspection, QPDF &pdf, const QPDFObjectHandle &page)
{
    const double unit = number(member(page, "/UserUnit")).value_or(1);
    const QPDFObjectHandle resources = inherited(page, "/Resources");
    inspection.boxes = boxesOf(page, unit > 0 ? unit : 1);
    setSize(inspection, page);
    inspection.fonts = fontsOf(page, resources);
    const Painted painted = paintedOn(page, resources, unit > 0 ? unit : 1);
    inspection.colourSpace = colourSpace(painted.colours);
    inspection.alpha = painted.isTransparent;
    inspection.detailDpi = painted.leastDpi;
    inspection.profile = profileOf(pdf, painted);
    if (painted.refersOutside)
        inspection.findings.push_back(finding::externalReference(inspection.page));
}

artwork::Inspection measure(QPDF &pdf, int page)
{
    artwork::Inspection inspection;
    inspection.page = page;
    const std::vector<QPDFObjectHandle> &pages = pdf.getAllPages();
    if (pages.empty()) {
        inspection.findings.push_back(finding::damagedBeyondRepair());
        return inspection;
    }
    inspection.format = QStringLiteral("pdf");
    inspection.pages = static_cast<int>(pages.size());
    if (pdf.isEncrypted() && !pdf.allowPrintLowRes())
        inspection.findings.push_back(finding::forbidsPrinting());
    if (page > *inspection.pages)
        inspection.findings.push_back(finding::noSuchPage(page, *inspection.pages));
    else
        measurePage(inspection, pdf, pages[static_cast<std::size_t>(page - 1)]);
    if (pdf.anyWarnings())
        inspection.findings.push_back(finding::repaired());
    return inspection;
}

} // namespace

artwork::Inspection inspectPdf(std::FILE *file, int page)
{
    artwork::Inspection inspection;
    inspection.page = page;
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processFile("file", file, false);
        return measure(pdf, page);
    } catch (const QPDFExc &problem) {
        const bool isLocked = problem.getErrorCode() == qpdf_e_password || problem.getErrorCode() == qpdf_e_unsupported;
        if (isLocked)
            inspection.format = QStringLiteral("pdf");
        inspection.findings.push_back(isLocked ? finding::needsPassword() : finding::damagedBeyondRepair());
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &) {
        inspection.findings.push_back(finding::damagedBeyondRepair());
    }
    return inspection;
}

} // namespace platen::inspect
