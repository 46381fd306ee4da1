// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/printintegrator/multipart.h"

#include "core/domain/disk_file.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

namespace platen::printintegrator {

namespace {

// As browsers write it: characters that would end the quoted name are percent-encoded.
QByteArray quoted(const QString &fileName)
{
    return fileName.toUtf8().replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
}

QByteArray boundaryFor(const QByteArray &content)
{
    QByteArray boundary = content;
    do
        boundary = "platen-" + QCryptographicHash::hash(boundary, QCryptographicHash::Sha256).toHex().left(40);
    while (content.contains(boundary));
    return boundary;
}

} // namespace

Result<Multipart> multipartOf(const QString &path, qint64 most)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists())
        return fail(ErrorCode::NotFound, Message::of("There is no file %1. Nothing was sent.", name));
    if (const Message notRegular = disk::whyNotRegular(path, name); !notRegular.isEmpty())
        return fail(ErrorCode::Validation, Message::of("%1. Nothing was sent.", notRegular));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Validation,
                    Message::of("%1 cannot be read: %2. Nothing was sent.", name, file.errorString()));
    if (file.size() > most)
        return fail(ErrorCode::Validation, Message::of("%1 is larger than %2 MiB, and was not sent.", name,
                                                       QString::number(most / (1024LL * 1024))));
    const QByteArray content = file.readAll();
    if (file.error() != QFileDevice::NoError || content.size() > most)
        return fail(ErrorCode::Validation,
                    Message::of("%1 cannot be read: %2. Nothing was sent.", name, file.errorString()));
    if (content.isEmpty())
        return fail(ErrorCode::Validation, Message::of("%1 is empty. Nothing was sent.", name));
    const QByteArray type = QMimeDatabase().mimeTypeForFileNameAndData(name, content).name().toLatin1();
    const QByteArray boundary = boundaryFor(content);
    Multipart made;
    made.contentType = "multipart/form-data; boundary=" + boundary;
    made.body.reserve(content.size() + 512);
    made.body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + quoted(name) +
                 "\"\r\nContent-Type: " + type + "\r\n\r\n";
    made.body += content;
    made.body += "\r\n--" + boundary + "--\r\n";
    return made;
}

} // namespace platen::printintegrator
