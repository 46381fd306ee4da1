// SPDX-License-Identifier: GPL-3.0-or-later
// What artwork is printed on, as far as its provider says. What was looked up is kept as long as the program runs.
#pragma once

#include "core/artwork/target.h"
#include "core/engine/context.h"

#include <QCoroTask>
#include <QHash>

#include <memory>

namespace platen {

// What the width of a photobook's spine depends on.
struct Book
{
    int pages = 0; // 0: not known, or it is no spine that is printed
    QString countryCode;
    QString state;
};

class ArtworkTargets
{
public:
    explicit ArtworkTargets(EngineContext &context);

    // nullopt if the provider does not say, nothing was given, and nothing is remembered of the SKU
    // (core/store/product_sizes.h). `timeout` limits each request; 0: as usual.
    // `book` counts for the print area “spine” alone.
    QCoro::Task<Result<std::optional<artwork::Target>>> target(QString account, QString sku,
                                                               artwork::TargetOptions given, Book book = {},
                                                               std::chrono::milliseconds timeout = {});
    // On this product, or, if it is null, without asking a provider that describes its products.
    QCoro::Task<Result<std::optional<artwork::Target>>> targetOn(QString account, QString sku,
                                                                 artwork::TargetOptions given, Book book,
                                                                 std::shared_ptr<const Product> product);

private:
    struct Known
    {
        std::shared_ptr<const Product> product; // null: this provider does not describe its products
        std::optional<double> dpi;              // by its catalogue
    };
    using Key = std::pair<qint64, QString>; // account and SKU
    struct Request;

    QCoro::Task<Result<Known>> known(store::AccountRecord account, QString sku, std::chrono::milliseconds timeout);
    QCoro::Task<Result<Known>> lookUp(store::AccountRecord account, QString sku, std::chrono::milliseconds timeout);
    // With the width of the spine, if that is what is printed.
    QCoro::Task<Result<Known>> fitted(store::AccountRecord account, QString area, Book book, Known known,
                                      std::chrono::milliseconds timeout);
    QCoro::Task<Result<double>> spineWidth(store::AccountRecord account, SpineRequest request,
                                           std::chrono::milliseconds timeout);
    [[nodiscard]] Result<std::optional<artwork::Target>> made(const store::AccountRecord &account, const QString &sku,
                                                              artwork::TargetOptions given, const Known &known) const;

    EngineContext &m_context;
    QHash<Key, Known> m_known;
    QHash<QString, double> m_spines;                 // widths in millimetres
    QHash<Key, std::shared_ptr<Request>> m_requests; // in progress
};

} // namespace platen
