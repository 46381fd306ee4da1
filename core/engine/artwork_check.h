// SPDX-License-Identifier: GPL-3.0-or-later
// Checks artwork files before they are ordered: each is inspected, and laid on what it is to be printed on. Only the
// description of a product may be asked from its provider; the files stay here.
#pragma once

#include "core/artwork/inspector.h"
#include "core/artwork/preflight.h"
#include "core/domain/order.h"
#include "core/engine/artwork_files.h"
#include "core/engine/artwork_targets.h"

#include <vector>

namespace platen {

struct CheckedArtwork
{
    artwork::Inspection inspection;
    artwork::Preflight result;
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
};

class ArtworkCheck
{
public:
    explicit ArtworkCheck(EngineContext &context);

    // `notFound` if there is no such file, account or product. Everything else about a file is a finding.
    QCoro::Task<Result<CheckedArtwork>> check(ArtworkRequest request);
    // Every file of the draft. Where the provider cannot be asked what a product is like, its file is checked by
    // itself.
    QCoro::Task<std::vector<DraftArtwork>> checkDraft(Draft draft);

private:
    [[nodiscard]] artwork::PreflightRules rulesOf(const QString &account) const;
    QCoro::Task<CheckedArtwork> checkOn(QString file, int page, std::optional<artwork::Target> target,
                                        artwork::PreflightRules rules, QString order);

    EngineContext &m_context;
    artwork::Inspector m_inspector;
    ArtworkTargets m_targets;
};

// The errors of an order with this artwork, each at its file: what was found as an error and is not among `accepted`
// (codes of findings).
std::vector<Error> refusals(const std::vector<DraftArtwork> &artwork, const QStringList &accepted);
// What is accepted of these errors, as lines for the order's timeline.
std::vector<Message> acceptances(const std::vector<DraftArtwork> &artwork, const QStringList &accepted);
// The digest of each file as it was checked.
FileDigests digestsOf(const std::vector<DraftArtwork> &artwork);

} // namespace platen
