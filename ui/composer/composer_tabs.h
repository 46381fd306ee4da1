// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs of the main window: the list of orders first, and one for each draft being written. Drafts that were open
// when the program ended are opened again.
#pragma once

#include "core/engine/engine_host.h"

#include <QTabWidget>

class QSettings;

namespace platen {

class ActionRegistry;
class Composer;
class DraftDrops;
class OpenDrafts;

class ComposerTabs : public QTabWidget
{
    Q_OBJECT
public:
    // Pasted pictures are saved in the folder `pictures`.
    ComposerTabs(EngineHost &host, ActionRegistry &actions, QSettings &settings, const QString &pictures, QWidget *list,
                 QWidget *parent = nullptr);

    void newOrder();
    // A draft stored as `orderId`, or a new one if that is empty. A draft that is open already is shown.
    void open(const Draft &draft, const QString &orderId);
    // Draft files are opened, artwork begins a draft. Nothing is sent.
    void openFiles(const QStringList &files);
    void askForFiles();
    void reopen(); // what was open when the program ended; the list stays in front

    void showList();
    [[nodiscard]] bool isListShown() const { return currentIndex() == 0; }
    [[nodiscard]] Composer *current() const; // null if the list is shown
    [[nodiscard]] std::vector<Composer *> composers() const;
    // Saves all drafts; `then` runs if that succeeded. Otherwise the draft that could not be saved is shown.
    void settle(std::function<void()> then);
    [[nodiscard]] bool isKept() const; // everything is saved
    void remember();                   // the open drafts, and where work stopped in them

Q_SIGNALS:
    void placed(const QString &orderId, int undoSeconds);
    void left();                              // a draft's tab was closed
    void orderWanted(const QString &orderId); // a person wants to see it
    void accountWanted();                     // a person wants to add one
    void said(const QString &text);           // for the status bar

private:
    void registerActions(ActionRegistry &actions);
    void registerDraftActions(ActionRegistry &actions);
    Composer *add(bool inFront);
    void openFile(const QString &file);
    void closeTab(int index);
    void remove(Composer *composer);
    void showTitle(const Composer *composer);
    void step(int by);
    void start(Composer *composer, const Draft &draft, const QString &orderId); // where work stopped

    EngineHost &m_host;
    ActionRegistry &m_actions;
    OpenDrafts *m_openDrafts;
    DraftDrops *m_drops;
};

} // namespace platen
