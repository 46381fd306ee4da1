// SPDX-License-Identifier: GPL-3.0-or-later
// Lists, page after page. The document has filtering and pagination and does not say how: `page` and `limit` are sent.
//
// A page may be a bare list, or a list under `data`, `orders`, `items`, `products`, `webhooks` or `results`. It is the
// last one if it says so (`next`: null, `hasMore`: false), or if it is short and `total` says no more. A `next` link is
// followed at the account's own server only, a cursor is sent as `cursor`. A page that is empty or the same as the one
// before it, although there should be more, comes from a server that does not know `page`: then `offset` is sent.
#pragma once

#include "core/sessions/printintegrator/client.h"

#include <QJsonArray>

namespace platen::printintegrator {

struct Page
{
    Answer answer;
    QJsonArray rows;             // as they came
    QString next;                // the cursor for the page after it; empty: there is none
    qint64 total = -1;           // of the whole list, if the answer says it
    bool isFull = false;         // as many as fit on a page, and nothing says that the list ends here
    std::optional<Error> broken; // there is more, and no way to it
};

// The first page's cursor. `filter`: further members of the query, percent-encoded, each "&name=value".
QString firstPage(const Client &client, const QStringList &path, const QByteArray &filter = {});

// The page at a cursor. `what`: "list of orders".
QCoro::Task<Result<Page>> askForPage(Client client, QString cursor, QString what);

} // namespace platen::printintegrator
