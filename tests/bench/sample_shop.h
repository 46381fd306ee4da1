// SPDX-License-Identifier: GPL-3.0-or-later
// The orders of a shop of ten years with an account at each provider: the same ones for the same seed.
#pragma once

#include "core/store/records.h"
#include "tests/bench/sample_people.h"

#include <vector>

namespace platen::bench {

// Raised when other orders are made, so that those of an earlier version are not taken for these.
inline constexpr int sampleVersion = 1;

// Its accounts, whose addresses are on this machine and refuse every connection.
std::vector<store::AccountRecord> sampleAccounts();

struct SampleOrder
{
    store::StoredOrder stored;
    std::vector<TimelineEntry> timeline;
};

class SampleShop
{
public:
    // `accounts` as stored. `count` orders are spread over ten years; with `thin`, their documents are small.
    SampleShop(std::vector<store::AccountRecord> accounts, qint64 count, quint64 seed, bool thin);

    [[nodiscard]] SampleOrder next(); // the oldest first

private:
    void fillTimes(Order &order);
    void fillItems(Order &order);
    void fillEnd(Order &order);
    [[nodiscard]] QByteArray rawOf(const Order &order);

    std::vector<store::AccountRecord> m_accounts;
    qint64 m_count;
    bool m_thin;
    qint64 m_made = 0;
    Random m_random;
};

} // namespace platen::bench
