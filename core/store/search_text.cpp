// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_text.h"

#include "core/store/short_words.h"

namespace platen::store {

namespace {

// More than anybody types; words beyond this limit do not narrow the search.
constexpr int mostWords = 24;
constexpr int longestWord = 200;

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

// Latin letters without a decomposition, in the spelling of people who cannot type them.
QString plainLetters(QChar letter)
{
    switch (letter.unicode()) {
    case u'ß':
        return QStringLiteral("ss");
    case u'æ':
        return QStringLiteral("ae");
    case u'œ':
        return QStringLiteral("oe");
    case u'ø':
        return QStringLiteral("o");
    case u'ł':
        return QStringLiteral("l");
    case u'đ':
    case u'ð':
        return QStringLiteral("d");
    case u'ı':
        return QStringLiteral("i");
    case u'þ':
        return QStringLiteral("th");
    default:
        return letter;
    }
}

QString withoutAccents(const QString &text)
{
    // Converted through UTF-8, because half of a surrogate pair cannot be stored.
    const QString valid = QString::fromUtf8(text.toUtf8());
    // Folding may add accents ("İ"), so it comes first.
    const QString apart = valid.toCaseFolded().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString plain;
    plain.reserve(apart.size());
    for (const QChar c : apart) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain += plainLetters(c);
    }
    return plain;
}

// Separate lines, so that a search word never matches across two fields.
void add(QString &text, const QString &field)
{
    if (field.isEmpty())
        return;
    if (!text.isEmpty())
        text += u'\n';
    text += folded(field);
}

} // namespace

QString folded(const QString &text)
{
    const QString plain = isAscii(text) ? text.toLower() : withoutAccents(text);
    QString result;
    result.reserve(plain.size());
    for (const QChar c : plain) {
        const bool blank = c.isSpace() || c.category() == QChar::Other_Control;
        if (!blank)
            result += c;
        else if (!result.isEmpty() && result.back() != u' ')
            result += u' ';
    }
    if (result.endsWith(u' '))
        result.chop(1);
    return result;
}

QString sortKey(const QString &text)
{
    const QString plain = folded(text.left(128));
    QString key;
    for (qsizetype i = 0; i < plain.size();) {
        if (plain[i] < u'0' || plain[i] > u'9') {
            key += plain[i++];
            continue;
        }
        while (i + 1 < plain.size() && plain[i] == u'0' && plain[i + 1] >= u'0' && plain[i + 1] <= u'9')
            ++i;
        qsizetype end = i;
        while (end < plain.size() && plain[end] >= u'0' && plain[end] <= u'9')
            ++end;
        // A longer number is larger, so it is preceded by its length, as a character that still sorts before letters.
        const qsizetype digits = end - i;
        key += QChar(u'0' + static_cast<ushort>(std::min<qsizetype>(digits, 30)));
        key += QStringView(plain).mid(i, digits);
        i = end;
    }
    key.truncate(64);
    if (!key.isEmpty() && key.back().isHighSurrogate())
        key.chop(1);
    return key;
}

SearchText searchText(const Order &order)
{
    const Recipient &recipient = order.recipient;
    SearchText text;
    add(text.recipient, recipient.name);
    add(text.recipient, recipient.company);
    add(text.recipient, recipient.address.line1);
    add(text.recipient, recipient.address.line2);
    add(text.recipient, recipient.address.city);
    add(text.recipient, recipient.address.region);
    add(text.recipient, recipient.address.postalCode);
    add(text.other, order.reference);
    add(text.other, order.remoteId);
    add(text.other, order.id);
    add(text.other, recipient.email);
    QStringList seen;
    for (const Item &item : order.items) {
        for (const QString &field : {item.sku, item.title}) {
            if (!seen.contains(field)) {
                seen.append(field);
                add(text.other, field);
            }
        }
    }
    for (const Shipment &shipment : order.shipments)
        add(text.other, shipment.trackingNumber);
    return text;
}

SearchWords searchWords(const QString &search)
{
    const QStringList typed = folded(search.left(10'000)).split(u' ', Qt::SkipEmptyParts);
    SearchWords words;
    QStringList terms;
    QStringList shortTerms;
    for (QString word : typed) {
        if (words.words.size() == mostWords)
            break;
        word.truncate(longestWord);
        if (word.back().isHighSurrogate())
            word.chop(1);
        if (words.words.contains(word))
            continue;
        words.words.append(word);
        if (isShortWord(word))
            shortTerms.append(u'"' + shortToken(word) + u'"');
        else
            terms.append(u'"' + word.replace(u'"', QStringLiteral("\"\"")) + u'"');
    }
    words.match = terms.join(QStringLiteral(" AND "));
    words.shortMatch = shortTerms.join(QStringLiteral(" AND "));
    return words;
}

bool findsAll(const QStringList &words, std::initializer_list<QStringView> texts)
{
    return std::all_of(words.begin(), words.end(), [&texts](const QString &word) {
        return std::any_of(texts.begin(), texts.end(), [&word](QStringView text) {
            return isShortWord(word) ? findsShortWord(text, word) : text.contains(word);
        });
    });
}

} // namespace platen::store
