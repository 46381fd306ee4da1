// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/artwork/remote_picture_box.h"

#include "core/domain/text_display.h"
#include "ui/widgets/labels.h"

#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace platen {

RemotePictureBox::RemotePictureBox(ArtworkThumb *thumb, QWidget *parent)
    : QWidget(parent)
    , m_thumb(thumb)
    , m_note(new TintedLabel({}, Token::Muted, this))
    , m_button(new QToolButton(this))
{
    m_note->setObjectName(QStringLiteral("pictureNote"));
    m_note->setWordWrap(true);
    m_button->setObjectName(QStringLiteral("allowPicture"));
    m_button->setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(1));
    column->addWidget(m_note);
    column->addWidget(m_button, 0, Qt::AlignLeading);
    hide();
    connect(m_button, &QToolButton::clicked, this, [this] {
        if (!m_server.isEmpty() && m_remote)
            m_remote->allow(m_server, this, [this] { ask(true); });
        else
            ask(true);
    });
}

void RemotePictureBox::setPicture(RemoteThumbnails *remote, const QUrl &url, const QStringList &hosts)
{
    if (remote == m_remote && url == m_url && hosts == m_hosts)
        return;
    m_remote = remote;
    m_url = url;
    m_hosts = hosts;
    if (m_thumb)
        m_thumb->setPicture({});
    ask(false);
}

void RemotePictureBox::ask(bool evenIfMetered)
{
    hide();
    m_isSettled = false;
    m_request.reset();
    if (!m_remote || !m_thumb || !m_url.isValid() || m_url.isEmpty())
        return;
    const int size = int(std::ceil(m_thumb->width() * devicePixelRatioF()));
    m_request = m_remote->request(m_url, m_hosts, size, evenIfMetered,
                                  [this](const RemoteThumbnails::Outcome &outcome) { take(outcome); });
}

void RemotePictureBox::take(const RemoteThumbnails::Outcome &outcome)
{
    if (m_thumb && !outcome.png.isEmpty())
        m_thumb->setPicture(QImage::fromData(outcome.png, "PNG"));
    m_server = outcome.serverToAllow;
    const QString host = isolated(m_url.host());
    if (!m_server.isEmpty()) {
        m_note->setText(tr("%1 is in a local network. Pictures from there are only shown if you allow that server.")
                            .arg(isolated(m_server)));
        m_button->setText(tr("Allow %1").arg(isolated(m_server)));
    } else if (outcome.isMetered) {
        m_note->setText(tr("Not fetched, because this connection is metered."));
        m_button->setText(tr("Fetch it from %1").arg(host));
    } else {
        m_note->setText(outcome.problem);
    }
    m_button->setVisible(!m_server.isEmpty() || outcome.isMetered);
    setVisible(outcome.png.isEmpty() && !m_note->text().isEmpty());
    m_isSettled = true;
    Q_EMIT settled();
}

static QUrl securePlace(const QString &address)
{
    QUrl url(address, QUrl::StrictMode);
    return url.isValid() && url.scheme() == u"https" && !url.host().isEmpty() ? url : QUrl();
}

QUrl pictureUrl(const Artwork &artwork)
{
    const QUrl small = securePlace(artwork.thumbnailUrl);
    return small.isEmpty() ? securePlace(artwork.url) : small;
}

QUrl pictureUrl(const PrintFile &file)
{
    return securePlace(file.url);
}

QStringList pictureHosts(const Order &order)
{
    QStringList hosts;
    for (const Item &item : order.items) {
        for (const Artwork &artwork : item.artwork) {
            for (const QString &address : {artwork.url, artwork.thumbnailUrl})
                hosts << QUrl(address).host();
        }
        if (item.printFile)
            hosts << QUrl(item.printFile->url).host();
    }
    hosts.removeAll(QString());
    hosts.removeDuplicates();
    return hosts;
}

} // namespace platen
