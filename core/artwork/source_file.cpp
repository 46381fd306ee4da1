// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artwork/source_file.h"

#include "core/artwork/file_findings.h"
#include "core/domain/disk_file.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFileInfo>
#include <QPromise>
#include <QThreadPool>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace platen::artwork {

namespace {

void digestInto(QPromise<QString> &promise, QFile &file)
{
    QCryptographicHash hash(QCryptographicHash::Md5);
    QByteArray block(qsizetype(1) << 20, Qt::Uninitialized);
    file.seek(0);
    for (;;) {
        if (promise.isCanceled())
            return;
        const qint64 count = file.read(block.data(), block.size());
        if (count < 0)
            return;
        if (count == 0)
            break;
        hash.addData(QByteArrayView(block).first(count));
    }
    promise.addResult(QString::fromLatin1(hash.result().toHex()));
}

} // namespace

tl::expected<std::shared_ptr<SourceFile>, Finding> SourceFile::open(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return tl::unexpected(finding::cannotOpen(disk::whyNotRegular(path)));
    // Looked at before it is opened, because opening a device or a pipe may already do something.
    if (const Message why = disk::whyNotRegular(path); !why.isEmpty())
        return tl::unexpected(finding::notAFile(why));
    const std::shared_ptr<SourceFile> file(new SourceFile(path));
    if (!file->openRegular())
        return tl::unexpected(finding::cannotOpen(file->m_problem));
    file->m_keyWhenOpened = file->key();
    return file;
}

#ifdef Q_OS_UNIX

bool SourceFile::openRegular()
{
    // The name may have changed hands since: a pipe must not block.
    const int descriptor = ::open(QFile::encodeName(m_path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    struct stat about{};
    if (descriptor < 0 || ::fstat(descriptor, &about) != 0 || !S_ISREG(about.st_mode)) {
        m_problem = disk::words({descriptor < 0 ? errno : EINVAL, std::generic_category()});
        if (descriptor >= 0)
            ::close(descriptor);
        return false;
    }
    m_size = about.st_size;
    return m_file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle);
}

QByteArray SourceFile::key() const
{
    struct stat about{};
    ::fstat(m_file.handle(), &about);
#ifdef Q_OS_MACOS
    const timespec modified = about.st_mtimespec;
    const timespec altered = about.st_ctimespec;
#else
    const timespec modified = about.st_mtim;
    const timespec altered = about.st_ctim;
#endif
    return QStringLiteral("%1 %2 %3 %4.%5 %6.%7 ")
               .arg(about.st_dev)
               .arg(about.st_ino)
               .arg(about.st_size)
               .arg(modified.tv_sec)
               .arg(modified.tv_nsec)
               .arg(altered.tv_sec)
               .arg(altered.tv_nsec)
               .toUtf8() +
           m_path.toUtf8();
}

QString SourceFile::handedOverPath() const
{
    return QStringLiteral("/dev/fd/%1").arg(m_file.handle());
}

#else

bool SourceFile::openRegular()
{
    const bool isOpen = m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    m_problem = m_file.errorString();
    m_size = m_file.size();
    return isOpen;
}

QByteArray SourceFile::key() const
{
    const QFileInfo info(m_path);
    return QStringLiteral("%1 %2 ").arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch()).toUtf8() +
           m_path.toUtf8();
}

QString SourceFile::handedOverPath() const
{
    return m_path;
}

#endif

QFuture<QString> SourceFile::digest()
{
    const auto promise = std::make_shared<QPromise<QString>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, self = shared_from_this()] {
        digestInto(*promise, self->m_file);
        promise->finish();
    });
    return promise->future();
}

} // namespace platen::artwork
