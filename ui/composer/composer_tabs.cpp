// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer_tabs.h"

#include "core/domain/text_display.h"
#include "ui/composer/artwork_intake.h"
#include "ui/composer/composer.h"
#include "ui/composer/draft_drops.h"
#include "ui/composer/draft_file.h"
#include "ui/composer/dropped.h"
#include "ui/composer/open_drafts.h"
#include "ui/session/actions.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/plain_text.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QTabBar>

#include <algorithm>
#include <utility>

namespace platen {

namespace {

constexpr int longestTitle = 32; // characters

} // namespace

ComposerTabs::ComposerTabs(EngineHost &host, ActionRegistry &actions, QSettings &settings, const QString &pictures,
                           QWidget *list, QWidget *parent)
    : QTabWidget(parent)
    , m_host(host)
    , m_actions(actions)
{
    setObjectName(QStringLiteral("composerTabs"));
    m_openDrafts = new OpenDrafts(
        host, settings,
        [this] {
            std::vector<OpenDrafts::Place> places;
            for (const Composer *composer : composers())
                places.push_back({composer->orderId(), composer->pointer()});
            return places;
        },
        this);
    setDocumentMode(true);
    setTabsClosable(true);
    setTabBarAutoHide(true);
    setUsesScrollButtons(true);
    tabBar()->setExpanding(false);
    tabBar()->setFocusPolicy(Qt::TabFocus);
    tabBar()->setAccessibleName(tr("Orders and drafts"));
    m_drops = new DraftDrops(*this, pictures);
    addTab(list, tr("Orders"));
    for (const QTabBar::ButtonPosition side : {QTabBar::LeftSide, QTabBar::RightSide})
        tabBar()->setTabButton(0, side, nullptr); // the list stays
    registerActions(actions);
    registerDraftActions(actions);
    connect(m_drops, &DraftDrops::said, this, &ComposerTabs::said);
    connect(this, &QTabWidget::tabCloseRequested, this, &ComposerTabs::closeTab);
    connect(this, &QTabWidget::currentChanged, &m_actions, &ActionRegistry::refresh);
}

void ComposerTabs::registerActions(ActionRegistry &actions)
{
    const auto isSeveral = [this] { return count() > 1; };
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

void ComposerTabs::registerDraftActions(ActionRegistry &actions)
{
    const auto isDraft = [this] { return current() != nullptr; };
    actions.add({QStringLiteral("draft.paste"),
                 tr("Paste artwork"),
                 ActionMenu::Order,
                 {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)},
                 {},
                 [this] { m_drops->paste(); },
                 {}});
    actions.add({QStringLiteral("draft.place"),
                 tr("Place &this order"),
                 ActionMenu::Order,
                 {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)},
                 {},
                 [this] { current()->place(); },
                 isDraft});
    actions.add({QStringLiteral("draft.saveFile"),
                 tr("Sa&ve draft as file…"),
                 ActionMenu::Order,
                 {},
                 {},
                 [this] { current()->saveFile(); },
                 isDraft});
    actions.add({QStringLiteral("draft.discard"),
                 tr("&Discard this draft"),
                 ActionMenu::Order,
                 {},
                 {},
                 [this] { current()->discard(); },
                 isDraft});
    actions.add({QStringLiteral("draft.close"),
                 tr("Close this dr&aft"),
                 ActionMenu::Order,
                 {QKeySequence(Qt::CTRL | Qt::Key_W)},
                 {},
                 [this] { current()->leave(); },
                 isDraft});
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
    composer->startFrom(draft, orderId, m_openDrafts->pointerIn(orderId));
}

Composer *ComposerTabs::add(bool inFront)
{
    auto *composer = new Composer(m_host);
    addTab(composer, themedIcon(QStringLiteral("stage-draft")), {});
    connect(composer, &Composer::titleChanged, this, [this, composer] { showTitle(composer); });
    connect(composer, &Composer::placeChanged, m_openDrafts, &OpenDrafts::rememberSoon);
    connect(composer, &Composer::orderWanted, this, &ComposerTabs::orderWanted);
    connect(composer, &Composer::accountWanted, this, &ComposerTabs::accountWanted);
    connect(composer, &Composer::placed, this, [this, composer](const QString &orderId, int undoSeconds) {
        m_openDrafts->forget(composer->orderId());
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
    m_openDrafts->rememberSoon();
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
    tabBar()->setAccessibleTabName(index, tr("Draft: %1").arg(displayed(title)));
}

void ComposerTabs::showList()
{
    setCurrentIndex(0);
}

void ComposerTabs::openFiles(const QStringList &files)
{
    std::vector<QJsonObject> artwork;
    for (const QString &file : files) {
        if (isArtworkFile(file))
            artwork.push_back({{"file", file}});
        else
            openFile(file);
    }
    if (artwork.empty())
        return;
    newOrder();
    current()->intake().take(artwork);
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
    m_openDrafts->reopen([this](const Draft &draft, const QString &orderId) { start(add(false), draft, orderId); });
}

void ComposerTabs::remember()
{
    m_openDrafts->remember();
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
