// SPDX-License-Identifier: GPL-3.0-or-later
// A body for Beast's parser that never holds more than its limit: exceeding the limit ends the parsing, and only the
// first bytes are kept.
#pragma once

#include <QByteArray>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/optional.hpp>

namespace platen::http {

struct BoundedBody
{
    struct value_type
    {
        QByteArray bytes;
        qint64 limit = 0; // bytes; a larger body is too large
        qint64 kept = 0;  // bytes that are kept of a body that is too large
    };

    class reader
    {
    public:
        template <bool isRequest, class Fields>
        reader(boost::beast::http::header<isRequest, Fields> &, value_type &body)
            : m_body(body)
        {
        }

        // No memory is reserved because of a Content-Length, which is only a claim.
        void init(const boost::optional<std::uint64_t> &, boost::beast::error_code &error) { error = {}; }

        template <class Buffers>
        std::size_t put(const Buffers &buffers, boost::beast::error_code &error)
        {
            error = {};
            for (auto it = boost::asio::buffer_sequence_begin(buffers); it != boost::asio::buffer_sequence_end(buffers);
                 ++it) {
                const boost::asio::const_buffer buffer = *it;
                const auto size = static_cast<qint64>(buffer.size());
                const auto *data = static_cast<const char *>(buffer.data());
                if (m_body.bytes.size() + size <= m_body.limit) {
                    m_body.bytes.append(data, size);
                    continue;
                }
                m_body.bytes.append(data, std::clamp<qint64>(m_body.kept - m_body.bytes.size(), 0, size));
                m_body.bytes.truncate(m_body.kept);
                error = boost::beast::http::error::body_limit;
                break;
            }
            return boost::asio::buffer_size(buffers);
        }

        void finish(boost::beast::error_code &error) { error = {}; }

    private:
        value_type &m_body;
    };
};

} // namespace platen::http
