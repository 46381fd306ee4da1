// SPDX-License-Identifier: GPL-3.0-or-later
// A small picture for an artwork's thumbnail: two colours that follow from its id.
#pragma once

#include <QByteArray>

namespace platen::sandbox {

QByteArray thumbnailPng(const QByteArray &id);

} // namespace platen::sandbox
