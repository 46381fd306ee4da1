// SPDX-License-Identifier: GPL-3.0-or-later
// Products that can be ordered: product show and spine. Everything else about products is in catalogue_commands.cpp.
#include "app/platenctl/command_line.h"
#include "app/platenctl/commands.h"
#include "app/platenctl/context.h"
#include "app/platenctl/resource_text.h"
#include "app/platenctl/table.h"
#include "core/providers/registry.h"

namespace platen::ctl {

namespace {

struct ProductOptions
{
    std::string sku;
    std::string account;
};

struct SpineOptions
{
    std::string sku;
    std::string account;
    int pages = 0;
    std::string country;
    std::string state;
};

QString millimetres(double value)
{
    return QString::number(value, 'f', 1);
}

QString areaText(const PrintArea &area)
{
    QString text = area.name;
    if (area.widthPx > 0 && area.heightPx > 0)
        text += QStringLiteral(" %1 × %2 px").arg(area.widthPx).arg(area.heightPx);
    return area.required ? text + QStringLiteral(" (required)") : text;
}

QString productText(const Product &product)
{
    std::vector<std::pair<QString, QString>> fields{
        {QStringLiteral("SKU"), product.sku},
        {QStringLiteral("Title"), product.title},
    };
    if (product.widthMm > 0 && product.heightMm > 0)
        fields.emplace_back(
            QStringLiteral("Size"),
            QStringLiteral("%1 × %2 mm").arg(millimetres(product.widthMm), millimetres(product.heightMm)));
    for (const ProductAttribute &attribute : product.attributes)
        fields.emplace_back(attribute.name, attribute.values.join(QStringLiteral(", ")));
    QStringList areas;
    for (const PrintArea &area : product.areas)
        areas << areaText(area);
    fields.emplace_back(QStringLiteral("Print areas"), areas.join(QStringLiteral(", ")));
    fields.emplace_back(QStringLiteral("Variants"), QString::number(product.variants.size()));
    return fieldLines(fields);
}

bool showsProducts(const Declaration &declaration)
{
    return declaration.can(Capability::ProductDetails) || declaration.can(ResourceKind::Product, ResourceVerb::Show);
}

Failure cannotShowProducts(const Declaration &declaration)
{
    QStringList able;
    for (const Declaration *other : allProviders()) {
        if (showsProducts(*other))
            able.append(other->name);
    }
    return fail(ErrorCode::Unsupported, QStringLiteral("%1 cannot show products, so nothing was sent. These can: %2.")
                                            .arg(declaration.name, able.join(QStringLiteral(", "))));
}

QCoro::Task<Result<int>> showProduct(Context *context, ProductOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString account = QString::fromStdString(options.account);
    const QString sku = QString::fromStdString(options.sku);
    PLATEN_CO_TRY(const AccountInfo info, co_await engine->accounts().find(account));
    // If products belong to a catalogue and are not looked up by SKU, the catalogue's own entry is shown.
    const Declaration *declaration = findProvider(info.account.provider);
    if (declaration && !showsProducts(*declaration))
        co_return cannotShowProducts(*declaration);
    if (declaration && !declaration->can(Capability::ProductDetails)) {
        PLATEN_CO_TRY(const Resource kept, co_await engine->catalogue().resource(account, ResourceKind::Product, sku));
        context->out().document({{"result", kept.raw}});
        context->out().text(resourceText(kept));
        co_return 0;
    }
    PLATEN_CO_TRY(const Product product, co_await engine->catalogue().product(account, sku));
    context->out().document({{"result", product.raw}});
    context->out().text(productText(product));
    co_return 0;
}

QCoro::Task<Result<int>> showSpine(Context *context, SpineOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString account = QString::fromStdString(options.account);
    SpineRequest request;
    request.sku = QString::fromStdString(options.sku);
    request.pages = options.pages;
    request.countryCode = QString::fromStdString(options.country);
    request.state = QString::fromStdString(options.state);
    PLATEN_CO_TRY(const SpineInfo spine, co_await engine->catalogue().productSpine(account, request));
    context->out().document({{"result", spine.raw}});
    context->out().text(QStringLiteral("The spine is %1 mm wide.\n").arg(QString::number(spine.widthMm)));
    co_return 0;
}

} // namespace

void addProductCommands(CommandLine &line)
{
    CLI::App *noun = line.noun("product", "Products that can be ordered from a provider");

    auto show = std::make_shared<ProductOptions>();
    CLI::App *verb =
        line.verb(noun, "show", "Look up a product: attributes, print areas, sizes, variants", show, showProduct);
    verb->add_option("SKU", show->sku, "The product")->required();
    addText(verb, "--account", show->account, "NAME", "The account to use")->required();
    CommandLine::examples(verb, {"platenctl product show GLOBAL-CAN-10X10 --account \"Prodigi sandbox\""});

    auto spine = std::make_shared<SpineOptions>();
    verb = line.verb(noun, "spine", "Show the width of a photobook's spine", spine, showSpine);
    verb->add_option("SKU", spine->sku, "The photobook")->required();
    addNumber(verb, "--pages", spine->pages, "N", 1, 100'000, "The number of pages")->required();
    addText(verb, "--country", spine->country, "CC", "The destination country, such as GB")->required();
    addText(verb, "--state", spine->state, "S", "The state, if the country has states");
    addText(verb, "--account", spine->account, "NAME", "The account to use")->required();
    CommandLine::examples(
        verb, {"platenctl product spine BOOK-A4-L-HARD-M --pages 50 --country GB --account \"Prodigi sandbox\""});
}

} // namespace platen::ctl
