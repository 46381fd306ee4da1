// SPDX-License-Identifier: GPL-3.0-or-later
// A picture from the web in a square of fixed size; below it, if it is not shown, why not and what a person can do.
#pragma once

#include "core/domain/order.h"
#include "ui/artwork/artwork_thumb.h"
#include "ui/artwork/remote_thumbnails.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace platen {

class RemotePictureBox : public QWidget
{
    Q_OBJECT
public:
    // `thumb`: where it is shown; the box itself is only as large as its note and is hidden without one.
    RemotePictureBox(ArtworkThumb *thumb, QWidget *parent = nullptr);

    // `remote` may be null: then nothing is shown. An empty URL shows nothing.
    void setPicture(RemoteThumbnails *remote, const QUrl &url, const QStringList &hosts);
    [[nodiscard]] ArtworkThumb *thumb() const { return m_thumb; }
    [[nodiscard]] bool isSettled() const { return m_isSettled; }

Q_SIGNALS:
    void settled();

private:
    void ask(bool evenIfMetered);
    void take(const RemoteThumbnails::Outcome &outcome);

    QPointer<ArtworkThumb> m_thumb;
    QPointer<RemoteThumbnails> m_remote;
    QUrl m_url;
    QStringList m_hosts;
    QString m_server; // to be allowed
    bool m_isSettled = false;
    std::shared_ptr<RemoteThumbnails::Request> m_request;
    QLabel *m_note;
    QToolButton *m_button;
};

// Where an artwork's picture is on the web: the provider's own small one if there is one. Empty if it is nowhere that
// pictures are fetched from.
[[nodiscard]] QUrl pictureUrl(const Artwork &artwork);
[[nodiscard]] QUrl pictureUrl(const PrintFile &file);
[[nodiscard]] QStringList pictureHosts(const Order &order); // that the order names

} // namespace platen
