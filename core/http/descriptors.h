// SPDX-License-Identifier: GPL-3.0-or-later
// How many connections this process can have open at once.
#pragma once

namespace platen::http {

// Raises the process's limit of open files as far as `wanted` connections need it. Returns how many of them it can have
// besides everything else that it opens.
int roomForConnections(int wanted);

} // namespace platen::http
