// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/artwork_field.h"

#include "ui/composer/dropped.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QToolTip>
#include <QUrl>

namespace platen {

namespace {

bool isLocal(const QString &typed)
{
    return QUrl(typed).isLocalFile() || QDir::isAbsolutePath(typed);
}

} // namespace

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
    setPlaceholderText(addresses ? tr("https://… or drop a file or a link here") : tr("Drop a file here"));
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

// One file or address. Several files, folders and draft files are for the whole draft.
bool ArtworkField::isForThis(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    if (urls.size() > 1 || (urls.isEmpty() && !data.hasText()))
        return false;
    const bool isFolder =
        !urls.isEmpty() && urls.first().isLocalFile() && QFileInfo(urls.first().toLocalFile()).isDir();
    return !isFolder && readDropped(data).drafts.isEmpty();
}

// What it becomes, or empty; `why` gives the reason then, and what to do instead.
QString ArtworkField::textOf(const QMimeData &data, QString &why) const
{
    const QList<QUrl> urls = data.urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        return urls.first().toLocalFile();
    const QString address = droppedAddress(data);
    if (m_addresses && !address.isEmpty())
        return address;
    if (!address.isEmpty())
        why = tr("This provider only accepts files. Save the picture, then drop the file here.");
    else
        why = m_addresses ? tr("That is neither a file nor a web address.") : tr("That is not a file.");
    return {};
}

// Accepts what it has no use for too, so that a drop is answered with a reason rather than the forbidden cursor.
void ArtworkField::dragEnterEvent(QDragEnterEvent *event)
{
    if (!isForThis(*event->mimeData()))
        return;
    event->acceptProposedAction();
    QString why;
    const bool isUseful = !textOf(*event->mimeData(), why).isEmpty();
    lightUp(isUseful ? tr("Becomes the artwork here. Nothing is sent.") : why);
}

void ArtworkField::dragLeaveEvent(QDragLeaveEvent *event)
{
    lightUp({});
    QLineEdit::dragLeaveEvent(event);
}

void ArtworkField::lightUp(const QString &words)
{
    m_isTarget = !words.isEmpty();
    update();
    if (m_isTarget)
        QToolTip::showText(mapToGlobal(QPoint(0, height())), words, this);
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
    if (isForThis(*event->mimeData()))
        event->acceptProposedAction();
}

void ArtworkField::dropEvent(QDropEvent *event)
{
    lightUp({});
    QString why;
    const QString text = textOf(*event->mimeData(), why);
    if (text.isEmpty()) {
        event->ignore();
        Q_EMIT refused(why);
        return;
    }
    setText(text);
    setFocus(Qt::MouseFocusReason);
    event->acceptProposedAction();
}

// Files and pictures in the clipboard are pasted by what is around this.
void ArtworkField::keyPressEvent(QKeyEvent *event)
{
    const QMimeData *data = event->matches(QKeySequence::Paste) ? QApplication::clipboard()->mimeData() : nullptr;
    if (data && (readDropped(*data).hasFiles() || readDropped(*data).isPicture))
        event->ignore();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace platen
