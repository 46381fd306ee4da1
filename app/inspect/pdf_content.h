// SPDX-License-Identifier: GPL-3.0-or-later
// What a page of a PDF paints with: its content is followed with the forms and patterns in it.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include <optional>
#include <set>
#include <string>

namespace platen::inspect::pdf {

struct Painted
{
    std::set<std::string> colours;                          // families, see colourFamily()
    QPDFObjectHandle profile = QPDFObjectHandle::newNull(); // the first ICC profile's stream
    bool isTransparent = false;
    bool refersOutside = false;
    std::optional<double> leastDpi; // of its pictures, if the page is printed in its own size
};

// `unit`: points per unit of the page.
Painted paintedOn(QPDFObjectHandle page, const QPDFObjectHandle &resources, double unit);

} // namespace platen::inspect::pdf
