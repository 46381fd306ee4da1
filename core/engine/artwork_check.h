// SPDX-License-Identifier: GPL-3.0-or-later
// Checks artwork files before they are ordered: each is inspected, and laid on what it is to be printed on. Only the
// description of a product may be asked from its provider; the files stay here.
#pragma once

#include "core/artwork/inspector.h"
#include "core/artwork/preflight.h"
#include "core/domain/order.h"
#include "core/engine/artwork_files.h"
#include "core/engine/artwork_targets.h"
#include "core/engine/provider_uploads.h"
#include "core/engine/remote_pictures.h"
#include "core/store/artwork_uses.h"
#include "core/store/product_sizes.h"

#include <vector>

namespace platen {

struct CheckedArtwork
{
    artwork::Inspection inspection;
    artwork::Preflight result;
    std::optional<store::ArtworkUse> usedWith; // the newest order that was sent with the same file
};

// An artwork of a draft that is a file.
struct DraftArtwork
{
    std::size_t item = 0; // indexes
    std::size_t artwork = 0;
    CheckedArtwork checked;

    [[nodiscard]] QString pointer() const; // "/items/0/artwork/1/file"
    [[nodiscard]] QString fileName() const;
};

struct ArtworkRequest
{
    QString file;
    int page = 1;
    QString account; // who prints it; empty: not known
    QString sku;     // what it is printed on; empty: only what is given
    artwork::TargetOptions given;
    bool uploads = false; // to a provider that takes uploads, for its own preflight; what is known of it counts anyway
};

// Of a photobook: its size depends on the item's other artwork, and on where the order goes.
bool isSpine(const Artwork &artwork);

// One artwork of a draft's item, while the draft is being written.
struct ItemArtworkRequest
{
    QString account;
    Item item;
    std::size_t artwork = 0; // its index in the item
    int page = 1;
    // What the provider says of the item's product; null if that is not known.
    std::shared_ptr<const Product> product;
    Address address = {}; // where the order goes
};

// What a person lets pass. Empty members match anything.
struct Acceptance
{
    QString code; // of the finding
    QString file; // as in the draft
    QString text; // the finding as it was read, in English: a worse one has to be accepted again

    [[nodiscard]] bool covers(const QString &ofFile, const artwork::Finding &finding) const;
    bool operator==(const Acceptance &) const = default;
};

class ArtworkCheck
{
public:
    explicit ArtworkCheck(EngineContext &context);

    // `notFound` if there is no such file, account or product. Everything else about a file is a finding.
    QCoro::Task<Result<CheckedArtwork>> check(ArtworkRequest request);
    // Every file of the draft; none is uploaded. Where the provider cannot be asked what a product is like, its file is
    // checked by itself.
    QCoro::Task<std::vector<DraftArtwork>> checkDraft(Draft draft);
    // Asks nobody what a described product is like, so that it never waits for a provider that describes its products.
    // `notFound` if there is no such file.
    QCoro::Task<Result<CheckedArtwork>> checkItem(ItemArtworkRequest request);
    // What was accepted of an order's artwork, in the window or on the console: kept for as long as there is the order.
    QCoro::Task<Result<std::vector<Acceptance>>> accepted(QString orderId);
    QCoro::Task<Result<void>> setAccepted(QString orderId, std::vector<Acceptance> accepted);
    // What is remembered of a SKU whose provider does not say what it is printed at, and used from then on.
    QCoro::Task<Result<store::ProductSize>> sizeOf(QString account, QString sku);
    QCoro::Task<Result<void>> rememberSize(QString account, QString sku, store::ProductSize size);
    // Ends the only check of this item's artwork that waits for the file; does nothing if others wait for it, too.
    void cancel(const QString &file);

    [[nodiscard]] RemotePictures &pictures() { return m_pictures; } // of artwork that is not a file here

private:
    // The account that prints it; nullopt if there is none of that name.
    [[nodiscard]] std::optional<store::AccountRecord> accountOf(const QString &name) const;
    // If the artwork is a spine: the pages of the item's main print area, and where they go.
    QCoro::Task<Book> bookOf(Item item, std::size_t artwork, Address address);
    QCoro::Task<artwork::Inspection> inspected(QString file, int page);
    [[nodiscard]] CheckedArtwork judged(const artwork::Inspection &file, const std::optional<artwork::Target> &target,
                                        const QString &account) const;

    EngineContext &m_context;
    QHash<QString, int> m_waiting; // how many wait for the inspection of a file
    artwork::Inspector m_inspector;
    ArtworkTargets m_targets;
    ProviderUploads m_uploads;
    RemotePictures m_pictures;
};

// The errors of an order with this artwork, each at its file: what was found as an error and is not accepted.
std::vector<Error> refusals(const std::vector<DraftArtwork> &artwork, const std::vector<Acceptance> &accepted);
// What is accepted of these errors: each as it is now, and as lines for the order's timeline.
std::vector<Acceptance> acceptedOf(const std::vector<DraftArtwork> &artwork, const std::vector<Acceptance> &accepted);
std::vector<Message> acceptances(const std::vector<DraftArtwork> &artwork, const std::vector<Acceptance> &accepted);
// The digest of each file as it was checked.
FileDigests digestsOf(const std::vector<DraftArtwork> &artwork);

} // namespace platen
