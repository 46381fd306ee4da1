// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/data_dir.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace platen {

namespace {

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

// An existing folder keeps the permissions that its owner gave it.
bool make(const QString &path)
{
    if (QFileInfo(path).isDir())
        return true;
    const QString parent = QFileInfo(path).absolutePath();
    return QDir().mkpath(parent) && (QDir().mkdir(path, ownerOnly) || QFileInfo(path).isDir());
}

} // namespace

Result<DataDir> DataDir::open(const QString &path)
{
    QString chosen = path.isEmpty() ? qEnvironmentVariable("PLATEN_DATA_DIR") : path;
    if (chosen.isEmpty())
        chosen = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/platen");
    chosen = QDir::cleanPath(QFileInfo(chosen).absoluteFilePath());

    const QFileInfo there(chosen);
    if (there.exists() && !there.isDir())
        return fail(ErrorCode::Storage,
                    Message::of("%1 is a file, but Platen needs a folder for its data. Choose another place.",
                                QDir::toNativeSeparators(chosen)));
    if (!make(chosen))
        return fail(
            ErrorCode::Storage,
            Message::of("The folder %1 for Platen's data cannot be created: the folder above it cannot be written "
                        "to. Choose another place, or ask for permission.",
                        QDir::toNativeSeparators(chosen)));
    if (!QFileInfo(chosen).isReadable() || !QFileInfo(chosen).isExecutable())
        return fail(ErrorCode::Storage,
                    Message::of("You have no permission to look into the folder %1 for Platen's data.",
                                QDir::toNativeSeparators(chosen)));

    DataDir dir{QDir(chosen)};
    // Best effort: a read-only folder can still be read.
    make(dir.backups());
    make(dir.logs());
    return dir;
}

QString DataDir::database() const
{
    return m_dir.filePath(QStringLiteral("platen.sqlite3"));
}

QString DataDir::lock() const
{
    return m_dir.filePath(QStringLiteral("platen.lock"));
}

QString DataDir::use() const
{
    return m_dir.filePath(QStringLiteral("platen.use"));
}

QString DataDir::backups() const
{
    return m_dir.filePath(QStringLiteral("backups"));
}

QString DataDir::logs() const
{
    return m_dir.filePath(QStringLiteral("logs"));
}

} // namespace platen
