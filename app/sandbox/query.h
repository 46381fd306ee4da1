// SPDX-License-Identifier: GPL-3.0-or-later
// The query of a request's target: names ignore case, values are decoded, names may repeat.
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
    // All values of that name, as in "name=a&name=b" or "name[]=a".
    [[nodiscard]] std::vector<QByteArray> all(const QByteArray &name) const;
    // The same if a value is itself a list, separated by commas.
    [[nodiscard]] std::vector<QByteArray> list(const QByteArray &name) const;
    [[nodiscard]] bool has(const QByteArray &name) const { return first(name).has_value(); }

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_pairs; // names in lower case
};

} // namespace platen::sandbox
