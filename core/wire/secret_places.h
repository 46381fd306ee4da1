// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets that nobody here knows, by where they stand.
#pragma once

#include <QByteArray>

namespace platen::net {

// Whether the value of a header of that name is a credential by itself.
bool isSecretHeader(const QByteArray &name);

// A text with every value masked that its place makes a secret: the token of a /hooks/<account>/<token> path; the value
// of a query parameter, form field, JSON member, XML element or attribute whose name says so (access_token, Signature,
// password, …), also where all of it is percent-encoded or is itself within a JSON text. One pass, so that strangers
// cannot make it expensive.
QByteArray withoutSecretPlaces(const QByteArray &text);
// The tokens of paths only: what a program reads stays what it was.
QByteArray withoutHookTokens(const QByteArray &text);

} // namespace platen::net
