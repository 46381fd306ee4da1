// SPDX-License-Identifier: GPL-3.0-or-later
// The body of a response that is too large for memory: it is read piece by piece while it is sent.
#pragma once

#include <QByteArray>

#include <optional>

namespace platen::http {

class BodySource
{
public:
    BodySource() = default;
    virtual ~BodySource() = default;
    BodySource(const BodySource &) = delete;
    BodySource &operator=(const BodySource &) = delete;

    [[nodiscard]] virtual qint64 size() const = 0; // bytes
    // The next bytes, at most `most`. nullopt: the rest cannot be had, and the connection is cut, so that the client
    // notices. Called in a thread of the server's, where it may wait for a disk, one call after the other.
    virtual std::optional<QByteArray> read(qint64 most) = 0;
};

} // namespace platen::http
