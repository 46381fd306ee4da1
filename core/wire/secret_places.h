// SPDX-License-Identifier: GPL-3.0-or-later
// Unknown secrets, recognised by where they are in a text.
#pragma once

#include <QByteArray>

namespace platen::net {

// Whether a header with that name always holds a credential.
bool isSecretHeader(const QByteArray &name);

// Masks every value whose place makes it a secret: the token in a /hooks/<account>/<token> path, and the value of a
// query parameter, form field, JSON member, XML element or attribute whose name says so (access_token, Signature,
// password, …), even if it is all percent-encoded or inside a JSON text. One pass, so that strangers cannot make it
// expensive.
QByteArray withoutSecretPlaces(const QByteArray &text);
// Masks only the tokens in paths; everything that a program reads stays unchanged.
QByteArray withoutHookTokens(const QByteArray &text);

} // namespace platen::net
