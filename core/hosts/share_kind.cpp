// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/share_kind.h"

#include "core/hosts/lifetime_setting.h"
#include "core/hosts/share_host.h"

namespace platen::hosts {

namespace {

constexpr int longestLifetime = 24 * 365; // hours

std::unique_ptr<Host> open(const Setup &setup, std::shared_ptr<net::HttpClient> http, std::shared_ptr<const Clock>)
{
    return std::make_unique<ShareHost>(setup.name, std::move(http), setup.shelf, lifetimeOf(setup.settings));
}

} // namespace

Kind shareKind()
{
    Kind kind;
    kind.id = QStringLiteral("share");
    kind.name = QStringLiteral("Share");
    kind.settings = {lifetimeSetting<longestLifetime>(QT_TRANSLATE_NOOP(
        "Declaration", "How long an address works. It is renewed while a provider still needs the file, and ends with "
                       "the order."))};
    kind.sharesThroughListener = true;
    kind.open = open;
    return kind;
}

} // namespace platen::hosts
