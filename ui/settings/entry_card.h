// SPDX-License-Identifier: GPL-3.0-or-later
// The form for one entry of a page: its fields; testing it; saving, and removing it after one question. Errors stand
// beside their fields, or above the buttons.
#pragma once

#include "core/domain/error.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace platen {

class ErrorBox;

class EntryCard : public QWidget
{
    Q_OBJECT
public:
    enum class Tests {
        Stored, // testing saves first
        Typed,
    };
    explicit EntryCard(Tests tests, QWidget *parent = nullptr);

    virtual void takeFocus() = 0;

Q_SIGNALS:
    void saved(const QString &name);
    void removed();
    void left(); // without saving a new one

protected:
    // Called by the buttons.
    virtual void save(bool andTest) = 0;
    virtual void test() = 0; // what is stored, or typed
    virtual void remove() = 0;
    virtual void discard() = 0; // what was typed
    [[nodiscard]] virtual QString removalQuestion() const = 0;

    [[nodiscard]] QVBoxLayout *content() const { return m_content; } // above the buttons
    [[nodiscard]] QHBoxLayout *buttons() const { return m_buttons; } // those for a stored one
    void setEntry(const QString &title, bool isNew); // another one: what was said of the former one goes
    void setChanged(bool isChanged);
    void setTestable(bool isTestable);
    [[nodiscard]] bool isNew() const { return m_isNew; }
    [[nodiscard]] bool isChanged() const { return m_isChanged; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    void setBusy(const QString &doing, bool maySave = false);
    void setDone(bool isGood, const QString &result);
    void failWith(const Error &error, const QString &result, const QString &consequence);
    void clearResult();

    void keyPressEvent(QKeyEvent *event) override; // Esc answers an open question with no

private:
    void build();
    void showButtons();

    QVBoxLayout *m_content;
    QHBoxLayout *m_buttons;
    QLabel *m_title;
    ErrorBox *m_error;
    QPushButton *m_test;
    QProgressBar *m_busy;
    QLabel *m_resultIcon;
    QLabel *m_result;
    QPushButton *m_remove;
    QWidget *m_confirm;
    QLabel *m_question;
    QPushButton *m_keep;
    QPushButton *m_really;
    QPushButton *m_discard;
    QPushButton *m_save;
    const Tests m_tests;
    bool m_isNew = false;
    bool m_isChanged = false;
    bool m_isBusy = false;
    bool m_maySave = false;           // also while it is busy
    QPushButton *m_pressed = nullptr; // gets the focus back
};

} // namespace platen
