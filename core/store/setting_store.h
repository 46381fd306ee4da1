// SPDX-License-Identifier: GPL-3.0-or-later
// Reads and writes the settings of a data folder.
#pragma once

#include "core/store/database.h"
#include "core/store/settings.h"

#include <optional>
#include <type_traits>

namespace platen::store {

class SettingStore
{
public:
    SettingStore(Database &database, SetBy by)
        : m_database(database)
        , m_by(by)
    {
    }

    // `parts` replace %1 and %2 in the key.
    template <typename Value, typename... Parts>
    Result<Value> value(const Setting<Value> &setting, const Parts &...parts)
    {
        return stored(setting, parts...).map([&setting](const std::optional<Value> &stored) {
            return stored ? *stored : parsed<Value>(QString::fromLatin1(setting.fallback)).value_or(Value());
        });
    }

    // nullopt if it was never set, or the stored text is not such a value.
    template <typename Value, typename... Parts>
    Result<std::optional<Value>> stored(const Setting<Value> &setting, const Parts &...parts)
    {
        return read(keyOf(setting.key, parts...)).map([](const std::optional<QString> &text) {
            return text ? parsed<Value>(*text) : std::nullopt;
        });
    }

    // Fails with code `refused` if `by` may not change it.
    template <typename Value, typename... Parts>
    Result<void> set(const Setting<Value> &setting, const std::type_identity_t<Value> &value, const Parts &...parts)
    {
        return write(keyOf(setting.key, parts...), text(value), setting.by);
    }

private:
    template <typename... Parts>
    static QString keyOf(const char *key, const Parts &...parts)
    {
        if constexpr (sizeof...(parts) == 0)
            return QString::fromLatin1(key);
        else
            return QString::fromLatin1(key).arg(parts...); // all at once, because a part may contain a %
    }

    template <typename Value>
    static std::optional<Value> parsed(const QString &text);
    static QString text(const QString &value);
    static QString text(int value);
    static QString text(bool value);
    static QString text(const QJsonArray &value);

    Result<std::optional<QString>> read(const QString &key);
    Result<void> write(const QString &key, const QString &value, SetBy by);

    Database &m_database;
    SetBy m_by;
};

template <>
std::optional<QString> SettingStore::parsed(const QString &text);
template <>
std::optional<int> SettingStore::parsed(const QString &text); // negative numbers are not accepted
template <>
std::optional<bool> SettingStore::parsed(const QString &text);
template <>
std::optional<QJsonArray> SettingStore::parsed(const QString &text);

} // namespace platen::store
