// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs of the main window: the list of orders first, and one for each draft being written. Drafts that were open
// when the program ended are opened again.
#pragma once

#include "core/engine/engine_host.h"

#include <QTabWidget>
#include <QTimer>

class QSettings;

namespace platen {

class ActionRegistry;
class Composer;
class DropOverlay;
struct Dropped;

class ComposerTabs : public QTabWidget
{
    Q_OBJECT
public:
    ComposerTabs(EngineHost &host, ActionRegistry &actions, QSettings &settings, QWidget *list,
                 QWidget *parent = nullptr);

    void newOrder();
    // A draft stored as `orderId`, or a new one if that is empty. A draft that is open already is shown.
    void open(const Draft &draft, const QString &orderId);
    void openFiles(const QStringList &files); // draft files; this sends nothing
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
    void said(const QString &text);           // for the status bar

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void take(const Dropped &dropped);
    void registerActions(ActionRegistry &actions);
    Composer *add(bool inFront);
    void openFile(const QString &file);
    void closeTab(int index);
    void remove(Composer *composer);
    void showTitle(const Composer *composer);
    void step(int by);
    [[nodiscard]] QString placeKey(const QString &orderId) const;
    [[nodiscard]] QString acceptedKey(const QString &orderId) const;
    void start(Composer *composer, const Draft &draft, const QString &orderId); // where work stopped
    void forget(const QString &orderId);
    void rememberSoon();

    EngineHost &m_host;
    ActionRegistry &m_actions;
    QSettings &m_settings;
    DropOverlay *m_overlay;
    QTimer m_remember;
    bool m_isReopening = false; // until then, the settings list what is to be opened again
};

} // namespace platen
