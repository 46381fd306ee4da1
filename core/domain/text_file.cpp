// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text_file.h"

#include "core/domain/strict_json.h"
#include "core/domain/text_encoding.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace platen {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TextFile)
};

} // namespace

Result<QByteArray> readText(QIODevice &device, const QString &name)
{
    QByteArray bytes;
    // A pipe or a device returns one piece at a time, and may never end.
    for (QByteArray piece = device.read(largestJson + 1); !piece.isEmpty(); piece = device.read(largestJson + 1)) {
        bytes += piece;
        if (bytes.size() > largestJson)
            return tooLarge(name);
    }
    return utf8Of(bytes);
}

Result<QByteArray> readTextFile(const QString &path)
{
    const QString name = u'“' + path + u'”';
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, Words::tr("There is no file “%1”.").arg(path));
    if (QFileInfo(path).isDir())
        return fail(ErrorCode::Validation, Words::tr("“%1” cannot be read: it is a folder.").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Validation, Words::tr("“%1” cannot be read: %2.").arg(path, file.errorString()));
    if (file.size() > largestJson)
        return tooLarge(name);
    return readText(file, name);
}

} // namespace platen
