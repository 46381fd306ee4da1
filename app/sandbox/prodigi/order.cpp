// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/prodigi/order.h"

#include <array>

namespace platen::sandbox::prodigi {
namespace {

constexpr std::array stages{"Draft", "AwaitingPayment", "InProgress", "Complete", "Cancelled"};
constexpr std::array methods{"Budget", "Standard", "Express", "Overnight"};
constexpr std::array sizings{"fillPrintArea", "fitPrintArea", "stretchToPrintArea"};

template <typename Enum, typename Names>
std::optional<Enum> find(const Names &names, const QByteArray &text)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (text.compare(names[i], Qt::CaseInsensitive) == 0)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace

QByteArray stageName(Stage stage)
{
    return stages[static_cast<size_t>(stage)];
}

QByteArray methodName(Method method)
{
    return methods[static_cast<size_t>(method)];
}

QByteArray sizingName(Sizing sizing)
{
    return sizings[static_cast<size_t>(sizing)];
}

std::optional<Stage> stageFrom(const QByteArray &text)
{
    return find<Stage>(stages, text);
}

std::optional<Method> methodFrom(const QByteArray &text)
{
    return find<Method>(methods, text);
}

std::optional<Sizing> sizingFrom(const QByteArray &text)
{
    return find<Sizing>(sizings, text);
}

} // namespace platen::sandbox::prodigi
