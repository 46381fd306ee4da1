// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/artwork/preview_loader.h"

#include "ui/widgets/when_done.h"

#include <QPointer>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>

namespace platen {

namespace {

constexpr int firstStep = 512;
constexpr int lastStep = 4096;

int roundedUp(int sizePx)
{
    int step = firstStep;
    while (step < sizePx && step < lastStep)
        step *= 2;
    return step;
}

QCoro::Task<void> draw(QCoro::Task<Result<QByteArray>> drawing, std::function<void(const QByteArray &)> ready)
{
    const Result<QByteArray> drawn = co_await drawing;
    ready(drawn ? *drawn : QByteArray());
}

} // namespace

PreviewLoader::PreviewLoader(artwork::Inspector &inspector, QObject *parent)
    : QObject(parent)
    , m_inspector(inspector)
{
}

void PreviewLoader::load(const QString &path, int page, int sizePx)
{
    const int size = roundedUp(sizePx);
    const QString wanted = QStringLiteral("%1 %2 %3").arg(page).arg(size).arg(path);
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    const int number = ++m_number;
    draw(m_inspector.preview(path, page, size), [self = QPointer<PreviewLoader>(this), number](const QByteArray &png) {
        if (self && number == self->m_number)
            self->decode(png, number);
    });
}

void PreviewLoader::stop()
{
    ++m_number;
    m_wanted.clear();
}

void PreviewLoader::decode(const QByteArray &png, int number)
{
    const auto promise = std::make_shared<QPromise<QImage>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, png] {
        promise->addResult(QImage::fromData(png, "PNG"));
        promise->finish();
    });
    whenDone(promise->future(), this, [this, number](const QImage &image) {
        if (number == m_number)
            Q_EMIT loaded(image);
    });
}

} // namespace platen
