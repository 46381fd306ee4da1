// SPDX-License-Identifier: GPL-3.0-or-later
// The order wizard: account and items, recipient, shipping, review. It shows only what the chosen account's provider
// declares. Everything typed is saved as a draft, so closing loses nothing.
#pragma once

#include "ui/composer/composer_context.h"
#include "ui/composer/draft_check.h"
#include "ui/composer/quote_desk.h"

#include <QDialog>
#include <QTime>

#include <set>

namespace platen {

class DraftKeeper;
class ReviewPage;
class ComposerFrame;
class ComposerSection;

class Composer : public QDialog
{
    Q_OBJECT
public:
    explicit Composer(EngineHost &host, QWidget *parent = nullptr);
    ~Composer() override;

    // A new order for the account used last.
    void startEmpty();
    // From a draft: an opened file, a duplicate or a reprint (`orderId` empty: it becomes a new draft), or the draft
    // stored as `orderId`.
    void startFrom(const Draft &draft, const QString &orderId);

    void reject() override;

Q_SIGNALS:
    // The order is in the outbox and is sent after `undoSeconds`; until then Engine::recall takes it back.
    void placed(const QString &orderId, int undoSeconds);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void connectAll();
    void learnAccounts();
    void chooseFirstAccount(const QString &lastAccount);
    void addAccount();

    void goTo(int step);
    void jumpTo(const QString &pointer);
    void edited();
    void showErrors();
    void showPrice();
    void showPlaceable();

    void place();
    void placeNow();
    void placingEnded(const Result<Order> &order);

    void openFile();
    void saveFile();
    void discard();
    void showKept();
    void failWith(const Error &error, const QString &consequence);
    // Closes after everything is saved, or stays open if that fails. An empty draft is not left behind.
    void closeKept();
    void offerToLose();
    [[nodiscard]] bool isNothingEntered() const; // of a new draft
    [[nodiscard]] bool isSettled() const;        // whether it can close at once

    EngineHost &m_host;
    ComposerContext m_context;
    DraftModel &m_model;
    QuoteDesk m_quotes;
    DraftCheck m_check;
    DraftKeeper *m_keeper;
    bool m_isNew = false; // not a stored draft
    std::set<int> m_left; // steps left at least once: only these show what is missing
    int m_undoSeconds = 0;
    bool m_isPlacing = false;
    bool m_isClosing = false;
    bool m_isOpen = false; // the accounts have been loaded
    QTime m_keptAt;        // when the current draft was saved; invalid if it has not been since it was opened

    std::vector<ComposerSection *> m_pages;
    ReviewPage *m_review = nullptr;
    ComposerFrame *m_frame = nullptr;
};

} // namespace platen
