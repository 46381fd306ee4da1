// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/artwork_field.h"

#include "ui/widgets/theme.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QToolTip>
#include <QUrl>

namespace platen {

namespace {

QString webAddress(const QUrl &url)
{
    const bool web = (url.scheme() == u"https" || url.scheme() == u"http") && !url.host().isEmpty();
    return web && url.isValid() ? url.toString(QUrl::FullyEncoded) : QString();
}

bool isLocal(const QString &typed)
{
    return QUrl(typed).isLocalFile() || QDir::isAbsolutePath(typed);
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
    setPlaceholderText(!files      ? tr("https://… or drop a file or a link here")
                       : addresses ? tr("Drop a file or a link here")
                                   : tr("Drop a file here"));
}

// A path is never taken for an address, whatever the provider accepts.
QString ArtworkField::address() const
{
    const QString typed = text().trimmed();
    const QString scheme = QUrl(typed).scheme();
    const bool isWeb = scheme == u"https" || scheme == u"http";
    return isWeb || (!m_files && !isLocal(typed)) ? typed : QString();
}

QString ArtworkField::file() const
{
    const QString typed = text().trimmed();
    if (typed.isEmpty() || !address().isEmpty())
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
    dialog->setNameFilters({tr("Artwork (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.webp *.svg)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { setText(path); });
    dialog->open();
}

void ArtworkField::dragEnterEvent(QDragEnterEvent *event)
{
    // Accepts files too, so that a drop is answered with a message rather than the forbidden cursor.
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
    lightUp(event->isAccepted());
}

void ArtworkField::dragLeaveEvent(QDragLeaveEvent *event)
{
    lightUp(false);
    QLineEdit::dragLeaveEvent(event);
}

void ArtworkField::lightUp(bool isTarget)
{
    m_isTarget = isTarget;
    update();
    if (isTarget)
        QToolTip::showText(mapToGlobal(QPoint(0, height())), tr("Becomes the artwork here. Nothing is sent."), this);
    else
        QToolTip::hideText();
}

void ArtworkField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!m_isTarget)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeColor(Token::Info, palette()), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), grid(1), grid(1));
}

void ArtworkField::dragMoveEvent(QDragMoveEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void ArtworkField::dropEvent(QDropEvent *event)
{
    lightUp(false);
    const QMimeData &data = *event->mimeData();
    const QList<QUrl> urls = data.urls();
    const bool isFile = !urls.isEmpty() && urls.first().isLocalFile();
    const QString address = droppedAddress(data);
    QString text;
    if (isFile)
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
    if (!address.isEmpty())
        Q_EMIT refused(tr("This provider only accepts files. Save the picture, then drop the file here."));
    else
        Q_EMIT refused(m_files ? tr("That is neither a file nor a web address.")
                               : tr("That is not a web address. Drop a link or a picture from a browser."));
}

} // namespace platen
