// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/bucket/shelf.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSaveFile>

#include <algorithm>

namespace platen::sandbox::bucket {
namespace {

constexpr qint64 SmallestPart = qint64{5} * 1024 * 1024;
const QString About = QStringLiteral(".json");

QByteArray md5(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Md5);
}

bool write(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject aboutOf(const QString &file)
{
    return QJsonDocument::fromJson(contentOf(file + About)).object();
}

QByteArray member(const QJsonObject &about, const char *name)
{
    return about.value(QLatin1String(name)).toString().toUtf8();
}

Refused notWritten()
{
    return {500, "InternalError", "We encountered an internal error. Please try again."};
}

} // namespace

Shelf::Shelf(const QString &folder, qint64 mostBytes)
    : m_folder(folder)
    , m_mostBytes(mostBytes)
{
    if (folder.isEmpty())
        m_folder = QDir(m_temporary.emplace().path());
    m_folder.mkpath(QStringLiteral("objects"));
    m_folder.mkpath(QStringLiteral("uploads"));
}

QString Shelf::fileOf(const QByteArray &key) const
{
    const QByteArray name = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex();
    return m_folder.filePath(QStringLiteral("objects/") + QString::fromLatin1(name));
}

Outcome<void> Shelf::room(qint64 more) const
{
    QDirIterator all(m_folder.path(), QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        all.next();
        more += all.fileInfo().size();
    }
    if (more <= m_mostBytes)
        return {};
    // Amazon never says so; this is MinIO's word.
    return tl::make_unexpected(Refused{507, "XMinioStorageFull", "The sandbox's bucket is full."});
}

bool Shelf::describe(const QString &file, const QByteArray &key, const QByteArray &type, const QByteArray &tag)
{
    const QJsonObject about{{QLatin1String("key"), QString::fromUtf8(key)},
                            {QLatin1String("type"), QString::fromUtf8(type)},
                            {QLatin1String("tag"), QString::fromUtf8(tag)}};
    return write(file + About, QJsonDocument(about).toJson());
}

Outcome<QByteArray> Shelf::put(const QByteArray &key, const QByteArray &type, const QByteArray &content)
{
    if (const Outcome<void> fits = room(content.size()); !fits)
        return tl::make_unexpected(fits.error());
    const QByteArray tag = md5(content).toHex();
    if (!write(fileOf(key), content) || !describe(fileOf(key), key, type, tag))
        return tl::make_unexpected(notWritten());
    return tag;
}

std::optional<Object> Shelf::find(const QByteArray &key) const
{
    const QFileInfo file(fileOf(key));
    const QJsonObject about = aboutOf(file.filePath());
    if (!file.exists() || about.isEmpty())
        return std::nullopt;
    return Object{member(about, "tag"), member(about, "type"), file.size(), file.lastModified(), file.filePath()};
}

QByteArray Shelf::read(const Object &object, qint64 from, qint64 bytes)
{
    QFile file(object.file);
    return file.open(QIODevice::ReadOnly) && file.seek(from) ? file.read(bytes) : QByteArray();
}

void Shelf::remove(const QByteArray &key)
{
    QFile::remove(fileOf(key));
    QFile::remove(fileOf(key) + About);
}

QByteArray Shelf::beginUpload(const QByteArray &key, const QByteArray &type)
{
    QByteArray id;
    for (int i = 0; i < 2; ++i)
        id += QByteArray::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, '0');
    const QString folder = m_folder.filePath(QStringLiteral("uploads/") + QString::fromLatin1(id));
    QDir().mkpath(folder);
    describe(folder, key, type, {});
    return id;
}

Outcome<QDir> Shelf::folderOf(const QByteArray &key, const QByteArray &upload) const
{
    const bool isName = std::all_of(upload.begin(), upload.end(), [](char c) { return std::isalnum(c) != 0; });
    const QDir folder(m_folder.filePath(QStringLiteral("uploads/") + QString::fromLatin1(upload)));
    if (upload.isEmpty() || !isName || !folder.exists() || member(aboutOf(folder.path()), "key") != key)
        return tl::make_unexpected(Refused{404, "NoSuchUpload", "The specified multipart upload does not exist."});
    return folder;
}

// A part's file is named "NUMBER-TAG".
Outcome<std::vector<Part>> Shelf::parts(const QByteArray &key, const QByteArray &upload) const
{
    const Outcome<QDir> folder = folderOf(key, upload);
    if (!folder)
        return tl::make_unexpected(folder.error());
    std::vector<Part> all;
    for (const QFileInfo &file : folder->entryInfoList(QDir::Files)) {
        const QList<QByteArray> name = file.fileName().toLatin1().split('-');
        all.push_back({name[0].toInt(), name.value(1), file.size(), file.lastModified(), file.filePath()});
    }
    std::sort(all.begin(), all.end(), [](const Part &one, const Part &other) { return one.number < other.number; });
    return all;
}

Outcome<QByteArray> Shelf::putPart(const QByteArray &key, const QByteArray &upload, int number,
                                   const QByteArray &content)
{
    const Outcome<std::vector<Part>> present = parts(key, upload);
    if (!present)
        return tl::make_unexpected(present.error());
    if (const Outcome<void> fits = room(content.size()); !fits)
        return tl::make_unexpected(fits.error());
    for (const Part &part : *present) {
        if (part.number == number)
            QFile::remove(part.file);
    }
    const QByteArray tag = md5(content).toHex();
    const QString name = QString::number(number) + QLatin1Char('-') + QString::fromLatin1(tag);
    if (!write(folderOf(key, upload)->filePath(name), content))
        return tl::make_unexpected(notWritten());
    return tag;
}

Outcome<QByteArray> Shelf::complete(const QByteArray &key, const QByteArray &upload,
                                    const std::vector<std::pair<int, QByteArray>> &chosen)
{
    const Outcome<std::vector<Part>> present = parts(key, upload);
    if (!present)
        return tl::make_unexpected(present.error());
    QByteArray content;
    QByteArray tags;
    int previous = 0;
    for (const auto &[number, tag] : chosen) {
        const auto part =
            std::find_if(present->begin(), present->end(), [&, number = number, &tag = tag](const Part &one) {
                return one.number == number && one.tag == tag;
            });
        if (part == present->end())
            return tl::make_unexpected(
                Refused{400, "InvalidPart", "One or more of the specified parts could not be found."});
        if (number <= previous)
            return tl::make_unexpected(
                Refused{400, "InvalidPartOrder", "The list of parts was not in ascending order."});
        if (part->bytes < SmallestPart && number != chosen.back().first)
            return tl::make_unexpected(Refused{400, "EntityTooSmall", "A part that is not the last has under 5 MiB."});
        previous = number;
        content += contentOf(part->file);
        tags += QByteArray::fromHex(tag);
    }
    const QByteArray type = member(aboutOf(folderOf(key, upload)->path()), "type");
    const QByteArray tag = md5(tags).toHex() + '-' + QByteArray::number(static_cast<qint64>(chosen.size()));
    if (!write(fileOf(key), content) || !describe(fileOf(key), key, type, tag))
        return tl::make_unexpected(notWritten());
    (void)abort(key, upload);
    return tag;
}

Outcome<void> Shelf::abort(const QByteArray &key, const QByteArray &upload)
{
    Outcome<QDir> folder = folderOf(key, upload);
    if (!folder)
        return tl::make_unexpected(folder.error());
    QFile::remove(folder->path() + About);
    folder->removeRecursively();
    return {};
}

} // namespace platen::sandbox::bucket
