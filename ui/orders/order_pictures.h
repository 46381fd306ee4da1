// SPDX-License-Identifier: GPL-3.0-or-later
// The small pictures in the list of orders: of each order's first artwork. Looked up in the reader's thread, a few
// orders at a time, and drawn outside this process, only for rows that are painted: scrolling never waits for them.
#pragma once

#include "core/artwork/thumbnail_store.h"
#include "core/engine/engine_host.h"

#include <QCache>
#include <QList>
#include <QObject>
#include <QPixmap>
#include <QTimer>

#include <memory>

namespace platen {

class OrderPictures : public QObject
{
    Q_OBJECT
public:
    static constexpr int side = 24; // in device-independent pixels

    OrderPictures(EngineHost &host, std::shared_ptr<artwork::ThumbnailStore> thumbnails, QObject *parent = nullptr);
    ~OrderPictures() override;

    // Null if there is none, or not yet: it is then looked up. `scale`: device pixels per pixel.
    [[nodiscard]] QPixmap of(qint64 oid, qreal scale);

Q_SIGNALS:
    void changed(); // some pictures have arrived

private:
    struct Picture
    {
        QPixmap pixmap;
        std::shared_ptr<artwork::ThumbnailStore::Request> request;
    };
    void lookUp();
    void take(const QHash<qint64, Artwork> &artwork, qreal scale);
    void draw(qint64 oid, const artwork::ThumbnailSource &source, qreal scale);
    void forget(const QList<qint64> &oids);

    EngineHost &m_host;
    std::shared_ptr<artwork::ThumbnailStore> m_thumbnails;
    QCache<qint64, Picture> m_pictures; // by oid, also those without one
    QList<qint64> m_wanted;             // not looked up yet, the last one painted last
    QTimer m_soon;
    QTimer m_arrived;
    qreal m_scale = 1;
    bool m_isReading = false;
};

} // namespace platen
