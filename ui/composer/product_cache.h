// SPDX-License-Identifier: GPL-3.0-or-later
// Products already looked up, cached while the host lives, so that each is fetched once per session.
#pragma once

#include "core/domain/product.h"
#include "core/engine/engine_host.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <utility>

namespace platen {

class ProductCache : public QObject
{
    Q_OBJECT
public:
    static ProductCache &of(EngineHost &host);

    // Null if not looked up yet or if that failed.
    [[nodiscard]] const Product *find(const QString &account, const QString &sku) const;
    // Asks the account's provider, unless a request is running. Ends with found() or failed(); found() at once if the
    // product is known.
    void lookUp(const QString &account, const QString &sku);

Q_SIGNALS:
    void found(const QString &account, const QString &sku);
    void failed(const QString &account, const QString &sku, const platen::Error &error);

private:
    explicit ProductCache(EngineHost &host);

    using Key = std::pair<QString, QString>;
    EngineHost &m_host;
    QHash<Key, Product> m_products;
    QSet<Key> m_asked;
};

} // namespace platen
