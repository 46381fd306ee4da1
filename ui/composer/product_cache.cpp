// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/product_cache.h"

#include "ui/widgets/when_done.h"

namespace platen {

ProductCache &ProductCache::of(EngineHost &host)
{
    if (auto *cache = host.findChild<ProductCache *>(QString(), Qt::FindDirectChildrenOnly))
        return *cache;
    return *new ProductCache(host);
}

ProductCache::ProductCache(EngineHost &host)
    : QObject(&host)
    , m_host(host)
{
}

const Product *ProductCache::find(const QString &account, const QString &sku) const
{
    const auto product = m_products.constFind({account, sku});
    return product == m_products.cend() ? nullptr : &product.value();
}

void ProductCache::lookUp(const QString &account, const QString &sku)
{
    const Key key{account, sku};
    if (m_products.contains(key)) {
        Q_EMIT found(account, sku);
        return;
    }
    if (m_asked.contains(key))
        return;
    m_asked.insert(key);
    auto call = [account, sku](Engine &engine) { return engine.catalogue().product(account, sku); };
    whenDone(m_host.ask<Product>(call), this, [this, key](const Result<Product> &product) {
        m_asked.remove(key);
        if (product) {
            m_products.insert(key, *product);
            Q_EMIT found(key.first, key.second);
        } else {
            Q_EMIT failed(key.first, key.second, product.error());
        }
    });
}

} // namespace platen
