// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/inspect.h"

#include "app/inspect/format.h"
#include "app/inspect/pdf.h"
#include "app/inspect/picture.h"
#include "app/inspect/svg.h"
#include "core/artwork/file_findings.h"

#include <new>

namespace platen::inspect {

namespace {

artwork::Inspection only(artwork::Finding finding)
{
    artwork::Inspection inspection;
    inspection.findings.push_back(std::move(finding));
    return inspection;
}

artwork::Inspection inspectAs(const QString &format, QFile &file, Source &source, int page)
{
    namespace finding = artwork::finding;
    if (format.isEmpty())
        return only(finding::unsupportedFormat());
    if (format == QLatin1String("tiff"))
        return measured(readTiff(source, page), format, page);
    if (format == QLatin1String("pdf")) {
        file.seek(0);
        return inspectPdf(stdin, page);
    }
    if (page > 1)
        return measured(failed(finding::noSuchPage(page, 1)), format, page);
    if (format == QLatin1String("svg"))
        return inspectSvg(file);
    if (format == QLatin1String("png"))
        return measured(readPng(source), format, page);
    if (format == QLatin1String("jpeg"))
        return measured(readJpeg(source), format, page);
    return measured(readWebp(source), format, page);
}

} // namespace

artwork::Inspection inspect(QFile &file, int page)
{
    FileSource source(file);
    if (source.size() == 0)
        return only(artwork::finding::empty());
    try {
        return inspectAs(formatOf(source), file, source, page);
    } catch (const std::bad_alloc &) {
        return only(artwork::finding::stopped());
    }
}

} // namespace platen::inspect
