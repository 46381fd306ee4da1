// SPDX-License-Identifier: GPL-3.0-or-later
// The labels and helps that providers declare, in the person's language. They are English where they are declared;
// translations/declared_texts.cmake hands them to lupdate.
#pragma once

#include <QString>

namespace platen {

QString declaredText(const QString &english);

} // namespace platen
