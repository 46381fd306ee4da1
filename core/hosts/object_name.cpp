// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/object_name.h"

#include <QFileInfo>

namespace platen::hosts {

namespace {

constexpr qsizetype longest = 100;
constexpr qsizetype longestSuffix = 20;

bool isSafe(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9') || u == u'.' || u == u'_' ||
           u == u'-';
}

} // namespace

QString safeObjectName(const QString &fileName)
{
    QString name;
    for (const QChar c : fileName.normalized(QString::NormalizationForm_C)) {
        if (!c.isLowSurrogate()) // one character stands for a pair
            name += isSafe(c) ? c : QChar(u'_');
    }
    // “.” and “..” mean something in a path, and a hidden file may not be handed out.
    for (qsizetype i = 0; i < name.size() && name[i] == u'.'; ++i)
        name[i] = u'_';
    if (name.size() > longest) {
        const qsizetype dot = name.lastIndexOf(u'.');
        const QString suffix = dot > 0 && name.size() - dot <= longestSuffix ? name.mid(dot) : QString();
        name = name.left(longest - suffix.size()) + suffix;
    }
    return name.isEmpty() ? QStringLiteral("file") : name;
}

QString objectKey(const QString &prefix, const QByteArray &md5, const QString &path)
{
    return prefix + QString::fromLatin1(md5) + u'/' + safeObjectName(QFileInfo(path).fileName());
}

} // namespace platen::hosts
