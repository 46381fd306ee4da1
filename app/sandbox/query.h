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
    // Every value of that name, those with commas taken apart.
    [[nodiscard]] std::vector<QByteArray> list(const QByteArray &name) const;
    [[nodiscard]] bool has(const QByteArray &name) const { return first(name).has_value(); }

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_pairs; // names in lower case
};

} // namespace platen::sandbox
