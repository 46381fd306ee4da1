// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/draft_ending.h"

#include "core/store/order_query.h"
#include "core/store/order_reader.h"
#include "ui/composer/composer_calls.h"
#include "ui/composer/draft_file.h"
#include "ui/composer/draft_file_dialogs.h"
#include "ui/composer/place_bar.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/when_done.h"

#include <QLocale>
#include <QPointer>
#include <QPushButton>

#include <utility>

namespace platen {

DraftEnding::DraftEnding(ComposerContext &context, PlaceBar &bar, ErrorBox &failure, QWidget *composer)
    : QObject(composer)
    , m_context(context)
    , m_bar(bar)
    , m_failure(failure)
    , m_composer(composer)
    , m_keeper(context.host())
{
    connect(&m_keeper, &DraftKeeper::kept, this, [this] {
        m_keptAt = QTime::currentTime();
        showState();
        Q_EMIT kept();
    });
    connect(&m_keeper, &DraftKeeper::failed, this, &DraftEnding::showState);
    connect(&context.host(), &EngineHost::ordersChanged, this, &DraftEnding::lookForDraft);
    connect(&m_bar, &PlaceBar::saveFileWanted, this, &DraftEnding::saveFile);
    connect(&m_bar, &PlaceBar::discardWanted, this, &DraftEnding::discard);
}

DraftEnding::~DraftEnding()
{
    m_keeper.finish(isNothingEntered());
}

void DraftEnding::start(const QString &orderId)
{
    m_isNew = orderId.isEmpty();
    m_keeper.start(m_context.model().draft(), orderId);
    m_keptAt = {};
    m_bar.setDraftState({});
    m_bar.setDiscardable(!m_isNew);
}

void DraftEnding::keep()
{
    if (m_isPlacing)
        return;
    const Draft draft = m_context.model().draft();
    if (isNothingEntered())
        m_keeper.keepNothing(draft);
    else
        m_keeper.keep(draft);
    if (m_keeper.isKept())
        showState(); // also if an edit was undone before it was saved
    else if (!m_keeper.error())
        m_bar.setDraftState(tr("Saving the draft…"));
}

void DraftEnding::showState()
{
    m_bar.setDiscardable(!m_keeper.orderId().isEmpty());
    if (m_keeper.error())
        m_bar.setDraftState(m_context.account() ? tr("The draft is not saved: %1").arg(m_keeper.error()->message.text())
                                                : tr("The draft is saved once it has an account."));
    else if (m_keeper.isKept())
        m_bar.setDraftState(m_keptAt.isValid()
                                ? tr("Draft saved, %1").arg(QLocale().toString(m_keptAt, QLocale::ShortFormat))
                                : QString());
}

bool DraftEnding::isSettled() const
{
    return m_keeper.isKept() && !(isNothingEntered() && !m_keeper.orderId().isEmpty());
}

void DraftEnding::settle(std::function<void(bool isKept)> then)
{
    m_keeper.settle([this, then = std::move(then), alive = QPointer<DraftEnding>(this)] {
        if (!alive)
            return;
        if (!m_keeper.isKept()) {
            failWith(*m_keeper.error(), tr("This draft is not saved. Closing now would lose it."));
            offerToLose();
        }
        then(m_keeper.isKept());
    });
}

void DraftEnding::leave()
{
    if (m_isLeaving || m_isPlacing)
        return;
    if (isSettled()) {
        Q_EMIT ended();
        return;
    }
    m_isLeaving = true;
    settle([this](bool isKept) {
        m_isLeaving = false;
        if (isSettled()) {
            Q_EMIT ended();
        } else if (isKept) {
            // If this fails, only an empty draft stays behind: no reason to keep the tab open.
            m_isLeaving = true;
            auto call = [id = m_keeper.orderId()](Engine &engine) { return engine.orders().remove(id); };
            whenDone(m_context.host().ask<Order>(call), this, [this](const Result<Order> &) { end(); });
        }
    });
}

void DraftEnding::discard()
{
    m_keeper.settle([this, alive = QPointer<DraftEnding>(this)] {
        if (!alive)
            return;
        const QString id = m_keeper.orderId();
        if (id.isEmpty()) {
            end();
            return;
        }
        auto call = [id](Engine &engine) { return engine.orders().remove(id); };
        whenDone(m_context.host().ask<Order>(call), this, [this](const Result<Order> &removed) {
            if (removed || removed.error().code == ErrorCode::NotFound)
                end();
            else
                failWith(removed.error(), tr("The draft is still there."));
        });
    });
}

void DraftEnding::saveFile()
{
    askWhereToSaveDraft(m_composer, m_context.model().draft().reference, [this](const QString &path) {
        if (const Result<void> saved = saveDraftFile(path, m_context.model().draft()); !saved)
            failWith(saved.error(), m_keeper.isKept() ? tr("The draft is saved in Platen.")
                                                      : tr("The draft is not saved in Platen yet."));
    });
}

void DraftEnding::setPlacing(bool isPlacing)
{
    m_isPlacing = isPlacing;
    Q_EMIT placingChanged();
}

void DraftEnding::place(int undoSeconds)
{
    setPlacing(true);
    // A save in progress decides which order this draft is placed as.
    m_keeper.settle([this, undoSeconds, draft = m_context.model().draft(), accepted = m_context.artwork().accepted(),
                     alive = QPointer<DraftEnding>(this)] {
        if (!alive)
            return;
        auto call = [draft, id = m_keeper.orderId(), undoSeconds, accepted](Engine &engine) {
            return placeFromComposer(engine, draft, id, undoSeconds, accepted);
        };
        whenDone(m_context.host().ask<Order>(call), this,
                 [this, undoSeconds](const Result<Order> &order) { placingEnded(order, undoSeconds); });
    });
}

void DraftEnding::placingEnded(const Result<Order> &order, int undoSeconds)
{
    if (order) {
        Q_EMIT placed(order->id, undoSeconds);
        end();
        return;
    }
    setPlacing(false);
    if (order.error().code == ErrorCode::Validation)
        Q_EMIT invalid(order.error());
    else
        failWith(order.error(), m_keeper.isKept()
                                    ? tr("Nothing was sent. The draft is saved.")
                                    : tr("Nothing was sent. The draft is not saved. Closing now would lose it."));
}

void DraftEnding::end()
{
    m_keeper.start(m_context.model().draft(), {});
    Q_EMIT ended();
}

// A draft can be discarded in the list, or placed by another program, while it is open here.
void DraftEnding::lookForDraft()
{
    const QString id = m_keeper.orderId();
    if (id.isEmpty() || m_isPlacing || m_isLeaving)
        return;
    const auto future = m_context.host().read([id](store::OrderReader &reader) { return reader.rowOf(id); });
    whenDone(future, this, [this, id](const Result<std::optional<store::OrderRow>> &row) {
        const bool isMine = id == m_keeper.orderId() && !m_isPlacing && !m_isLeaving;
        if (isMine && row && (!*row || (*row)->stage != Stage::Draft) && m_keeper.isKept())
            end();
    });
}

void DraftEnding::failWith(const Error &error, const QString &consequence)
{
    m_failure.clearActions();
    m_failure.setError(error, consequence);
}

void DraftEnding::offerToLose()
{
    QPushButton *save = m_failure.addAction(tr("Save draft as file…"));
    QPushButton *lose = m_failure.addAction(tr("Close without saving"));
    lose->setObjectName(QStringLiteral("lose"));
    connect(save, &QPushButton::clicked, this, &DraftEnding::saveFile);
    connect(lose, &QPushButton::clicked, this, &DraftEnding::end);
}

} // namespace platen
