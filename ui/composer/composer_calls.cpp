// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer_calls.h"

#include "core/domain/order_document.h"

namespace platen {

QCoro::Task<Result<ComposerOpening>> openComposer(Engine &engine)
{
    PLATEN_CO_TRY(std::vector<AccountInfo> accounts, co_await engine.accounts().all());
    ComposerOpening opening;
    opening.accounts = std::move(accounts);
    opening.lastAccount = engine.data().settings().value(store::settings::lastAccount).value_or(QString());
    PLATEN_CO_TRY(const int undoSeconds, engine.data().settings().value(store::settings::undoSeconds));
    opening.undoSeconds = undoSeconds;
    co_return opening;
}

QCoro::Task<Result<Order>> placeFromComposer(Engine &engine, Draft draft, QString keptAs, int undoSeconds,
                                             std::vector<Acceptance> accepted)
{
    const std::vector<DraftArtwork> artwork = co_await engine.artworkCheck().checkDraft(draft);
    std::vector<Error> refused = refusals(artwork, accepted);
    if (!refused.empty())
        co_return Failure(combine(std::move(refused)));
    addDigests(draft, artwork);
    CreateMode mode;
    mode.accepted = acceptances(artwork, accepted);
    mode.send = CreateMode::Send::NoWait;
    mode.undo = std::chrono::seconds(undoSeconds);
    Result<Order> placed = co_await engine.orders().place(draft, keptAs, mode);
    if (placed) // failing to store the account does not affect the order
        (void)engine.data().settings().set(store::settings::lastAccount, placed->account);
    co_return placed;
}

} // namespace platen
