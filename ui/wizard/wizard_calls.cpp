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

QCoro::Task<Result<Order>> placeFromWizard(Engine &engine, Draft draft, QString keptAs, int undoSeconds)
{
    CreateMode mode;
    mode.send = CreateMode::Send::NoWait;
    mode.undo = std::chrono::seconds(undoSeconds);
    Result<Order> placed = co_await engine.orders().place(draft, keptAs, mode);
    if (placed)
        (void)engine.data().setSetting(lastAccountKey(), placed->account); // a convenience: the order stands without it
    co_return placed;
}

} // namespace platen
