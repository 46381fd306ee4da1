// SPDX-License-Identifier: GPL-3.0-or-later
// The options of an order or an item, each provider's own: those of one never go to another, and are there again when
// it comes back.
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>

namespace platen {

class ProviderOptions
{
public:
    // The options for `provider`, where `now` are those of the provider before it. The first one takes over what the
    // draft had.
    QJsonObject moveTo(const QString &provider, const QJsonObject &now)
    {
        if (provider == m_of)
            return now;
        QJsonObject there = now;
        if (!m_of.isEmpty()) {
            m_others.insert(m_of, now);
            there = m_others.value(provider);
        }
        m_of = provider;
        return there;
    }

private:
    QString m_of; // empty: no provider was known yet
    QHash<QString, QJsonObject> m_others;
};

} // namespace platen
