// SPDX-License-Identifier: GPL-3.0-or-later
// Which addresses belong to the public internet. A URL from an order must not make Platen talk to this computer, to the
// local network, or to a cloud's own services.
#pragma once

#include <QHostAddress>

namespace platen::net {

// False for loopback, link-local, private, shared (CGNAT) and unique-local addresses, for multicast, and for every
// other range that is reserved (IANA's special-purpose registries). IPv4 addresses inside IPv6 ones (mapped, NAT64)
// are judged by themselves; tunnels (6to4, Teredo) are never public.
[[nodiscard]] bool isPublicAddress(const QHostAddress &address);

} // namespace platen::net
