// SPDX-License-Identifier: GPL-3.0-or-later
// How a draft leaves its composer: placed, saved, discarded, given up, or found to have been placed or discarded
// elsewhere. Until then it is kept, and the bar says whether it is saved.
#pragma once

#include "ui/composer/composer_context.h"
#include "ui/composer/draft_keeper.h"

#include <QTime>

#include <functional>

namespace platen {

class ErrorBox;
class PlaceBar;

class DraftEnding : public QObject
{
    Q_OBJECT
public:
    DraftEnding(ComposerContext &context, PlaceBar &bar, ErrorBox &failure, QWidget *composer);
    ~DraftEnding() override; // saves what is not saved yet

    void start(const QString &orderId); // the context's draft, stored under this id if that is not empty
    void keep();                        // the draft was edited

    [[nodiscard]] const QString &orderId() const { return m_keeper.orderId(); }
    [[nodiscard]] bool isNew() const { return m_isNew; }            // not a stored draft when it was opened
    [[nodiscard]] bool isKept() const { return m_keeper.isKept(); } // everything entered is saved

    // Saves everything; `then` is told whether that succeeded.
    void settle(std::function<void(bool isKept)> then);
    void leave(); // saves everything and emits ended(), or stays and says why. An empty draft is not left behind.
    void discard();
    void saveFile();
    // Places the draft as it is now. Until that has succeeded or failed, nothing else ends it.
    void place(int undoSeconds);
    [[nodiscard]] bool isPlacing() const { return m_isPlacing; }

    void failWith(const Error &error, const QString &consequence);

Q_SIGNALS:
    void placed(const QString &orderId, int undoSeconds); // ended() follows
    void invalid(const platen::Error &error);             // so it was not placed
    void placingChanged();
    void kept();
    void ended(); // nothing in it needs keeping any more

private:
    void setPlacing(bool isPlacing);
    void placingEnded(const Result<Order> &order, int undoSeconds);
    void end(); // it is no longer a draft, whoever did that
    void showState();
    void readAccepted(const QString &orderId);
    void keepAccepted(); // of its artwork, once the draft is stored
    void lookForDraft();
    void offerToLose();
    [[nodiscard]] bool isNothingEntered() const { return m_isNew && !m_context.model().isEntered(); }
    [[nodiscard]] bool isSettled() const; // whether it can be left at once

    ComposerContext &m_context;
    PlaceBar &m_bar;
    ErrorBox &m_failure;
    QWidget *m_composer;
    DraftKeeper m_keeper;
    bool m_isNew = false;
    bool m_isPlacing = false;
    bool m_isLeaving = false;
    bool m_hasAccepted = false; // what was accepted changed since it was kept
    QTime m_keptAt;             // when the current draft was saved; invalid if it has not been since it was opened
};

} // namespace platen
