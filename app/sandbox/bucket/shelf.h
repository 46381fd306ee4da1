// SPDX-License-Identifier: GPL-3.0-or-later
// The objects of a bucket, and the parts of unfinished uploads: files in a folder, up to a number of bytes.
#pragma once

#include "app/sandbox/bucket/refused.h"

#include <QDateTime>
#include <QDir>
#include <QJsonObject>
#include <QTemporaryDir>

#include <optional>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace platen::sandbox::bucket {

template <typename T>
using Outcome = tl::expected<T, Refused>;

struct Object
{
    QByteArray tag; // without quotes
    QByteArray type;
    qint64 bytes = 0;
    QDateTime modified;
    QString file;
};

struct Part
{
    int number = 0;
    QByteArray tag;
    qint64 bytes = 0;
    QDateTime modified;
    QString file;
};

class Shelf
{
public:
    // `folder` is created; if it is empty, a temporary one that ends with this object.
    Shelf(const QString &folder, qint64 mostBytes);

    Outcome<QByteArray> put(const QByteArray &key, const QByteArray &type, const QByteArray &content); // its tag
    [[nodiscard]] std::optional<Object> find(const QByteArray &key) const;
    [[nodiscard]] static QByteArray read(const Object &object, qint64 from, qint64 bytes);
    void remove(const QByteArray &key);

    QByteArray beginUpload(const QByteArray &key, const QByteArray &type); // its id
    Outcome<QByteArray> putPart(const QByteArray &key, const QByteArray &upload, int number,
                                const QByteArray &content);                                                // its tag
    [[nodiscard]] Outcome<std::vector<Part>> parts(const QByteArray &key, const QByteArray &upload) const; // in order
    Outcome<QByteArray>
    complete(const QByteArray &key, const QByteArray &upload,
             const std::vector<std::pair<int, QByteArray>> &chosen); // number, tag; the object's tag
    Outcome<void> abort(const QByteArray &key, const QByteArray &upload);

private:
    [[nodiscard]] QString fileOf(const QByteArray &key) const;
    [[nodiscard]] Outcome<QDir> folderOf(const QByteArray &key, const QByteArray &upload) const;
    [[nodiscard]] Outcome<void> room(qint64 more) const;
    bool describe(const QString &file, const QByteArray &key, const QByteArray &type, const QByteArray &tag);

    std::optional<QTemporaryDir> m_temporary;
    QDir m_folder;
    qint64 m_mostBytes;
};

} // namespace platen::sandbox::bucket
