// SPDX-License-Identifier: GPL-3.0-or-later
// A section of the order pane: a heading and content that is rebuilt for each order. Empty sections are hidden.
#pragma once

#include <QWidget>

class QLayout;
class QLabel;
class QLayout;
class QToolButton;
class QVBoxLayout;

namespace platen {

class PaneSection : public QWidget
{
    Q_OBJECT
public:
    explicit PaneSection(const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    void clear();
    // At the end of the heading's line.
    QToolButton *addTool(const QString &icon, const QString &name);

protected:
    QWidget *heading() const { return m_heading; }

private:
    QWidget *m_heading;
    QVBoxLayout *m_content;
};

void clearLayout(QLayout *layout); // deletes the widgets in it

} // namespace platen
