// SPDX-License-Identifier: GPL-3.0-or-later
// Artwork that a provider takes as uploads, and checks by a preflight of its own. What was uploaded for a check is used
// again by the order.
#pragma once

#include "core/artwork/inspection.h"
#include "core/domain/order.h"
#include "core/engine/context.h"
#include "core/providers/transfer.h"
#include "core/store/provider_files.h"

#include <QCoroTask>

#include <optional>

namespace platen {

class ProviderUploads
{
public:
    explicit ProviderUploads(EngineContext &context)
        : m_context(context)
    {
    }

    // What the provider has against the file of that digest. Uploads it if it is not known yet; an error is one of the
    // connection, or `refused` if the file changed meanwhile. At a provider that takes no uploads: nullopt.
    QCoro::Task<Result<std::optional<artwork::Finding>>> check(store::AccountRecord account, QString path, QString md5);
    // The same, by what is known already.
    [[nodiscard]] std::optional<artwork::Finding> knownFinding(qint64 accountId, const QString &md5) const;

    // The draft's files that the provider has.
    [[nodiscard]] KnownUploads known(qint64 accountId, const Draft &draft) const;
    // They are uploaded again the next time.
    void forget(qint64 accountId, const Draft &draft);

private:
    [[nodiscard]] std::optional<store::ProviderFile> find(qint64 accountId, const QString &md5) const;

    EngineContext &m_context;
};

} // namespace platen
