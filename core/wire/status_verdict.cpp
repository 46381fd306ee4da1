// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/status_verdict.h"

namespace platen {

std::optional<ErrorCode> statusVerdict(int status)
{
    if (status >= 200 && status < 300)
        return std::nullopt;
    switch (status) {
    case 400:
    case 422:
        return ErrorCode::Validation;
    case 401:
        return ErrorCode::Unauthorized;
    case 403:
        return ErrorCode::Forbidden;
    case 404:
    case 410:
        return ErrorCode::NotFound;
    case 408:
        return ErrorCode::Timeout;
    case 429:
        return ErrorCode::RateLimited;
    default:
        break;
    }
    if (status >= 500)
        return ErrorCode::Unreachable;
    return status < 400 ? ErrorCode::BadResponse : ErrorCode::Refused;
}

} // namespace platen
