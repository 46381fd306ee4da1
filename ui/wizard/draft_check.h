// SPDX-License-Identifier: GPL-3.0-or-later
// Checks the wizard's draft a moment after it changed: by what the wizard knows itself, by the document's rules and by
// the account's provider. The model has what was found.
#pragma once

#include "ui/wizard/wizard_context.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace platen {

class DraftCheck : public QObject
{
    Q_OBJECT
public:
    explicit DraftCheck(WizardContext &context, QObject *parent = nullptr);

    void checkNow();
    // Calls `then` once it is known what is wrong with the draft as it is now: at once if it was checked already. If it
    // changes before, with what is known of the newer one.
    void whenChecked(std::function<void()> then);
    // The engine's own refusal of the draft as it is now.
    void take(const Error &error);

private:
    void answered(int round, const std::vector<Error> &byRules);

    WizardContext &m_context;
    QTimer m_pause;
    int m_round = 0;
    int m_answered = 0; // the last round that was
    std::function<void()> m_then;
};

} // namespace platen
