// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/setting_store.h"

#include "core/store/tables.h"

namespace platen::store {

const Columns<SettingRow> &settingColumns()
{
    static const Columns<SettingRow> columns{
        column<&SettingRow::key>(settingTable, "key", Use::Key),
        column<&SettingRow::value>(settingTable, "value"),
    };
    return columns;
}

template <>
std::optional<QString> SettingStore::parsed(const QString &text)
{
    return text;
}

template <>
std::optional<int> SettingStore::parsed(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}

template <>
std::optional<bool> SettingStore::parsed(const QString &text)
{
    return text == u"1";
}

template <>
std::optional<QJsonArray> SettingStore::parsed(const QString &text)
{
    const std::optional<QJsonValue> value = readJson(text.toUtf8());
    return value && value->isArray() ? std::optional(value->toArray()) : std::nullopt;
}

QString SettingStore::text(const QString &value)
{
    return value;
}

QString SettingStore::text(int value)
{
    return QString::number(value);
}

QString SettingStore::text(bool value)
{
    return value ? QStringLiteral("1") : QStringLiteral("0");
}

QString SettingStore::text(const QJsonArray &value)
{
    return QString::fromUtf8(writeJson(value));
}

Result<std::optional<QString>> SettingStore::read(const QString &key)
{
    return readRow(m_database, settingColumns(), QStringLiteral("settings g WHERE g.key = ?"), {bound(key)})
        .map([](const std::optional<SettingRow> &row) { return row ? std::optional(row->value) : std::nullopt; });
}

Result<void> SettingStore::write(const QString &key, const QString &value, SetBy by)
{
    if (by == SetBy::Engine && m_by != SetBy::Engine)
        return fail(ErrorCode::Refused, Message::of("Platen sets “%1” for itself.", key));
    return inTransaction(m_database, Durability::Promised, [&]() -> Result<void> {
        const SettingRow row{key, value};
        const Result<int> changed = settingColumns().update(m_database, settingTable, row);
        if (!changed || *changed > 0)
            return done(changed);
        return done(settingColumns().insert(m_database, settingTable, row));
    });
}

} // namespace platen::store
