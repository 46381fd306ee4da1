#include "ui/wizard/artwork_field.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QUrl>

namespace platen {

namespace {

QString webAddress(const QUrl &url)
{
    const bool web = (url.scheme() == u"https" || url.scheme() == u"http") && !url.host().isEmpty();
    return web && url.isValid() ? url.toString(QUrl::FullyEncoded) : QString();
}

} // namespace

QString droppedAddress(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (const QString address = webAddress(url); !address.isEmpty())
            return address;
    }
    return webAddress(QUrl(data.text().trimmed(), QUrl::StrictMode));
}

ArtworkField::ArtworkField(QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(tr("https://… or drop a link here"));
    setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    setClearButtonEnabled(true);
}

void ArtworkField::dragEnterEvent(QDragEnterEvent *event)
{
    // Files too, so that the drop can be answered with a sentence rather than with a forbidden sign.
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void ArtworkField::dragMoveEvent(QDragMoveEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void ArtworkField::dropEvent(QDropEvent *event)
{
    const QMimeData &data = *event->mimeData();
    if (const QString address = droppedAddress(data); !address.isEmpty()) {
        setText(address);
        setFocus(Qt::MouseFocusReason);
        event->acceptProposedAction();
        return;
    }
    event->ignore();
    const QList<QUrl> urls = data.urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        Q_EMIT refused(
            tr("Files from this computer cannot be sent yet. Put “%1” where the provider can fetch it, and drop "
               "or paste its web address here.")
                .arg(urls.first().fileName()));
    else
        Q_EMIT refused(tr("That is not a web address. Drop a link or a picture from a browser."));
}

} // namespace platen
