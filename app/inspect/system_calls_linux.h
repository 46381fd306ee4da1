// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace platen::inspect {

// From now on the process can compute, and read and write what is open; every other system call fails (seccomp).
// `mayOpen`: files can still be opened for reading. Returns why the kernel does not do it.
[[nodiscard]] QString filterSystemCalls(bool mayOpen);

} // namespace platen::inspect
