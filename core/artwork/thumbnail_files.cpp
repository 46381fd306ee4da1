// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artwork/thumbnail_files.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <utility>
#include <vector>

namespace platen::artwork {

namespace {

// Nothing that we write is larger, so a larger file is not ours.
constexpr qint64 largestStored = 4 << 20;
constexpr qsizetype checksumLength = 16;
// A use is noted once an hour: often enough to tell what is used, without a write for each look.
constexpr qint64 secondsBetweenNotes = 3600;

QByteArray checksum(const QByteArray &picture)
{
    return QCryptographicHash::hash(picture, QCryptographicHash::Md5);
}

struct Stored
{
    QString path;
    qint64 bytes = 0;
    QDateTime used;
};

std::vector<Stored> storedIn(const QString &folder)
{
    std::vector<Stored> all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        const QFileInfo info = files.fileInfo();
        all.push_back({info.filePath(), info.size(), info.lastModified()});
    }
    return all;
}

void noteUse(QFile &file)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (file.fileTime(QFileDevice::FileModificationTime).secsTo(now) >= secondsBetweenNotes)
        file.setFileTime(now, QFileDevice::FileModificationTime);
}

} // namespace

bool ThumbnailKey::isValid() const
{
    const auto isHex = [](QChar digit) { return (digit >= u'0' && digit <= u'9') || (digit >= u'a' && digit <= u'f'); };
    return md5.size() == 32 && std::all_of(md5.begin(), md5.end(), isHex) && page > 0 && sizePx > 0;
}

QString ThumbnailKey::fileName() const
{
    return QStringLiteral("%1/%2-%3-%4").arg(md5.left(2), md5).arg(page).arg(sizePx);
}

ThumbnailFiles::ThumbnailFiles(QString folder, qint64 mostBytes)
    : m_folder(std::move(folder))
    , m_mostBytes(mostBytes)
{
}

QByteArray ThumbnailFiles::read(const ThumbnailKey &key)
{
    if (!key.isValid())
        return {};
    QFile file(m_folder + u'/' + key.fileName());
    if (!file.open(QIODevice::ReadOnly | QIODevice::ExistingOnly))
        return {};
    const QByteArray content = file.read(largestStored);
    const QByteArray picture = content.mid(checksumLength);
    if (picture.isEmpty() || content.left(checksumLength) != checksum(picture)) {
        file.close();
        file.remove();
        return {};
    }
    noteUse(file);
    return picture;
}

bool ThumbnailFiles::write(const ThumbnailKey &key, const QByteArray &picture)
{
    const qint64 bytes = checksumLength + picture.size();
    if (!key.isValid() || picture.isEmpty() || bytes > std::min(largestStored, m_mostBytes))
        return false;
    const QString path = m_folder + u'/' + key.fileName();
    if (!QDir().mkpath(QFileInfo(path).path()))
        return false;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(checksum(picture));
    file.write(picture);
    if (!file.commit())
        return false;
    if (m_bytes >= 0)
        m_bytes += bytes;
    if (m_bytes < 0 || m_bytes > m_mostBytes)
        keepBound();
    return true;
}

// Reads the folder, because another process may have written or removed thumbnails too. Leaves some room, so that this
// does not happen with every further thumbnail.
void ThumbnailFiles::keepBound()
{
    std::vector<Stored> all = storedIn(m_folder);
    m_bytes = 0;
    for (const Stored &one : all)
        m_bytes += one.bytes;
    if (m_bytes <= m_mostBytes)
        return;
    std::sort(all.begin(), all.end(), [](const Stored &one, const Stored &other) { return one.used < other.used; });
    const qint64 wanted = m_mostBytes / 10 * 9;
    for (const Stored &one : all) {
        if (m_bytes <= wanted)
            return;
        if (QFile::remove(one.path))
            m_bytes -= one.bytes;
    }
}

} // namespace platen::artwork
