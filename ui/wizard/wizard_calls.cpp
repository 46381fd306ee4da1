#include "ui/wizard/wizard_calls.h"

namespace platen {

namespace {

constexpr int defaultUndoSeconds = 8;
const QString &lastAccountKey()
{
    static const QString key = QStringLiteral("wizard.account");
    return key;
}

} // namespace

QCoro::Task<Result<WizardOpening>> openWizard(Engine &engine)
{
    Result<std::vector<AccountInfo>> accounts = co_await engine.accounts().all();
    if (!accounts)
        co_return Failure(accounts.error());
    WizardOpening opening;
    opening.accounts = std::move(*accounts);
    opening.lastAccount = engine.data().setting(lastAccountKey()).value_or(QString());
    const QString seconds = engine.data().setting(QStringLiteral("orders.undoSeconds")).value_or(QString());
    bool isNumber = false;
    const int given = seconds.toInt(&isNumber);
    opening.undoSeconds = isNumber && given >= 0 ? given : defaultUndoSeconds;
    co_return opening;
}

QCoro::Task<Result<Order>> placeOrder(Engine &engine, Draft draft, QString orderId, int undoSeconds)
{
    CreateMode mode;
    mode.send = CreateMode::Send::NoWait;
    mode.undo = std::chrono::seconds(undoSeconds);
    QString keptUnder = orderId;
    if (!keptUnder.isEmpty()) {
        // The draft becomes the order: it must not stay behind as a second one that somebody sends once more.
        Result<Order> kept = co_await engine.orders().saveDraft(draft, keptUnder);
        if (!kept && kept.error().code != ErrorCode::NotFound)
            co_return Failure(kept.error());
        if (!kept)
            keptUnder.clear(); // somebody discarded the draft; what is placed is what is on the screen
    }
    Result<Order> placed = Failure(Error{});
    if (keptUnder.isEmpty())
        placed = co_await engine.orders().create(draft, mode);
    else
        placed = co_await engine.orders().submit(keptUnder, mode);
    if (placed)
        (void)engine.data().setSetting(lastAccountKey(), draft.account); // a convenience: the order stands without it
    co_return placed;
}

} // namespace platen
