// SPDX-License-Identifier: GPL-3.0-or-later
// Products that were looked up: kept as long as the host lives, so that no product is asked for twice in a session.
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

    // Null: not looked up, or it failed.
    [[nodiscard]] const Product *find(const QString &account, const QString &sku) const;
    // Asks the account's provider, unless it is being asked already; ends with found() or failed(), the former at once
    // where the product is known.
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
