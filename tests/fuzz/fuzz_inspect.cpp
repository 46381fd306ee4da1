// SPDX-License-Identifier: GPL-3.0-or-later
// Changes files at random and gives them to platen-inspect, for a number of seconds:
//
//     fuzz_inspect PROGRAM CORPUS CRASHERS SECONDS [FORMAT]
//
// The program may refuse a file or reach its limits; it must neither crash nor write anything but a document. What
// makes it crash is kept in the folder CRASHERS. FORMAT: the suffix of the files that are taken.
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <QtEndian>

#include <zlib.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <vector>

namespace {

QRandomGenerator &chance()
{
    static QRandomGenerator generator(QRandomGenerator::global()->generate());
    return generator;
}

qsizetype below(qsizetype most)
{
    return most > 0 ? static_cast<qsizetype>(chance().bounded(static_cast<quint32>(most))) : 0;
}

void change(QByteArray &bytes, const QByteArray &other)
{
    static const std::vector<QByteArray> values = {
        QByteArray(4, '\xff'), QByteArray(4, '\0'), "\x7f\xff\xff\xff", "-1", "99999999999", "<<", "[", "R ",
        QByteArray(8, '\x80')};
    const qsizetype at = below(bytes.size());
    const qsizetype length = 1 + below(std::min<qsizetype>(64, bytes.size() - at));
    switch (below(7)) {
    case 0:
        bytes[at] = static_cast<char>(below(256));
        break;
    case 1:
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
        break;
    case 2:
        bytes.remove(at, length);
        break;
    case 3:
        bytes.insert(at, bytes.mid(below(bytes.size()), length));
        break;
    case 4:
        bytes.replace(at, length, other.mid(below(other.size()), length));
        break;
    case 5:
        bytes.replace(at, length, values[static_cast<std::size_t>(below(static_cast<qsizetype>(values.size())))]);
        break;
    default:
        bytes.truncate(std::max<qsizetype>(1, at));
    }
}

// Makes the checksums of a PNG right again, so that not every change ends at the first one.
void repair(QByteArray &bytes)
{
    constexpr qsizetype word = 4;
    if (!bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return;
    for (qsizetype at = 8; at + 3 * word <= bytes.size();) {
        const qsizetype length = qFromBigEndian<quint32>(bytes.constData() + at);
        if (length > bytes.size() - at - 3 * word)
            return;
        const auto *content = reinterpret_cast<const Bytef *>(bytes.constData() + at + word);
        const uLong sum = crc32(0, content, static_cast<uInt>(word + length));
        qToBigEndian(static_cast<quint32>(sum), bytes.data() + at + 2 * word + length);
        at += 3 * word + length;
    }
}

struct Outcome
{
    bool isCrash = false;
    QString word; // what the document says
};

Outcome run(const QString &program, const QString &file, const QStringList &arguments)
{
    QProcess process;
    process.setStandardInputFile(file);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        return {true, QStringLiteral("hang")};
    }
    constexpr int killed = 9;    // at the end of its processor time
    constexpr int timeIsUp = 24; // SIGXCPU
    if (process.exitStatus() == QProcess::CrashExit)
        return {process.exitCode() != killed && process.exitCode() != timeIsUp,
                QStringLiteral("signal %1").arg(process.exitCode())};
    const QByteArray output = process.readAllStandardOutput();
    if (arguments.contains(QLatin1String("preview"))) {
        const bool isSound = process.exitCode() == 0 ? output.startsWith("\x89PNG") : process.exitCode() == 1;
        return {!isSound, process.exitCode() == 0 ? QStringLiteral("drawn") : QStringLiteral("not drawn")};
    }
    const QJsonDocument document = QJsonDocument::fromJson(output);
    const QString format = document[QLatin1String("format")].toString();
    return {process.exitCode() != 0 || !document.isObject(), format.isEmpty() ? QStringLiteral("refused") : format};
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList given = QCoreApplication::arguments();
    if (given.size() < 5)
        return 2;
    const QDir corpus(given[2]);
    const QString suffix = given.size() > 5 ? given[5] : QStringLiteral("*");
    const QStringList names = corpus.entryList({QStringLiteral("*.") + suffix}, QDir::Files);
    if (names.isEmpty())
        return 2;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("changed"));
    std::map<QString, int> outcomes;
    int crashes = 0;
    int runs = 0;
    for (QDeadlineTimer deadline(given[4].toLongLong() * 1'000); !deadline.hasExpired(); ++runs) {
        QByteArray bytes = content(corpus.filePath(names[below(names.size())]));
        const QByteArray other = content(corpus.filePath(names[below(names.size())]));
        for (qsizetype i = 1 + below(8); i > 0 && !bytes.isEmpty(); --i)
            change(bytes, other);
        if (below(8) > 0)
            repair(bytes);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return 2;
        file.close();
        const bool isPreview = below(4) == 0;
        const Outcome outcome =
            run(given[1], path, {isPreview ? QStringLiteral("preview") : QStringLiteral("inspect")});
        ++outcomes[outcome.word];
        if (!outcome.isCrash)
            continue;
        ++crashes;
        QDir().mkpath(given[3]);
        const QByteArray name = QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toHex();
        QFile::copy(path,
                    QDir(given[3]).filePath(QString::fromLatin1(name) +
                                            (isPreview ? QStringLiteral(".preview") : QStringLiteral(".inspect"))));
    }
    std::printf("%s: %d files, %d crashes\n", qPrintable(suffix), runs, crashes);
    for (const auto &[word, count] : outcomes)
        std::printf("    %s: %d\n", qPrintable(word), count);
    return crashes == 0 ? 0 : 1;
}
