// SPDX-License-Identifier: GPL-3.0-or-later
// Lists, page by page. The document mentions filtering and pagination but not how: `page` and `limit` are sent.
//
// A page may be a bare list, or a list under `data`, `orders`, `items`, `products`, `webhooks` or `results`. It is the
// last one if it says so (`next`: null, `hasMore`: false), or if it is short and `total` does not announce more. A
// `next` link is followed only at the account's own server; a cursor is sent as `cursor`. A page that is empty or
// equals the previous one, although there should be more, comes from a server that ignores `page`: then `offset` is
// sent.
#pragma once

#include "core/sessions/printintegrator/client.h"

#include <QJsonArray>

namespace platen::printintegrator {

struct Page
{
    Answer answer;
    QJsonArray rows;             // as received
    QString next;                // the cursor for the next page; empty: there is none
    qint64 total = -1;           // of the whole list, if the response says so
    bool isFull = false;         // as many as fit on a page, and nothing says that the list ends here
    std::optional<Error> broken; // there is more, but no way to get it
};

// The first page's cursor. `filter`: further members of the query, percent-encoded, each "&name=value".
QString firstPage(const Client &client, const QStringList &path, const QByteArray &filter = {});

// The page at a cursor. `what`: "list of orders".
QCoro::Task<Result<Page>> askForPage(Client client, QString cursor, Message what);

} // namespace platen::printintegrator
