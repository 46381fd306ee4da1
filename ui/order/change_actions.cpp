// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/change_actions.h"

#include "ui/order/metadata_dialog.h"
#include "ui/order/options_dialog.h"
#include "ui/order/recipient_dialog.h"
#include "ui/order/shipping_dialog.h"
#include "ui/order/text_dialog.h"

#include <QCoreApplication>

namespace platen {

namespace {

template <typename Dialog>
ChangeDialog *openDialog(const ChangeContext &with)
{
    return new Dialog(with.host, with.order, with.environment, with.provider, with.window);
}

ChangeDialog *openNote(const ChangeContext &with)
{
    TextDialog::Words words;
    words.title = TextDialog::tr("Change note");
    words.label = TextDialog::tr("Note");
    words.hint = TextDialog::tr("A note to %1 about this order. It does not change the order or its price.")
                     .arg(with.provider.name);
    return new TextDialog(with, words, with.order.note, [](const QString &text) { return ChangeNote{text}; });
}

// The menu entry and the dialog of a change. A change without a row does not compile.
template <typename Change>
struct Row;

template <>
struct Row<ChangeShippingMethod>
{
    static constexpr const char *id = "order.shipping";
    static constexpr const char *text = QT_TRANSLATE_NOOP("ChangeActions", "Change s&hipping…");
    static constexpr auto open = openDialog<ShippingDialog>;
};

template <>
struct Row<ChangeRecipient>
{
    static constexpr const char *id = "order.recipient";
    static constexpr const char *text = QT_TRANSLATE_NOOP("ChangeActions", "Change reci&pient…");
    static constexpr auto open = openDialog<RecipientDialog>;
};

template <>
struct Row<ChangeNote>
{
    static constexpr const char *id = "order.note";
    static constexpr const char *text = QT_TRANSLATE_NOOP("ChangeActions", "Change &note…");
    static constexpr auto open = openNote;
};

template <>
struct Row<ChangeMetadata>
{
    static constexpr const char *id = "order.metadata";
    static constexpr const char *text = QT_TRANSLATE_NOOP("ChangeActions", "Change &metadata…");
    static constexpr auto open = openDialog<MetadataDialog>;
};

template <>
struct Row<ChangeOptions>
{
    static constexpr const char *id = "order.options";
    static constexpr const char *text = QT_TRANSLATE_NOOP("ChangeActions", "Other &fields…");
    static constexpr auto open = openDialog<OptionsDialog>;
};

template <typename... Changes>
ChangeActions allOf(const std::variant<Changes...> &)
{
    return {ChangeAction{Row<Changes>::id, Row<Changes>::text, Changes(), Row<Changes>::open}...};
}

} // namespace

QString ChangeAction::menuText() const
{
    return QCoreApplication::translate("ChangeActions", text);
}

const ChangeActions &changeActions()
{
    static const ChangeActions all = allOf(OrderChange());
    return all;
}

} // namespace platen
