// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include <string>

namespace platen::inspect::pdf {

// What a colour space comes down to: "rgb", "cmyk", "gray", "lab" or "unknown"; empty for a pattern without a colour of
// its own. A spot colour counts as the colour that replaces it. `profile` receives the ICC profile's stream, if it has
// one.
std::string colourFamily(const QPDFObjectHandle &space, const QPDFObjectHandle &resources, QPDFObjectHandle *profile,
                         int depth = 0);

} // namespace platen::inspect::pdf
