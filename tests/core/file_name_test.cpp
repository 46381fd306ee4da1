// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/file_name.h"

#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QStringList>
#include <QTemporaryDir>

using namespace platen;

TEST_CASE("a proposed file name keeps nothing that leads to another place", "[file name]")
{
    const std::pair<QString, QString> names[] = {
        {"poster.pdf", "poster.pdf"},
        {"Plakat für Zoë (2).pdf", "Plakat für Zoë (2).pdf"},
        {"ポスター.pdf", "ポスター.pdf"},
        {"../../.ssh/authorized_keys", "authorized_keys"},
        {"/etc/passwd", "passwd"},
        {"..\\..\\Startup\\run.bat", "run.bat"},
        {"\\\\server.example\\share\\a.pdf", "a.pdf"},
        {"C:\\Windows\\system.ini", "system.ini"},
        {"C:run.pdf", "C_run.pdf"},
        {"a/b\\c.pdf", "c.pdf"},
        {"poster.pdf:stream", "poster.pdf_stream"},
        {"what?*<>|\".pdf", "what______.pdf"},
        {".bashrc", "bashrc"},
        {"...a.pdf", "a.pdf"},
        {" . a.pdf . ", "a.pdf"},
        {"a.pdf...", "a.pdf"},
        {"a\tb\u00a0c.pdf", "ab c.pdf"},
        {"CON", "_CON"},
        {"con.txt", "_con.txt"},
        {"NUL.tar.gz", "_NUL.tar.gz"},
        {"Com1 .pdf", "_Com1 .pdf"},
        {"LPT¹.pdf", "_LPT¹.pdf"},
        {"CONIN$", "_CONIN$"},
        {"console.pdf", "console.pdf"},
        {"COM10.pdf", "COM10.pdf"},
        {"invoice\u202efdp.exe", "invoicefdp.exe"},
        {"a\u2066b\u2069\u200fc\u061cd\u200b.pdf", "abcd.pdf"},
        {QStringLiteral("a\n\r\u001b[2Jb\u0085.pdf"), "a[2Jb.pdf"},
        {"a\u2028b.pdf", "ab.pdf"},
        {QString(QChar(0xd800)) + "a.pdf", "a.pdf"},
        {"..%2f..%2fa.pdf", "%2f..%2fa.pdf"},
    };
    for (const auto &[proposed, expected] : names) {
        CAPTURE(proposed);
        CHECK(safeFileName(proposed) == expected);
    }
    for (const QString &nothing :
         QStringList{"", ".", "..", " ", "...", "/", "a/", "\\", "../..", "\u202e", "\n", "/\u200b. "}) {
        CAPTURE(nothing);
        CHECK(safeFileName(nothing, "render.pdf") == "render.pdf");
        CHECK(safeFileName(nothing).isEmpty());
    }
}

TEST_CASE("a long file name is cut between characters, before its suffix", "[file name]")
{
    CHECK(safeFileName(QString(300, 'a') + ".pdf") == QString(196, 'a') + ".pdf");
    CHECK(safeFileName(QString(150, u'ü') + ".pdf") == QString(98, u'ü') + ".pdf");
    CHECK(safeFileName(QString(199, 'a') + QStringLiteral("😀.pdf")) == QString(196, 'a') + ".pdf");
    CHECK(safeFileName("a." + QString(300, 'b')).size() == 200);
    CHECK(safeFileName(QString(199, 'a') + " b" + QString(100, 'c')) == QString(199, 'a'));
    CHECK(safeFileName(QString(5'000'000, 'a') + ".pdf").size() <= 200);
}

TEST_CASE("any text becomes the name of one file, or none", "[file name]")
{
    const QTemporaryDir folder;
    QRandomGenerator random(20261130);
    const QString odd = QStringLiteral("/\\.: \t\n\"<>|?*~$%CONULaé\u202e\u2066\u200f\u0000\u0085ｱ");
    for (int round = 0; round < 2000; ++round) {
        QString proposed;
        for (int i = random.bounded(40); i >= 0; --i)
            proposed += random.bounded(4) ? odd.at(random.bounded(odd.size())) : QChar(random.bounded(0xffff));
        const QString name = safeFileName(proposed);
        CAPTURE(proposed.toStdString());
        CHECK(safeFileName(name) == name);
        if (name.isEmpty())
            continue;
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.close();
        CHECK(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot) == QStringList{name});
        file.remove();
    }
}
