// SPDX-License-Identifier: GPL-3.0-or-later
// The command palette: all actions available now, found by typing a few letters.
#pragma once

#include <QAction>
#include <QDialog>
#include <QList>
#include <QPointer>

class QLineEdit;
class QListWidget;

namespace platen {

class CommandPalette : public QDialog
{
    Q_OBJECT
public:
    // Shows the `actions` that are enabled and visible when it opens. The chosen one is triggered after the palette has
    // closed, so that whatever it opens gets the focus.
    explicit CommandPalette(const QList<QAction *> &actions, QWidget *parent = nullptr);

    [[nodiscard]] QStringList shown() const; // the titles listed now, best match first

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void filter(const QString &typed);
    void run();

    struct Command
    {
        QPointer<QAction> action;
        QString title;
        QString shortcut;
    };
    QList<Command> m_commands;
    QLineEdit *m_search = nullptr;
    QListWidget *m_list = nullptr;
};

} // namespace platen
