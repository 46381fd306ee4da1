// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/item_section.h"

#include "core/domain/exact_json.h"
#include "core/domain/text_display.h"
#include "ui/artwork/artwork_thumb.h"
#include "ui/artwork/remote_picture_box.h"
#include "ui/artwork/thumbnail_label.h"
#include "ui/order/link_label.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/product_words.h"
#include "ui/widgets/web_link.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace platen {

namespace {
constexpr int thumbnailSide = 96;
}

ItemSection::ItemSection(QWidget *parent)
    : PaneSection(tr("Items"), parent)
{
    setObjectName(QStringLiteral("items"));
    content()->setSpacing(grid(3));
}

void ItemSection::setThumbnails(std::shared_ptr<artwork::ThumbnailStore> thumbnails, RemoteThumbnails *remote)
{
    m_remote = remote;
    m_thumbnails = std::move(thumbnails);
}

QString printFileWord(const QString &status)
{
    if (status == u"received")
        return ItemSection::tr("Waiting to be made");
    if (status == u"processing")
        return ItemSection::tr("Being made");
    if (status == u"processingfailed")
        return ItemSection::tr("Could not be made");
    if (status == u"ready")
        return ItemSection::tr("Ready");
    return status;
}

QString printFileIcon(const QString &status)
{
    if (status == u"ready")
        return QStringLiteral("check");
    if (status == u"processingfailed")
        return QStringLiteral("stage-failed");
    return status == u"processing" ? QStringLiteral("stage-preparing") : QStringLiteral("stage-queued");
}

void ItemSection::setOrder(const Order &order, bool printFiles)
{
    clear();
    m_printFiles = printFiles;
    m_hosts = pictureHosts(order);
    // An order that may exist is not ordered again.
    const bool canReprint = order.stage != Stage::Draft && order.stage != Stage::Unknown;
    for (std::size_t i = 0; i < order.items.size(); ++i)
        addItem(order.items[i], static_cast<int>(i), canReprint);
    setVisible(!order.items.empty());
}

void ItemSection::addItem(const Item &item, int index, bool canReprint)
{
    auto *block = new QWidget(this);
    auto *lines = new QVBoxLayout(block);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(grid(1));
    auto *top = new QHBoxLayout;
    top->setSpacing(grid(2));
    const QString product = item.title.isEmpty() ? item.sku : item.title;
    const QString name = product.isEmpty() ? tr("no product chosen yet") : isolated(product);
    top->addWidget(plainLabel(QStringLiteral("%1 × %2").arg(QLocale().toString(item.quantity), name), block), 1,
                   Qt::AlignVCenter);
    if (item.price) {
        auto *price = new TintedLabel(tr("%1 each").arg(moneyText(*item.price)), Token::Muted, block);
        price->setWordWrap(false);
        price->setToolTip(tr("What the recipient pays for one"));
        top->addWidget(price, 0, Qt::AlignVCenter);
    }
    if (canReprint) {
        auto *reprint = new QToolButton(block);
        reprint->setIcon(themedIcon(QStringLiteral("stage-inProduction")));
        reprint->setAutoRaise(true);
        reprint->setFocusPolicy(Qt::StrongFocus);
        reprint->setToolTip(tr("Reprint this item: a new draft with only this item"));
        reprint->setAccessibleName(tr("Reprint %1").arg(name));
        connect(reprint, &QToolButton::clicked, this, [this, index] { Q_EMIT reprintWanted(index); });
        top->addWidget(reprint, 0, Qt::AlignVCenter);
    }
    lines->addLayout(top);

    QStringList details;
    if (!item.title.isEmpty())
        details << isolated(item.sku);
    if (!item.reference.isEmpty())
        details << isolated(item.reference);
    if (!item.sizing.isEmpty())
        details << sizingWord(item.sizing);
    for (auto it = item.attributes.begin(); it != item.attributes.end(); ++it)
        details << QStringLiteral("%1: %2").arg(isolated(attributeWord(it.key())), isolated(plainText(it.value())));
    if (!details.isEmpty())
        lines->addWidget(new TintedLabel(details.join(QStringLiteral(" · ")), Token::Muted, block));
    if (!item.status.isEmpty())
        lines->addWidget(
            new TintedLabel(tr("Status: %1").arg(isolated(attributeWord(item.status))), Token::Muted, block));
    if (!item.note.isEmpty())
        lines->addWidget(plainLabel(item.note, block));
    content()->addWidget(block);
    for (const Artwork &artwork : item.artwork)
        addArtwork(artwork);
    if (item.printFile)
        addPrintFile(*item.printFile, name, index);
}

