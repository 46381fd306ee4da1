// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/file_digest.h"

#include "core/async/latch.h"
#include "core/domain/disk_file.h"
#include "core/hosts/host.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QThreadPool>

namespace platen::hosts {

namespace {

constexpr qint64 pieceSize = 256 * 1024;
constexpr qint64 largest = qint64{2} * 1024 * 1024 * 1024;

Result<Digest> read(const net::FilePart &part)
{
    QFile file(part.path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(part.offset))
        return fail(ErrorCode::Refused, Message::of("%1 cannot be read: the system reported “%2”.",
                                                    QFileInfo(part.path).fileName(), file.errorString()));
    QCryptographicHash md5(QCryptographicHash::Md5);
    QCryptographicHash sha256(QCryptographicHash::Sha256);
    Digest digest;
    while (digest.size < part.size) {
        const QByteArray piece = file.read(std::min(pieceSize, part.size - digest.size));
        if (piece.isEmpty())
            return changedFile(part.path);
        md5.addData(piece);
        sha256.addData(piece);
        digest.size += piece.size();
    }
    digest.md5 = md5.result().toHex();
    digest.sha256 = sha256.result().toHex();
    return digest;
}

} // namespace

QCoro::Task<Result<Digest>> digestOfPart(net::FilePart part)
{
    const auto latch = std::make_shared<Latch>();
    const auto digest = std::make_shared<Result<Digest>>();
    QThreadPool::globalInstance()->start([part, latch, digest] {
        *digest = read(part);
        // The latch belongs to the thread that waits.
        QMetaObject::invokeMethod(latch.get(), [latch] { latch->release(); }, Qt::QueuedConnection);
    });
    Wait wait{latch.get()};
    co_await wait;
    co_return *digest;
}

QCoro::Task<Result<Digest>> digestOf(QString path)
{
    const Message notRegular = disk::whyNotRegular(path);
    if (!notRegular.isEmpty())
        co_return fail(QFileInfo::exists(path) ? ErrorCode::Refused : ErrorCode::NotFound, notRegular);
    net::FilePart whole;
    whole.path = path;
    whole.size = QFileInfo(path).size();
    if (whole.size > largest)
        co_return fail(ErrorCode::Refused, Message::of("%1 is larger than 2 GiB.", QFileInfo(path).fileName()));
    co_return co_await digestOfPart(whole);
}

} // namespace platen::hosts
