// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/preview.h"

#include "app/inspect/format.h"
#include "app/inspect/inspect.h"

#include <QBuffer>
#include <QColorSpace>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QImage>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

#include <poppler-document.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <memory>
#include <new>

namespace platen::inspect {

namespace {

constexpr int decodedMegabytes = 400;      // of one picture: 100 megapixels
constexpr qint64 largestPdf = 200LL << 20; // bytes: poppler reads it from memory

// Pictures of few colours lose them, or are dithered, if they are made smaller as they are.
QImage inColours(const QImage &image, int size)
{
    const int enough = 4 * size;
    const QImage bounded = std::max(image.width(), image.height()) > enough
                               ? image.scaled(enough, enough, Qt::KeepAspectRatio, Qt::FastTransformation)
                               : image;
    return bounded.convertToFormat(QImage::Format_ARGB32);
}

QImage drawnPicture(QFile &file, const QString &format, int page, int size)
{
    QImageReader::setAllocationLimit(decodedMegabytes);
    QImageReader reader(&file, format.toLatin1());
    reader.setAutoTransform(true);
    if (page > 1 && !reader.jumpToImage(page - 1))
        return {};
    const QSize stored = reader.size();
    const bool isLarge = stored.isValid() && std::max(stored.width(), stored.height()) > size;
    const QImage::Format kind = reader.imageFormat();
    const bool hasFewColours =
        kind == QImage::Format_Mono || kind == QImage::Format_MonoLSB || kind == QImage::Format_Indexed8;
    if (isLarge && !hasFewColours)
        reader.setScaledSize(stored.scaled(size, size, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    QImage image = reader.read();
    if (hasFewColours && !image.isNull()) {
        image = inColours(image, size);
        if (isLarge)
            image = image.scaled(size, size, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    if (!image.isNull() && image.colorSpace().isValid())
        image.convertToColorSpace(QColorSpace::SRgb);
    return image;
}

QImage drawnSvg(QFile &file, int size)
{
    QSvgRenderer renderer(file.readAll());
    if (!renderer.isValid())
        return {};
    const QSize asked = renderer.defaultSize().isEmpty() ? QSize(size, size) : renderer.defaultSize();
    QImage image(asked.scaled(size, size, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

QImage drawnPdf(QFile &file, int number, int size)
{
    if (file.size() > largestPdf)
        return {};
    const QByteArray bytes = file.readAll();
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.constData(), static_cast<int>(bytes.size())));
    const std::unique_ptr<poppler::page> page(document && !document->is_locked() && number <= document->pages()
                                                  ? document->create_page(number - 1)
                                                  : nullptr);
    if (!page)
        return {};
    const poppler::rectf whole = page->page_rect(poppler::crop_box);
    const double longer = std::max(whole.width(), whole.height());
    if (!(longer > 0))
        return {};
    poppler::page_renderer renderer;
    renderer.set_image_format(poppler::image::format_argb32);
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
    const poppler::image drawn = renderer.render_page(page.get(), 72.0 * size / longer, 72.0 * size / longer);
    if (!drawn.is_valid())
        return {};
    const QImage image(reinterpret_cast<const uchar *>(drawn.const_data()), drawn.width(), drawn.height(),
                       drawn.bytes_per_row(), QImage::Format_ARGB32);
    return image.scaled(image.size().boundedTo(QSize(size, size))).copy();
}

// Qt has fonts only in an application with a window system; this one needs no display. It never ends: neither does this
// process in an orderly way.
void prepareText()
{
    static int count = 1;
    static char name[] = "platen-inspect";
    static char *arguments[] = {name, nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    (void)new QGuiApplication(count, arguments);
    (void)QFontDatabase::families();
}

QImage drawn(QFile &file, int page, int size)
{
    FileSource source(file);
    const QString format = formatOf(source);
    file.seek(0);
    if (format == QLatin1String("pdf"))
        return drawnPdf(file, page, size);
    if (format == QLatin1String("svg"))
        return page == 1 ? drawnSvg(file, size) : QImage();
    return format.isEmpty() ? QImage() : drawnPicture(file, format, page, size);
}

} // namespace

void prepareDrawing(QFile &file)
{
    (void)QImageReader::supportedImageFormats(); // loads the plugins
    constexpr qint64 beginning = 1024;
    const QByteArray begin = file.read(beginning);
    file.seek(0);
    if (mayBeSvg(begin))
        prepareText();
}

QByteArray preview(QFile &file, int page, int size)
{
    QByteArray png;
    try {
        const QImage image = drawn(file, page, size);
        QBuffer buffer(&png);
        constexpr int fast = 80; // of 100: a file that lives for a moment
        if (image.isNull() || !buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG", fast))
            return {};
    } catch (const std::bad_alloc &) {
        return {};
    }
    return png;
}

} // namespace platen::inspect
