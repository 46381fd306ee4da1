// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer_tabs.h"

#include "core/domain/text_display.h"
#include "ui/composer/accepted_findings.h"
#include "ui/composer/composer.h"
#include "ui/composer/draft_file.h"
#include "ui/composer/drop_overlay.h"
#include "ui/composer/dropped.h"
#include "ui/session/actions.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/when_done.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QTabBar>

#include <algorithm>
#include <utility>

namespace platen {

namespace {

const QString openKey = QStringLiteral("composer/open");
const QString placesGroup = QStringLiteral("composer/places");
const QString acceptedGroup = QStringLiteral("composer/accepted"); // what was accepted of their artwork
constexpr int pauseBeforeRemembering = 500;                        // ms
constexpr int longestTitle = 32;                                   // characters
constexpr int mostPlaces = 200;

} // namespace

ComposerTabs::ComposerTabs(EngineHost &host, ActionRegistry &actions, QSettings &settings, QWidget *list,
                           QWidget *parent)
    : QTabWidget(parent)
    , m_host(host)
    , m_actions(actions)
    , m_settings(settings)
    , m_overlay(new DropOverlay(this))
{
    setObjectName(QStringLiteral("composerTabs"));
    setAcceptDrops(true);
    setDocumentMode(true);
    setTabsClosable(true);
    setTabBarAutoHide(true);
    setUsesScrollButtons(true);
    tabBar()->setExpanding(false);
    tabBar()->setFocusPolicy(Qt::TabFocus);
    addTab(list, tr("Orders"));
    for (const QTabBar::ButtonPosition side : {QTabBar::LeftSide, QTabBar::RightSide})
        tabBar()->setTabButton(0, side, nullptr); // the list stays
    registerActions(actions);
    m_remember.setSingleShot(true);
    m_remember.setInterval(pauseBeforeRemembering);
    connect(&m_remember, &QTimer::timeout, this, &ComposerTabs::remember);
    connect(this, &QTabWidget::tabCloseRequested, this, &ComposerTabs::closeTab);
    connect(this, &QTabWidget::currentChanged, &m_actions, &ActionRegistry::refresh);
}

void ComposerTabs::registerActions(ActionRegistry &actions)
{
    const auto isDraft = [this] { return current() != nullptr; };
    const auto isSeveral = [this] { return count() > 1; };
    actions.add({QStringLiteral("draft.place"),
                 tr("Place &this order"),
                 ActionMenu::Order,
                 {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)},
                 {},
                 [this] { current()->place(); },
                 isDraft});
    actions.add({QStringLiteral("draft.close"),
                 tr("Close this dr&aft"),
                 ActionMenu::Order,
                 {QKeySequence(Qt::CTRL | Qt::Key_W)},
                 {},
                 [this] { current()->leave(); },
                 isDraft});
    actions.add({QStringLiteral("tab.next"),
                 tr("Ne&xt tab"),
                 ActionMenu::View,
                 {QKeySequence(Qt::CTRL | Qt::Key_Tab)},
                 {},
                 [this] { step(1); },
                 isSeveral,
                 true});
    actions.add({QStringLiteral("tab.previous"),
                 tr("Previo&us tab"),
                 ActionMenu::View,
                 {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab), QKeySequence(Qt::CTRL | Qt::Key_Backtab),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab)},
                 {},
                 [this] { step(-1); },
                 isSeveral});
}

void ComposerTabs::step(int by)
{
    setCurrentIndex((currentIndex() + by + count()) % count());
    if (QWidget *shown = currentWidget(); QWidget *inside = shown->focusWidget())
        inside->setFocus(Qt::ShortcutFocusReason);
    else
        shown->setFocus(Qt::ShortcutFocusReason);
}

Composer *ComposerTabs::current() const
{
    return qobject_cast<Composer *>(currentWidget());
}

