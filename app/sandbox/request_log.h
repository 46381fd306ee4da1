// SPDX-License-Identifier: GPL-3.0-or-later
// Which requests were received, for tests and for people. Contains no credentials, so no headers and no bodies.
#pragma once

#include "app/sandbox/instant.h"
#include "app/sandbox/json_writer.h"

#include <deque>

namespace platen::sandbox {

class RequestLog
{
public:
    struct Entry
    {
        QByteArray method;
        QByteArray path;
        QByteArray query;
        QByteArray idempotencyKey;
        int status = 0; // 0: no response was sent
        QByteArray fault;
        Ticks at = now();
    };

    void add(Entry entry)
    {
        ++m_count;
        m_entries.push_back(std::move(entry));
        if (m_entries.size() > Kept)
            m_entries.pop_front();
    }
    void clear()
    {
        m_entries.clear();
        m_count = 0;
    }
    // {"count": all since the start, "requests": [the last ones, oldest first]}
    [[nodiscard]] QByteArray toJson() const
    {
        JsonWriter json;
        json.object().key("count").number(m_count).key("requests").array();
        for (const Entry &one : m_entries) {
            json.object().key("at").text(toIso(one.at, 3)).key("method").text(one.method).key("path").text(one.path);
            json.key("query").text(one.query).key("idempotencyKey").textOrNull(one.idempotencyKey);
            json.key("status").number(one.status).key("fault").textOrNull(one.fault).endObject();
        }
        json.endArray().endObject();
        return json.bytes();
    }

private:
    static constexpr size_t Kept = 10'000;
    std::deque<Entry> m_entries;
    qint64 m_count = 0;
};

} // namespace platen::sandbox
