// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artwork/thumbnail_store.h"

#include "core/artwork/file_findings.h"
#include "core/artwork/inspector.h"
#include "core/artwork/source_file.h"
#include "core/async/latch.h"

#include <QCache>
#include <QCryptographicHash>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <deque>
#include <utility>
#include <vector>

namespace platen::artwork {

namespace {

constexpr int mostAtOnce = 2;
constexpr int mostFailures = 1000;
constexpr int mostDigests = 10'000;

int keptSize(int wanted)
{
    for (const int size : {24, 96}) {
        if (wanted <= size)
            return size;
    }
    return 256;
}

QString digestOf(const QString &address)
{
    return QString::fromLatin1(QCryptographicHash::hash(address.toUtf8(), QCryptographicHash::Md5).toHex());
}

} // namespace

class ThumbnailStore::Request
{
public:
    ThumbnailSource source;
    int sizePx = 0;
    Ready ready;
};

struct ThumbnailStore::State
{
    State(const QString &folder, const QString &program, qint64 mostBytes)
        : inspector(std::make_unique<Inspector>(program))
        , files(std::make_shared<ThumbnailFiles>(folder, mostBytes))
    {
        disk.setMaxThreadCount(1); // `files` belongs to this one thread
    }

    std::unique_ptr<Inspector> inspector;
    std::shared_ptr<ThumbnailFiles> files;
    QThreadPool disk;
    std::deque<std::weak_ptr<Request>> waiting;
    std::vector<std::weak_ptr<Latch>> waits;          // for other threads
    QCache<QByteArray, bool> failures{mostFailures};  // files without a picture, by failureKey()
    QCache<QByteArray, QString> digests{mostDigests}; // of files that stay the same, by SourceFile::key()
    int running = 0;
    int drawn = 0;
    bool isOver = false;

    // What is known of a request while it is served: it may be dropped at any time.
    struct Job
    {
        ThumbnailSource source;
        int sizePx = 0;
        std::weak_ptr<Request> request;
    };

    static void startNext(const std::shared_ptr<State> &state);
    static QCoro::Task<void> serve(std::shared_ptr<State> state, Job job);
    static QCoro::Task<QByteArray> picture(std::shared_ptr<State> state, Job job);
    static QCoro::Task<QString> digest(std::shared_ptr<State> state, std::shared_ptr<SourceFile> file);
    static QCoro::Task<QByteArray> draw(std::shared_ptr<State> state, Job job, std::shared_ptr<SourceFile> file,
                                        ThumbnailKey key);
    // A file may lack one page and have another.
    static QByteArray failureKey(const SourceFile &file, const Job &job)
    {
        return file.key() + ' ' + QByteArray::number(job.source.page);
    }
    [[nodiscard]] bool isDropped(const Job &job) const { return isOver || job.request.expired(); }
    [[nodiscard]] std::shared_ptr<Latch> nextWait();
    void end();

    // The result of another thread, or T() if the store is destroyed before.
    template <typename T>
    static QCoro::Task<T> result(std::shared_ptr<State> state, QFuture<T> future)
    {
        const std::shared_ptr<Latch> ended = state->nextWait();
        QFutureWatcher<T> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, ended.get(), [ended] { ended->release(); });
        watcher.setFuture(future);
        Wait wait{ended.get()};
        co_await wait;
        if (!future.isFinished())
            future.cancel();
        co_return future.isFinished() && future.resultCount() > 0 ? future.result() : T();
    }

    // Does something with the files in their thread.
    template <typename T, typename F>
    [[nodiscard]] QFuture<T> onDisk(F work)
    {
        const auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        disk.start([promise, work = std::move(work), theFiles = files] {
            promise->addResult(work(*theFiles));
            promise->finish();
        });
        return promise->future();
    }
};

std::shared_ptr<Latch> ThumbnailStore::State::nextWait()
{
    std::erase_if(waits, [](const std::weak_ptr<Latch> &one) { return one.expired(); });
    auto latch = std::make_shared<Latch>();
    if (isOver)
        latch->release();
    waits.push_back(latch);
    return latch;
}

void ThumbnailStore::State::startNext(const std::shared_ptr<State> &state)
{
    while (!state->isOver && state->running < mostAtOnce && !state->waiting.empty()) {
        const std::shared_ptr<Request> next = state->waiting.front().lock();
        state->waiting.pop_front();
        if (!next)
            continue;
        ++state->running;
        serve(state, {next->source, next->sizePx, next});
    }
}

