// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artwork/file_findings.h"

namespace platen::artwork::finding {

namespace {

Finding error(const char *code, Message message)
{
    return {Severity::Error, QString::fromLatin1(code), std::move(message), 1};
}

Finding warning(const char *code, Message message, int page = 1)
{
    return {Severity::Warning, QString::fromLatin1(code), std::move(message), page};
}

Finding unreadable(Message message)
{
    return error("unreadable", std::move(message));
}

} // namespace

Finding empty()
{
    return unreadable(Message::of("The file is empty."));
}

Finding incomplete()
{
    return unreadable(Message::of("The file ends too early: it is incomplete. Copy or export it again."));
}

Finding damagedBeyondRepair()
{
    return unreadable(Message::of("The file is damaged and cannot be read. Export it again."));
}

Finding readError()
{
    return unreadable(Message::of("The file cannot be read from its disk or network drive."));
}

Finding stopped()
{
    return unreadable(Message::of(
        "Reading the file was stopped: it is damaged, or it takes more memory or time than a print file may."));
}

Finding changed()
{
    return unreadable(Message::of("The file changed while it was being read. Check it again."));
}

Finding cancelled()
{
    return unreadable(Message::of("Checking the file was cancelled."));
}

Finding cannotOpen(Message reason)
{
    return unreadable(Message::of("The file cannot be opened: %1", reason));
}

Finding noInspector(const QString &reason)
{
    return unreadable(Message::of("The program that checks artwork files (platen-inspect) does not start: %1", reason));
}

Finding unsupportedFormat()
{
    return error("unsupportedFormat", Message::of("The file is not a PNG, JPEG, TIFF, WebP, SVG or PDF."));
}

Finding notAFile(Message reason)
{
    return error("unsupportedFormat", std::move(reason));
}

Finding tooManyBytes(qint64 bytes)
{
    constexpr qint64 mebibyte = 1024LL * 1024;
    return error("tooLarge", Message::of("The file has %1 MiB; at most %2 MiB can be checked and sent.",
                                         (bytes + mebibyte - 1) / mebibyte, largestFile / mebibyte));
}

Finding tooManyPixels(qint64 width, qint64 height)
{
    return error("tooLarge", Message::of("The picture has %1 × %2 pixels; at most 1,000 megapixels can be printed.",
                                         width, height));
}

Finding needsPassword()
{
    return error("encrypted", Message::of("The PDF needs a password. Save it without one."));
}

Finding forbidsPrinting()
{
    return error("encrypted", Message::of("The PDF forbids printing. Save it without this restriction."));
}

Finding repaired()
{
    return warning("damaged",
                   Message::of("The PDF is damaged. It could be read, but a printer may show it differently: "
                               "export it again."));
}

Finding externalReference(int page)
{
    return warning("externalReference",
                   Message::of("The file refers to content outside itself, which will be missing in print."), page);
}

Finding noSuchPage(int page, int pages)
{
    Finding finding = error("noSuchPage", Message::counted("The file has %n page, and no page %1.",
                                                           "The file has %n pages, and no page %1.", pages, page));
    finding.page = page;
    return finding;
}

} // namespace platen::artwork::finding
