// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/draft_texts.h"

#include "core/domain/exact_json.h"
#include "core/domain/json_members.h"
#include "core/domain/strict_json.h"

namespace platen {

namespace {

template <typename Visit>
void eachText(Recipient &recipient, const QString &at, const Visit &visit)
{
    visit(recipient.name, at + QStringLiteral("/name"));
    visit(recipient.company, at + QStringLiteral("/company"));
    visit(recipient.email, at + QStringLiteral("/email"));
    visit(recipient.phone, at + QStringLiteral("/phone"));
    visit(recipient.kind, at + QStringLiteral("/kind"));
    Address &address = recipient.address;
    visit(address.line1, at + QStringLiteral("/address/line1"));
    visit(address.line2, at + QStringLiteral("/address/line2"));
    visit(address.city, at + QStringLiteral("/address/city"));
    visit(address.region, at + QStringLiteral("/address/region"));
    visit(address.postalCode, at + QStringLiteral("/address/postalCode"));
    visit(address.countryCode, at + QStringLiteral("/address/countryCode"));
}

template <typename Visit>
void eachText(Item &item, const QString &at, const Visit &visit)
{
    visit(item.reference, at + QStringLiteral("/reference"));
    visit(item.sku, at + QStringLiteral("/sku"));
    visit(item.title, at + QStringLiteral("/title"));
    visit(item.sizing, at + QStringLiteral("/sizing"));
    for (std::size_t i = 0; i < item.artwork.size(); ++i) {
        const QString artwork = at + QStringLiteral("/artwork/%1").arg(i);
        visit(item.artwork[i].area, artwork + QStringLiteral("/area"));
        visit(item.artwork[i].url, artwork + QStringLiteral("/url"));
        visit(item.artwork[i].md5, artwork + QStringLiteral("/md5"));
    }
    visit(item.note, at + QStringLiteral("/note"));
}

template <typename Visit>
void eachText(Draft &draft, const Visit &visit)
{
    visit(draft.account, QStringLiteral("/account"));
    visit(draft.reference, QStringLiteral("/reference"));
    visit(draft.shippingMethod, QStringLiteral("/shippingMethod"));
    visit(draft.currency, QStringLiteral("/currency"));
    eachText(draft.recipient, QStringLiteral("/recipient"), visit);
    for (std::size_t i = 0; i < draft.items.size(); ++i)
        eachText(draft.items[i], QStringLiteral("/items/%1").arg(i), visit);
    visit(draft.note, QStringLiteral("/note"));
}

void trim(QString &text, const QString & /*at*/)
{
    text = trimmedText(text);
}

QString codePoint(char32_t code)
{
    return QStringLiteral("U+%1").arg(static_cast<quint32>(code), 4, 16, QLatin1Char('0')).toUpper();
}

bool isBreakOrTab(QChar c)
{
    return c == u'\n' || c == u'\r' || c == u'\t';
}

// The error of a text, if any. JSON can represent control characters, but most members of a draft are plain words.
Message problemOf(const QString &text, bool isWords)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
        } else if (c.isSurrogate()) {
            return Message::of("The text contains half of a character (one of a pair of surrogates). It was cut in the "
                               "middle, as of an emoji");
        } else if (isWords && c.category() == QChar::Other_Control && !isBreakOrTab(c)) {
            return Message::of("The text contains a control character (%1), which cannot be seen or printed",
                               codePoint(c.unicode()));
        } else if (isWords && c.isNonCharacter()) {
            return Message::of("The text contains %1, which is not a character", codePoint(c.unicode()));
        }
    }
    return {};
}

// Letters, symbols and marks that are displayed as nothing according to Unicode, although their category does not show
// it.
bool isFiller(char32_t c)
{
    return c == 0x034f || c == 0x115f || c == 0x1160 || c == 0x17b4 || c == 0x17b5 || (c >= 0x180b && c <= 0x180f) ||
           c == 0x2800 || c == 0x3164 || (c >= 0xfe00 && c <= 0xfe0f) || c == 0xffa0 || (c >= 0xe0000 && c <= 0xe0fff);
}

