// SPDX-License-Identifier: GPL-3.0-or-later
// A page with a list of things that a person added, the form for one of them, and a button that adds another one.
#pragma once

#include "core/domain/error.h"
#include "ui/forms/entry_list.h"
#include "ui/settings/settings_page.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace platen {

class EntryCard;
class ErrorBox;

class EntriesPage : public SettingsPage
{
    Q_OBJECT
public:
    struct Words
    {
        QString list;    // the list's name
        QString add;     // the button
        QString nothing; // while there are none
    };
    EntriesPage(const Words &words, EntryCard *card, QWidget *parent);

    void takeFocus() override;
    void addOne() override;
    void showOne(const QString &name) override; // a secret in it gets the focus

protected:
    virtual void showEntry(const QString &name) = 0; // on the card
    virtual void showNew() = 0;

    // What there is now. The card shows `wanted`, else what it showed before.
    void setEntries(const std::vector<Entry> &entries, const QString &wanted = {});
    void failWith(const Error &error); // they could not be read

private:
    void showChosen();
    void focusForm();

    EntryCard *m_card;
    EntryList *m_list;
    QPushButton *m_add;
    QStackedWidget *m_stack;
    QLabel *m_nothing;
    ErrorBox *m_error;
    bool m_isAdding = false;
    QString m_wanted;             // to be selected once it is known …
    bool m_isFocusWanted = false; // … with the focus in its form
};

} // namespace platen
