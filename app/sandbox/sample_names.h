// SPDX-License-Identifier: GPL-3.0-or-later
// Invented people and places for the orders that exist from the start. Nobody lives there; domains are example.org.
#pragma once

#include <QByteArray>

#include <vector>

namespace platen::sandbox {

struct Place
{
    QByteArray country, town, county, postcode, street, currency;
    std::vector<QByteArray> names;
};

const std::vector<Place> &places();
const std::vector<QByteArray> &motifs(); // the subjects of pictures, as file names

} // namespace platen::sandbox
