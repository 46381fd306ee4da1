// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures of artwork files for lists. Kept on disk by content (ThumbnailFiles), so a file that has moved or gone
// still has its picture; otherwise drawn by an inspector, two at once. Reading, writing and hashing happen in other
// threads. Belongs to one thread.
//
//     m_request = store.request({path, md5}, 96, [this](const QByteArray &png) { … });   // dropped with m_request
#pragma once

#include "core/artwork/thumbnail_files.h"

#include <functional>
#include <memory>

namespace platen::artwork {

struct ThumbnailSource
{
    QString path; // may be empty if only its content is known
    QString md5;  // empty if not known: then the file is read
    int page = 1;
    // Of a picture from the web; it is kept by its address, whatever its content. `path` is then a copy of it, or empty
    // if there is none yet.
    QString address = {};
};

class ThumbnailStore
{
public:
    // What somebody waits for. Destroy it to drop the request: a row that scrolled away needs no picture.
    class Request;
    // Called once, from the event loop, with a PNG; empty if there is no picture.
    using Ready = std::function<void(const QByteArray &png)>;

    static constexpr qint64 usualBound = qint64(256) << 20;

    // `folder` is created when it is needed. `inspectProgram`: see Inspector.
    explicit ThumbnailStore(const QString &folder, const QString &inspectProgram = {}, qint64 mostBytes = usualBound);
    ~ThumbnailStore(); // drops all requests
    ThumbnailStore(const ThumbnailStore &) = delete;
    ThumbnailStore &operator=(const ThumbnailStore &) = delete;

    // `sizePx` of the longer side, in device pixels: the next larger one of 24, 96 and 256 is given.
    [[nodiscard]] std::shared_ptr<Request> request(ThumbnailSource source, int sizePx, Ready ready);
    // Previews drawn since the start; what came from disk does not count.
    [[nodiscard]] int drawn() const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace platen::artwork
