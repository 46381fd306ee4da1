// SPDX-License-Identifier: GPL-3.0-or-later
// Files that a provider made or took, and how far a transfer has got.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonValue>
#include <QString>

#include <functional>

namespace platen {

// A rendered design, a print file.
struct Download
{
    QString fileName; // the name from the provider or its URL; never a path
    QByteArray contentType;
    QByteArray bytes;
};

// A file that a provider took.
struct UploadedFile
{
    QString id;     // the provider's
    QJsonValue raw; // the provider's response
};

// Files that a provider has already: path → the provider's id.
using KnownUploads = QHash<QString, QString>;

// Bytes done and in total; -1: unknown.
using TransferProgress = std::function<void(qint64 done, qint64 total)>;

} // namespace platen
