// SPDX-License-Identifier: GPL-3.0-or-later
// The total, margin and arrival, and the button that places the order: at the end of the rail, or a bar at the bottom
// of a narrow window.
#pragma once

#include "ui/composer/quote_desk.h"

#include <QWidget>

class QAction;
class QBoxLayout;
class QLabel;
class QPushButton;

namespace platen {

class PlaceBar : public QWidget
{
    Q_OBJECT
public:
    PlaceBar(ComposerContext &context, QuoteDesk &quotes, QWidget *parent = nullptr);

    void setNarrow(bool narrow);
    // Disables placing and shows the reason beside the button.
    void setPlaceable(bool isPlaceable, bool isHeldBack);
    void setMissing(int count); // in a narrow window, where the list of them may be out of sight
    void setDraftState(const QString &text);
    void setDiscardable(bool discardable);
    [[nodiscard]] QPushButton *placeButton() const { return m_place; }

Q_SIGNALS:
    void placeWanted();
    void missingWanted(); // a person wants to see what is missing
    void saveFileWanted();
    void discardWanted();

private:
    void build();
    void makeDraftMenu();
    void describe();
    void showMissing();

    ComposerContext &m_context;
    QuoteDesk &m_quotes;
    bool m_isNarrow = false;
    int m_missing = 0;
    QBoxLayout *m_layout;
    QLabel *m_total;
    QLabel *m_figures;
    QLabel *m_heldBack;
    QPushButton *m_missingButton;
    QPushButton *m_place;
    QPushButton *m_draftMenu;
    QAction *m_discard = nullptr;
    QLabel *m_state;
};

} // namespace platen
