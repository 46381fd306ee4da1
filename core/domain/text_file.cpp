// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text_file.h"

#include "core/domain/strict_json.h"
#include "core/domain/text_encoding.h"

#include <QFile>
#include <QFileInfo>

namespace platen {

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
        return fail(ErrorCode::NotFound, Message::of("There is no file “%1”.", path));
    if (QFileInfo(path).isDir())
        return fail(ErrorCode::Validation, Message::of("“%1” cannot be read: it is a folder.", path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Validation, Message::of("“%1” cannot be read: %2.", path, file.errorString()));
    if (file.size() > largestJson)
        return tooLarge(name);
    return readText(file, name);
}

} // namespace platen
