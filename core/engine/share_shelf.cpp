// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/share_shelf.h"

#include "core/store/setting_store.h"
#include "core/store/share_store.h"
#include "core/store/statement.h"
#include "core/webhooks/shared_files.h"

#include <QFileInfo>

namespace platen {

Result<QString> publicListenerUrl(store::Database &database)
{
    return store::SettingStore(database, store::SetBy::Engine).value(store::settings::listenerPublicUrl);
}

Result<void> ShareShelf::keep(const hosts::Source &source, const QString &key)
{
    store::ShareRecord share;
    share.hostId = m_hostId;
    share.key = key;
    share.path = QFileInfo(source.path).absoluteFilePath();
    share.md5 = QString::fromLatin1(source.md5);
    share.bytes = source.size;
    return store::done(store::ShareStore(m_database).keep(share));
}

Result<std::optional<hosts::Shared>> ShareShelf::find(const QString &key)
{
    PLATEN_TRY(const std::optional<store::ShareRecord> share, store::ShareStore(m_database).byKey(m_hostId, key));
    if (!share)
        return std::optional<hosts::Shared>();
    return std::optional(hosts::Shared{{share->path, share->bytes, share->md5.toLatin1()}, sharePath(*share)});
}

Result<void> ShareShelf::handOut(const QString &key, const QDateTime &until, hosts::For whom)
{
    store::ShareStore shares(m_database);
    PLATEN_TRY(const std::optional<store::ShareRecord> share, shares.byKey(m_hostId, key));
    if (!share)
        return {};
    const bool byHand = share->byHand || whom == hosts::For::Person;
    return shares.setExpiry(share->id, std::max(share->expiresAt, until), byHand);
}

Result<void> ShareShelf::remove(const QString &key)
{
    return store::ShareStore(m_database).remove(m_hostId, key);
}

Result<QString> ShareShelf::publicUrl()
{
    return publicListenerUrl(m_database);
}

} // namespace platen
