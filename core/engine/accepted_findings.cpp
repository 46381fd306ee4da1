// SPDX-License-Identifier: GPL-3.0-or-later
// ArtworkCheck: what a person accepted, as it is stored.
#include "core/engine/artwork_check.h"

#include "core/store/setting_store.h"

namespace platen {

using store::SetBy;
using store::SettingStore;
using store::settings::acceptedFindings;

QCoro::Task<Result<std::vector<Acceptance>>> ArtworkCheck::accepted(QString orderId)
{
    PLATEN_CO_TRY(const QJsonArray stored,
                  SettingStore(m_context.database, SetBy::Person).value(acceptedFindings, orderId));
    std::vector<Acceptance> accepted;
    for (const QJsonValue &value : stored) {
        Acceptance one;
        one.code = value["code"].toString();
        one.file = value["file"].toString();
        one.text = value["text"].toString();
        // An empty member would match anything.
        if (!one.code.isEmpty() && !one.file.isEmpty() && !one.text.isEmpty())
            accepted.push_back(one);
    }
    co_return accepted;
}

QCoro::Task<Result<void>> ArtworkCheck::setAccepted(QString orderId, std::vector<Acceptance> accepted)
{
    QJsonArray list;
    for (const Acceptance &one : accepted)
        list.append(QJsonObject{{"code", one.code}, {"file", one.file}, {"text", one.text}});
    PLATEN_CO_TRY(const QJsonArray before,
                  SettingStore(m_context.database, SetBy::Person).value(acceptedFindings, orderId));
    if (before == list)
        co_return Result<void>();
    co_return SettingStore(m_context.database, SetBy::Person).set(acceptedFindings, list, orderId);
}

} // namespace platen
