// SPDX-License-Identifier: GPL-3.0-or-later
// What the measurements were made on, and what else it did meanwhile.
#pragma once

#include <QJsonObject>

namespace platen::bench {

QJsonObject machine(); // processors, memory, kernel

// From its construction to document(): the load average before, and how much of the processors' time the host gave to
// others.
class Load
{
public:
    Load();
    [[nodiscard]] QJsonObject document() const;

private:
    double m_total = 0;
    double m_stolen = 0;
    double m_average = 0;
};

} // namespace platen::bench
