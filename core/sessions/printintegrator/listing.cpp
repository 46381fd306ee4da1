// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/printintegrator/listing.h"

#include "core/providers/json_text.h"
#include "core/providers/printintegrator/mapping.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUrlQuery>

#include <array>

namespace platen::printintegrator {

namespace {

constexpr int pageSize = 100;

std::optional<QJsonArray> listIn(const QJsonValue &body, int depth = 0)
{
    QJsonValue list = body;
    if (!body.isArray()) {
        const QJsonObject object = body.toObject();
        list = QJsonValue::Undefined;
        for (const char *name : {"data", "orders", "items", "products", "webhooks", "results"}) {
            const QJsonValue value = object[QLatin1String(name)];
            if (value.isArray()) {
                list = value;
                break;
            }
            if (value.isObject() && depth == 0) {
                if (std::optional<QJsonArray> inner = listIn(value, 1))
                    return inner;
            }
            if (value.isNull() && !value.isUndefined() && object.contains(QLatin1String(name)))
                list = QJsonArray(); // null for an empty one
        }
    }
    if (!list.isArray())
        return std::nullopt;
    const QJsonArray rows = list.toArray();
    const bool anyObject =
        rows.isEmpty() || std::any_of(rows.begin(), rows.end(), [](const QJsonValue &one) { return one.isObject(); });
    return anyObject || !body.isArray() ? std::optional(rows) : std::nullopt;
}

// What a page says about the pages around it, wherever it says so.
struct PageWords
{
    std::optional<QString> link; // an empty one: there is no further page
    QString cursor;
    std::optional<bool> hasMore;
    int size = 0;      // of a full page; 0: as requested
    qint64 total = -1; // of the whole list

