// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webhooks/shared_files.h"

#include "core/domain/disk_file.h"
#include "core/http/byte_range.h"
#include "core/store/file_identity.h"

#include <QCryptographicHash>
#include <QFile>
#include <QMimeDatabase>
#include <QThread>

namespace platen {

namespace {

using store::FileStamp;
using store::ShareRecord;

constexpr int places = 32; // files handed out at the same time
constexpr int checkers = 2;
constexpr qint64 pieceSize = 256 * 1024;
const QByteArray folder = "/files/";

http::Answer plainAnswer(int status, const QByteArray &text)
{
    http::Answer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", "text/plain; charset=utf-8"}, {"Cache-Control", "no-store"}};
    answer.body = text + '\n';
    return answer;
}

bool isSameStamp(const FileStamp &stamp, qint64 bytes, qint64 modified)
{
    return modified != 0 && stamp.size == bytes && stamp.latest() == modified;
}

// A part of a shared file.
class FileSource : public http::BodySource
{
public:
    FileSource(ShareRecord share, qint64 modified, qint64 first, qint64 size, std::shared_ptr<void> place)
        : m_share(std::move(share))
        , m_modified(modified)
        , m_first(first)
        , m_size(size)
        , m_place(std::move(place))
    {
    }
    [[nodiscard]] qint64 size() const override { return m_size; }
    std::optional<QByteArray> read(qint64 most) override
    {
        if (!m_file.isOpen()) {
            m_file.setFileName(m_share.path);
            if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || !m_file.seek(m_first))
                return std::nullopt;
        }
        QByteArray piece = m_file.read(most);
        // What was read before the file changed is of the file that was published.
        if (piece.isEmpty() || !isSameStamp(FileStamp::of(m_share.path), m_share.bytes, m_modified))
            return std::nullopt;
        return piece;
    }

private:
    ShareRecord m_share;
    qint64 m_modified;
    qint64 m_first;
    qint64 m_size;
    std::shared_ptr<void> m_place;
    QFile m_file;
};

// File systems count time in steps: two writes within one step look like one. Waits until a further write would show.
void waitUntilWritesShow(const FileStamp &stamp)
{
    constexpr qint64 second = 1'000'000'000;
    const bool isFine = stamp.latest() % second != 0; // otherwise the steps may be as long as those of FAT
    const qint64 step = isFine ? second / 10 : 2 * second + second / 10;
    const qint64 age = QDateTime::currentMSecsSinceEpoch() * 1'000'000 - stamp.latest();
    if (age >= 0 && age < step)
        QThread::usleep(static_cast<unsigned long>((step - age) / 1000));
}

QByteArray md5Of(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QCryptographicHash md5(QCryptographicHash::Md5);
    for (;;) {
        const QByteArray piece = file.read(pieceSize);
        if (piece.isEmpty())
            break;
        md5.addData(piece);
    }
    return file.error() == QFileDevice::NoError ? md5.result().toHex() : QByteArray();
}

http::Answer fileAnswer(const ShareRecord &share, qint64 modified, const http::Request &request,
                        std::shared_ptr<void> place)
{
    const http::ByteRange range =
        request.method == "GET" ? http::byteRange(request.header("Range"), share.bytes) : http::ByteRange();
    const QByteArray total = QByteArray::number(share.bytes);
    http::Answer answer;
    answer.headers = {{"Accept-Ranges", "bytes"},
                      {"ETag", '"' + share.md5.toLatin1() + '"'},
                      {"Cache-Control", "no-store"},
                      {"X-Content-Type-Options", "nosniff"}};
    if (range.kind == http::ByteRange::Kind::Unsatisfiable) {
        answer.status = 416;
        answer.headers.emplace_back("Content-Range", "bytes */" + total);
        return answer;
    }
    const QMimeDatabase types;
    const QByteArray type = types.mimeTypeForFile(share.path, QMimeDatabase::MatchExtension).name().toLatin1();
    answer.headers.emplace_back("Content-Type", type);
    const bool isPart = range.kind == http::ByteRange::Kind::Part;
    const qint64 first = isPart ? range.first : 0;
    const qint64 size = isPart ? range.last - range.first + 1 : share.bytes;
    if (isPart) {
        answer.status = 206;
        answer.headers.emplace_back("Content-Range", "bytes " + QByteArray::number(range.first) + '-' +
                                                         QByteArray::number(range.last) + '/' + total);
    }
    answer.source = std::make_shared<FileSource>(share, modified, first, size, std::move(place));
    return answer;
}

} // namespace

