// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/colour_profile.h"

#include <lcms2.h>

#include <array>
#include <memory>

namespace platen::inspect {

QString profileDescription(const QByteArray &profile)
{
    if (profile.isEmpty() || profile.size() > largestProfile)
        return {};
    const std::unique_ptr<void, int (*)(void *)> opened(
        cmsOpenProfileFromMem(profile.constData(), static_cast<cmsUInt32Number>(profile.size())), cmsCloseProfile);
    if (!opened)
        return {};
    std::array<wchar_t, 256> text{};
    const auto bytes = static_cast<cmsUInt32Number>(sizeof(text));
    if (cmsGetProfileInfo(opened.get(), cmsInfoDescription, "en", "US", text.data(), bytes) == 0)
        return {};
    text.back() = 0;
    return QString::fromWCharArray(text.data()).trimmed();
}

} // namespace platen::inspect
