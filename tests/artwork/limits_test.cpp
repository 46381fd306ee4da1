// SPDX-License-Identifier: GPL-3.0-or-later
// Files made to do harm, and what a process that such a file has taken over could do.
#include "app/inspect/limits.h"
#include "core/artwork/inspector.h"
#include "tests/artwork/files.h"
#include "tests/support/wait.h"

#include <QtEndian>

#include <zlib.h>

#ifdef Q_OS_LINUX
#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace platen;
using namespace platen::artwork;
using namespace platen::test;

namespace {

template <typename Number>
QByteArray bigEndian(Number number)
{
    QByteArray bytes(sizeof(number), '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray &type, const QByteArray &data)
{
    const QByteArray body = type + data;
    const auto sum = crc32(0, reinterpret_cast<const Bytef *>(body.constData()), static_cast<uInt>(body.size()));
    return bigEndian(static_cast<quint32>(data.size())) + body + bigEndian(static_cast<quint32>(sum));
}

QByteArray png(quint32 width, quint32 height, const QByteArray &data = QByteArray("\x78\x9c\x63\0\0\0\1\0\1", 9),
               char interlacing = 0)
{
    return QByteArray("\x89PNG\r\n\x1a\n", 8) +
           chunk("IHDR", bigEndian(width) + bigEndian(height) + QByteArray("\x08\x02\0\0", 4) + interlacing) +
           chunk("IDAT", data) + chunk("IEND", {});
}

// Compressed rows of this many bytes, without Qt's own head.
QByteArray rows(int bytes)
{
    return qCompress(QByteArray(bytes, '\0')).mid(4);
}

// One directory with these entries of type LONG, and the offset of the next one.
QByteArray tiff(const std::vector<std::pair<quint16, quint32>> &entries, quint32 next)
{
    QByteArray bytes("MM\0*\0\0\0\x08", 8);
    bytes += bigEndian(static_cast<quint16>(entries.size()));
    for (const auto &[tag, value] : entries)
        bytes += bigEndian(tag) + bigEndian(quint16(4)) + bigEndian(quint32(1)) + bigEndian(value);
    return bytes + bigEndian(next);
}

QByteArray svg(const QByteArray &head, const QByteArray &body)
{
    return head + "<svg xmlns='http://www.w3.org/2000/svg' width='10mm' height='10mm'>" + body + "</svg>";
}

QByteArray entityBomb()
{
    QByteArray entities = "<!ENTITY a0 'aaaaaaaaaa'>";
    for (int i = 1; i < 12; ++i) {
        const QByteArray before = "&a" + QByteArray::number(i - 1) + ";";
        entities += "<!ENTITY a" + QByteArray::number(i) + " '" + before.repeated(10) + "'>";
    }
    return svg("<!DOCTYPE svg [" + entities + "]>", "<text>&a11;</text>");
}

QByteArray pdf(const std::vector<QByteArray> &objects)
{
    QByteArray bytes = "%PDF-1.4\n";
    int number = 0;
    for (const QByteArray &object : objects)
        bytes += QByteArray::number(++number) + " 0 obj\n" + object + "\nendobj\n";
    return bytes + "trailer\n<</Root 1 0 R>>\n%%EOF\n";
}

QByteArray stream(const QByteArray &entries, const QByteArray &content)
{
    return "<<" + entries + "/Length " + QByteArray::number(content.size()) + ">>stream\n" + content + "\nendstream";
}

const QByteArray catalog = "<</Type/Catalog/Pages 2 0 R>>";
const QByteArray onePage = "<</Type/Pages/Kids[3 0 R]/Count 1>>";

// Forms of which each draws the next one twice.
QByteArray formBomb()
{
    std::vector<QByteArray> objects{
        catalog, onePage,
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Resources<</XObject<</F 5 0 R>>>>/Contents 4 0 R>>",
        stream("", "/F Do")};
    for (int i = 6; i < 46; ++i)
        objects.push_back(stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F " +
                                     QByteArray::number(i) + " 0 R>>>>",
                                 "/F Do /F Do"));
    objects.push_back(stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "1 0 0 rg 0 0 9 9 re f"));
    return pdf(objects);
}

// A content of 2 GB in a file of a few hundred bytes.
QByteArray contentBomb()
{
    const QByteArray blanks(qsizetype(64) << 20, ' ');
    const QByteArray compressed = qCompress(qCompress(blanks, 9).mid(4), 9).mid(4);
    return pdf(
        {catalog, onePage,
         "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents[4 0 R" + QByteArray(" 4 0 R").repeated(31) + "]>>",
         stream("/Filter[/FlateDecode/FlateDecode]", compressed)});
}

constexpr qint64 largestSparse = qint64(2) << 30;

QByteArray pageLoop()
{
    return pdf({catalog, "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2/Parent 3 0 R>>",
                "<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>"});
}

} // namespace

