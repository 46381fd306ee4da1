// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/format.h"

#include <QXmlStreamReader>

namespace platen::inspect {

namespace {

constexpr qint64 beginning = 1 << 16; // bytes: room for comments and a document type before the root element

bool isSvg(const QByteArray &begin)
{
    // A quick look before the text is parsed: some byte order mark or blank, then "<".
    static const QByteArray leading("\xef\xbb\xbf\xfe\xff\0 \t\r\n", 10);
    for (const char c : begin) {
        if (c == '<')
            break;
        if (!leading.contains(c))
            return false;
    }
    QXmlStreamReader xml(begin);
    while (!xml.atEnd() && !xml.hasError()) {
        if (xml.readNext() == QXmlStreamReader::StartElement)
            return xml.name() == QLatin1String("svg");
    }
    return false;
}

} // namespace

QString formatOf(Source &file)
{
    const QByteArray begin = file.read(0, beginning);
    if (begin.startsWith(QByteArray("\x89PNG\r\n\x1a\n", 8)))
        return QStringLiteral("png");
    if (begin.startsWith("\xff\xd8\xff"))
        return QStringLiteral("jpeg");
    for (const char *order : {"II*\0", "II+\0", "MM\0*", "MM\0+"}) {
        if (begin.startsWith(QByteArray(order, 4)))
            return QStringLiteral("tiff");
    }
    if (begin.startsWith("RIFF") && begin.mid(8, 4) == "WEBP")
        return QStringLiteral("webp");
    if (begin.first(std::min<qsizetype>(begin.size(), 1'024)).contains("%PDF-"))
        return QStringLiteral("pdf");
    return isSvg(begin) ? QStringLiteral("svg") : QString();
}

} // namespace platen::inspect
