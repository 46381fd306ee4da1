// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes until a dropped file is checked and drawn: in the real window, with a product of the sandbox; and
// without it. Beside programs that only look at the same files:
//
//     bench_artwork [RUNS]
#include "app/tour/print_files.h"
#include "core/artwork/inspector.h"
#include "core/artwork/preflight.h"
#include "tests/bench/artwork_window.h"
#include "tests/bench/measure.h"
#include "tests/bench/report.h"

#include <QApplication>
#include <QCoroTask>
#include <QFileInfo>
#include <QImage>
#include <QTemporaryDir>

#include <cstdio>
#include <functional>

using namespace platen;
using namespace platen::bench;

namespace {

constexpr int previewSize = 1024; // pixels

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

struct Row
{
    QString what;
    Rounds rounds = {};
};

bool measure(Row &row, const std::function<bool()> &work)
{
    bool isDone = false;
    const Usage usage = timed([&] { isDone = work(); });
    row.rounds.add(usage.wall, usage.processor);
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
            rows.push_back({what});
    }

    bool measureAll(int run)
    {
        m_window.clear();
        const QString dropped = fresh(m_path, run);
        const bool isDone = measure(rows[0], [&] { return m_window.drop(dropped); }) &&
                            measure(rows[1], [&] { return checkAndDraw(dropped); }) &&
                            measure(rows[2], [&] { return runProgram({m_program, dropped}).status == 0; });
        QFile::remove(dropped);
        return isDone;
    }

    void forget()
    {
        for (Row &row : rows)
            row.rounds = {};
    }

    // What Platen does, beside the program.
    [[nodiscard]] std::vector<Line> lines() const
    {
        std::vector<Line> all;
        for (std::size_t i = 0; i < 2; ++i) {
            Line line = ratioLine(rows[i].what + QStringLiteral(": ") + described(m_path), rows[i].rounds, m_program,
                                  rows[2].rounds, 1);
            line.goal.reset();
            line.goalText.clear();
            all.push_back(std::move(line));
        }
        return all;
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
            if (i == 0)
                file.forget(); // the first run only fills the caches of the files
            if (!file.measureAll(i))
                return 1;
        }
    }
    std::vector<Line> all = files[0].lines();
    for (const Line &line : files[1].lines())
        all.push_back(line);
    printLines(all);
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
