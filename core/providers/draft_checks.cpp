// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/draft_checks.h"

namespace platen {

Error invalid(const QString &pointer, const Message &message)
{
    return fail(ErrorCode::Validation, message, pointer).value();
}

void refuseOption(const QJsonObject &options, const QString &at, const QString &name, const Message &instead,
                  std::vector<Error> &errors)
{
    if (options.contains(name))
        errors.push_back(invalid(at + u'/' + name, Message::of("“%1” cannot be an option: %2", name, instead)));
}

} // namespace platen
