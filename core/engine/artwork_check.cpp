// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/artwork_check.h"

#include "core/providers/registry.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

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

std::optional<store::ArtworkUse> useOf(store::Database &database, const artwork::Inspection &file)
{
    if (file.md5.isEmpty())
        return std::nullopt;
    // A note is not worth failing for.
    return store::ArtworkUses(database).latest(file.md5).value_or(std::nullopt);
}

artwork::Finding usedBefore(const store::ArtworkUse &use, int page)
{
    return {artwork::Severity::Note, QStringLiteral("usedBefore"),
            Message::of("The same file was sent with %1 (%2)", use.reference, use.account), page};
}

bool isAccepted(const std::vector<Acceptance> &accepted, const DraftArtwork &one, const artwork::Finding &finding)
{
    return std::any_of(accepted.begin(), accepted.end(), [&](const Acceptance &acceptance) {
        return acceptance.covers(one.checked.inspection.file, finding);
    });
}

artwork::PreflightRules rulesOf(const std::optional<store::AccountRecord> &account)
{
    const Declaration *declaration = account ? findProvider(account->provider) : nullptr;
    return declaration ? artwork::PreflightRules{declaration->name, declaration->artwork} : artwork::PreflightRules{};
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

bool isSpine(const Artwork &artwork)
{
    return artwork.area.compare(u"spine", Qt::CaseInsensitive) == 0;
}

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
    , m_uploads(context)
    , m_pictures(context)
{
}

std::optional<store::AccountRecord> ArtworkCheck::accountOf(const QString &name) const
{
    const Result<store::AccountRecord> record = m_context.accounts.byName(name);
    return record ? std::optional(*record) : std::nullopt;
}

CheckedArtwork ArtworkCheck::judged(const artwork::Inspection &file, const std::optional<artwork::Target> &target,
                                    const QString &accountName) const
{
    const std::optional<store::AccountRecord> account = accountOf(accountName);
    CheckedArtwork checked{file, artwork::preflight(file, target, rulesOf(account)), useOf(m_context.database, file)};
    if (checked.usedWith)
        artwork::add(checked.result, usedBefore(*checked.usedWith, file.page));
    const auto said = account ? m_uploads.knownFinding(account->id, file.md5) : std::nullopt;
    if (said)
        artwork::add(checked.result, *said);
    return checked;
}

QCoro::Task<artwork::Inspection> ArtworkCheck::inspected(QString file, int page)
{
    ++m_waiting[file];
    QCoro::Task<artwork::Inspection> inspecting = m_inspector.inspect(file, page);
    const artwork::Inspection inspection = co_await inspecting;
    if (--m_waiting[file] == 0)
        m_waiting.remove(file);
    co_return inspection;
}

void ArtworkCheck::cancel(const QString &file)
{
    if (m_waiting.value(file) == 1)
        m_inspector.cancel(file);
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
    const artwork::Inspection file = co_await inspected(request.file, request.page);
    const std::optional<store::AccountRecord> account = accountOf(request.account);
    if (account && request.uploads && !file.format.isEmpty()) {
        const store::AccountRecord asked = *account;
        PLATEN_CO_CHECK(co_await m_uploads.check(asked, request.file, file.md5));
    }
    co_return judged(file, target, request.account);
}

QCoro::Task<Book> ArtworkCheck::bookOf(Item item, std::size_t artwork, Address address)
{
    Book book{0, address.countryCode, address.region};
    if (!isSpine(item.artwork.at(artwork)))
        co_return book;
    for (const Artwork &one : item.artwork) {
        const bool isMain = one.area.isEmpty() || one.area == u"default";
        if (!isMain || !QFileInfo::exists(one.file))
            continue;
        const int firstPage = 1;
        const artwork::Inspection file = co_await inspected(one.file, firstPage);
        book.pages = file.pages.value_or(0);
    }
    co_return book;
}

QCoro::Task<Result<CheckedArtwork>> ArtworkCheck::checkItem(ItemArtworkRequest request)
{
    const Artwork asked = request.item.artwork.at(request.artwork);
    if (!QFileInfo::exists(asked.file))
        co_return fail(ErrorCode::NotFound, Message::of("There is no file “%1”.", asked.file));
    const artwork::TargetOptions options = targetOf(request.item, asked);
    QCoro::Task<artwork::Inspection> inspecting = inspected(asked.file, request.page);
    const Book book = co_await bookOf(request.item, request.artwork, request.address);
    QCoro::Task<Result<std::optional<artwork::Target>>> targeting =
        m_targets.targetOn(request.account, request.item.sku, options, book, request.product);
    // Attributes that the product does not come with are reported by the draft's own check.
    const Result<std::optional<artwork::Target>> target = co_await targeting;
    const artwork::Inspection file = co_await inspecting;
    co_return judged(file, target.value_or(std::nullopt), request.account);
}

QCoro::Task<std::vector<DraftArtwork>> ArtworkCheck::checkDraft(Draft draft)
{
    std::vector<DraftArtwork> all;
    QSet<QString> unanswered; // SKUs that nothing was learned about: not waited for again
    for (std::size_t i = 0; i < draft.items.size(); ++i) {
        const Item &item = draft.items[i];
        for (std::size_t j = 0; j < item.artwork.size(); ++j) {
            const QString path = item.artwork[j].file;
            if (!QFileInfo::exists(path)) // a URL, or the draft's own check says so
                continue;
            const artwork::TargetOptions options = targetOf(item, item.artwork[j]);
            std::optional<artwork::Target> target;
            if (!unanswered.contains(item.sku)) {
                const Book book = co_await bookOf(item, j, draft.recipient.address);
                const Result<std::optional<artwork::Target>> found =
                    co_await m_targets.target(draft.account, item.sku, options, book, patienceForProduct);
                target = found.value_or(std::nullopt);
                if (!found && found.error().code != ErrorCode::Usage)
                    unanswered.insert(item.sku);
            }
            const int page = 1;
            const artwork::Inspection file = co_await inspected(path, page);
            all.push_back({i, j, judged(file, target, draft.account)});
        }
    }
    co_return all;
}

QCoro::Task<Result<store::ProductSize>> ArtworkCheck::sizeOf(QString account, QString sku)
{
    PLATEN_CO_TRY(const store::AccountRecord record, m_context.accounts.byName(account));
    co_return store::ProductSizes(m_context.database).of(record.uid, sku);
}

QCoro::Task<Result<void>> ArtworkCheck::rememberSize(QString account, QString sku, store::ProductSize size)
{
    PLATEN_CO_TRY(const store::AccountRecord record, m_context.accounts.byName(account));
    co_return store::ProductSizes(m_context.database).set(record.uid, sku, size);
}

bool Acceptance::covers(const QString &ofFile, const artwork::Finding &finding) const
{
    return (code.isEmpty() || code == finding.code) && (file.isEmpty() || file == ofFile) &&
           (text.isEmpty() || text == finding.message.english());
}

std::vector<Error> refusals(const std::vector<DraftArtwork> &artwork, const std::vector<Acceptance> &accepted)
{
    std::vector<Error> errors;
    eachError(artwork, [&](const DraftArtwork &one, const artwork::Finding &finding) {
        if (!isAccepted(accepted, one, finding))
            errors.push_back(fail(ErrorCode::Validation,
                                  Message::of("%1 cannot be printed as it is: %2", one.fileName(), finding.message),
                                  one.pointer())
                                 .value());
    });
    return errors;
}

std::vector<Acceptance> acceptedOf(const std::vector<DraftArtwork> &artwork, const std::vector<Acceptance> &accepted)
{
    std::vector<Acceptance> all;
    eachError(artwork, [&](const DraftArtwork &one, const artwork::Finding &finding) {
        if (isAccepted(accepted, one, finding))
            all.push_back({finding.code, one.checked.inspection.file, finding.message.english()});
    });
    return all;
}

std::vector<Message> acceptances(const std::vector<DraftArtwork> &artwork, const std::vector<Acceptance> &accepted)
{
    std::vector<Message> lines;
    eachError(artwork, [&](const DraftArtwork &one, const artwork::Finding &finding) {
        if (isAccepted(accepted, one, finding))
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
