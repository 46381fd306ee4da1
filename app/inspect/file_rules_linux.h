// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace platen::inspect {

// From now on only fonts and the character maps of fonts can be opened, and only for reading (Landlock). False if the
// kernel cannot forbid the rest; then nothing has changed.
[[nodiscard]] bool allowFontsOnly();

} // namespace platen::inspect
