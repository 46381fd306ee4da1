// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/resource_text.h"

#include "app/platenctl/table.h"
#include "core/domain/exact_json.h"

namespace platen::ctl {

namespace {

QString valueText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    return plainText(value);
}

} // namespace

QString resourceText(const Resource &resource)
{
    const QJsonObject object = resource.raw.toObject();
    std::vector<std::pair<QString, QString>> fields;
    for (auto member = object.constBegin(); member != object.constEnd(); ++member)
        fields.emplace_back(member.key(), printable(valueText(member.value())));
    return fieldLines(fields);
}

QString resourceTable(const std::vector<Resource> &resources)
{
    if (resources.empty())
        return QStringLiteral("Nothing found.\n");
    Table table({QStringLiteral("ID"), QStringLiteral("NAME")});
    for (const Resource &resource : resources)
        table.add({resource.id, resource.name});
    return table.text(false);
}

} // namespace platen::ctl
