// SPDX-License-Identifier: GPL-3.0-or-later
// The layout of a composer: the steps at the side, the sections on one scrolling page, and the rail beside it. In a
// narrow window the rail follows the sections and the total with its button is a bar at the bottom. It knows nothing
// about orders.
#pragma once

#include <QWidget>

class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace platen {

class ComposerSection;
class ErrorBox;
class PlaceBar;
class Rail;
class SandboxBand;
class StepList;
class UndoNote;

class ComposerView : public QWidget
{
    Q_OBJECT
public:
    // `titles`: of the sections, then of the rail.
    ComposerView(const std::vector<ComposerSection *> &sections, const QStringList &titles, Rail *rail, PlaceBar *bar,
                 QWidget *parent = nullptr);

    [[nodiscard]] StepList &steps() const { return *m_steps; }
    [[nodiscard]] ErrorBox *failure() const { return m_failure; }
    [[nodiscard]] UndoNote &note() const { return *m_note; }
    void setEnvironment(const QString &environment);
    void setSectionsEnabled(bool enabled);
    void scrollTo(int step);
    void ensureVisible(QWidget *field);
    // Shows `page` in place of the sections, until scrollTo() or showSections().
    void showInstead(QWidget *page);
    void showSections();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addSections(const QStringList &titles);
    void layOut();
    void setNarrow(bool narrow);

    std::vector<ComposerSection *> m_sections;
    std::vector<QWidget *> m_parts; // the sections with their headings
    Rail *m_rail;
    PlaceBar *m_bar;
    bool m_isNarrow = false;
    SandboxBand *m_band;
    UndoNote *m_note;
    StepList *m_steps;
    QWidget *m_side; // the steps, and the line beside them
    QScrollArea *m_scroll;
    QStackedWidget *m_stack; // m_scroll, or what is shown in its place
    QVBoxLayout *m_page;
    QWidget *m_column; // the rail beside the page, and the line between them
    QVBoxLayout *m_columnLayout;
    QScrollArea *m_railScroll;
    ErrorBox *m_failure;
    QWidget *m_bottom;
    QVBoxLayout *m_bottomLayout;
};

} // namespace platen
