#include "core/providers/printintegrator/listing.h"

#include "core/providers/json_text.h"
#include "core/providers/printintegrator/mapping.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUrlQuery>

#include <array>

namespace platen::printintegrator {

namespace {

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
    const QJsonArray documents = list.toArray();
    const bool areObjects =
        std::all_of(documents.begin(), documents.end(), [](const QJsonValue &one) { return one.isObject(); });
    return areObjects ? std::optional(documents) : std::nullopt;
}

// What a page says of those around it, wherever it says so.
struct PageWords
{
    std::optional<QString> link; // an empty one: there is no further page
    QString cursor;
    std::optional<bool> hasMore;
    int size = 0; // of a full page; 0: as asked for
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
    }
    return words;
}

QByteArray digestOf(const QJsonArray &documents)
{
    return QCryptographicHash::hash(writeJson(documents), QCryptographicHash::Sha256).toHex().left(32);
}

QString cursorOf(QUrl url, const QByteArray &digest)
{
    // The part behind the “#” is never sent: it says what the page before this one was.
    url.setFragment(QString::fromLatin1(digest));
    return QString::fromLatin1(url.toEncoded());
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

constexpr int pageSize = 100;

// The address of the page after the one at `here`; empty: there is none.
Result<QUrl> nextPage(const Client &client, const Answer &answer, const QUrl &here, qsizetype found)
{
    const PageWords words = pageWords(answer.body.toObject());
    if (words.hasMore == false)
        return QUrl();
    QUrl next;
    if (words.link && !words.link->isEmpty()) {
        next = here.resolved(QUrl::fromEncoded(words.link->toUtf8(), QUrl::TolerantMode));
        if (!client.isOwn(next))
            return answerError(
                answer, ErrorCode::BadResponse,
                QStringLiteral("PrintIntegrator's list goes on at another host (%1). It was not followed, so that the "
                               "account's token goes nowhere else.")
                    .arg(next.host().left(100)),
                Effect::Asks);
    } else if (!words.cursor.isEmpty()) {
        next = withQuery(here, {{QStringLiteral("page"), {}},
                                {QStringLiteral("cursor"), QString::fromLatin1(queryValue(words.cursor))}});
    } else if (words.link || found == 0) {
        return QUrl();
    } else {
        const int size = words.size > 0 ? words.size : pageSize;
        if (found < size && words.hasMore != true)
            return QUrl();
        const int page = QUrlQuery(here).queryItemValue(QStringLiteral("page")).toInt();
        if (page < 1)
            return QUrl();
        next = withQuery(here, {{QStringLiteral("page"), QString::number(page + 1)}});
    }
    next.setFragment({});
    if (next == here)
        return answerError(answer, ErrorCode::BadResponse,
                           QStringLiteral("PrintIntegrator's list repeats itself: a page names itself as the next "
                                          "one."),
                           Effect::Asks);
    return next;
}

} // namespace

QString firstPage(const Client &client, const QStringList &path, const QByteArray &filter)
{
    return cursorOf(client.url(path, "page=1&limit=" + QByteArray::number(pageSize) + filter), {});
}

QCoro::Task<Result<Page>> askForPage(Client client, QString cursor, QString what)
{
    QUrl here = QUrl::fromEncoded(cursor.toUtf8(), QUrl::TolerantMode);
    const QByteArray before = here.fragment().toLatin1();
    here.setFragment({});
    if (!client.isOwn(here))
        co_return fail(ErrorCode::BadResponse,
                       QStringLiteral("The %1 cannot go on at another host than the account's.").arg(what));
    Result<Answer> answer = co_await client.get(here);
    if (!answer)
        co_return Failure(std::move(answer.error()));
    std::optional<QJsonArray> documents = listIn(answer->body);
    if (!documents)
        co_return holdsNo(*answer, what, Effect::Asks);
    Page page{std::move(*answer), std::move(*documents), {}};
    const QByteArray digest = digestOf(page.documents);
    if (!before.isEmpty() && digest == before) {
        page.documents = {}; // the same page again: it was the last one
        co_return page;
    }
    const Result<QUrl> next = nextPage(client, page.answer, here, page.documents.size());
    if (!next)
        co_return Failure(next.error());
    if (!next->isEmpty())
        page.next = cursorOf(*next, digest);
    co_return page;
}

} // namespace platen::printintegrator
