// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/packed_body.h"

#include <QtEndian>

namespace platen::store {

namespace {

constexpr quint32 longestBody = 4 * 1024 * 1024; // messages have at most 1 MiB
constexpr qsizetype headerSize = 4;              // qCompress begins with the size of what it compressed

} // namespace

std::optional<QByteArray> packed(const QByteArray &body)
{
    QByteArray bytes = qCompress(body);
    return bytes.size() < body.size() ? std::optional(std::move(bytes)) : std::nullopt;
}

QByteArray unpacked(const QByteArray &bytes)
{
    if (bytes.size() < headerSize || qFromBigEndian<quint32>(bytes.constData()) > longestBody)
        return {};
    return qUncompress(bytes);
}

} // namespace platen::store
