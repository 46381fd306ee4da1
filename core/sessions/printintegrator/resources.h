// SPDX-License-Identifier: GPL-3.0-or-later
// Products, designs and webhooks as their own documents (document: "Products", "Designs & files", "Webhooks").
#pragma once

#include "core/sessions/printintegrator/client.h"

namespace platen::printintegrator {

QCoro::Task<Result<ResourcePage>> listResources(Client client, ResourceKind kind, QString cursor);
QCoro::Task<Result<Resource>> showResource(Client client, ResourceKind kind, QString id);
QCoro::Task<Result<Resource>> createResource(Client client, ResourceKind kind, QByteArray json);
QCoro::Task<Result<Resource>> updateResource(Client client, ResourceKind kind, QString id, QByteArray json);
QCoro::Task<Result<Resource>> deleteResource(Client client, ResourceKind kind, QString id);

QCoro::Task<Result<Product>> productOf(Client client, QString slug);

} // namespace platen::printintegrator
