// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artwork/inspector.h"

#include "core/artwork/file_findings.h"
#include "core/artwork/inspect_process.h"
#include "core/artwork/inspection_document.h"
#include "core/artwork/source_file.h"
#include "core/async/latch.h"

#include <QCache>
#include <QFutureWatcher>
#include <QJsonDocument>

#include <algorithm>
#include <deque>
#include <vector>

namespace platen::artwork {

namespace {

constexpr int mostAtOnce = 2;
constexpr int mostInspections = 500;
constexpr int mostPreviewBytes = 32 << 20;
constexpr int mostDigests = 10'000;

// One call that waits, now for this and then for that. Cancelling it ends every wait at once.
class Request
{
public:
    explicit Request(QString path)
        : m_path(std::move(path))
    {
    }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }
    void cancel()
    {
        m_isCancelled = true;
        if (const std::shared_ptr<Latch> latch = m_latch)
            latch->releaseNow();
    }
    // What the next wait is for.
    [[nodiscard]] std::shared_ptr<Latch> nextWait()
    {
        m_latch = std::make_shared<Latch>();
        if (m_isCancelled)
            m_latch->release();
        return m_latch;
    }

private:
    QString m_path;
    bool m_isCancelled = false;
    std::shared_ptr<Latch> m_latch;
};

Inspection withFinding(Inspection inspection, Finding finding)
{
    inspection.findings.push_back(std::move(finding));
    return inspection;
}

} // namespace

struct Inspector::State
{
    QString program;
    std::vector<std::weak_ptr<Request>> requests;
    std::deque<std::shared_ptr<Latch>> waiting; // for a place
    int running = 0;
    QCache<QByteArray, QString> digests{mostDigests}; // by SourceFile::key()
    QCache<QByteArray, Inspection> inspections{mostInspections};
    QCache<QByteArray, QByteArray> previews{mostPreviewBytes};

    std::shared_ptr<Request> request(const QString &path);
    void cancelIf(const std::function<bool(const Request &)> &isMeant);
    void leavePlace();

    static QCoro::Task<bool> takePlace(std::shared_ptr<State> state, std::shared_ptr<Request> request);
    static QCoro::Task<QString> digest(std::shared_ptr<State> state, std::shared_ptr<Request> request,
                                       std::shared_ptr<SourceFile> file);
    static QCoro::Task<tl::expected<QByteArray, Finding>> run(std::shared_ptr<State> state,
                                                              std::shared_ptr<Request> request,
                                                              std::shared_ptr<SourceFile> file, QStringList arguments);
    static QCoro::Task<Inspection> inspect(std::shared_ptr<State> state, std::shared_ptr<Request> request, int page);
    static QCoro::Task<Inspection> measure(std::shared_ptr<State> state, std::shared_ptr<Request> request,
                                           std::shared_ptr<SourceFile> file, Inspection known);
    static QCoro::Task<tl::expected<QByteArray, Finding>> draw(std::shared_ptr<State> state,
                                                               std::shared_ptr<Request> request, int page, int sizePx);
};

std::shared_ptr<Request> Inspector::State::request(const QString &path)
{
    std::erase_if(requests, [](const std::weak_ptr<Request> &one) { return one.expired(); });
    auto made = std::make_shared<Request>(path);
    requests.push_back(made);
    return made;
}

void Inspector::State::cancelIf(const std::function<bool(const Request &)> &isMeant)
{
    // A request that ends may begin another one.
    const std::vector<std::weak_ptr<Request>> all = requests;
    for (const std::weak_ptr<Request> &one : all) {
        if (const std::shared_ptr<Request> request = one.lock(); request && isMeant(*request))
            request->cancel();
    }
}

QCoro::Task<bool> Inspector::State::takePlace(std::shared_ptr<State> state, std::shared_ptr<Request> request)
{
    while (state->running >= mostAtOnce && !request->isCancelled()) {
        const std::shared_ptr<Latch> free = request->nextWait();
        state->waiting.push_back(free);
        Wait wait{free.get()};
        co_await wait;
    }
    if (request->isCancelled())
        co_return false;
    ++state->running;
    co_return true;
}

void Inspector::State::leavePlace()
{
    --running;
    const std::deque<std::shared_ptr<Latch>> all = std::exchange(waiting, {});
    for (const std::shared_ptr<Latch> &one : all)
        one->release();
}

// Empty if the file cannot be read to its end, or nobody waits any more.
QCoro::Task<QString> Inspector::State::digest(std::shared_ptr<State> state, std::shared_ptr<Request> request,
                                              std::shared_ptr<SourceFile> file)
{
    const QByteArray key = file->key();
    if (const QString *known = state->digests.object(key))
        co_return *known;
    const std::shared_ptr<Latch> ended = request->nextWait();
    QFuture<QString> future = file->digest();
    QFutureWatcher<QString> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, ended.get(), [&ended] { ended->release(); });
    watcher.setFuture(future);
    Wait wait{ended.get()};
    co_await wait;
    if (!future.isFinished())
        future.cancel();
    const QString md5 = future.isFinished() && future.resultCount() > 0 ? future.result() : QString();
    if (!md5.isEmpty() && file->isUnchanged())
        state->digests.insert(key, new QString(md5));
    co_return md5;
}

