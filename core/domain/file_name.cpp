// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/file_name.h"

#include <QStringList>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace platen {

namespace {

constexpr qsizetype bytesAtMost = 200; // file systems allow 255; a number or a temporary suffix may be added
constexpr qsizetype suffixAtMost = 20;

bool isInvisible(char32_t c)
{
    if (c == QChar::ReplacementCharacter)
        return true; // half a character
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

QString visible(const QString &text)
{
    QString result;
    for (const char32_t c : text.toStdU32String()) {
        if (!isInvisible(c))
            result += QChar::fromUcs4(c);
    }
    return result;
}

QString withoutEnds(QString name)
{
    const auto isEnd = [](QChar c) { return c == u'.' || c.isSpace(); };
    while (!name.isEmpty() && isEnd(name.back()))
        name.chop(1);
    const auto first = std::find_if_not(name.cbegin(), name.cend(), isEnd);
    return name.mid(first - name.cbegin());
}

// "con", "NUL.tar.gz", "COM1 .txt": device names, whatever follows the first dot.
bool isDevice(const QString &name)
{
    const QString base = name.section(u'.', 0, 0).trimmed().toUpper();
    static const QStringList devices{"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"};
    static const QString numbers = QStringLiteral("0123456789¹²³");
    return devices.contains(base) ||
           (base.size() == 4 && (base.startsWith(u"COM") || base.startsWith(u"LPT")) && numbers.contains(base.back()));
}

// The longest beginning with at most that many bytes, cut between user-perceived characters.
QString shortened(const QString &text, qsizetype bytes)
{
    if (text.toUtf8().size() <= bytes)
        return text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype end = 0;
    for (qsizetype next = finder.toNextBoundary(); next > 0 && text.left(next).toUtf8().size() <= bytes;
         next = finder.toNextBoundary())
        end = next;
    return text.left(end);
}

QString bounded(const QString &name)
{
    if (name.toUtf8().size() <= bytesAtMost)
        return name;
    const qsizetype dot = name.lastIndexOf(u'.');
    QString suffix = dot > 0 ? name.mid(dot) : QString();
    if (suffix.toUtf8().size() > suffixAtMost)
        suffix.clear();
    const QString base = name.chopped(suffix.size());
    return withoutEnds(shortened(base, bytesAtMost - suffix.toUtf8().size())) + suffix;
}

} // namespace

QString safeFileName(const QString &proposed, const QString &otherwise)
{
    // Very long names are cut first; the part that counts is at the end.
    const qsizetype slash = std::max(proposed.lastIndexOf(u'/'), proposed.lastIndexOf(u'\\'));
    QString name = visible(proposed.mid(slash + 1).left(10'000));
    for (QChar &c : name) {
        if (c.isSpace())
            c = u' ';
        else if (QStringLiteral("<>:\"|?*").contains(c))
            c = u'_';
    }
    name = bounded(withoutEnds(name));
    if (isDevice(name))
        name.prepend(u'_');
    return name.isEmpty() ? otherwise : name;
}

} // namespace platen