QString sharePath(const ShareRecord &share)
{
    return QString::fromLatin1(folder) + share.token + u'/' + share.key.section(u'/', -1);
}

SharedFiles::SharedFiles(store::Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
    qRegisterMetaType<ShareRecord>();
    m_checking.setMaxThreadCount(checkers);
}

SharedFiles::~SharedFiles()
{
    m_checking.waitForDone();
}

bool SharedFiles::isPath(const QByteArray &path)
{
    return path.startsWith(folder);
}

std::shared_ptr<void> SharedFiles::takePlace()
{
    if (m_places->fetch_add(1) >= places) {
        m_places->fetch_sub(1);
        return nullptr;
    }
    return {this, [taken = m_places](void *) { taken->fetch_sub(1); }};
}

void SharedFiles::serve(const http::Request &request, http::Responder responder)
{
    const http::Answer nothing = plainAnswer(404, "Nothing is here");
    if (request.method != "GET" && request.method != "HEAD") {
        http::Answer answer = plainAnswer(405, "Only GET and HEAD are taken here");
        answer.headers.emplace_back("Allow", "GET, HEAD");
        return responder(std::move(answer));
    }
    const QByteArray path = request.path();
    const QString token = QString::fromLatin1(path.mid(folder.size()).split('/').constFirst());
    const Result<std::optional<ShareRecord>> found = store::ShareStore(m_database).byToken(token);
    if (!found)
        return responder(plainAnswer(503, "Try again later"));
    if (!*found || path != sharePath(**found).toLatin1())
        return responder(nothing);
    const ShareRecord &share = **found;
    const bool hasExpired = !share.expiresAt.isValid() || share.expiresAt <= QDateTime::currentDateTimeUtc();
    if (hasExpired || (!share.byHand && !share.hasOpenOrder))
        return responder(nothing);
    std::shared_ptr<void> place = takePlace();
    if (!place) {
        http::Answer answer = plainAnswer(503, "Too many files are being fetched; try again later");
        answer.headers.emplace_back("Retry-After", "30");
        return responder(std::move(answer));
    }
    respond(share, request, responder, std::move(place));
}

void SharedFiles::respond(const ShareRecord &share, const http::Request &request, const http::Responder &responder,
                          std::shared_ptr<void> place)
{
    const Check refused = m_refused.value(share.id);
    m_checking.start([this, share, request, responder, refused, place = std::move(place)]() mutable {
        const FileStamp stamp = FileStamp::of(share.path);
        Check check{isSameStamp(stamp, share.bytes, share.modified), stamp.latest(), stamp.size};
        const bool isKnown = refused.modified != 0 && isSameStamp(stamp, refused.bytes, refused.modified);
        if (!check.isSame && !isKnown)
            check = checked(share);
        responder(check.isSame ? fileAnswer(share, check.modified, request, std::move(place))
                               : plainAnswer(404, "Nothing is here"));
        QMetaObject::invokeMethod(this, [this, share, check] { noteCheck(share, check); }, Qt::QueuedConnection);
    });
}

// Reads the whole file, if it has the right size.
SharedFiles::Check SharedFiles::checked(const ShareRecord &share)
{
    const FileStamp before = FileStamp::of(share.path);
    Check check{false, before.latest(), before.size};
    if (before.size != share.bytes || !disk::whyNotRegular(share.path).isEmpty())
        return check;
    waitUntilWritesShow(before);
    const bool isSame = md5Of(share.path) == share.md5.toLatin1();
    const FileStamp after = FileStamp::of(share.path);
    check.isSame = isSame && isSameStamp(after, before.size, before.latest());
    return check;
}

void SharedFiles::noteCheck(const ShareRecord &share, const Check &check)
{
    if (check.isSame) {
        m_refused.remove(share.id);
        if (check.modified != share.modified)
            (void)store::ShareStore(m_database).noteModified(share.id, check.modified);
        return;
    }
    const Check known = m_refused.value(share.id);
    const bool isReported =
        m_refused.contains(share.id) && known.bytes == check.bytes && known.modified == check.modified;
    m_refused.insert(share.id, check);
    if (!isReported)
        Q_EMIT changed(share);
}

} // namespace platen
