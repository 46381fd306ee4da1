// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/pdf_colours.h"

#include "app/inspect/pdf_objects.h"

namespace platen::inspect::pdf {

namespace {

constexpr int deepest = 8;

std::string byComponents(long long count)
{
    return count == 1 ? "gray" : count == 3 ? "rgb" : count == 4 ? "cmyk" : "unknown";
}

std::string ofProfile(const QPDFObjectHandle &stream, QPDFObjectHandle *profile)
{
    if (profile != nullptr && profile->isNull())
        *profile = stream;
    const QPDFObjectHandle alternate = member(stream, "/Alternate");
    return name(entry(alternate, 0)) == "Lab" ? "lab" : byComponents(whole(member(stream, "/N")));
}

std::string byName(const std::string &called)
{
    if (called == "DeviceGray" || called == "G" || called == "CalGray")
        return "gray";
    if (called == "DeviceRGB" || called == "RGB" || called == "CalRGB")
        return "rgb";
    if (called == "DeviceCMYK" || called == "CMYK")
        return "cmyk";
    return called == "Lab" ? "lab" : "unknown";
}

} // namespace

std::string colourFamily(const QPDFObjectHandle &space, const QPDFObjectHandle &resources, QPDFObjectHandle *profile,
                         int depth)
{
    if (depth > deepest)
        return "unknown";
    const std::string called = name(space);
    if (!called.empty()) {
        const QPDFObjectHandle own = member(member(resources, "/ColorSpace"), "/" + called);
        if (called == "Pattern")
            return {};
        return isNull(own) ? byName(called) : colourFamily(own, resources, profile, depth + 1);
    }
    const std::string kind = name(entry(space, 0));
    if (kind == "ICCBased")
        return ofProfile(entry(space, 1), profile);
    if (kind == "Indexed" || kind == "I")
        return colourFamily(entry(space, 1), resources, profile, depth + 1);
    if (kind == "Separation" || kind == "DeviceN")
        return colourFamily(entry(space, 2), resources, profile, depth + 1);
    if (kind == "Pattern")
        return isNull(entry(space, 1)) ? std::string() : colourFamily(entry(space, 1), resources, profile, depth + 1);
    return byName(kind);
}

} // namespace platen::inspect::pdf
