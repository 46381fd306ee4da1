// SPDX-License-Identifier: GPL-3.0-or-later
// A set of row ids: bits in blocks, because most ids of a list lie close together. A million take a quarter of a
// megabyte.
#pragma once

#include <QHash>
#include <QtGlobal>

#include <bitset>
#include <vector>

namespace platen {

class OidSet
{
public:
    OidSet() = default;
    OidSet(const std::vector<qint64> &oids); // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool contains(qint64 oid) const;
    void insert(qint64 oid);
    void remove(qint64 oid);
    void clear();
    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] std::vector<qint64> values() const; // in ascending order

private:
    static constexpr qint64 blockSize = 2048;
    QHash<qint64, std::bitset<blockSize>> m_blocks;
    qint64 m_size = 0;
};

} // namespace platen
