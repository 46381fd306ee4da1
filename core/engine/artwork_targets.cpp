// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/artwork_targets.h"

#include "core/async/latch.h"
#include "core/providers/json_text.h"
#include "core/providers/registry.h"
#include "core/store/product_sizes.h"

namespace platen {

namespace {

// The resolution that a catalogue's entry asks for, or that of the entry it belongs to.
QCoro::Task<Result<std::optional<double>>> catalogueDpi(AccountBook::SessionPtr session, QString id)
{
    const std::vector<CatalogueResolution> entries = session->declaration().resolution;
    for (const CatalogueResolution &entry : entries) {
        const ResourceKind kind = entry.kind;
        PLATEN_CO_TRY(const Resource found, co_await session->resource(kind, id));
        const QJsonObject raw = found.raw.toObject();
        const double dpi = textOf(raw[entry.dpi]).toDouble();
        if (dpi > 0)
            co_return std::optional<double>(dpi);
        id = textOf(raw[entry.owner]);
        if (id.isEmpty())
            break;
    }
    co_return std::optional<double>();
}

} // namespace

struct ArtworkTargets::Request
{
    Result<Known> result;
    std::vector<std::shared_ptr<Latch>> waiting;
};

ArtworkTargets::ArtworkTargets(EngineContext &context)
    : m_context(context)
{
}

QCoro::Task<Result<ArtworkTargets::Known>> ArtworkTargets::lookUp(store::AccountRecord account, QString sku,
                                                                  std::chrono::milliseconds timeout)
{
    Known known;
    const Declaration *declaration = findProvider(account.provider);
    const bool describes = declaration && declaration->can(Capability::ProductDetails);
    if (!describes && (!declaration || declaration->resolution.empty()))
        co_return known;
    const qint64 accountId = account.id;
    PLATEN_CO_TRY(const AccountBook::SessionPtr session, co_await m_context.accounts.session(accountId, timeout));
    const AccountBook::SessionPtr asked = session;
    if (describes) {
        PLATEN_CO_TRY(const Product product, co_await asked->product(sku));
        known.product = std::make_shared<const Product>(product);
    } else {
        PLATEN_CO_TRY(const std::optional<double> dpi, co_await catalogueDpi(asked, sku));
        known.dpi = dpi;
    }
    co_return known;
}

// Several files on one product ask for it once.
QCoro::Task<Result<ArtworkTargets::Known>> ArtworkTargets::known(store::AccountRecord account, QString sku,
                                                                 std::chrono::milliseconds timeout)
{
    const Key key{account.id, sku};
    if (m_known.contains(key))
        co_return m_known.value(key);
    if (const std::shared_ptr<Request> running = m_requests.value(key)) {
        const auto ended = std::make_shared<Latch>();
        running->waiting.push_back(ended);
        Wait wait{ended.get()};
        co_await wait;
        const Result<Known> found = running->result;
        co_return found;
    }
    const auto request = std::make_shared<Request>();
    m_requests.insert(key, request);
    QCoro::Task<Result<Known>> lookingUp = lookUp(account, sku, timeout);
    request->result = co_await lookingUp;
    m_requests.remove(key);
    if (request->result)
        m_known.insert(key, *request->result);
    for (const std::shared_ptr<Latch> &waiting : request->waiting)
        waiting->releaseNow(); // while this object exists
    const Result<Known> found = request->result;
    co_return found;
}

Result<std::optional<artwork::Target>> ArtworkTargets::made(const store::AccountRecord &account, const QString &sku,
                                                            artwork::TargetOptions given, const Known &known) const
{
    PLATEN_TRY(const std::optional<artwork::Target> target, artwork::makeTarget(given, known.product.get(), known.dpi));
    if (target && (target->millimetres || target->pixels))
        return target;
    PLATEN_TRY(const store::ProductSize remembered, store::ProductSizes(m_context.database).of(account.uid, sku));
    if (!given.millimetres && remembered.widthMm)
        given.millimetres = artwork::Size{*remembered.widthMm, *remembered.heightMm};
    if (!given.bleedMm)
        given.bleedMm = remembered.bleedMm;
    if (!given.dpi)
        given.dpi = remembered.dpi;
    return artwork::makeTarget(given, known.product.get(), known.dpi);
}

QCoro::Task<Result<std::optional<artwork::Target>>>
ArtworkTargets::target(QString account, QString sku, artwork::TargetOptions given, std::chrono::milliseconds timeout)
{
    if (account.isEmpty() || sku.isEmpty())
        co_return artwork::makeTarget(given, nullptr);
    PLATEN_CO_TRY(const store::AccountRecord record, m_context.accounts.byName(account));
    const store::AccountRecord asked = record;
    PLATEN_CO_TRY(const Known found, co_await known(asked, sku, timeout));
    co_return made(record, sku, given, found);
}

QCoro::Task<Result<std::optional<artwork::Target>>> ArtworkTargets::targetOn(QString account, QString sku,
                                                                             artwork::TargetOptions given,
                                                                             std::shared_ptr<const Product> product)
{
    if (account.isEmpty() || sku.isEmpty())
        co_return artwork::makeTarget(given, nullptr);
    PLATEN_CO_TRY(const store::AccountRecord record, m_context.accounts.byName(account));
    const Declaration *declaration = findProvider(record.provider);
    Known found{product, {}};
    if (!product && declaration && !declaration->can(Capability::ProductDetails)) {
        const store::AccountRecord asked = record;
        const std::chrono::milliseconds asUsual{0};
        PLATEN_CO_TRY(found, co_await known(asked, sku, asUsual));
    }
    co_return made(record, sku, given, found);
}

} // namespace platen
