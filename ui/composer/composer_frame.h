// SPDX-License-Identifier: GPL-3.0-or-later
// The frame around the composer's pages: the steps at the side, the buttons, and the draft's state. It knows nothing
// about orders.
#pragma once

#include "core/domain/error.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace platen {

class ErrorBox;
class StepList;
class ComposerSection;

class ComposerFrame : public QWidget
{
    Q_OBJECT
public:
    // The last page has the button that places the order.
    ComposerFrame(const std::vector<ComposerSection *> &pages, const QStringList &titles, QWidget *parent = nullptr);

    void showStep(int step);
    [[nodiscard]] int step() const;
    [[nodiscard]] bool isLastStep() const;
    void setMarks(const QList<int> &steps); // steps with something to fix
    // Focuses the step's first field, or the button that places the order.
    void focusStep();

    void setPlaceText(const QString &text);
    // Disables placing and shows the reason beside the button.
    void setPlaceable(bool isPlaceable, bool isHeldBack);
    void setPagesEnabled(bool enabled);
    void setDraftState(const QString &text);
    void setDiscardable(bool discardable);
    [[nodiscard]] ErrorBox *failure() const { return m_failure; }

Q_SIGNALS:
    void stepWanted(int step, bool withFocus);
    void placeWanted();
    void closeWanted();
    void openFileWanted();
    void saveFileWanted();
    void discardWanted();

private:
    void build();
    void makeButtons();
    void makeDraftMenu();
    void layOut();

    std::vector<ComposerSection *> m_pages;
    StepList *m_steps;
    QStackedWidget *m_stack;
    ErrorBox *m_failure;
    QLabel *m_state;
    QLabel *m_heldBack;
    QPushButton *m_draftMenu;
    QAction *m_discard = nullptr;
    QPushButton *m_close;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_place;
};

} // namespace platen
