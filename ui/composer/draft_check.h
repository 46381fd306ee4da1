// SPDX-License-Identifier: GPL-3.0-or-later
// Checks the composer's draft shortly after each change: the composer's own checks, the document's rules, and the
// account's provider. The results go into the model.
#pragma once

#include "ui/composer/composer_context.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace platen {

class DraftCheck : public QObject
{
    Q_OBJECT
public:
    explicit DraftCheck(ComposerContext &context, QObject *parent = nullptr);

    void checkNow();
    // Calls `then` when the current draft has been checked: immediately if it already has been. If the draft changes
    // first, `then` runs after the newer draft has been checked.
    void whenChecked(std::function<void()> then);
    // The engine refused the current draft.
    void take(const Error &error);

private:
    void answered(int round, const std::vector<Error> &byRules);

    ComposerContext &m_context;
    QTimer m_pause;
    int m_round = 0;
    int m_answered = 0; // the last round that finished
    std::function<void()> m_then;
};

} // namespace platen
