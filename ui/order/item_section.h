// SPDX-License-Identifier: GPL-3.0-or-later
// The items: product, quantity, and the artwork of each print area with its status.
#pragma once

#include "core/domain/order.h"
#include "ui/order/pane_section.h"

#include <QPointer>

#include <memory>

namespace platen::artwork {
class ThumbnailStore;
}

namespace platen {

class RemotePictureBox;
class RemoteThumbnails;

class ItemSection : public PaneSection
{
    Q_OBJECT
public:
    explicit ItemSection(QWidget *parent = nullptr);
    // Files on this computer are then shown, from the next order on, and pictures on the web unless `remote` is null.
    void setThumbnails(std::shared_ptr<artwork::ThumbnailStore> thumbnails, RemoteThumbnails *remote = nullptr);
    void setOrder(const Order &order, bool printFiles = false); // whether the provider makes one for each item

Q_SIGNALS:
    void reprintWanted(int item);   // an order for this item only
    void printFileWanted(int item); // to save it on this computer

private:
    void addItem(const Item &item, int index, bool canReprint);
    void addArtwork(const Artwork &artwork);
    void addPrintFile(const PrintFile &file, const QString &name, int index);

    [[nodiscard]] QWidget *artworkPicture(const Artwork &artwork, QWidget *row);
    // With its note; null if the artwork has no picture on the web.
    [[nodiscard]] RemotePictureBox *remotePicture(const QUrl &url, QWidget *row);

    bool m_printFiles = false;
    std::shared_ptr<artwork::ThumbnailStore> m_thumbnails;
    QPointer<RemoteThumbnails> m_remote;
    QStringList m_hosts; // that the order names
};

// "processingfailed" → "Could not be made"; an unknown word is shown as it is.
QString printFileWord(const QString &status);
QString printFileIcon(const QString &status);

} // namespace platen
