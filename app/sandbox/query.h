// SPDX-License-Identifier: GPL-3.0-or-later
// The query of a request's target: names without case, values decoded, a name as often as it comes.
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>
#include <vector>

namespace platen::sandbox {

class Query
{
public:
    explicit Query(const QByteArray &encoded);

    [[nodiscard]] std::optional<QByteArray> first(const QByteArray &name) const;
    // The values of that name as often as it comes, as in "name=a&name=b" or "name[]=a".
    [[nodiscard]] std::vector<QByteArray> all(const QByteArray &name) const;
    // The same where a value is itself a list, with commas between its members.
    [[nodiscard]] std::vector<QByteArray> list(const QByteArray &name) const;
    [[nodiscard]] bool has(const QByteArray &name) const { return first(name).has_value(); }

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_pairs; // names in lower case
};

} // namespace platen::sandbox