QCoro::Task<tl::expected<QByteArray, Finding>> Inspector::State::run(std::shared_ptr<State> state,
                                                                     std::shared_ptr<Request> request,
                                                                     std::shared_ptr<SourceFile> file,
                                                                     QStringList arguments)
{
    QCoro::Task<bool> place = takePlace(state, request);
    if (const bool hasPlace = co_await place; !hasPlace)
        co_return tl::unexpected(finding::cancelled());
    InspectProcess process(state->program, arguments, file->handedOverPath());
    const std::shared_ptr<Latch> ended = request->nextWait();
    process.start(ended);
    Wait wait{ended.get()};
    co_await wait;
    state->leavePlace();
    if (request->isCancelled())
        co_return tl::unexpected(finding::cancelled());
    if (!process.hasStarted())
        co_return tl::unexpected(finding::noInspector(process.startProblem()));
    if (!file->isUnchanged())
        co_return tl::unexpected(finding::changed());
    if (!process.hasSucceeded())
        co_return tl::unexpected(finding::stopped());
    co_return process.output();
}

QCoro::Task<Inspection> Inspector::State::inspect(std::shared_ptr<State> state, std::shared_ptr<Request> request,
                                                  int page)
{
    Inspection known;
    known.file = request->path();
    known.page = page;
    const tl::expected<std::shared_ptr<SourceFile>, Finding> opened = SourceFile::open(request->path());
    if (!opened)
        co_return withFinding(known, opened.error());
    const std::shared_ptr<SourceFile> file = *opened;
    known.bytes = file->size();
    if (known.bytes > largestFile)
        co_return withFinding(known, finding::tooManyBytes(known.bytes));
    QCoro::Task<QString> digesting = digest(state, request, file);
    known.md5 = co_await digesting;
    if (request->isCancelled())
        co_return withFinding(known, finding::cancelled());
    if (known.md5.isEmpty())
        co_return withFinding(known, finding::readError());
    if (known.bytes == 0)
        co_return withFinding(known, finding::empty());
    QCoro::Task<Inspection> measuring = measure(state, request, file, known);
    co_return co_await measuring;
}

QCoro::Task<Inspection> Inspector::State::measure(std::shared_ptr<State> state, std::shared_ptr<Request> request,
                                                  std::shared_ptr<SourceFile> file, Inspection known)
{
    const QString page = QString::number(known.page);
    const QByteArray key = (known.md5 + QLatin1Char(' ') + page).toLatin1();
    Inspection measured;
    if (const Inspection *before = state->inspections.object(key)) {
        measured = *before;
    } else {
        const QStringList arguments{QStringLiteral("inspect"), QStringLiteral("--page"), page};
        QCoro::Task<tl::expected<QByteArray, Finding>> running = run(state, request, file, arguments);
        const tl::expected<QByteArray, Finding> output = co_await running;
        if (!output)
            co_return withFinding(known, output.error());
        const QJsonDocument document = QJsonDocument::fromJson(*output);
        if (!document.isObject())
            co_return withFinding(known, finding::stopped());
        measured = inspectionFromJson(document.object());
        state->inspections.insert(key, new Inspection(measured));
    }
    measured.file = known.file;
    measured.bytes = known.bytes;
    measured.md5 = known.md5;
    measured.page = known.page;
    co_return measured;
}

QCoro::Task<tl::expected<QByteArray, Finding>>
Inspector::State::draw(std::shared_ptr<State> state, std::shared_ptr<Request> request, int page, int sizePx)
{
    const tl::expected<std::shared_ptr<SourceFile>, Finding> opened = SourceFile::open(request->path());
    if (!opened)
        co_return tl::unexpected(opened.error());
    const std::shared_ptr<SourceFile> file = *opened;
    if (file->size() > largestFile)
        co_return tl::unexpected(finding::tooManyBytes(file->size()));
    // Not by content: a preview is wanted at once, and reading the file for its digest may take longer.
    const QByteArray key = file->key() + QStringLiteral(" %1 %2").arg(page).arg(sizePx).toLatin1();
    if (const QByteArray *known = state->previews.object(key))
        co_return *known;
    const QStringList arguments{QStringLiteral("preview"), QStringLiteral("--page"), QString::number(page),
                                QStringLiteral("--size"), QString::number(sizePx)};
    QCoro::Task<tl::expected<QByteArray, Finding>> running = run(state, request, file, arguments);
    tl::expected<QByteArray, Finding> output = co_await running;
    if (output && output->isEmpty())
        co_return tl::unexpected(finding::stopped());
    if (output)
        state->previews.insert(key, new QByteArray(*output), output->size());
    co_return output;
}

Inspector::Inspector(QString program)
    : m_state(std::make_shared<State>())
{
    m_state->program = program.isEmpty() ? inspectProgram() : std::move(program);
}

Inspector::~Inspector()
{
    m_state->cancelIf([](const Request &) { return true; });
}

QCoro::Task<Inspection> Inspector::inspect(QString path, int page)
{
    QCoro::Task<Inspection> task = State::inspect(m_state, m_state->request(path), std::max(page, 1));
    co_return co_await task;
}

QCoro::Task<Result<QByteArray>> Inspector::preview(QString path, int page, int sizePx)
{
    QCoro::Task<tl::expected<QByteArray, Finding>> task =
        State::draw(m_state, m_state->request(path), std::max(page, 1), std::clamp(sizePx, 16, 4096));
    const tl::expected<QByteArray, Finding> drawn = co_await task;
    if (!drawn)
        co_return fail(ErrorCode::Validation, drawn.error().message);
    co_return *drawn;
}

void Inspector::cancel(const QString &path)
{
    m_state->cancelIf([&path](const Request &request) { return request.path() == path; });
}

} // namespace platen::artwork
