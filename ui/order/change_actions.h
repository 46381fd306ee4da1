// SPDX-License-Identifier: GPL-3.0-or-later
// The changes of a placed order in the window: a menu entry and a dialog for each.
#pragma once

#include "core/domain/operation.h"
#include "core/providers/declaration.h"

#include <array>

class QWidget;

namespace platen {

class ChangeDialog;
class EngineHost;

// What a dialog is opened with.
struct ChangeContext
{
    EngineHost &host;
    const Order &order;
    QString environment;
    const Declaration &provider;
    QWidget *window;
};

struct ChangeAction
{
    const char *id;   // in the action registry: "order.note"
    const char *text; // in the menu, to be translated in the context "ChangeActions"
    Operation change; // of this kind, with any value
    ChangeDialog *(*open)(const ChangeContext &context);

    [[nodiscard]] QString menuText() const;
};

using ChangeActions = std::array<ChangeAction, std::variant_size_v<OrderChange>>;

// One for each type in OrderChange, in its order.
const ChangeActions &changeActions();

} // namespace platen
