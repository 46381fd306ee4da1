// SPDX-License-Identifier: GPL-3.0-or-later
// The bodies of settled messages, compressed: JSON becomes a fraction of its size.
#pragma once

#include <QByteArray>

#include <optional>

namespace platen::store {

// nullopt if it would not become smaller.
std::optional<QByteArray> packed(const QByteArray &body);
// Empty if the bytes are damaged, or if they would become larger than any message.
QByteArray unpacked(const QByteArray &bytes);

} // namespace platen::store
