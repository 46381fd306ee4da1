// SPDX-License-Identifier: GPL-3.0-or-later
// The rules for what is kept, recorded and logged: headers, addresses and texts without secrets (see SecretSet) and
// without what its place makes one (see withoutSecretPlaces).
#pragma once

#include "core/wire/secret_set.h"

#include <QUrl>

namespace platen::net {

// A header's value as it may be shown.
QByteArray redactedHeader(const QByteArray &name, const QByteArray &value);
// The head of a request as received, valid or not, with each header redacted as above.
QByteArray redactedHead(const QByteArray &text);
// Without credentials, tokens and signatures.
QString redactedUrl(const QUrl &url);
QByteArray redacted(const QByteArray &text, const SecretSet &secrets);

} // namespace platen::net
