// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/kinds.h"

#include "core/hosts/s3_kind.h"
#include "core/hosts/webdav_kind.h"

namespace platen::hosts {

const std::vector<Kind> &allKinds()
{
    static const std::vector<Kind> kinds{s3Kind(), webdavKind()};
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

bool handsOutPlainHttp(const Kind &kind, const QJsonObject &settings)
{
    for (const QString &key : kind.publicSettings) {
        const QString url = settings.value(key).toString();
        if (!url.isEmpty())
            return QUrl(url).scheme() == u"http";
    }
    return false;
}

} // namespace platen::hosts
