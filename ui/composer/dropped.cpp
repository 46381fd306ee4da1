// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/dropped.h"

#include "core/domain/text_display.h"
#include "ui/composer/artwork_field.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace platen {

namespace {

constexpr int mostFiles = 500;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(platen::Dropped)
};

void sortIn(Dropped &to, const QFileInfo &file)
{
    static const QStringList drafts{QStringLiteral("json"), QStringLiteral("platen-order")};
    static const QStringList artwork{QStringLiteral("png"), QStringLiteral("jpg"),  QStringLiteral("jpeg"),
                                     QStringLiteral("tif"), QStringLiteral("tiff"), QStringLiteral("webp"),
                                     QStringLiteral("svg"), QStringLiteral("pdf")};
    const QString suffix = file.suffix().toLower();
    if (drafts.contains(suffix))
        to.drafts << file.absoluteFilePath();
    else if (artwork.contains(suffix))
        to.artwork << file.absoluteFilePath();
    else
        to.others << file.fileName();
}

} // namespace

Dropped readDropped(const QMimeData &data)
{
    Dropped dropped;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (!url.isLocalFile())
            continue;
        const QFileInfo file(url.toLocalFile());
        if (!file.isDir()) {
            sortIn(dropped, file);
            continue;
        }
        const QFileInfoList inside = QDir(file.filePath()).entryInfoList(QDir::Files, QDir::Name);
        for (const QFileInfo &each : inside.mid(0, mostFiles))
            sortIn(dropped, each);
    }
    if (dropped.drafts.isEmpty() && dropped.artwork.isEmpty() && dropped.others.isEmpty())
        dropped.address = droppedAddress(data);
    return dropped;
}

QString droppedWords(const Dropped &dropped, bool isList)
{
    QStringList words;
    if (!dropped.drafts.isEmpty())
        words << Words::tr("Opens %n draft file(s) in tabs", nullptr, static_cast<int>(dropped.drafts.size()));
    if (const auto count = static_cast<int>(dropped.artwork.size()); count > 0)
        words << (isList ? Words::tr("Begins a draft with %n artwork file(s)", nullptr, count)
                         : Words::tr("Adds %n artwork file(s) to this draft", nullptr, count));
    if (!dropped.address.isEmpty())
        words << (isList ? Words::tr("Begins a draft with this address as its artwork")
                         : Words::tr("Adds this address as artwork to this draft"));
    if (!words.isEmpty())
        return words.join(QLatin1Char('\n')) + QLatin1Char('\n') + Words::tr("Nothing is sent.");
    return dropped.others.isEmpty()
               ? Words::tr("That is neither a file nor a web address.")
               : Words::tr("“%1” is neither artwork nor a draft. Artwork is PNG, JPEG, TIFF, WebP, SVG or PDF.")
                     .arg(isolated(dropped.others.first()));
}

} // namespace platen
