// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/kinds.h"

#include "core/hosts/s3_kind.h"
#include "core/hosts/share_kind.h"
#include "core/hosts/webdav_kind.h"

namespace platen::hosts {

const std::vector<Kind> &allKinds()
{
    static const std::vector<Kind> kinds{s3Kind(), webdavKind(), shareKind()};
    return kinds;
}

const Kind *findKind(const QString &id)
{
    for (const Kind &kind : allKinds()) {
        if (kind.id == id)
            return &kind;
    }
    return nullptr;
}

QString publicBase(const Kind &kind, const QJsonObject &settings, const QString &listener)
{
    if (kind.sharesThroughListener)
        return listener;
    for (const QString &key : kind.publicSettings) {
        const QString url = settings.value(key).toString();
        if (!url.isEmpty())
            return url;
    }
    return {};
}

} // namespace platen::hosts
