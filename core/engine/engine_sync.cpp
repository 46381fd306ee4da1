// Syncing, and questions to providers that change nothing.

#include "core/domain/draft_texts.h"
#include "core/engine/engine_private.h"
#include "core/providers/registry.h"

namespace platen {

QCoro::Task<Result<std::vector<SyncReport>>> Engine::sync(QStringList accounts, bool full)
{
    if (const Result<std::vector<store::AccountRecord>> known = d->book->select(accounts); !known)
        co_return Failure(known.error());
    if (!d->takeLease()) {
        const store::SyncTask task{accounts, full};
        std::optional<Result<std::vector<SyncReport>>> reports = co_await d->handOver(task);
        if (reports && *reports) {
            for (SyncReport &report : **reports) {
                if (report.error)
                    report.error = d->asSeenFromHere(*report.error, report.account);
            }
        }
        if (reports)
            co_return std::move(*reports);
    }
    const std::chrono::milliseconds timeout = d->options.timeout;
    co_return co_await d->syncHere(accounts, full, timeout);
}

QCoro::Task<Result<std::vector<SyncReport>>> Engine::Private::syncHere(QStringList names, bool full,
                                                                       std::chrono::milliseconds timeout)
{
    if (Result<void> loaded = book->reload(); !loaded)
        co_return Failure(loaded.error());
    Result<std::vector<store::AccountRecord>> selected = book->select(names);
    if (!selected)
        co_return Failure(selected.error());
    QSet<qint64> ids;
    for (const store::AccountRecord &account : *selected)
        ids.insert(account.id);
    co_await outbox->drain(ids, timeout);
    std::vector<QCoro::Task<SyncReport>> tasks;
    for (const store::AccountRecord &account : *selected)
        tasks.push_back(syncer->sync(account, full, Syncer::Reason::Asked, timeout));
    std::vector<SyncReport> reports;
    for (QCoro::Task<SyncReport> &task : tasks) {
        SyncReport report = co_await task;
        reports.push_back(std::move(report));
    }
    inbox->kick();
    co_return reports;
}

QCoro::Task<Result<QuoteReport>> Engine::quote(Draft draft, QStringList accounts)
{
    trimTexts(draft);
    Result<std::vector<store::AccountRecord>> selected = d->book->select(accounts);
    if (!selected)
        co_return Failure(selected.error());
    if (selected->empty())
        co_return fail(ErrorCode::NotFound, tr("There is no account yet; add one first"));
    QuoteReport report;
    std::vector<Error> refusals;
    for (const store::AccountRecord &account : *selected) {
        const Declaration *declaration = findProvider(account.provider);
        if (!declaration)
            continue;
        if (!declaration->can(Capability::Quote)) {
            Error error =
                fail(ErrorCode::Unsupported,
                     tr("%1 gives no quotes; these do: %2").arg(declaration->name, providersThatCan(Capability::Quote)))
                    .value();
            // Asked for by name, it is a mistake; else it is only not among those that can be compared.
            if (!accounts.isEmpty())
                co_return Failure(error);
            report.unavailable.emplace_back(account.name, std::move(error));
            continue;
        }
        const qint64 accountId = account.id;
        Result<AccountBook::ProviderPtr> provider = co_await d->book->provider(accountId);
        Result<std::vector<Quote>> quotes;
        if (provider) {
            const AccountBook::ProviderPtr asked = *provider;
            quotes = co_await asked->quote(draft);
        } else {
            quotes = Failure(provider.error());
        }
        if (!quotes) {
            refusals.push_back(quotes.error());
            report.unavailable.emplace_back(account.name, quotes.error());
            continue;
        }
        for (Quote &quote : *quotes) {
            quote.account = account.name;
            quote.provider = account.provider;
            report.quotes.push_back(std::move(quote));
        }
    }
    // Where only one was asked, its error is the answer.
    if (report.quotes.empty() && selected->size() == 1 && refusals.size() == 1)
        co_return Failure(refusals.front());
    sortQuotes(report.quotes);
    co_return report;
}

QCoro::Task<Result<Product>> Engine::product(QString account, QString sku)
{
    Result<store::AccountRecord> record = d->book->byName(account);
    if (!record)
        co_return Failure(record.error());
    const qint64 accountId = record->id;
    Result<AccountBook::ProviderPtr> provider = co_await d->book->provider(accountId);
    if (!provider)
        co_return Failure(provider.error());
    const AccountBook::ProviderPtr asked = *provider;
    co_return co_await asked->product(sku);
}

QCoro::Task<Result<SpineInfo>> Engine::productSpine(QString account, SpineRequest request)
{
    Result<store::AccountRecord> record = d->book->byName(account);
    if (!record)
        co_return Failure(record.error());
    const qint64 accountId = record->id;
    Result<AccountBook::ProviderPtr> provider = co_await d->book->provider(accountId);
    if (!provider)
        co_return Failure(provider.error());
    const AccountBook::ProviderPtr asked = *provider;
    co_return co_await asked->productSpine(request);
}

} // namespace platen
