// SPDX-License-Identifier: GPL-3.0-or-later
// Thumbnails on disk, named by what they show: the MD5 of the file, the page and the size. Bounded: what was not used
// for the longest time is removed first. Everything here can be made again, so nothing fails loudly; several processes
// may use the same folder. May be used in any one thread at a time.
#pragma once

#include <QByteArray>
#include <QString>

namespace platen::artwork {

struct ThumbnailKey
{
    QString md5; // lower-case hex
    int page = 1;
    int sizePx = 96;
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] QString fileName() const; // "0f/0f343b…-1-96"
    bool operator==(const ThumbnailKey &) const = default;
};

class ThumbnailFiles
{
public:
    // `mostBytes`: of all thumbnails together.
    ThumbnailFiles(QString folder, qint64 mostBytes);

    // The picture as it was written; empty if there is none or its file is damaged. Counts as a use.
    [[nodiscard]] QByteArray read(const ThumbnailKey &key);
    // Whole or not at all. False if it could not be written.
    bool write(const ThumbnailKey &key, const QByteArray &picture);

private:
    void keepBound();

    QString m_folder;
    qint64 m_mostBytes;
    qint64 m_bytes = -1; // at least what this process knows of; negative until the folder was read
};

} // namespace platen::artwork
