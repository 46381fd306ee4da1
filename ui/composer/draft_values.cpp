// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/draft_values.h"

#include "core/domain/order_document.h"
#include "ui/composer/draft_fields.h"

#include <algorithm>
#include <utility>

namespace platen {

using Editor = DraftField::Editor;

namespace {

// The last token of a pointer, unescaped.
QString lastToken(const QString &pointer)
{
    return pointer.section(u'/', -1)
        .replace(QStringLiteral("~1"), QStringLiteral("/"))
        .replace(QStringLiteral("~0"), QStringLiteral("~"));
}

template <typename T>
bool assign(T &to, T value)
{
    return std::exchange(to, value) != value;
}

bool setAttribute(QJsonObject &attributes, const QString &attribute, const QJsonValue &value)
{
    QJsonObject now = attributes;
    now[attribute] = value;
    return assign(attributes, now);
}

bool setArtwork(std::vector<Artwork> &all, const QString &area, const QJsonObject &artwork)
{
    const auto same = std::find_if(all.begin(), all.end(), [&area](const Artwork &one) { return one.area == area; });
    const QString url = artwork["url"].toString();
    const QString file = artwork["file"].toString();
    if (url.isEmpty() && file.isEmpty()) {
        if (same == all.end())
            return false;
        all.erase(same);
    } else if (same == all.end()) {
        all.push_back({area, url, file, {}, {}, {}, {}});
    } else if (url == same->url && file == same->file) {
        return false;
    } else {
        *same = {area, url, file, {}, {}, {}, {}}; // another picture: the old checksum does not apply
    }
    return true;
}

} // namespace

QJsonValue valueIn(const Draft &draft, const QString &pointer)
{
    const DraftField *field = draftField(pointer);
    const std::size_t index = itemIndex(pointer).value_or(0);
    if (!field || (field->isOfItem() && index >= draft.items.size()))
        return QJsonValue::Undefined;
    const Item *item = field->isOfItem() ? &draft.items[index] : nullptr;
    switch (field->editor) {
    case Editor::Number:
        return item->quantity;
    case Editor::Money:
        return moneyValue(item->price);
    case Editor::Form:
        return item ? item->options : draft.options;
    case Editor::Attributes:
        return item->attributes[lastToken(pointer)];
    case Editor::Artwork:
        for (const Artwork &artwork : item->artwork) {
            if (artwork.area == lastToken(pointer))
                return artwork.url.isEmpty() ? QJsonObject{{"file", artwork.file}} : QJsonObject{{"url", artwork.url}};
        }
        return QJsonValue::Undefined;
    default:
        return textIn(draft, *field, index);
    }
}

bool setValueIn(Draft &draft, const QString &pointer, const QJsonValue &value)
{
    const DraftField *field = draftField(pointer);
    const std::size_t index = itemIndex(pointer).value_or(0);
    if (!field || (field->isOfItem() && index >= draft.items.size()))
        return false;
    Item *item = field->isOfItem() ? &draft.items[index] : nullptr;
    switch (field->editor) {
    case Editor::Number:
        return assign(item->quantity, value.toInt());
    case Editor::Money:
        return assign(item->price, readMoney(value));
    case Editor::Form:
        return assign(item ? item->options : draft.options, value.toObject());
    case Editor::Attributes:
        return setAttribute(item->attributes, lastToken(pointer), value);
    case Editor::Artwork:
        return setArtwork(item->artwork, lastToken(pointer), value.toObject());
    default:
        return assign(*textIn(draft, *field, index), value.toString().trimmed());
    }
}

} // namespace platen
