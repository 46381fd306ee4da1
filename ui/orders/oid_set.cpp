// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/oid_set.h"

#include <algorithm>

namespace platen {

namespace {

// Row ids are positive (AUTOINCREMENT).
std::size_t placeOf(qint64 oid, qint64 blockSize)
{
    return static_cast<std::size_t>(oid % blockSize);
}

} // namespace

OidSet::OidSet(const std::vector<qint64> &oids)
{
    for (const qint64 oid : oids)
        insert(oid);
}

bool OidSet::contains(qint64 oid) const
{
    const auto block = m_blocks.constFind(oid / blockSize);
    return block != m_blocks.constEnd() && block->test(placeOf(oid, blockSize));
}

void OidSet::insert(qint64 oid)
{
    auto bit = m_blocks[oid / blockSize][placeOf(oid, blockSize)];
    m_size += bit ? 0 : 1;
    bit = true;
}

void OidSet::remove(qint64 oid)
{
    const auto block = m_blocks.find(oid / blockSize);
    if (block == m_blocks.end() || !block->test(placeOf(oid, blockSize)))
        return;
    block->reset(placeOf(oid, blockSize));
    --m_size;
}

void OidSet::clear()
{
    m_blocks.clear();
    m_size = 0;
}

std::vector<qint64> OidSet::values() const
{
    std::vector<qint64> oids;
    oids.reserve(static_cast<std::size_t>(m_size));
    QList<qint64> blocks = m_blocks.keys();
    std::sort(blocks.begin(), blocks.end());
    for (const qint64 block : blocks) {
        const std::bitset<blockSize> bits = m_blocks.value(block);
        for (std::size_t place = 0; place < bits.size(); ++place) {
            if (bits.test(place))
                oids.push_back(block * blockSize + static_cast<qint64>(place));
        }
    }
    return oids;
}

} // namespace platen