std::vector<Composer *> ComposerTabs::composers() const
{
    std::vector<Composer *> all;
    for (int i = 1; i < count(); ++i)
        all.push_back(static_cast<Composer *>(widget(i)));
    return all;
}

void ComposerTabs::newOrder()
{
    add(true)->startEmpty();
}

void ComposerTabs::open(const Draft &draft, const QString &orderId)
{
    for (Composer *composer : composers()) {
        if (!orderId.isEmpty() && composer->orderId() == orderId) {
            setCurrentWidget(composer);
            return;
        }
    }
    start(add(true), draft, orderId);
}

void ComposerTabs::start(Composer *composer, const Draft &draft, const QString &orderId)
{
    composer->startFrom(draft, orderId, orderId.isEmpty() ? QString() : m_settings.value(placeKey(orderId)).toString());
    if (!orderId.isEmpty())
        composer->setAccepted(acceptedFromTexts(m_settings.value(acceptedKey(orderId)).toStringList()));
}

Composer *ComposerTabs::add(bool inFront)
{
    auto *composer = new Composer(m_host);
    addTab(composer, themedIcon(QStringLiteral("stage-draft")), {});
    connect(composer, &Composer::titleChanged, this, [this, composer] { showTitle(composer); });
    connect(composer, &Composer::placeChanged, this, &ComposerTabs::rememberSoon);
    connect(composer, &Composer::orderWanted, this, &ComposerTabs::orderWanted);
    connect(composer, &Composer::placed, this, [this, composer](const QString &orderId, int undoSeconds) {
        forget(composer->orderId());
        remove(composer);
        Q_EMIT placed(orderId, undoSeconds);
    });
    connect(composer, &Composer::left, this, [this, composer] { remove(composer); });
    if (inFront)
        setCurrentWidget(composer);
    m_actions.refresh();
    return composer;
}

void ComposerTabs::remove(Composer *composer)
{
    const int index = indexOf(composer);
    if (index < 0)
        return; // it has just been placed
    const bool wasInFront = index == currentIndex();
    if (wasInFront)
        setCurrentIndex(0);
    removeTab(index);
    composer->deleteLater();
    rememberSoon();
    m_actions.refresh();
    Q_EMIT left();
}

void ComposerTabs::closeTab(int index)
{
    if (auto *composer = qobject_cast<Composer *>(widget(index)))
        composer->leave();
}

void ComposerTabs::showTitle(const Composer *composer)
{
    const int index = indexOf(composer);
    const QString title = composer->title();
    const QString brief = title.size() > longestTitle ? title.left(longestTitle - 1) + u'…' : title;
    setTabText(index, escapedMnemonic(displayed(brief.simplified())));
    setTabToolTip(index, plainToolTip(displayed(title)));
}

void ComposerTabs::showList()
{
    setCurrentIndex(0);
}

void ComposerTabs::openFiles(const QStringList &files)
{
    for (const QString &file : files)
        openFile(file);
}

