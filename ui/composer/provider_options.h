// SPDX-License-Identifier: GPL-3.0-or-later
// The options of an order or item, separate for each provider: they never go to another provider, and reappear when
// theirs is chosen again.
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>

namespace platen {

class ProviderOptions
{
public:
    // The options for `provider`; `now` are those of the previous provider. The first provider takes over the draft's
    // options.
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