QCoro::Task<void> ThumbnailStore::State::serve(std::shared_ptr<State> state, Job job)
{
    QCoro::Task<QByteArray> finding = picture(state, job);
    const QByteArray png = co_await finding;
    --state->running;
    if (const std::shared_ptr<Request> request = job.request.lock(); request && !state->isOver) {
        // The request may be destroyed, or the whole store, from within the call.
        const Ready ready = std::exchange(request->ready, {});
        ready(png);
    }
    startNext(state);
}

QCoro::Task<QByteArray> ThumbnailStore::State::picture(std::shared_ptr<State> state, Job job)
{
    // Always from the event loop, even if there is nothing to be read.
    const bool isRemote = !job.source.address.isEmpty();
    ThumbnailKey key{isRemote ? digestOf(job.source.address) : job.source.md5, job.source.page, job.sizePx};
    QCoro::Task<QByteArray> lookingUp =
        result(state, state->onDisk<QByteArray>([key](ThumbnailFiles &files) { return files.read(key); }));
    const QByteArray known = co_await lookingUp;
    if (!known.isEmpty() || job.source.path.isEmpty() || state->isDropped(job))
        co_return known;
    const tl::expected<std::shared_ptr<SourceFile>, Finding> opened = SourceFile::open(job.source.path);
    if (!opened || state->failures.contains(failureKey(**opened, job)))
        co_return QByteArray();
    const std::shared_ptr<SourceFile> file = *opened;
    if (file->size() > largestFile)
        co_return QByteArray();
    if (isRemote) {
        QCoro::Task<QByteArray> drawingCopy = draw(state, job, file, key);
        co_return co_await drawingCopy;
    }
    QCoro::Task<QString> digesting = digest(state, file);
    const QString md5 = co_await digesting;
    // Another picture under the same name is not the one that was asked for.
    if (!job.source.md5.isEmpty() && job.source.md5 != md5)
        co_return QByteArray();
    key.md5 = md5;
    if (!key.isValid() || state->isDropped(job))
        co_return QByteArray();
    QCoro::Task<QByteArray> lookingAgain =
        result(state, state->onDisk<QByteArray>([key](ThumbnailFiles &files) { return files.read(key); }));
    const QByteArray stored = co_await lookingAgain;
    if (!stored.isEmpty() || state->isDropped(job))
        co_return stored;
    QCoro::Task<QByteArray> drawing = draw(state, job, file, key);
    co_return co_await drawing;
}

QCoro::Task<QString> ThumbnailStore::State::digest(std::shared_ptr<State> state, std::shared_ptr<SourceFile> file)
{
    const QByteArray key = file->key();
    if (const QString *known = state->digests.object(key))
        co_return *known;
    QCoro::Task<QString> digesting = result(state, file->digest());
    const QString md5 = co_await digesting;
    if (!md5.isEmpty() && file->isUnchanged())
        state->digests.insert(key, new QString(md5));
    co_return md5;
}

QCoro::Task<QByteArray> ThumbnailStore::State::draw(std::shared_ptr<State> state, Job job,
                                                    std::shared_ptr<SourceFile> file, ThumbnailKey key)
{
    QCoro::Task<Result<QByteArray>> drawing = state->inspector->preview(job.source.path, key.page, key.sizePx);
    const Result<QByteArray> preview = co_await drawing;
    if (state->isOver || !file->isUnchanged())
        co_return QByteArray();
    if (!preview) {
        state->failures.insert(failureKey(*file, job), new bool(true));
        co_return QByteArray();
    }
    ++state->drawn;
    const QByteArray png = *preview;
    QCoro::Task<bool> writing =
        result(state, state->onDisk<bool>([key, png](ThumbnailFiles &files) { return files.write(key, png); }));
    co_await writing;
    co_return png;
}

void ThumbnailStore::State::end()
{
    isOver = true;
    waiting.clear();
    inspector.reset();
    const std::vector<std::weak_ptr<Latch>> all = std::exchange(waits, {});
    for (const std::weak_ptr<Latch> &one : all) {
        if (const std::shared_ptr<Latch> latch = one.lock())
            latch->releaseNow();
    }
}

ThumbnailStore::ThumbnailStore(const QString &folder, const QString &inspectProgram, qint64 mostBytes)
    : m_state(std::make_shared<State>(folder, inspectProgram, mostBytes))
{
}

ThumbnailStore::~ThumbnailStore()
{
    m_state->end();
}

std::shared_ptr<ThumbnailStore::Request> ThumbnailStore::request(ThumbnailSource source, int sizePx, Ready ready)
{
    auto made = std::make_shared<Request>();
    made->source = std::move(source);
    made->sizePx = keptSize(sizePx);
    made->ready = std::move(ready);
    m_state->waiting.push_back(made);
    State::startNext(m_state);
    return made;
}

int ThumbnailStore::drawn() const
{
    return m_state->drawn;
}

} // namespace platen::artwork
