// SPDX-License-Identifier: GPL-3.0-or-later
// Translates the labels and help texts that providers declare in English; translations/declared_texts.cmake passes them
// to lupdate.
#pragma once

#include <QString>

namespace platen {

QString declaredText(const QString &english);

} // namespace platen