    [[nodiscard]] int fullSize() const { return size > 0 ? size : pageSize; }
};

bool isLink(const QString &text)
{
    return text.startsWith(u'/') || text.startsWith(u'?') || text.contains(QLatin1String("://"));
}

void readLink(PageWords &words, const QJsonValue &value)
{
    const QString text = value.isObject() ? firstText(value.toObject(), {"href", "url"}) : value.toString();
    if (value.isNull() && !words.link)
        words.link = QString();
    else if (isLink(text))
        words.link = text;
    else if (!text.isEmpty())
        words.cursor = text;
}

PageWords pageWords(const QJsonObject &body)
{
    PageWords words;
    std::vector<QJsonObject> holders{body};
    for (const char *name : {"pagination", "paging", "meta", "links", "_links", "page"})
        holders.push_back(body[QLatin1String(name)].toObject());
    for (const QJsonObject &holder : holders) {
        for (const char *name : {"next", "nextUrl", "nextPageUrl"}) {
            if (holder.contains(QLatin1String(name)))
                readLink(words, holder[QLatin1String(name)]);
        }
        const QString cursor = firstText(holder, {"nextCursor", "next_cursor"});
        if (!cursor.isEmpty())
            words.cursor = cursor;
        for (const char *name : {"hasMore", "has_more"}) {
            if (holder[QLatin1String(name)].isBool())
                words.hasMore = holder[QLatin1String(name)].toBool();
        }
        const int size = firstText(holder, {"limit", "perPage", "per_page", "pageSize"}).toInt();
        if (size > 0)
            words.size = size;
        bool isNumber = false;
        const qint64 total = firstText(holder, {"total", "totalCount", "total_count"}).toLongLong(&isNumber);
        if (isNumber && total >= 0)
            words.total = total;
    }
    return words;
}

// Of the rows' identity, not of their content, which may change from one request to the next.
QByteArray digestOf(const QJsonArray &rows)
{
    QCryptographicHash digest(QCryptographicHash::Sha256);
    for (const QJsonValue &document : rows) {
        const QString id = firstText(document.toObject(), {"id", "orderId", "slug"});
        digest.addData(id.isEmpty() ? writeJson(document.toObject()) : id.toUtf8());
        digest.addData(QByteArrayLiteral("\n"));
    }
    return digest.result().toHex().left(32);
}

// What preceded a page.
struct Past
{
    QByteArray digest;  // of the previous page
    qint64 listed = -1; // rows on all previous pages; -1: unknown
};

// The part after the “#” is never sent: it says what preceded this page.
QString cursorOf(QUrl url, const Past &past)
{
    url.setFragment(QString::fromLatin1(past.digest + ',' + QByteArray::number(past.listed)));
    return QString::fromLatin1(url.toEncoded());
}

Past pastOf(const QUrl &url)
{
    const QByteArrayList parts = url.fragment().toLatin1().split(',');
    bool isNumber = false;
    const qint64 listed = parts.value(1).toLongLong(&isNumber);
    return {parts.first(), isNumber ? listed : -1};
}

QUrl withQuery(QUrl url, const std::vector<std::pair<QString, QString>> &members)
{
    QUrlQuery query(url.query(QUrl::FullyEncoded));
    for (const auto &[name, value] : members) {
        query.removeAllQueryItems(name);
        if (!value.isEmpty())
            query.addQueryItem(name, value);
    }
    url.setQuery(query.query(QUrl::FullyEncoded), QUrl::StrictMode);
    return url;
}

// The position `by` further on in a list that is paged by number or by offset; empty if it is paged neither way.
QUrl movedOn(const QUrl &here, qsizetype by)
{
    const QUrlQuery query(here);
    if (query.hasQueryItem(QStringLiteral("offset"))) {
        const qint64 offset = query.queryItemValue(QStringLiteral("offset")).toLongLong();
        return withQuery(here, {{QStringLiteral("offset"), QString::number(offset + by)}});
    }
    const int page = query.queryItemValue(QStringLiteral("page")).toInt();
    return page < 1 ? QUrl() : withQuery(here, {{QStringLiteral("page"), QString::number(page + 1)}});
}

// Where to continue after a page without anything new: at the same position, by offset. Empty if that is not possible.
QUrl byOffset(const PageWords &words, const QUrl &here, const Past &past, qsizetype found)
{
    const bool isMore = words.total > past.listed || (found > 0 && words.hasMore == true);
    if (!isMore || past.listed < 1 || !QUrlQuery(here).hasQueryItem(QStringLiteral("page")))
        return {};
    return withQuery(here, {{QStringLiteral("page"), {}}, {QStringLiteral("offset"), QString::number(past.listed)}});
}

Failure repeatsItself(const Answer &answer, const Message &how)
{
    return answerError(answer, ErrorCode::BadResponse, Message::of("PrintIntegrator's list repeats itself: %1.", how),
                       Effect::Asks);
}

Result<QUrl> linkedPage(const Client &client, const Answer &answer, const QUrl &here, const QString &link)
{
    QUrl next = here.resolved(QUrl::fromEncoded(link.toUtf8(), QUrl::TolerantMode));
    next.setFragment({});
    if (!client.isOwn(next))
        return answerError(
            answer, ErrorCode::BadResponse,
            Message::of("PrintIntegrator's list goes on at another host (%1). It was not followed, so that the "
                        "account's token goes nowhere else.",
                        next.host().left(100)),
            Effect::Asks);
    if (next == here)
        return repeatsItself(answer, Message::of("a page names itself as the next one"));
    return next;
}

// The URL of the page after the one at `here`; empty if this is the last. `listed` includes the rows of this page.
Result<QUrl> nextPage(const Client &client, const Answer &answer, const QUrl &here, qsizetype found, qint64 listed)
{
    const PageWords words = pageWords(answer.body.toObject());
    if (words.hasMore == false)
        return QUrl();
    if (words.link && !words.link->isEmpty())
        return linkedPage(client, answer, here, *words.link);
    if (!words.cursor.isEmpty())
        return withQuery(here, {{QStringLiteral("page"), {}},
                                {QStringLiteral("cursor"), QString::fromLatin1(queryValue(words.cursor))}});
    if (words.link)
        return QUrl();
    const bool isMore = words.hasMore == true || (found > 0 && (found >= words.fullSize() || words.total > listed));
    return isMore ? movedOn(here, found > 0 ? found : words.fullSize()) : QUrl();
}

} // namespace

QString firstPage(const Client &client, const QStringList &path, const QByteArray &filter)
{
    return cursorOf(client.url(path, "page=1&limit=" + QByteArray::number(pageSize) + filter), {{}, 0});
}

QCoro::Task<Result<Page>> askForPage(Client client, QString cursor, Message what)
{
    QUrl here = QUrl::fromEncoded(cursor.toUtf8(), QUrl::TolerantMode);
    const Past past = pastOf(here);
    here.setFragment({});
    if (!client.isOwn(here))
        co_return fail(ErrorCode::BadResponse,
                       Message::of("The %1 cannot go on at another host than the account's.", what));
    Result<Answer> answer = co_await client.get(here);
    if (!answer)
        co_return Failure(std::move(answer.error()));
    std::optional<QJsonArray> rows = listIn(answer->body);
    if (!rows)
        co_return holdsNo(*answer, what, Effect::Asks);
    Page page;
    page.answer = std::move(*answer);
    page.rows = std::move(*rows);
    const PageWords words = pageWords(page.answer.body.toObject());
    const qsizetype found = page.rows.size();
    page.total = words.total;
    page.isFull = found >= words.fullSize() && words.hasMore != false && !words.link;
    const QByteArray digest = digestOf(page.rows);
    const bool isLinked = (words.link && !words.link->isEmpty()) || !words.cursor.isEmpty();
    const bool isRepeated = !isLinked && !past.digest.isEmpty() && digest == past.digest;
    const bool isEmpty = !isLinked && found == 0 && !words.hasMore;
    if (isRepeated || isEmpty) {
        const QUrl other = byOffset(words, here, past, found);
        if (!other.isEmpty())
            page.next = cursorOf(other, {past.digest, past.listed});
        else if (words.hasMore == true)
            page.broken = repeatsItself(page.answer, Message::of("a page comes again, although there is more")).value();
        page.rows = {};
        co_return page;
    }
    const qint64 listed = past.listed < 0 ? -1 : past.listed + found;
    const Result<QUrl> next = nextPage(client, page.answer, here, found, listed);
    if (!next)
        page.broken = next.error();
    else if (!next->isEmpty())
        page.next = cursorOf(*next, {digest, listed});
    co_return page;
}

} // namespace platen::printintegrator
