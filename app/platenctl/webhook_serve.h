// SPDX-License-Identifier: GPL-3.0-or-later
// `webhook serve`: the listener in the foreground, until a signal stops it.
#pragma once

#include "core/domain/error.h"

#include <QCoroTask>

#include <string>

namespace platen::ctl {

class Context;

struct ServeOptions
{
    std::string bind;
    int port = -1;
    std::string publicUrl;
};

QCoro::Task<Result<int>> serveWebhooks(Context *context, ServeOptions options);

} // namespace platen::ctl
