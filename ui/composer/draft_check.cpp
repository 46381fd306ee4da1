// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/draft_check.h"

#include "core/domain/order_document.h"
#include "ui/artwork/length_words.h"
#include "ui/widgets/when_done.h"

#include <utility>

namespace platen {

namespace {

constexpr int pauseBeforeChecking = 250; // ms

// The error and its sub-errors, each by itself.
std::vector<Error> eachOf(const Error &error)
{
    std::vector<Error> all = error.others;
    all.insert(all.begin(), error);
    for (Error &one : all)
        one.message = inPersonsUnit(one.message); // as the window says it of its own findings
    return all;
}

} // namespace

DraftCheck::DraftCheck(ComposerContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeChecking);
    connect(&m_pause, &QTimer::timeout, this, &DraftCheck::checkNow);
    connect(&m_context.model(), &DraftModel::edited, &m_pause, qOverload<>(&QTimer::start));
}

void DraftCheck::checkNow()
{
    m_pause.stop();
    const Draft draft = m_context.model().draft();
    const int round = ++m_round;
    if (!m_context.account()) {
        answered(round, checkDraft(draft));
        return;
    }
    auto call = [draft](Engine &engine) { return engine.orders().validate(draft); };
    whenDone(m_context.host().ask<void>(call), this, [this, round](const Result<void> &valid) {
        answered(round, valid ? std::vector<Error>() : eachOf(valid.error()));
    });
}

void DraftCheck::answered(int round, const std::vector<Error> &byRules)
{
    if (round != m_round)
        return;
    m_answered = round;
    m_context.model().setErrors(byRules);
    if (m_pause.isActive())
        return; // the result is about an earlier draft
    if (const auto then = std::exchange(m_then, {}))
        then();
}

void DraftCheck::whenChecked(std::function<void()> then)
{
    if (m_pause.isActive())
        checkNow();
    if (m_answered == m_round)
        then();
    else
        m_then = std::move(then);
}

void DraftCheck::take(const Error &error)
{
    m_context.model().setErrors(eachOf(error));
}

} // namespace platen
