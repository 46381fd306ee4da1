// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/draft_problems.h"

#include "core/domain/json_members.h"
#include "core/domain/order_document.h"
#include "ui/forms/typed_instant.h"
#include "ui/widgets/product_words.h"

#include <utility>

namespace platen {

void DraftProblems::add(const QString &pointer, const QString &message)
{
    m_all.push_back(fail(ErrorCode::Validation, message, pointer).value());
}

void DraftProblems::addTyped(const QString &root)
{
    if (!m_model.isAsked(root))
        return;
    const std::vector<Error> typed = m_found.typedAt(root);
    m_all.insert(m_all.end(), typed.begin(), typed.end());
}

std::vector<Error> DraftProblems::all()
{
    const QString purchased = QStringLiteral("/purchasedAt");
    const QString country = QStringLiteral("/recipient/address/countryCode");
    if (!m_model.provider())
        add(QStringLiteral("/account"), tr("Choose an account for the order"));
    addTyped(QStringLiteral("/options"));
    const QString instant = m_model.text(purchased);
    if (m_model.isAsked(purchased) && !instant.isEmpty() && !instantFromText(instant).isValid())
        add(purchased, tr("Enter a time such as 2026-11-23 14:00."));
    for (std::size_t i = 0; i < m_model.itemCount(); ++i)
        addOfItem(i);
    const QString code = m_model.text(country);
    if (!code.isEmpty() && !isCountryCode(code))
        add(country, tr("“%1” is not a country that Platen knows. Choose one from the list.").arg(code));
    return std::move(m_all);
}

void DraftProblems::addOfItem(std::size_t item)
{
    addTyped(itemPointer(item, QStringLiteral("/sku")));
    addAttributes(item);
    addArtwork(item);
    addTyped(itemPointer(item, QStringLiteral("/artwork")));
    addTyped(itemPointer(item, QStringLiteral("/options")));
    addTyped(itemPointer(item, QStringLiteral("/price/amount")));
}

void DraftProblems::addAttributes(std::size_t item)
{
    const Product *product = m_model.product(item);
    if (!product)
        return;
    for (const ProductAttribute &attribute : product->attributes) {
        if (chosenValue(attribute, m_model.item(item).attributes).isEmpty())
            add(itemPointer(item, QStringLiteral("/attributes/") + pointerToken(attribute.name)),
                tr("Choose one: %1").arg(attributeWord(attribute.name)));
    }
}

void DraftProblems::addArtwork(std::size_t item)
{
    const Declaration *provider = m_model.provider();
    const bool files = provider && provider->asksFor(DraftPart::ArtworkFiles);
    const bool addresses = !files || provider->asksFor(DraftPart::ArtworkUrls);
    const std::vector<WantedArea> wanted = m_model.areas(item);
    for (const WantedArea &one : wanted) {
        const QString pointer = itemPointer(item, QStringLiteral("/artwork/") + pointerToken(one.area));
        if (!one.required || !m_model.value(pointer).isUndefined())
            continue;
        add(pointer, wanted.size() > 1 ? tr("The artwork is missing: %1").arg(areaWord(one.area))
                     : addresses       ? tr("The artwork is missing: choose a file or enter its web address")
                                       : tr("The artwork is missing: choose a file"));
    }
}

} // namespace platen
