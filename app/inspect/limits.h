// SPDX-License-Identifier: GPL-3.0-or-later
// What this process gives up before it looks at the first byte of a file, so that a file that takes it over gains
// nothing: no network, no other program, no file, little memory and time. Everything that has to be loaded (plugins,
// profiles) is loaded before. What a system cannot forbid is left out there; see limits_<system>.cpp.
#pragma once

#include <QString>

namespace platen::inspect {

enum class Reach {
    Nothing, // of the file system; descriptors that are open stay so
    Fonts,   // only reading the system's fonts and character maps
};

// For good. Returns why the process cannot be confined; it must not read anything then.
[[nodiscard]] QString confine(Reach reach);

namespace limits {
constexpr long long memory = 512LL << 20;    // bytes of address space, beyond those already used
constexpr int processorTime = 20;            // seconds
constexpr int descriptors = 16;              // 64 while fonts are read
constexpr long long writtenBytes = 64 << 20; // to each file; only the standard output is left
} // namespace limits

} // namespace platen::inspect