void ItemSection::addPrintFile(const PrintFile &file, const QString &name, int index)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(grid(3), 0, 0, 0);
    layout->setSpacing(grid(2));
    const Token token = file.status == u"ready"              ? Token::Success
                        : file.status == u"processingfailed" ? Token::Danger
                                                             : Token::Muted;
    RemotePictureBox *remote = remotePicture(pictureUrl(file), row);
    if (remote)
        layout->addWidget(remote->thumb(), 0, Qt::AlignTop);
    layout->addWidget(new IconLabel(printFileIcon(file.status), token, row), 0, Qt::AlignVCenter);
    auto *words = plainLabel(tr("Print file: %1").arg(isolated(printFileWord(file.status))), row);
    words->setObjectName(QStringLiteral("printFile%1").arg(index));
    words->setToolTip(plainToolTip(file.status));
    layout->addWidget(words, 1);
    if (m_printFiles && (file.status == u"ready" || !file.url.isEmpty())) {
        auto *save = new QToolButton(row);
        save->setObjectName(QStringLiteral("savePrintFile%1").arg(index));
        save->setText(tr("Save print file…"));
        save->setAccessibleName(tr("Save the print file of %1").arg(name));
        save->setFocusPolicy(Qt::StrongFocus);
        connect(save, &QToolButton::clicked, this, [this, index] { Q_EMIT printFileWanted(index); });
        layout->addWidget(save);
    } else if (!file.url.isEmpty()) {
        layout->addWidget(linkOrText(tr("Open"), file.url, row));
    }
    content()->addWidget(row);
    if (remote)
        content()->addWidget(remote);
}

RemotePictureBox *ItemSection::remotePicture(const QUrl &url, QWidget *row)
{
    if (url.isEmpty() || !m_remote)
        return nullptr;
    auto *thumb = new ArtworkThumb(thumbnailSide, row);
    thumb->setFocusPolicy(Qt::NoFocus);
    thumb->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *box = new RemotePictureBox(thumb, row);
    box->setPicture(m_remote, url, m_hosts);
    return box;
}

QWidget *ItemSection::artworkPicture(const Artwork &artwork, QWidget *row)
{
    if (!m_thumbnails || artwork.file.isEmpty())
        return new IconLabel(QStringLiteral("artwork"), Token::Muted, row);
    return new ThumbnailLabel(*m_thumbnails, {artwork.file, artwork.md5.toLower()}, thumbnailSide, row);
}

void ItemSection::addArtwork(const Artwork &artwork)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(grid(3), 0, 0, 0);
    layout->setSpacing(grid(2));
    RemotePictureBox *remote = remotePicture(artwork.file.isEmpty() ? pictureUrl(artwork) : QUrl(), row);
    layout->addWidget(remote ? remote->thumb() : artworkPicture(artwork, row), 0, Qt::AlignTop);
    const QString area = artwork.area.isEmpty() ? tr("Artwork") : areaWord(artwork.area);
    const std::optional<QUrl> url = webLink(artwork.url);
    const QString name = url ? url->fileName() : QFileInfo(artwork.file).fileName();
    QWidget *link = linkOrText(!name.isEmpty() ? name : url ? linkHost(*url) : artwork.url, artwork.url, row);
    if (artwork.url.isEmpty())
        link->setToolTip(plainToolTip(artwork.file));
    auto *words =
        new TintedLabel(artwork.status.isEmpty()
                            ? area
                            : QStringLiteral("%1 · %2").arg(isolated(area), isolated(attributeWord(artwork.status))),
                        Token::Muted, row);
    words->setWordWrap(true); // the pane may be narrow
    auto *text = new QVBoxLayout;
    text->setSpacing(grid(1));
    text->addWidget(link);
    text->addWidget(words);
    if (remote)
        text->addWidget(remote);
    text->addStretch();
    layout->addLayout(text, 1);
    content()->addWidget(row);
}

} // namespace platen