void ComposerTabs::openFile(const QString &file)
{
    const Result<OpenedDraft> opened = openDraftFile(file);
    if (opened) {
        Composer *composer = add(true);
        composer->startFrom(opened->draft, {});
        if (opened->leftOut)
            composer->noteLeftOut(*opened->leftOut);
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Warning, tr("This file cannot be opened"),
                                tr("%1 is not an order draft. Nothing was changed.").arg(isolated(file)),
                                QMessageBox::Close, this);
    box->setInformativeText(displayed(opened.error().message.text()));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

// Accepts whatever may be a file, so that a useless one is answered with a reason.
void ComposerTabs::dragEnterEvent(QDragEnterEvent *event)
{
    const Dropped dropped = readDropped(*event->mimeData());
    if (!event->mimeData()->hasUrls() && !dropped.isUseful())
        return;
    m_overlay->say(droppedWords(dropped, isListShown()), dropped.isUseful());
    event->acceptProposedAction();
}

void ComposerTabs::dragLeaveEvent(QDragLeaveEvent *)
{
    m_overlay->hide();
}

void ComposerTabs::dropEvent(QDropEvent *event)
{
    m_overlay->hide();
    const Dropped dropped = readDropped(*event->mimeData());
    if (!dropped.isUseful()) {
        Q_EMIT said(droppedWords(dropped, isListShown()));
        event->ignore();
        return;
    }
    event->acceptProposedAction();
    take(dropped);
}

void ComposerTabs::take(const Dropped &dropped)
{
    std::vector<QJsonObject> artwork;
    for (const QString &file : dropped.artwork)
        artwork.push_back({{"file", file}});
    if (!dropped.address.isEmpty())
        artwork.push_back({{"url", dropped.address}});
    if (!artwork.empty()) {
        if (isListShown())
            newOrder();
        current()->takeArtwork(artwork);
    }
    openFiles(dropped.drafts);
}

void ComposerTabs::askForFiles()
{
    auto *dialog = new QFileDialog(this, tr("Open a draft file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Draft files (*.json *.platen-order)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &ComposerTabs::openFiles);
    dialog->open();
}

void ComposerTabs::reopen()
{
    using Found = std::pair<QString, Draft>;
    const QStringList ids = m_settings.value(openKey).toStringList();
    if (ids.isEmpty())
        return;
    m_isReopening = true;
    auto call = [ids](Engine &engine) -> QCoro::Task<Result<std::vector<Found>>> {
        std::vector<Found> found;
        for (const QString &id : ids) {
            const Result<store::StoredOrder> stored = engine.orders().find(id);
            if (!stored || stored->order.stage != Stage::Draft)
                continue; // placed or discarded since
            Result<Draft> draft = co_await engine.orders().draftOf(id);
            if (draft)
                found.emplace_back(id, std::move(*draft));
        }
        co_return found;
    };
    whenDone(m_host.ask<std::vector<Found>>(call), this, [this](const Result<std::vector<Found>> &found) {
        m_isReopening = false;
        if (!found)
            return;
        for (const auto &[id, draft] : *found)
            start(add(false), draft, id);
        rememberSoon();
    });
}

QString ComposerTabs::placeKey(const QString &orderId) const
{
    return placesGroup + u'/' + orderId;
}

QString ComposerTabs::acceptedKey(const QString &orderId) const
{
    return acceptedGroup + u'/' + orderId;
}

void ComposerTabs::forget(const QString &orderId)
{
    m_settings.remove(placeKey(orderId));
    m_settings.remove(acceptedKey(orderId));
}

void ComposerTabs::rememberSoon()
{
    if (!m_remember.isActive())
        m_remember.start();
}

void ComposerTabs::remember()
{
    if (m_isReopening)
        return;
    m_settings.beginGroup(placesGroup);
    QStringList known = m_settings.childKeys();
    m_settings.endGroup();
    while (known.size() > mostPlaces)
        forget(known.takeFirst());
    QStringList open;
    for (const Composer *composer : composers()) {
        if (composer->orderId().isEmpty())
            continue;
        open << composer->orderId();
        m_settings.setValue(placeKey(composer->orderId()), composer->pointer());
        m_settings.setValue(acceptedKey(composer->orderId()), acceptedAsTexts(composer->accepted()));
    }
    m_settings.setValue(openKey, open);
    m_settings.sync(); // a program that is killed offers them again
}

bool ComposerTabs::isKept() const
{
    const std::vector<Composer *> all = composers();
    return std::all_of(all.begin(), all.end(), [](const Composer *composer) { return composer->isKept(); });
}

void ComposerTabs::settle(std::function<void()> then)
{
    for (Composer *composer : composers()) {
        if (composer->isKept())
            continue;
        composer->settle([this, composer, then](bool isKept) {
            if (!isKept)
                setCurrentWidget(composer);
            else
                settle(then);
        });
        return;
    }
    remember();
    then();
}

} // namespace platen
