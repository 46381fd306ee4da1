// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a file available on a host. A file that is there already is not uploaded again, and an upload that was
// interrupted continues, also in another process.
#pragma once

#include "core/engine/host_book.h"

#include <QCoroTask>
#include <QSet>
#include <QUrl>

#include <functional>

namespace platen {

struct Publication
{
    QString file;
    QByteArray md5; // lower-case hex
    qint64 hostId = 0;
    QString host; // its name
    QUrl url;
    QDateTime expiresAt; // invalid: never
};

struct PublishJob
{
    QString file;
    QByteArray md5; // what the file must be; empty: any content
    store::HostRecord host;
    hosts::For whom = hosts::For::Order;
};

using PublishProgress = std::function<void(qint64 done, qint64 total)>;

class Publisher
{
public:
    Publisher(EngineContext &context, HostBook &book);

    // Errors about the file itself have no provider: `notFound`, `validation` if it is empty, or `refused` if it cannot
    // be read or has changed. Others are those of hosts::Host.
    QCoro::Task<Result<Publication>> publish(PublishJob job, std::shared_ptr<CallOff> callOff,
                                             PublishProgress progress);

private:
    using HostPtr = HostBook::HostPtr;

    // The upload that was recorded if the host still has it.
    QCoro::Task<std::optional<store::UploadRecord>> finished(HostPtr opened, qint64 hostId, QString key);
    QCoro::Task<Result<void>> upload(HostPtr opened, hosts::Source source, store::UploadRecord record,
                                     std::shared_ptr<CallOff> callOff, PublishProgress progress);
    QCoro::Task<bool> ownTurn(QString place);

    EngineContext &m_context;
    HostBook &m_book;
    QSet<QString> m_underWay; // one upload of an object at a time
};

} // namespace platen
