// SPDX-License-Identifier: GPL-3.0-or-later
// The words of this library, in the language of the program that uses it.
#pragma once

#include <QCoreApplication>

namespace platen::store {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(platen::store)
};

} // namespace platen::store
