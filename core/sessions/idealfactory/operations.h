// SPDX-License-Identifier: GPL-3.0-or-later
// Operations that need more than one request, or checks before sending. Free functions over a client, so that none of
// them needs the provider to stay alive.
#pragma once

#include "core/sessions/idealfactory/client.h"

namespace platen::idealfactory {

// The order, and the print file of each of its items.
QCoro::Task<Result<RemoteOrder>> fetchOrder(Client client, QString remoteId);

// Each sends a change and returns the whole order after it. The change is included even if the responses contain only
// ids: they confirm that it was accepted.
QCoro::Task<Result<RemoteOrder>> changeRecipient(Client client, QString remoteId, Recipient recipient);
QCoro::Task<Result<RemoteOrder>> changeNote(Client client, QString remoteId, QString note);
QCoro::Task<Result<RemoteOrder>> changeShippingMethod(Client client, QString remoteId, QString method,
                                                      QJsonObject options);
QCoro::Task<Result<RemoteOrder>> changeOptions(Client client, QString remoteId, QJsonObject options);
QCoro::Task<Result<void>> deleteOrder(Client client, QString remoteId);

QCoro::Task<Result<PrintFileAnswer>> printFile(Client client, QString item);
QCoro::Task<Result<Download>> downloadPrintFile(Client client, QString url, TransferProgress progress);

} // namespace platen::idealfactory
