// SPDX-License-Identifier: GPL-3.0-or-later
// Files there and back: designs rendered, assets uploaded with their preflight (document: "Designs & files").
#pragma once

#include "core/sessions/printintegrator/client.h"

namespace platen::printintegrator {

// The PDF of a design. The answer may be the file itself, JSON with its address (`url` and the like; fetched from
// another server without the token, over https alone), or a 202, which is asked again after its `Retry-After`, for five
// minutes at most.
QCoro::Task<Result<Download>> renderDesign(Client client, QString id, TransferProgress progress);

struct Uploaded
{
    QString id;
    QJsonValue raw; // the provider's answer
};

// One multipart request. `validation` with the reasons where the answer says that the preflight failed: the file cannot
// be used then.
QCoro::Task<Result<Uploaded>> uploadFile(Client client, QString path, TransferProgress progress);

} // namespace platen::printintegrator
