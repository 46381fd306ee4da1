// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a webhook was signed with the account's secret (document: "Every payload is signed with HMAC-SHA256"). The
// document specifies neither header nor encoding.
#pragma once

#include "core/providers/order_event.h"

#include "core/domain/error.h"

namespace platen::printintegrator {

enum class SignatureScheme {
    Body,             // of the raw body: hex or base64, in any case, with or without "sha256="
    Timestamped,      // "t=1614265330,v1=…": of "t.body", within five minutes of now
    StandardWebhooks, // webhook-id, webhook-timestamp, webhook-signature: "v1,… v1,…"; the secret is base64
};

// "body", "timestamped", "standard-webhooks"; anything else means the first.
SignatureScheme signatureScheme(const QString &word);

// Over the body's raw bytes, compared in constant time. `header`: the header's name for the first two schemes.
// `unauthorized` if it is missing, unreadable, wrong, or too old.
Result<void> verifySignature(const WebhookMessage &message, SignatureScheme scheme, const QByteArray &header,
                             const QByteArray &secret, const QDateTime &now);

} // namespace platen::printintegrator
