// SPDX-License-Identifier: GPL-3.0-or-later
// multipart/form-data (RFC 7578), as far as uploading one file needs it.
#pragma once

#include "core/http/server.h"

#include <optional>
#include <vector>

namespace platen::sandbox::printintegrator {

struct FormPart
{
    QByteArray name;
    QByteArray fileName; // empty: not a file
    QByteArray type;
    QByteArray body;
};

// nullopt if it is not of that form, or not well-formed.
std::optional<std::vector<FormPart>> formParts(const http::Request &request);

} // namespace platen::sandbox::printintegrator
