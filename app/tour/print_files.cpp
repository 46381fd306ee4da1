// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/print_files.h"

#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QRandomGenerator>

namespace platen::tour {

namespace {

// Gradients with noise over them, which compress like a photo.
QImage photo(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    QRandomGenerator random(1);
    for (int y = 0; y < height; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < width; ++x) {
            const auto noise = static_cast<int>(random.generate() % 24);
            line[x] = qRgb(x * 200 / width + noise, y * 200 / height + noise, (x + y) * 100 / (width + height) + noise);
        }
    }
    return image;
}

void drawPage(QPainter &painter, const QImage &picture, int page)
{
    const QRect area = painter.viewport();
    painter.setFont(QFont(QStringLiteral("DejaVu Sans"), 11));
    for (int line = 0; line < 40; ++line)
        painter.drawText(area.width() / 12, area.height() * (line + 2) / 60,
                         QStringLiteral("Page %1, line %2: a poster for the owl's flight").arg(page).arg(line));
    for (int i = 0; i < 200; ++i)
        painter.drawEllipse(QPoint(area.width() * (i % 20) / 20, area.height() * 5 / 6), i * 4, i * 2);
    painter.drawImage(QRect(area.width() / 2, area.height() / 2, area.width() / 3, area.height() / 4), picture);
}

} // namespace

QString makePhoto(const QString &folder)
{
    const QString path = folder + QStringLiteral("/photo.jpg");
    constexpr int quality = 90;
    return photo(6000, 4000).save(path, "JPG", quality) ? path : QString();
}

QString makePdf(const QString &folder)
{
    const QString path = folder + QStringLiteral("/poster.pdf");
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&writer);
    const QImage picture = photo(1600, 1200);
    drawPage(painter, picture, 1);
    writer.newPage();
    drawPage(painter, picture, 2);
    return painter.end() ? path : QString();
}

} // namespace platen::tour
