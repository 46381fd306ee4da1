// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/cimpress_open/tokens.h"

#include <QRandomGenerator>

#include <array>

namespace platen::sandbox::cimpress_open {

QByteArray Tokens::issue()
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(random.data()), sizeof random);
    const QByteArray token = bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    m_ends.insert(token, m_clock.elapsed() + 1000LL * m_lifetime);
    return token;
}

bool Tokens::accepts(const QByteArray &token) const
{
    const auto found = m_ends.constFind(token);
    return found != m_ends.constEnd() && m_clock.elapsed() < *found;
}

} // namespace platen::sandbox::cimpress_open
