// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/pasted_picture.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QImage>
#include <QSaveFile>

namespace platen {

Result<QString> savePastedPicture(const QImage &picture, const QString &folder)
{
    QByteArray png;
    QBuffer buffer(&png);
    if (picture.isNull() || !buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, "PNG"))
        return fail(ErrorCode::Validation, Message::of("The picture in the clipboard cannot be read"));
    const QByteArray name = QCryptographicHash::hash(png, QCryptographicHash::Md5).toHex();
    const QString path = QDir(folder).absoluteFilePath(QString::fromLatin1(name) + QStringLiteral(".png"));
    QSaveFile file(path);
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) || file.write(png) != png.size() || !file.commit())
        return fail(ErrorCode::Storage,
                    Message::of("The pasted picture could not be saved as %1: %2", path, file.errorString()));
    return path;
}

} // namespace platen
