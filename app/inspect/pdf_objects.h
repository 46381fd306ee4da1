// SPDX-License-Identifier: GPL-3.0-or-later
// Reading QPDF's objects without its complaints: it counts each access to an object of another type as damage to the
// file.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include <array>
#include <optional>
#include <string>

namespace platen::inspect::pdf {

inline bool isNull(QPDFObjectHandle object)
{
    return object.isNull();
}

// The member of a dictionary or of a stream's dictionary; null if there is none.
inline QPDFObjectHandle member(QPDFObjectHandle object, const std::string &key)
{
    if (object.isStream())
        object = object.getDict();
    return object.isDictionary() ? object.getKey(key) : QPDFObjectHandle::newNull();
}

inline bool has(const QPDFObjectHandle &object, const std::string &key)
{
    return !isNull(member(object, key));
}

inline QPDFObjectHandle entry(QPDFObjectHandle list, int index)
{
    return list.isArray() && index < list.getArrayNItems() ? list.getArrayItem(index) : QPDFObjectHandle::newNull();
}

// Without the slash; empty if it is not a name.
inline std::string name(QPDFObjectHandle object)
{
    return object.isName() ? object.getName().substr(1) : std::string();
}

inline std::optional<double> number(QPDFObjectHandle object)
{
    return object.isNumber() ? std::optional(object.getNumericValue()) : std::nullopt;
}

inline long long whole(QPDFObjectHandle object)
{
    return object.isInteger() ? object.getIntValue() : 0;
}

template <std::size_t Count>
std::optional<std::array<double, Count>> numbers(const QPDFObjectHandle &list)
{
    std::array<double, Count> all{};
    for (std::size_t i = 0; i < Count; ++i) {
        const std::optional<double> value = number(entry(list, static_cast<int>(i)));
        if (!value)
            return std::nullopt;
        all[i] = *value;
    }
    return all;
}

} // namespace platen::inspect::pdf
