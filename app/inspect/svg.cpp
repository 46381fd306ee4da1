// SPDX-License-Identifier: GPL-3.0-or-later
// SVG is read as XML and never drawn here. Entities are expanded by Qt, which limits them.
#include "app/inspect/svg.h"

#include "app/inspect/picture.h"
#include "app/inspect/svg_values.h"
#include "core/artwork/file_findings.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>
#include <vector>

namespace platen::inspect {

namespace {

namespace finding = artwork::finding;

class SvgReader
{
public:
    explicit SvgReader(QIODevice &file)
        : m_xml(&file)
    {
    }
    artwork::Inspection read();

private:
    void enter();
    void begin(const QXmlStreamAttributes &attributes);
    void checkReferences(const QXmlStreamAttributes &attributes);
    void checkEntities();
    void measurePicture(const QXmlStreamAttributes &attributes);

    QXmlStreamReader m_xml;
    artwork::Inspection m_inspection;
    std::vector<QTransform> m_matrices; // to millimetres, of each open element
    bool m_refersOutside = false;
};

artwork::Inspection SvgReader::read()
{
    while (!m_xml.atEnd()) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            enter();
            break;
        case QXmlStreamReader::EndElement:
            m_matrices.pop_back();
            break;
        case QXmlStreamReader::Characters: // of a style sheet; other texts do not look like one
            m_refersOutside = m_refersOutside || (m_xml.text().contains(u'(') && svg::refersOutside(m_xml.text()));
            break;
        case QXmlStreamReader::ProcessingInstruction:
            m_refersOutside = m_refersOutside || m_xml.processingInstructionTarget() == QLatin1String("xml-stylesheet");
            break;
        case QXmlStreamReader::DTD:
            checkEntities();
            break;
        default:
            break;
        }
    }
    if (m_xml.hasError()) {
        artwork::Inspection failed;
        const bool isCut = m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError;
        failed.findings.push_back(isCut ? finding::incomplete() : finding::damagedBeyondRepair());
        return failed;
    }
    if (m_refersOutside)
        m_inspection.findings.push_back(finding::externalReference(1));
    return m_inspection;
}

void SvgReader::enter()
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    if (m_matrices.empty())
        begin(attributes);
    else
        m_matrices.push_back(svg::transform(attributes.value(QLatin1String("transform"))) * m_matrices.back());
    checkReferences(attributes);
    if (m_xml.name() == QLatin1String("image"))
        measurePicture(attributes);
}

void SvgReader::begin(const QXmlStreamAttributes &attributes)
{
    m_inspection.format = QStringLiteral("svg");
    m_inspection.pages = 1;
    m_inspection.colourSpace = QStringLiteral("rgb");
    m_inspection.alpha = true;
    m_inspection.widthMm = svg::millimetres(attributes.value(QLatin1String("width")));
    m_inspection.heightMm = svg::millimetres(attributes.value(QLatin1String("height")));
    if (!m_inspection.widthMm || !m_inspection.heightMm)
        m_inspection.widthMm = m_inspection.heightMm = std::nullopt;
    const std::optional<QRectF> box = svg::viewBox(attributes.value(QLatin1String("viewBox")));
    constexpr double pixel = 25.4 / 96;
    if (box && m_inspection.widthMm)
        m_matrices.push_back(
            QTransform::fromScale(*m_inspection.widthMm / box->width(), *m_inspection.heightMm / box->height()));
    else
        m_matrices.push_back(QTransform::fromScale(pixel, pixel));
}

void SvgReader::checkReferences(const QXmlStreamAttributes &attributes)
{
    const bool isLink = m_xml.name() == QLatin1String("a"); // leads somewhere, but shows nothing from there
    for (const QXmlStreamAttribute &attribute : attributes) {
        const bool isAddress = attribute.name() == QLatin1String("href") || attribute.name() == QLatin1String("src");
        if (isAddress ? !isLink && svg::isOutside(attribute.value())
                      : attribute.value().contains(QLatin1String("url(")) && svg::refersOutside(attribute.value()))
            m_refersOutside = true;
    }
}

void SvgReader::checkEntities()
{
    for (const QXmlStreamEntityDeclaration &entity : m_xml.entityDeclarations())
        m_refersOutside = m_refersOutside || !entity.systemId().isEmpty();
}

// A picture inside the file, at the size at which the drawing shows it.
void SvgReader::measurePicture(const QXmlStreamAttributes &attributes)
{
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [](const QXmlStreamAttribute &one) { return one.name() == QLatin1String("href"); });
    const qsizetype comma = found == attributes.end() ? -1 : found->value().indexOf(u',');
    if (!m_inspection.widthMm || comma < 0 || !found->value().first(comma).endsWith(QLatin1String(";base64")))
        return;
    MemorySource bytes(QByteArray::fromBase64(found->value().mid(comma + 1).toLatin1()));
    const Picture picture = bytes.read(0, 1) == "\x89" ? readPng(bytes) : readJpeg(bytes);
    if (picture.finding || picture.width <= 1 || picture.height <= 1)
        return;
    const auto pixelsWide = static_cast<double>(picture.width);
    const auto pixelsHigh = static_cast<double>(picture.height);
    double across = svg::userUnits(attributes.value(QLatin1String("width"))).value_or(pixelsWide) / pixelsWide;
    double down = svg::userUnits(attributes.value(QLatin1String("height"))).value_or(pixelsHigh) / pixelsHigh;
    if (attributes.value(QLatin1String("preserveAspectRatio")) != QLatin1String("none"))
        across = down = std::min(across, down);
    const QTransform &matrix = m_matrices.back();
    const double millimetres =
        std::max(across * std::hypot(matrix.m11(), matrix.m12()), down * std::hypot(matrix.m21(), matrix.m22()));
    const double dpi = millimetres > 0 ? 25.4 / millimetres : 0;
    if (dpi > 0)
        m_inspection.detailDpi = std::min(m_inspection.detailDpi.value_or(dpi), dpi);
}

} // namespace

artwork::Inspection inspectSvg(QIODevice &file)
{
    file.seek(0);
    return SvgReader(file).read();
}

} // namespace platen::inspect
