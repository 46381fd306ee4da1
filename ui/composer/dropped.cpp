// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/dropped.h"

#include "core/domain/text_display.h"
#include "ui/composer/artwork_intake.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>
#include <QMimeData>
#include <QMimeDatabase>
#include <QUrl>

namespace platen {

namespace {

constexpr int mostFiles = 500;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(platen::Dropped)
};

// A file whose name says nothing is recognised by its content.
bool hasArtwork(const QFileInfo &file)
{
    static const QStringList types{QStringLiteral("image/png"),     QStringLiteral("image/jpeg"),
                                   QStringLiteral("image/tiff"),    QStringLiteral("image/webp"),
                                   QStringLiteral("image/svg+xml"), QStringLiteral("application/pdf")};
    return file.isFile() && types.contains(QMimeDatabase().mimeTypeForFile(file, QMimeDatabase::MatchContent).name());
}

void sortIn(Dropped &to, const QFileInfo &file, bool byContent)
{
    static const QStringList drafts{QStringLiteral("json"), QStringLiteral("platen-order")};
    static const QStringList artwork{QStringLiteral("png"), QStringLiteral("jpg"),  QStringLiteral("jpeg"),
                                     QStringLiteral("tif"), QStringLiteral("tiff"), QStringLiteral("webp"),
                                     QStringLiteral("svg"), QStringLiteral("pdf")};
    const QString suffix = file.suffix().toLower();
    if (drafts.contains(suffix))
        to.drafts << file.absoluteFilePath();
    else if (artwork.contains(suffix) || (byContent && hasArtwork(file)))
        to.artwork << file.absoluteFilePath();
    else
        to.others << file.fileName();
}

// A folder's files by their names only, because there may be many; those in its folders too.
void sortInside(Dropped &to, const QString &folder)
{
    QStringList files;
    QDirIterator each(folder, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext() && files.size() < mostFiles)
        files << each.next();
    files.sort();
    for (const QString &file : files)
        sortIn(to, QFileInfo(file), false);
}

QString webAddress(const QUrl &url)
{
    const bool web = (url.scheme() == u"https" || url.scheme() == u"http") && !url.host().isEmpty();
    return web && url.isValid() ? url.toString(QUrl::FullyEncoded) : QString();
}

QString whyUseless(const Dropped &dropped)
{
    return dropped.others.isEmpty()
               ? Words::tr("That is neither a file nor a web address.")
               : Words::tr("“%1” is neither artwork nor a draft. Artwork is PNG, JPEG, TIFF, WebP, SVG or PDF.")
                     .arg(isolated(dropped.others.first()));
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
        if (file.isDir())
            sortInside(dropped, file.filePath());
        else
            sortIn(dropped, file, true);
    }
    if (!dropped.hasFiles())
        dropped.address = droppedAddress(data);
    dropped.isPicture = !dropped.hasFiles() && dropped.address.isEmpty() && data.hasImage();
    return dropped;
}

QString droppedAddress(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (const QString address = webAddress(url); !address.isEmpty())
            return address;
    }
    return webAddress(QUrl(data.text().trimmed(), QUrl::StrictMode));
}

bool Dropped::isUseful() const
{
    return !drafts.isEmpty() || !artwork.isEmpty() || !address.isEmpty() || isPicture;
}

std::vector<QJsonObject> Dropped::artworkFound() const
{
    std::vector<QJsonObject> found;
    for (const QString &file : artwork)
        found.push_back({{"file", file}});
    if (!address.isEmpty())
        found.push_back({{"url", address}});
    return found;
}

DroppedWords droppedWords(const Dropped &dropped, const ArtworkIntake *draft)
{
    if (!dropped.isUseful())
        return {whyUseless(dropped), false};
    DroppedWords words{{}, !dropped.drafts.isEmpty()};
    QStringList lines;
    if (words.isUseful)
        lines << Words::tr("Opens %n draft file(s) in tabs", nullptr, static_cast<int>(dropped.drafts.size()));
    std::vector<QJsonObject> artwork = dropped.artworkFound();
    if (dropped.isPicture)
        artwork.push_back({{"file", Words::tr("Picture")}});
    if (!artwork.empty() && draft) {
        const ArtworkIntake::Preview preview = draft->preview(artwork);
        lines << preview.lines;
        words.isUseful = words.isUseful || preview.isUseful;
    } else if (!artwork.empty()) {
        lines << Words::tr("Begins a draft with %n artwork file(s)", nullptr, static_cast<int>(artwork.size()));
        words.isUseful = true;
    }
    lines << Words::tr("Nothing is sent.");
    words.text = lines.join(QLatin1Char('\n'));
    return words;
}

} // namespace platen
