// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/host_words.h"

#include "core/domain/text_display.h"

#include <QCoreApplication>

namespace platen {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HostWords)
};

} // namespace

QString hostKindWord(const QString &kind)
{
    const hosts::Kind *known = hosts::findKind(kind);
    if (known && known->sharesThroughListener)
        return Words::tr("This computer");
    return known ? known->name : kind;
}

QString hostKindExplanation(const QString &kind)
{
    if (kind == u"s3")
        return Words::tr("A bucket at Amazon S3, or at a service that is used in the same way, such as MinIO, "
                         "Cloudflare R2 or Hetzner. Providers get signed addresses that expire, unless the bucket is "
                         "public.");
    if (kind == u"webdav")
        return Words::tr(
            "A folder on a WebDAV server from which anyone who knows a file's address can read it, such as "
            "one at your web host.");
    if (kind == u"share")
        return Words::tr("Platen hands the files out itself, through the public address of its webhook listener. It "
                         "has to run, and be reachable, until the provider has fetched them.");
    return {};
}

QString hostTrouble(const HostInfo &info)
{
    const hosts::Kind *kind = hosts::findKind(info.host.kind);
    if (!kind)
        return Words::tr("This version does not know its kind");
    for (const Setting &setting : kind->settings) {
        const QString place = info.secrets.value(setting.key);
        if (setting.required && place == u"missing")
            return Words::tr("A secret is missing");
        if (setting.required && place == u"unavailable")
            return Words::tr("The keychain is not available");
    }
    return {};
}

QString hostRemovalQuestion(const std::vector<HostInfo> &hosts, const HostInfo &removed)
{
    const hosts::Kind *kind = hosts::findKind(removed.host.kind);
    const bool isShare = kind && kind->sharesThroughListener;
    QStringList sentences{Words::tr("Remove “%1”?").arg(displayed(removed.host.name))};
    sentences << (isShare ? Words::tr("The addresses that it handed out stop working at once.")
                          : Words::tr("Its secrets go with it. What was published there stays there, but addresses "
                                      "that expire can no longer be renewed."));
    const QString next = defaultWithout(hosts, removed.host.name);
    if (next.isEmpty())
        sentences << Words::tr("No host is left then: files cannot be published, and orders with files wait, until you "
                               "add one.");
    else if (removed.host.isDefault)
        sentences << Words::tr("“%1” becomes the default.").arg(displayed(next));
    return sentences.join(u' ');
}

} // namespace platen
