// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

namespace platen::store {

namespace {

// The end (one past it) of the quoted text or comment that begins at `at`; `at` if none begins there.
qsizetype skipOpaque(const QString &script, qsizetype at)
{
    const auto endOf = [&script](const QString &mark, qsizetype from) {
        const qsizetype found = script.indexOf(mark, from);
        return found < 0 ? script.size() : found + mark.size();
    };
    const QChar c = script[at];
    if (c == u'\'' || c == u'"' || c == u'`') // a doubled quote reads as two texts side by side
        return endOf(QString(c), at + 1);
    if (c == u'[')
        return endOf(QStringLiteral("]"), at + 1);
    if (QStringView(script).mid(at).startsWith(u"--"))
        return endOf(QStringLiteral("\n"), at + 2);
    if (QStringView(script).mid(at).startsWith(u"/*"))
        return endOf(QStringLiteral("*/"), at + 2);
    return at;
}

bool isComment(const QString &script, qsizetype at)
{
    return script[at] == u'-' || script[at] == u'/';
}

bool isTrigger(const QStringList &words)
{
    if (words.isEmpty() || words[0] != u"CREATE")
        return false;
    return words.value(1) == u"TRIGGER" ||
           ((words.value(1) == u"TEMP" || words.value(1) == u"TEMPORARY") && words.value(2) == u"TRIGGER");
}

} // namespace

QStringList splitStatements(const QString &script)
{
    QStringList statements;
    QString statement;
    QStringList firstWords; // the first three
    QString lastWord;
    bool afterSemicolon = false; // the last word directly followed a semicolon
    bool semicolon = false;
    qsizetype at = 0;
    while (at < script.size()) {
        const qsizetype end = skipOpaque(script, at);
        if (end != at) {
            if (!isComment(script, at)) {
                lastWord.clear();
                semicolon = false;
                statement += QStringView(script).mid(at, end - at);
            } else {
                statement += u' ';
            }
            at = end;
            continue;
        }
        const QChar c = script[at];
        if (c.isLetterOrNumber() || c == u'_') {
            qsizetype stop = at;
            while (stop < script.size() && (script[stop].isLetterOrNumber() || script[stop] == u'_'))
                ++stop;
            lastWord = script.mid(at, stop - at).toUpper();
            afterSemicolon = semicolon;
            semicolon = false;
            if (firstWords.size() < 3)
                firstWords.append(lastWord);
            statement += QStringView(script).mid(at, stop - at);
            at = stop;
            continue;
        }
        ++at;
        // A trigger body ends at the semicolon after an END that itself follows a semicolon (the END of CASE does not).
        if (c == u';' && (!isTrigger(firstWords) || (lastWord == u"END" && afterSemicolon))) {
            if (!statement.trimmed().isEmpty())
                statements.append(statement.trimmed());
            statement.clear();
            firstWords.clear();
            lastWord.clear();
            semicolon = false;
            continue;
        }
        if (!c.isSpace()) {
            semicolon = c == u';';
            if (!semicolon)
                lastWord.clear();
        }
        statement += c;
    }
    if (!statement.trimmed().isEmpty())
        statements.append(statement.trimmed());
    return statements;
}

} // namespace platen::store
