// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/draft_drops.h"

#include "ui/composer/artwork_field.h"
#include "ui/composer/artwork_intake.h"
#include "ui/composer/composer.h"
#include "ui/composer/composer_tabs.h"
#include "ui/composer/drop_overlay.h"
#include "ui/composer/dropped.h"
#include "ui/composer/file_drags.h"
#include "ui/composer/pasted_picture.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QImage>
#include <QKeyEvent>
#include <QMimeData>

#include <utility>

namespace platen {

DraftDrops::DraftDrops(ComposerTabs &tabs, QString pictures)
    : QObject(&tabs)
    , m_tabs(tabs)
    , m_pictures(std::move(pictures))
    , m_overlay(new DropOverlay(&tabs))
{
    new FileDrags(&tabs);
    tabs.setAcceptDrops(true);
    tabs.installEventFilter(this);
}

ArtworkIntake *DraftDrops::draft() const
{
    return m_tabs.current() ? &m_tabs.current()->intake() : nullptr;
}

bool DraftDrops::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
        entered(static_cast<QDragEnterEvent *>(event));
        return true;
    case QEvent::DragLeave:
        m_overlay->hide();
        return true;
    case QEvent::Drop:
        dropped(static_cast<QDropEvent *>(event));
        return true;
    case QEvent::KeyPress: // fields paste text themselves; what they leave, such as files, comes here
        if (static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)) {
            paste();
            return true;
        }
        return false;
    default:
        return QObject::eventFilter(watched, event);
    }
}

// Accepts whatever may be a file, so that a useless one is answered with a reason.
void DraftDrops::entered(QDragEnterEvent *event)
{
    const Dropped what = readDropped(*event->mimeData());
    event->setAccepted(what.hasFiles() || what.isUseful());
    if (!event->isAccepted())
        return;
    const DroppedWords words = droppedWords(what, draft());
    m_overlay->say(words.text, words.isUseful);
    event->acceptProposedAction();
}

void DraftDrops::dropped(QDropEvent *event)
{
    m_overlay->hide();
    const DroppedWords words = droppedWords(readDropped(*event->mimeData()), draft());
    event->setAccepted(words.isUseful);
    if (!words.isUseful) {
        Q_EMIT said(words.text.simplified());
        return;
    }
    event->acceptProposedAction();
    take(*event->mimeData(), {});
}

void DraftDrops::paste()
{
    const QMimeData *data = QApplication::clipboard()->mimeData();
    const DroppedWords words = data ? droppedWords(readDropped(*data), draft()) : DroppedWords();
    if (!words.isUseful) {
        Q_EMIT said(words.text.isEmpty() ? tr("The clipboard is empty.") : words.text.simplified());
        return;
    }
    const bool isInField = draft() && qobject_cast<ArtworkField *>(QApplication::focusWidget());
    take(*data, isInField ? m_tabs.current()->pointer() : QString());
}

void DraftDrops::take(const QMimeData &data, const QString &pointer)
{
    const Dropped what = readDropped(data);
    std::vector<QJsonObject> artwork = what.artworkFound();
    if (what.isPicture) {
        const Result<QString> saved = savePastedPicture(qvariant_cast<QImage>(data.imageData()), m_pictures);
        if (!saved) {
            Q_EMIT said(saved.error().message.text());
            return;
        }
        artwork.push_back({{"file", *saved}});
    }
    if (!artwork.empty()) {
        if (!draft())
            m_tabs.newOrder();
        if (artwork.size() == 1 && !pointer.isEmpty())
            draft()->takeAt(pointer, artwork.front());
        else
            draft()->take(artwork);
    }
    m_tabs.openFiles(what.drafts);
}

} // namespace platen
