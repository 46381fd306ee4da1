// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/artwork_check.h"

#include "core/providers/registry.h"
#include "core/store/artwork_uses.h"

#include <QFileInfo>

namespace platen {

namespace {

// A draft can be placed without a connection: what a product is like is not waited for any longer.
constexpr std::chrono::milliseconds patienceForProduct{5'000};

artwork::TargetOptions targetOf(const Item &item, const Artwork &artwork)
{
    artwork::TargetOptions options;
    options.area = artwork.area;
    options.attributes = item.attributes;
    options.sizing = artwork::sizingFromWord(item.sizing);
    return options;
}

std::optional<artwork::Finding> usedBefore(store::Database &database, const artwork::Inspection &file,
                                           const QString &order)
{
    if (file.md5.isEmpty())
        return std::nullopt;
    const Result<std::optional<store::ArtworkUse>> use = store::ArtworkUses(database).latest(file.md5, order);
    if (!use || !*use)
        return std::nullopt; // a note is not worth failing for
    return artwork::Finding{artwork::Severity::Note, QStringLiteral("usedBefore"),
                            Message::of("The same file was sent with %1 (%2)", (*use)->reference, (*use)->account),
                            file.page};
}

// Calls `visit` with each finding that is an error.
template <typename Visit>
void eachError(const std::vector<DraftArtwork> &artwork, Visit visit)
{
    for (const DraftArtwork &one : artwork) {
        for (const artwork::Finding &finding : one.checked.result.findings) {
            if (finding.severity == artwork::Severity::Error)
                visit(one, finding);
        }
    }
}

} // namespace

QString DraftArtwork::pointer() const
{
    return QStringLiteral("/items/%1/artwork/%2/file").arg(item).arg(artwork);
}

QString DraftArtwork::fileName() const
{
    return QFileInfo(checked.inspection.file).fileName();
}

ArtworkCheck::ArtworkCheck(EngineContext &context)
    : m_context(context)
    , m_targets(context)
{
}

artwork::PreflightRules ArtworkCheck::rulesOf(const QString &account) const
{
    const Result<store::AccountRecord> record = m_context.accounts.byName(account);
    const Declaration *declaration = record ? findProvider(record->provider) : nullptr;
    if (!declaration)
        return {};
    return {declaration->name, declaration->artwork};
}

QCoro::Task<CheckedArtwork> ArtworkCheck::checkOn(QString file, int page, std::optional<artwork::Target> target,
                                                  artwork::PreflightRules rules, QString order)
{
    const artwork::Inspection inspection = co_await m_inspector.inspect(file, page);
    CheckedArtwork checked{inspection, artwork::preflight(inspection, target, rules)};
    if (const std::optional<artwork::Finding> used = usedBefore(m_context.database, inspection, order))
        artwork::add(checked.result, *used);
    co_return checked;
}

QCoro::Task<Result<CheckedArtwork>> ArtworkCheck::check(ArtworkRequest request)
{
    if (!QFileInfo::exists(request.file))
        co_return fail(ErrorCode::NotFound, Message::of("There is no file “%1”.", request.file));
    if (!request.account.isEmpty()) {
        PLATEN_CO_CHECK(m_context.accounts.byName(request.account));
    }
    PLATEN_CO_TRY(const std::optional<artwork::Target> target,
                  co_await m_targets.target(request.account, request.sku, request.given));
    const artwork::PreflightRules rules = rulesOf(request.account);
    const QString noOrder;
    co_return co_await checkOn(request.file, request.page, target, rules, noOrder);
}

QCoro::Task<std::vector<DraftArtwork>> ArtworkCheck::checkDraft(Draft draft)
{
    const artwork::PreflightRules rules = rulesOf(draft.account);
    const QString noOrder;
    std::vector<DraftArtwork> all;
    for (std::size_t i = 0; i < draft.items.size(); ++i) {
        const Item &item = draft.items[i];
        for (std::size_t j = 0; j < item.artwork.size(); ++j) {
            const QString file = item.artwork[j].file;
            if (!QFileInfo::exists(file)) // a URL, or the draft's own check says so
                continue;
            const artwork::TargetOptions options = targetOf(item, item.artwork[j]);
            const Result<std::optional<artwork::Target>> found =
                co_await m_targets.target(draft.account, item.sku, options, patienceForProduct);
            const std::optional<artwork::Target> target = found.value_or(std::nullopt);
            const int page = 1;
            const CheckedArtwork checked = co_await checkOn(file, page, target, rules, noOrder);
            all.push_back({i, j, checked});
        }
    }
    co_return all;
}

std::vector<Error> refusals(const std::vector<DraftArtwork> &artwork, const QStringList &accepted)
{
    std::vector<Error> errors;
    eachError(artwork, [&](const DraftArtwork &one, const artwork::Finding &finding) {
        if (!accepted.contains(finding.code))
            errors.push_back(fail(ErrorCode::Validation,
                                  Message::of("%1 cannot be printed as it is: %2", one.fileName(), finding.message),
                                  one.pointer())
                                 .value());
    });
    return errors;
}

std::vector<Message> acceptances(const std::vector<DraftArtwork> &artwork, const QStringList &accepted)
{
    std::vector<Message> lines;
    eachError(artwork, [&](const DraftArtwork &one, const artwork::Finding &finding) {
        if (accepted.contains(finding.code))
            lines.push_back(Message::of("Accepted for %1: %2 (%3)", one.fileName(), finding.message, finding.code));
    });
    return lines;
}

FileDigests digestsOf(const std::vector<DraftArtwork> &artwork)
{
    FileDigests digests;
    for (const DraftArtwork &one : artwork)
        digests.insert(one.checked.inspection.file, one.checked.inspection.md5);
    return digests;
}

} // namespace platen
