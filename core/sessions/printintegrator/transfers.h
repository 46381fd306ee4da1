// SPDX-License-Identifier: GPL-3.0-or-later
// File transfers: rendered designs, and uploaded assets with their preflight (document: "Designs & files").
#pragma once

#include "core/sessions/printintegrator/client.h"

namespace platen::printintegrator {

// The PDF of a design. The response may be the file itself, JSON with its URL (`url` and the like; fetched from another
// server without the token, and only over https), or a 202, which is repeated after its `Retry-After`, for at most five
// minutes.
QCoro::Task<Result<Download>> renderDesign(Client client, QString id, TransferProgress progress);

// One multipart request. `validation` with the reasons if the response says that the preflight failed: the file then
// cannot be used.
QCoro::Task<Result<UploadedFile>> uploadFile(Client client, QString path, TransferProgress progress);

} // namespace platen::printintegrator
