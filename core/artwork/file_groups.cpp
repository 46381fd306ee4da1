// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artwork/file_groups.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace platen::artwork {

namespace {

// A part of a name that counts a line: “line-2”, “Item 2”, “pos2”.
const QRegularExpression &countedLine()
{
    static const QRegularExpression line(
        QStringLiteral("(^|[_ ])(?:line|item|position|pos)[_ -]?0*(?<number>[1-9][0-9]{0,2})(?=$|[_ ])"),
        QRegularExpression::CaseInsensitiveOption);
    return line;
}

// Without that text, where it stands between separators.
QString without(const QString &text, QString name)
{
    if (text.isEmpty())
        return name;
    const QRegularExpression whole(QStringLiteral("(^|[_ ])%1(?=$|[_ ])").arg(QRegularExpression::escape(text)),
                                   QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = whole.match(name);
    return match.hasMatch() ? name.remove(match.capturedStart(), match.capturedLength()) : name;
}

QStringList areaWords(const NamedOrder &order)
{
    QStringList words{QStringLiteral("front"), QStringLiteral("default")};
    for (const NamedItem &item : order.items)
        words += item.areas;
    return words;
}

struct Parts
{
    QString reference;
    QString line; // “line-2”; empty: none
};

Parts partsOf(const QString &file, const QString &folder, const NamedOrder &order)
{
    const QFileInfo info(file);
    QString name = info.completeBaseName();
    for (const NamedItem &item : order.items)
        name = without(item.reference, without(item.sku, name));
    Parts parts;
    if (const QRegularExpressionMatch line = countedLine().match(name); line.hasMatch()) {
        parts.line = QStringLiteral("line-") + line.captured(QStringLiteral("number"));
        name.remove(line.capturedStart(), line.capturedLength());
    }
    QStringList left;
    const QStringList areas = areaWords(order);
    static const QRegularExpression separators(QStringLiteral("[_ ]+"));
    for (const QString &word : name.split(separators, Qt::SkipEmptyParts)) {
        if (!areas.contains(word, Qt::CaseInsensitive))
            left.append(word);
    }
    parts.reference = left.join(u'_');
    const bool isBelow = info.dir() != QDir(folder);
    if (isBelow) // the folder is the order, whatever its files are called
        parts.reference = info.dir().dirName();
    return parts;
}

} // namespace

std::vector<FileGroup> grouped(const QStringList &files, const QString &folder, const NamedOrder &order)
{
    std::vector<FileGroup> groups;
    for (const QString &file : files) {
        const Parts parts = partsOf(file, folder, order);
        auto group = std::find_if(groups.begin(), groups.end(), [&parts](const FileGroup &one) {
            return one.reference.compare(parts.reference, Qt::CaseInsensitive) == 0;
        });
        if (group == groups.end())
            group = groups.insert(groups.end(), FileGroup{parts.reference, {}, {}});
        group->files.append(file);
        if (!parts.line.isEmpty() && !group->lines.contains(parts.line))
            group->lines.append(parts.line);
    }
    for (FileGroup &group : groups) {
        std::sort(group.lines.begin(), group.lines.end(), [](const QString &one, const QString &other) {
            return one.section(u'-', 1).toInt() < other.section(u'-', 1).toInt();
        });
    }
    return groups;
}

} // namespace platen::artwork
