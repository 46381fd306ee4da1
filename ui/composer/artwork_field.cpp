// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/artwork_field.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
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
    setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    setClearButtonEnabled(true);
    setAccepts(true, false);
}

void ArtworkField::setAccepts(bool addresses, bool files)
{
    m_addresses = addresses;
    m_files = files;
    setPlaceholderText(!files      ? tr("https://… or drop a link here")
                       : addresses ? tr("Drop a file or a link here")
                                   : tr("Drop a file here"));
}

QString ArtworkField::address() const
{
    const QString typed = text().trimmed();
    if (!m_files || typed.isEmpty())
        return typed;
    const QString scheme = QUrl(typed).scheme();
    return scheme == u"https" || scheme == u"http" ? typed : QString();
}

QString ArtworkField::file() const
{
    const QString typed = text().trimmed();
    if (!m_files || typed.isEmpty() || !address().isEmpty())
        return {};
    const QUrl url(typed);
    return url.isLocalFile() ? url.toLocalFile() : QFileInfo(QDir::home(), typed).absoluteFilePath();
}

void ArtworkField::chooseFile()
{
    const QFileInfo now(file());
    auto *dialog = new QFileDialog(window(), tr("Artwork"), now.path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Artwork (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.svg)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { setText(path); });
    dialog->open();
}

void ArtworkField::dragEnterEvent(QDragEnterEvent *event)
{
    // Accepts files too, so that a drop is answered with a message rather than the forbidden cursor.
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
    const QList<QUrl> urls = data.urls();
    const bool isFile = !urls.isEmpty() && urls.first().isLocalFile();
    const QString address = droppedAddress(data);
    QString text;
    if (m_files && isFile)
        text = urls.first().toLocalFile();
    else if (m_addresses)
        text = address;
    if (!text.isEmpty()) {
        setText(text);
        setFocus(Qt::MouseFocusReason);
        event->acceptProposedAction();
        return;
    }
    event->ignore();
    if (isFile)
        Q_EMIT refused(tr("This provider does not accept files from this computer. Put “%1” online where the provider "
                          "can fetch it, then drop or paste its web address here.")
                           .arg(urls.first().fileName()));
    else if (!address.isEmpty())
        Q_EMIT refused(tr("This provider only accepts files. Save the picture, then drop the file here."));
    else
        Q_EMIT refused(m_files ? tr("That is neither a file nor a web address.")
                               : tr("That is not a web address. Drop a link or a picture from a browser."));
}

} // namespace platen
