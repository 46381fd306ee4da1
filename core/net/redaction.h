// Finding a secret in bytes whatever it was written as.
#pragma once

#include <QByteArray>

#include <vector>

namespace platen::net {

// Every occurrence of a secret of more than 3 bytes, each of its bytes as itself, percent-encoded, or escaped as in
// JSON, or all of it within base64 (either alphabet, at any offset), becomes the mark.
QByteArray withoutSecrets(const QByteArray &text, const std::vector<QByteArray> &secrets, const QByteArray &mark);

} // namespace platen::net