TEST_CASE("files made to do harm are findings")
{
    struct Row
    {
        const char *name;
        QByteArray bytes;
        const char *codes;
    };
    const Row rows[] = {
        {"large.png", png(60'000, 60'000), "tooLarge"},
        {"too little data.png", png(20'000, 20'000), "unreadable"},
        {"loop.tif", tiff({{256, 10}, {257, 10}, {273, 8}}, 8), "unreadable"},
        {"outside.tif", tiff({{256, 10}, {257, 10}, {273, 8}}, 0x7fffffff), "unreadable"},
        {"pixels outside.tif", tiff({{256, 10}, {257, 10}, {273, 0x7fffffff}}, 0), "unreadable"},
        {"large.tif", tiff({{256, 60'000}, {257, 60'000}, {273, 8}}, 0), "tooLarge"},
        {"entities.svg", entityBomb(), "unreadable"},
        {"external entity.svg", svg("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>", "<text>&x;</text>"),
         "externalReference"},
        {"page loop.pdf", pageLoop(), "unreadable"},
        {"no pages.pdf", pdf({catalog}), "unreadable"},
        {"only a head.pdf", "%PDF-1.7\n", "unreadable"},
    };
    Inspector inspector;
    const QTemporaryDir folder;
    for (const Row &row : rows) {
        CAPTURE(row.name);
        CHECK(codes(await(inspector.inspect(written(folder, row.name, row.bytes)))) == row.codes);
    }
}

// What comes out depends on how much a limit leaves; it must only come out, and say nothing else.
TEST_CASE("bombs are defused")
{
    Inspector inspector;
    const QTemporaryDir folder;
    for (const QByteArray &bytes : {formBomb(), contentBomb()}) {
        const Inspection found = await(inspector.inspect(written(folder, "bomb.pdf", bytes)));
        CHECK((found.format == "pdf" || codes(found) == "unreadable"));
        const Result<QByteArray> drawn = await(inspector.preview(folder.filePath("bomb.pdf"), 1, 64));
        CHECK((!drawn || drawn->startsWith("\x89PNG")));
    }
    const QByteArray nested = svg("", QByteArray("<g>").repeated(100'000) + QByteArray("</g>").repeated(100'000));
    const Inspection found = await(inspector.inspect(written(folder, "nested.svg", nested)));
    CHECK((found.format == "svg" || codes(found) == "unreadable"));
}

TEST_CASE("a file that was cut off anywhere is never taken for a whole one")
{
    Inspector inspector;
    const QTemporaryDir folder;
    for (const char *name : {"profile.png", "cmyk.tif", "progressive.jpg", "profile.webp", "drawing.svg",
                             "ghostscript.pdf", "object_streams.pdf"}) {
        const QByteArray whole = dataOf(name);
        for (int part = 1; part < 16; ++part) {
            CAPTURE(name, part);
            const Inspection found =
                await(inspector.inspect(written(folder, "cut", whole.first(whole.size() * part / 16))));
            CHECK_FALSE(found.findings.empty());
        }
    }
}

