// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/public_address.h"

#include <algorithm>
#include <array>

namespace platen::net {

namespace {

struct Range
{
    const char *address;
    int prefix;
};

constexpr std::array<Range, 14> reservedV4{{
    {"0.0.0.0", 8},       // this network
    {"10.0.0.0", 8},      // private
    {"100.64.0.0", 10},   // shared by a carrier's customers
    {"127.0.0.0", 8},     // loopback
    {"169.254.0.0", 16},  // link-local, a cloud's metadata
    {"172.16.0.0", 12},   // private
    {"192.0.0.0", 24},    // protocol assignments
    {"192.0.2.0", 24},    // documentation
    {"192.88.99.0", 24},  // 6to4 relays
    {"192.168.0.0", 16},  // private
    {"198.18.0.0", 15},   // benchmarks
    {"198.51.100.0", 24}, // documentation
    {"203.0.113.0", 24},  // documentation
    {"224.0.0.0", 3},     // multicast, reserved, broadcast
}};

// Of 2000::/3, outside of which nothing is public.
constexpr std::array<Range, 4> reservedV6{{
    {"2001::", 23},     // Teredo and other protocols
    {"2001:db8::", 32}, // documentation
    {"2002::", 16},     // 6to4
    {"3fff::", 20},     // documentation
}};

bool isIn(const QHostAddress &address, const Range &range)
{
    return address.isInSubnet(QHostAddress(QLatin1String(range.address)), range.prefix);
}

bool isPublicV4(const QHostAddress &address)
{
    return std::none_of(reservedV4.begin(), reservedV4.end(),
                        [&address](const Range &range) { return isIn(address, range); });
}

// The last four bytes.
QHostAddress embeddedV4(const QHostAddress &address)
{
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    return QHostAddress(quint32(bytes[12]) << 24 | quint32(bytes[13]) << 16 | quint32(bytes[14]) << 8 |
                        quint32(bytes[15]));
}

} // namespace

bool isPublicAddress(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return isPublicV4(address);
    if (address.protocol() != QAbstractSocket::IPv6Protocol || !address.scopeId().isEmpty())
        return false;
    if (isIn(address, {"::ffff:0:0", 96}) || isIn(address, {"64:ff9b::", 96}))
        return isPublicV4(embeddedV4(address));
    return isIn(address, {"2000::", 3}) &&
           std::none_of(reservedV6.begin(), reservedV6.end(),
                        [&address](const Range &range) { return isIn(address, range); });
}

} // namespace platen::net
