// Lists, page after page. The document has filtering and pagination and does not say how: `page` and `limit` are sent.
//
// A page may be a bare list, or a list under `data`, `orders`, `items`, `products`, `webhooks` or `results`. It is the
// last one where it is short, where it is the same as the one before (a server that does not know `page`), or where it
// says so (`next`: null, `hasMore`: false). A `next` link is followed at the account's own server alone, a cursor is
// sent as `cursor`.
#pragma once

#include "core/providers/printintegrator/client.h"

#include <QJsonArray>

namespace platen::printintegrator {

struct Page
{
    Answer answer;
    QJsonArray documents; // objects
    QString next;         // the cursor for the page after it; empty: there is none
};

// The first page's cursor. `filter`: further members of the query, percent-encoded, each "&name=value".
QString firstPage(const Client &client, const QStringList &path, const QByteArray &filter = {});

// The page at a cursor. `what`: "list of orders".
QCoro::Task<Result<Page>> askForPage(Client client, QString cursor, QString what);

} // namespace platen::printintegrator
