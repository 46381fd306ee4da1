// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_pictures.h"

#include "core/store/order_reader.h"
#include "ui/artwork/remote_picture_box.h"
#include "ui/widgets/when_done.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace platen {

namespace {

constexpr int mostPictures = 1024;
constexpr qsizetype mostWanted = 64; // rows scrolled past are not looked up
constexpr qsizetype atATime = 8;     // those scrolled to meanwhile wait no longer than for these
constexpr int sizeInPane = 96;       // pictures from the web are kept in this size
constexpr int pause = 40;            // ms, so that rows are fetched before their pictures

std::optional<Artwork> firstArtwork(const Order &order)
{
    for (const Item &item : order.items) {
        if (!item.artwork.empty())
            return item.artwork.front();
    }
    return std::nullopt;
}

QHash<qint64, Artwork> artworkOf(store::OrderReader &reader, const QList<qint64> &oids)
{
    QHash<qint64, Artwork> all;
    for (const qint64 oid : oids) {
        const Result<store::StoredOrder> stored = reader.order(oid);
        const std::optional<Artwork> first = stored ? firstArtwork(stored->order) : std::nullopt;
        all.insert(oid, first.value_or(Artwork()));
    }
    return all;
}

} // namespace

OrderPictures::OrderPictures(EngineHost &host, std::shared_ptr<artwork::ThumbnailStore> thumbnails, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_thumbnails(std::move(thumbnails))
    , m_pictures(mostPictures)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &OrderPictures::lookUp);
    m_arrived.setSingleShot(true);
    m_arrived.setInterval(pause);
    connect(&m_arrived, &QTimer::timeout, this, &OrderPictures::changed);
    connect(&host, &EngineHost::ordersChanged, this, &OrderPictures::forget);
}

OrderPictures::~OrderPictures() = default;

QPixmap OrderPictures::of(qint64 oid, qreal scale)
{
    m_scale = scale;
    if (const Picture *known = m_pictures.object(oid))
        return known->pixmap;
    m_wanted.removeOne(oid);
    m_wanted.append(oid);
    if (m_wanted.size() > mostWanted)
        m_wanted.removeFirst();
    if (!m_isReading && !m_soon.isActive())
        m_soon.start();
    return {};
}

void OrderPictures::lookUp()
{
    if (m_wanted.isEmpty() || m_isReading)
        return;
    const QList<qint64> next = m_wanted.mid(std::max<qsizetype>(m_wanted.size() - atATime, 0));
    m_wanted.resize(m_wanted.size() - next.size());
    m_isReading = true;
    const auto future = m_host.scan([next](store::OrderReader &reader) { return artworkOf(reader, next); });
    whenDone(future, this, [this, scale = m_scale](const QHash<qint64, Artwork> &artwork) {
        m_isReading = false;
        take(artwork, scale);
        if (!m_wanted.isEmpty())
            m_soon.start();
    });
}

void OrderPictures::take(const QHash<qint64, Artwork> &artwork, qreal scale)
{
    for (auto one = artwork.cbegin(); one != artwork.cend(); ++one) {
        if (m_pictures.contains(one.key())) // asked for once more while it was read
            continue;
        m_pictures.insert(one.key(), new Picture);
        if (!one->file.isEmpty())
            draw(one.key(), {one->file, one->md5.toLower()}, scale);
        else if (const QUrl url = pictureUrl(*one); !url.isEmpty())
            draw(one.key(), {{}, {}, 1, url.toString(QUrl::FullyEncoded)}, scale); // if it was fetched for the pane
    }
}

void OrderPictures::draw(qint64 oid, const artwork::ThumbnailSource &source, qreal scale)
{
    const bool isRemote = !source.address.isEmpty();
    const auto ready = [this, oid, scale](const QByteArray &png) {
        Picture *picture = m_pictures.object(oid);
        if (!picture || !picture->pixmap.loadFromData(png, "PNG"))
            return;
        picture->pixmap.setDevicePixelRatio(scale);
        m_arrived.start();
    };
    const int size = isRemote ? sizeInPane : side;
    m_pictures.object(oid)->request = m_thumbnails->request(source, int(std::ceil(size * scale)), ready);
}

void OrderPictures::forget(const QList<qint64> &oids)
{
    if (oids.isEmpty())
        m_pictures.clear();
    for (const qint64 oid : oids)
        m_pictures.remove(oid);
}

} // namespace platen