// Their chunks are whole: only who unpacks the rows sees that some are missing.
TEST_CASE("a PNG has all its rows, or is unreadable")
{
    constexpr int row = 1 + 30 * 3;
    // Adam7's passes of 30 × 20 pixels.
    constexpr int interlaced = 3 * (1 + 4 * 3) + 3 * (1 + 4 * 3) + 2 * (1 + 8 * 3) + 5 * (1 + 7 * 3) +
                               5 * (1 + 15 * 3) + 10 * (1 + 15 * 3) + 10 * (1 + 30 * 3);
    QByteArray damaged = rows(20 * row);
    damaged[damaged.size() / 2] = char(damaged.at(damaged.size() / 2) ^ 0x55);
    struct Row
    {
        QByteArray bytes;
        const char *codes;
    };
    const Row all[] = {
        {png(30, 20, rows(20 * row)), ""},
        {png(30, 20, rows(20 * row + 1)), ""}, // more than needed harms nobody
        {png(30, 20, rows(20 * row - 1)), "unreadable"},
        {png(30, 20, rows(19 * row)), "unreadable"},
        {png(30, 20, rows(0)), "unreadable"},
        {png(30, 20, {}), "unreadable"},
        {png(30, 20, damaged), "unreadable"},
        {png(30, 20, rows(interlaced), 1), ""},
        {png(30, 20, rows(interlaced - 1), 1), "unreadable"},
        {png(30, 20, rows(20 * row), 1), "unreadable"},
    };
    Inspector inspector;
    const QTemporaryDir folder;
    for (std::size_t i = 0; i < std::size(all); ++i) {
        CAPTURE(i);
        CHECK(codes(await(inspector.inspect(written(folder, "rows.png", all[i].bytes)))) == all[i].codes);
    }
}

TEST_CASE("large files are inspected in little memory")
{
    Inspector inspector;
    const QTemporaryDir folder;
    const QString path = folder.filePath("sparse.tif");
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(tiff({{256, 30'000}, {257, 30'000}, {262, 1}, {273, 1'000}, {279, 900'000'000}}, 0));
    REQUIRE(file.resize(largestSparse));
    file.close();
    const Inspection found = await(inspector.inspect(path));
    CHECK(codes(found).isEmpty());
    CHECK(found.widthPx == 30'000);
    CHECK(found.bytes == largestSparse);
    CHECK(found.md5.size() == 32);

    REQUIRE(QFile::resize(path, largestSparse + 1));
    const Inspection tooLarge = await(inspector.inspect(path));
    CHECK(codes(tooLarge) == "tooLarge");
    CHECK(tooLarge.md5.isEmpty());
    CHECK(tooLarge.bytes == largestSparse + 1);
}

#ifdef Q_OS_LINUX

namespace {

// Runs `attempt` in a child that is confined: its result, or -1 if it did not get that far.
int confined(inspect::Reach reach, const std::function<int()> &attempt)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(inspect::confine(reach).isEmpty() ? attempt() : 100);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// 0 if the call failed because it is forbidden.
int isForbidden(long result)
{
    return result < 0 && (errno == EPERM || errno == EACCES) ? 0 : 1;
}

} // namespace

TEST_CASE("a confined process opens no file, no connection and no program")
{
    using inspect::Reach;
    for (const Reach reach : {Reach::Nothing, Reach::Fonts}) {
        CAPTURE(static_cast<int>(reach));
        const auto forbids = [reach](const std::function<long()> &attempt) {
            return confined(reach, [&attempt] { return isForbidden(attempt()); }) == 0;
        };
        CHECK(forbids([] { return ::open("/etc/passwd", O_RDONLY); }));
        CHECK(forbids([] { return ::open("/tmp", O_RDONLY); }));
        CHECK(forbids([] { return ::open("/usr/share/fonts/new", O_WRONLY | O_CREAT, 0600); }));
        CHECK(forbids([] { return ::unlink("/nowhere"); }));
        CHECK(forbids([] { return ::socket(AF_INET, SOCK_STREAM, 0); }));
        CHECK(forbids([] { return ::socket(AF_UNIX, SOCK_STREAM, 0); }));
        CHECK(forbids([] { return ::execl("/bin/true", "true", nullptr); }));
        CHECK(forbids([] { return ::fork(); }));
        CHECK(forbids([] { return ::kill(::getppid(), 0); }));
        CHECK(forbids([] {
            const rlimit more{RLIM_INFINITY, RLIM_INFINITY};
            return ::setrlimit(RLIMIT_CPU, &more);
        }));
        CHECK(forbids([]() -> long {
            void *const code = ::mmap(nullptr, 4'096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
            return code == MAP_FAILED ? -1 : 0;
        }));
    }
    CHECK(confined(Reach::Nothing, [] { return ::write(STDERR_FILENO, "", 0) == 0 ? 7 : 8; }) == 7);
}

#endif
