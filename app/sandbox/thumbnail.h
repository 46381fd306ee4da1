// SPDX-License-Identifier: GPL-3.0-or-later
// A small picture for an artwork's thumbnail, in two colours derived from its id.
#pragma once

#include <QByteArray>

namespace platen::sandbox {

QByteArray thumbnailPng(const QByteArray &id);

} // namespace platen::sandbox
