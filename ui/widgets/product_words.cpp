// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/product_words.h"

#include "core/domain/exact_json.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace platen {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Product", text);
}

// The provider's identifiers are shown as words: "fillPrintArea" → "Fill print area".
QString spelledOut(const QString &identifier)
{
    QString text;
    for (const QChar &c : identifier) {
        if (c == u'_' || c == u'-')
            text += u' ';
        else if (c.isUpper() && !text.isEmpty() && !text.back().isUpper() && text.back() != u' ')
            text += QStringLiteral(" ") + c.toLower();
        else
            text += c;
    }
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

// Common words of providers, listed for lupdate. All others are shown untranslated.
[[maybe_unused]] const char *const commonWords[] = {
    QT_TRANSLATE_NOOP("Product", "Fill print area"),
    QT_TRANSLATE_NOOP("Product", "Fit print area"),
    QT_TRANSLATE_NOOP("Product", "Stretch to print area"),
    QT_TRANSLATE_NOOP("Product", "Front"),
    QT_TRANSLATE_NOOP("Product", "Back"),
    QT_TRANSLATE_NOOP("Product", "Colour"),
    QT_TRANSLATE_NOOP("Product", "Color"),
    QT_TRANSLATE_NOOP("Product", "Size"),
    QT_TRANSLATE_NOOP("Product", "Not yet downloaded"),
    QT_TRANSLATE_NOOP("Product", "In progress"),
    QT_TRANSLATE_NOOP("Product", "Received"),
    QT_TRANSLATE_NOOP("Product", "Processing"),
    QT_TRANSLATE_NOOP("Product", "Ready"),
    QT_TRANSLATE_NOOP("Product", "Done"),
    QT_TRANSLATE_NOOP("Product", "Complete"),
    QT_TRANSLATE_NOOP("Product", "Shipped"),
    QT_TRANSLATE_NOOP("Product", "Cancelled"),
    QT_TRANSLATE_NOOP("Product", "Invalid"),
    QT_TRANSLATE_NOOP("Product", "Error"),
    QT_TRANSLATE_NOOP("Product", "Item"),
    QT_TRANSLATE_NOOP("Product", "Shipping"),
    QT_TRANSLATE_NOOP("Product", "Tax"),
    QT_TRANSLATE_NOOP("Product", "Subtotal"),
    QT_TRANSLATE_NOOP("Product", "Refund"),
};

QString translated(const QString &identifier)
{
    return words(spelledOut(identifier).toUtf8().constData());
}

bool matches(const QJsonObject &variant, const QJsonObject &chosen)
{
    for (auto attribute = variant.begin(); attribute != variant.end(); ++attribute) {
        const QString value = plainText(chosen[attribute.key()]);
        if (!value.isEmpty() && value.compare(plainText(attribute.value()), Qt::CaseInsensitive) != 0)
            return false;
    }
    return true;
}

QString pixels(const PrintArea &area)
{
    return words(QT_TRANSLATE_NOOP("Product", "Best at %1 × %2 px")).arg(area.widthPx).arg(area.heightPx);
}

} // namespace

QString productLine(const Product &product)
{
    if (product.widthMm <= 0 || product.heightMm <= 0)
        return product.title;
    const QLocale locale;
    const auto rounded = [&locale](double mm) { return locale.toString(std::round(mm * 10) / 10, 'g', 5); };
    return words(QT_TRANSLATE_NOOP("Product", "%1 · %2 × %3 mm"))
        .arg(product.title, rounded(product.widthMm), rounded(product.heightMm));
}

QString areaSize(const Product &product, const QJsonObject &chosen, const QString &area)
{
    const auto named = [&area](const PrintArea &one) { return one.name == area && one.widthPx > 0; };
    for (const ProductVariant &variant : product.variants) {
        if (!matches(variant.attributes, chosen))
            continue;
        const auto found = std::find_if(variant.areas.begin(), variant.areas.end(), named);
        if (found != variant.areas.end())
            return pixels(*found);
    }
    const auto found = std::find_if(product.areas.begin(), product.areas.end(), named);
    return found == product.areas.end() ? QString() : pixels(*found);
}

QString attributeWord(const QString &attribute)
{
    return translated(attribute);
}

QString areaWord(const QString &area)
{
    return area == u"default" ? words(QT_TRANSLATE_NOOP("Product", "Artwork")) : translated(area);
}

QString sizingWord(const QString &sizing)
{
    return translated(sizing);
}

} // namespace platen
