// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/put_aside.h"

#include <QCryptographicHash>

namespace platen::store {

namespace {

bool isTrouble(Stage stage)
{
    return stage == Stage::Unknown || stage == Stage::OnHold || stage == Stage::Cancelled || stage == Stage::Failed;
}

} // namespace

QByteArray causeOf(const QStringList &parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const QString &part : parts) {
        hash.addData(part.toUtf8());
        hash.addData(QByteArray(1, '\0'));
    }
    return hash.result();
}

QByteArray attentionCause(const Order &order)
{
    QStringList parts{isTrouble(order.stage) ? stageName(order.stage) : QString()};
    for (const Issue &issue : order.issues)
        parts << issue.code << issue.subject << issue.message.english();
    return causeOf(parts);
}

bool isPutAside(const Order &order, const PutAside &aside)
{
    return !aside.cause.isEmpty() && aside.cause == attentionCause(order);
}

StoredOrder settledAside(StoredOrder order)
{
    if (isPutAside(order.order, order.aside))
        order.order.needsAttention = false;
    else
        order.aside = {};
    return order;
}

} // namespace platen::store
