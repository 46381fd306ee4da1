// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/artwork_targets.h"

#include "core/providers/json_text.h"
#include "core/providers/registry.h"

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

QCoro::Task<Result<std::optional<artwork::Target>>>
ArtworkTargets::target(QString account, QString sku, artwork::TargetOptions given, std::chrono::milliseconds timeout)
{
    if (account.isEmpty() || sku.isEmpty())
        co_return artwork::makeTarget(given, nullptr);
    PLATEN_CO_TRY(const store::AccountRecord record, m_context.accounts.byName(account));
    const Key key{record.id, sku};
    if (!m_known.contains(key)) {
        const store::AccountRecord asked = record;
        PLATEN_CO_TRY(const Known found, co_await lookUp(asked, sku, timeout));
        m_known.insert(key, found);
    }
    const Known known = m_known.value(key);
    co_return artwork::makeTarget(given, known.product.get(), known.dpi);
}

} // namespace platen
