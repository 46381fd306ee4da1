// SPDX-License-Identifier: GPL-3.0-or-later
// Categories, products, variants and batches as their own documents.
#pragma once

#include "core/sessions/idealfactory/client.h"

namespace platen::idealfactory {

QCoro::Task<Result<Resource>> showResource(Client client, ResourceKind kind, QString id);
QCoro::Task<Result<Resource>> createResource(Client client, ResourceKind kind, QByteArray json);
QCoro::Task<Result<Resource>> updateResource(Client client, ResourceKind kind, QString id, QByteArray json);
QCoro::Task<Result<Resource>> deleteResource(Client client, ResourceKind kind, QString id);

} // namespace platen::idealfactory
