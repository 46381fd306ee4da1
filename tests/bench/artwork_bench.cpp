// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes until a dropped file is checked and drawn: in the real window, with a product of the sandbox; and
// without it. Beside programs that only look at the same files:
//
//     bench_artwork [RUNS]
#include "app/tour/print_files.h"
#include "core/artwork/inspector.h"
#include "core/artwork/preflight.h"
#include "tests/bench/artwork_window.h"
#include "tests/bench/bench_table.h"

#include <QApplication>
#include <QCoroTask>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <functional>
#include <sys/resource.h>

using namespace platen;
using namespace platen::bench;

namespace {

constexpr int previewSize = 1024; // pixels

double millisecondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

// Milliseconds of this process and of its children that have ended: what a busy machine does not change much.
double processorTime()
{
    double sum = 0;
    for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage used{};
        ::getrusage(who, &used);
        for (const timeval &time : {used.ru_utime, used.ru_stime})
            sum += static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    }
    return sum;
}

std::optional<artwork::Target> poster()
{
    artwork::TargetOptions given;
    given.millimetres = artwork::Size{210, 297};
    return artwork::makeTarget(given, nullptr).value_or(std::nullopt);
}

// What the window does with a dropped file: inspection and preview at once, then the findings. A new inspector knows
// nothing of the file yet.
bool checkAndDraw(const QString &path)
{
    artwork::Inspector inspector;
    QCoro::Task<artwork::Inspection> inspecting = inspector.inspect(path);
    QCoro::Task<Result<QByteArray>> drawing = inspector.preview(path, 1, previewSize);
    const artwork::Inspection inspection = QCoro::waitFor(std::move(inspecting));
    const artwork::Preflight checked = artwork::preflight(inspection, poster(), {});
    const Result<QByteArray> png = QCoro::waitFor(std::move(drawing));
    return !inspection.format.isEmpty() && checked.target && png && !QImage::fromData(*png, "PNG").isNull();
}

bool runProgram(const QString &program, const QString &path)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(program, {path});
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

bool measure(Row &row, const std::function<bool()> &work)
{
    QElapsedTimer timer;
    const double before = processorTime();
    timer.start();
    const bool isDone = work();
    row.times.add(millisecondsOf(timer));
    row.processor.add(processorTime() - before);
    if (!isDone)
        std::fprintf(stderr, "bench_artwork: %s failed\n", qUtf8Printable(row.what));
    return isDone;
}

// The same file with other content, so that nothing is known about it yet. Readers ignore what follows the end.
QString fresh(const QString &path, int run)
{
    const QFileInfo file(path);
    const QString copy = file.path() + QStringLiteral("/%1-%2").arg(run).arg(file.fileName());
    QFile out(copy);
    if (!QFile::copy(path, copy) || !out.open(QIODevice::Append) || out.write("\n%" + QByteArray::number(run)) < 0)
        return {};
    return copy;
}

QString described(const QString &path)
{
    const QFileInfo file(path);
    return QStringLiteral("%1, %2 MB").arg(file.fileName()).arg(static_cast<double>(file.size()) / 1e6, 0, 'f', 1);
}

// All measurements of one file; they take turns.
class File
{
public:
    File(const QString &path, const QString &program, ArtworkWindow &window)
        : m_path(path)
        , m_program(program)
        , m_window(window)
    {
        for (const QString &what :
             {QStringLiteral("dropped on the window"), QStringLiteral("checked and drawn"), program})
            rows.push_back({what, described(path), {}, {}});
    }

    bool measureAll(int run)
    {
        m_window.clear();
        const QString dropped = fresh(m_path, run);
        const bool isDone = measure(rows[0], [&] { return m_window.drop(dropped); }) &&
                            measure(rows[1], [&] { return checkAndDraw(dropped); }) &&
                            measure(rows[2], [&] { return runProgram(m_program, dropped); });
        QFile::remove(dropped);
        return isDone;
    }

    std::vector<Row> rows;

private:
    QString m_path;
    QString m_program;
    ArtworkWindow &m_window;
};

int run(int runs)
{
    const QTemporaryDir folder;
    const QString pdf = tour::makePdf(folder.path());
    const QString photo = tour::makePhoto(folder.path());
    if (runs < 1 || pdf.isEmpty() || photo.isEmpty())
        return 2;
    ArtworkWindow window(folder.filePath(QStringLiteral("data")));
    std::vector<File> files{{pdf, QStringLiteral("pdfinfo"), window}, {photo, QStringLiteral("identify"), window}};
    for (int i = -1; i < runs; ++i) {
        for (File &file : files) {
            if (i == 0) { // the first run only fills the caches of the files
                for (Row &row : file.rows)
                    row.times = row.processor = {};
            }
            if (!file.measureAll(i))
                return 1;
        }
    }
    std::vector<Row> all = files[0].rows;
    all.insert(all.end(), files[1].rows.begin(), files[1].rows.end());
    print(QStringLiteral("Artwork: %1 runs, taking turns").arg(runs), all);
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    try {
        return run(argc > 1 ? QByteArray(argv[1]).toInt() : 50);
    } catch (const tour::Lost &lost) {
        std::fprintf(stderr, "bench_artwork: %s\n", lost.what());
        return 1;
    }
}