class Texts
{
public:
    void add(const QString &text, const QString &at)
    {
        const Message problem = problemOf(text, true);
        if (!problem.isEmpty() && m_errors.size() < mostErrors)
            m_errors.push_back(fail(ErrorCode::Validation, problem, at).value());
    }

    // A value and everything in it. The pointer is built only for an error: names can be long and many.
    void addValue(const QJsonValue &value, const QString &base)
    {
        m_base = base;
        m_path.clear();
        visit(value);
    }

    std::vector<Error> take() { return std::move(m_errors); }

private:
    void visit(const QJsonValue &value)
    {
        if (value.isString())
            addInside(value.toString());
        const QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            m_path.append(QString::number(i));
            visit(list[i]);
            m_path.removeLast();
        }
        const QJsonObject object = value.toObject();
        for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
            m_path.append(member.key());
            visit(member.value());
            m_path.removeLast();
        }
        // The names last: an error of the object would hide those of its members.
        for (const QString &name : object.keys())
            addInside(name);
    }

    void addInside(const QString &text)
    {
        const Message problem = problemOf(text, false);
        if (problem.isEmpty() || m_errors.size() >= mostErrors)
            return;
        QString pointer = m_base;
        for (const QString &step : m_path) {
            if (!problemOf(step, false).isEmpty()) // a name that no pointer can hold: it is the object that has it
                break;
            pointer += u'/' + pointerToken(step);
            if (pointer.size() > longestPointer)
                break;
        }
        const bool isLong = pointer.size() > longestPointer;
        m_errors.push_back(fail(ErrorCode::Validation, problem, isLong ? m_base : pointer).value());
    }

    std::vector<Error> m_errors;
    QString m_base;
    QStringList m_path;
};

} // namespace

QString trimmedText(const QString &text)
{
    return text.trimmed(); // by Unicode
}

bool isBlank(const QString &text)
{
    const QVector<uint> characters = text.toUcs4();
    return std::all_of(characters.begin(), characters.end(), [](char32_t c) {
        const QChar::Category category = QChar::category(c);
        return QChar::isSpace(c) || category == QChar::Other_Format || category == QChar::Other_Control || isFiller(c);
    });
}

void trimTexts(Draft &draft)
{
    eachText(draft, trim);
}

void trimTexts(Recipient &recipient)
{
    eachText(recipient, {}, trim);
}

void trimTexts(QString &text)
{
    text = trimmedText(text);
}

void trimTexts(QJsonObject &) {}

std::vector<Error> textErrors(const Draft &draft)
{
    Texts texts;
    Draft visited = draft;
    eachText(visited, [&texts](const QString &text, const QString &at) { texts.add(text, at); });
    for (std::size_t i = 0; i < draft.items.size(); ++i) {
        texts.addValue(draft.items[i].attributes, QStringLiteral("/items/%1/attributes").arg(i));
        texts.addValue(draft.items[i].options, QStringLiteral("/items/%1/options").arg(i));
    }
    texts.addValue(draft.metadata, QStringLiteral("/metadata"));
    texts.addValue(draft.options, QStringLiteral("/options"));
    return texts.take();
}

std::vector<Error> textErrors(const Recipient &recipient, const QString &pointer)
{
    Texts texts;
    Recipient visited = recipient;
    eachText(visited, pointer, [&texts](const QString &text, const QString &at) { texts.add(text, at); });
    return texts.take();
}

std::vector<Error> textErrors(const QString &text, const QString &pointer)
{
    Texts texts;
    texts.add(text, pointer);
    return texts.take();
}

std::vector<Error> textErrors(const QJsonObject &object, const QString &pointer)
{
    Texts texts;
    texts.addValue(object, pointer);
    return texts.take();
}

} // namespace platen
