// SPDX-License-Identifier: GPL-3.0-or-later
// One order being written: account and items, recipient and shipping on one page, with a rail that always shows what is
// missing, the total and the button that places it. It shows only what the chosen account's provider declares.
// Everything typed is saved as a draft, so closing loses nothing.
#pragma once

#include "ui/composer/composer_context.h"
#include "ui/composer/draft_check.h"
#include "ui/composer/quote_desk.h"

#include <QWidget>

#include <functional>

namespace platen {

class ArtworkIntake;
class ArtworkPage;
class ComposerSection;
class ComposerView;
class DraftEnding;
class ItemsPage;
class PlaceBar;
class Rail;
class SectionFocus;
class TouchedFields;

class Composer : public QWidget
{
    Q_OBJECT
public:
    explicit Composer(EngineHost &host, QWidget *parent = nullptr);
    ~Composer() override;

    // A new order for the account used last.
    void startEmpty();
    // From a draft: an opened file, a duplicate or a reprint (`orderId` empty: it becomes a new draft), or the draft
    // stored as `orderId`. The focus goes to the member at `pointer`, where work stopped.
    void startFrom(const Draft &draft, const QString &orderId, const QString &pointer = {});
    // A part of the file that it was opened from could not be read.
    void noteLeftOut(const Error &error);

    [[nodiscard]] QString title() const;                              // the reference, else the recipient
    [[nodiscard]] const QString &orderId() const;                     // of the stored draft; empty if it is not stored
    [[nodiscard]] const QString &pointer() const;                     // of the field last worked in
    [[nodiscard]] ArtworkIntake &intake() const { return *m_intake; } // takes artwork that is dropped on it

    void place();
    void saveFile(); // asks where to
    void discard();
    // Saves everything and emits left(), or stays and says why. An empty draft is not left behind.
    void leave();
    [[nodiscard]] bool isKept() const; // everything entered is saved
    // Saves everything; `then` is told whether that succeeded.
    void settle(std::function<void(bool isKept)> then);

Q_SIGNALS:
    // The order is in the outbox and is sent after `undoSeconds`; until then Engine::recall takes it back.
    void placed(const QString &orderId, int undoSeconds);
    void left(); // nothing in it needs keeping any more
    void titleChanged();
    void placeChanged();                      // orderId() or pointer()
    void orderWanted(const QString &orderId); // a person wants to see another order
    void accountWanted();                     // a person wants to add one

protected:
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void connectAll();
    void learnAccounts();

    void lookAt(std::size_t item, const QString &area);
    void leaveArtwork();
    void goTo(int step, bool withFocus);
    void jumpTo(const QString &pointer);
    void begin();
    void edited();
    void showErrors();
    void showPlaceable();

    EngineHost &m_host;
    ComposerContext m_context;
    DraftModel &m_model;
    QuoteDesk m_quotes;
    DraftCheck m_check;
    QString m_resumeAt; // where to begin once the accounts are known
    int m_undoSeconds = 0;
    bool m_isOpen = false;   // the accounts have been loaded
    bool m_hasBegun = false; // the focus is where it should be at first

    ItemsPage *m_items;
    std::vector<ComposerSection *> m_sections;
    Rail *m_rail;
    PlaceBar *m_bar;
    ComposerView *m_view;
    SectionFocus *m_focus;
    TouchedFields *m_touched;
    DraftEnding *m_ending;
    ArtworkIntake *m_intake;
    ArtworkPage *m_artworkPage; // in place of the sections while an artwork is looked at
    QString m_lookedAt;         // the field to go back to
};

} // namespace platen
