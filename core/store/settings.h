// SPDX-License-Identifier: GPL-3.0-or-later
// Every setting of a data folder: its key, its default as stored in the database, its type, and who may change it.
#pragma once

#include <QJsonArray>
#include <QString>

namespace platen::store {

enum class SetBy {
    Engine, // Platen itself
    Person, // the window and the console on behalf of a person, and the engine
};

// A key with %1 and %2 stands for a family of settings, for example one for each account.
template <typename Value>
struct Setting
{
    const char *key;
    const char *fallback; // as stored: a decimal number, "1" or "0", JSON
    SetBy by;
};

namespace settings {

// Where the listener listens. The port is the one it actually got, so that the next start uses it again.
inline constexpr Setting<QString> listenerBind{"listener.bind", "127.0.0.1", SetBy::Engine};
inline constexpr Setting<int> listenerPort{"listener.port", "0", SetBy::Engine};
// The address under which providers reach it; empty: where it listens.
inline constexpr Setting<QString> listenerPublicUrl{"listener.publicUrl", "", SetBy::Person};
// Whether it listens when the window starts.
inline constexpr Setting<bool> listenerOn{"listener.on", "0", SetBy::Person};

// For how many days webhook messages are kept once their events are settled; 0: for ever.
inline constexpr Setting<int> messagesKeptDays{"messages.keptDays", "90", SetBy::Person};

// For how many seconds a placed order can be taken back.
inline constexpr Setting<int> undoSeconds{"orders.undoSeconds", "8", SetBy::Person};
// The last choice, by name. The key is older than the composer.
inline constexpr Setting<QString> lastAccount{"wizard.account", "", SetBy::Person};
// %1: an account's uid. The last batch's inputs: a JSON object.
inline constexpr Setting<QString> lastBatch{"batch.%1", "", SetBy::Person};
// %1: an account's name, %2: a kind of resource. [{"id","name"}]: those viewed, the most recent first.
inline constexpr Setting<QJsonArray> seenResources{"catalogue.%1.%2", "[]", SetBy::Person};

// %1: an account's uid, %2: a SKU. The members of a ProductSize that are known: a JSON object.
inline constexpr Setting<QString> productSize{"product.size.%1.%2", "", SetBy::Person};
// %1: an order's id. What a person lets pass of its artwork's findings: [{"code","file","text"}].
inline constexpr Setting<QJsonArray> acceptedFindings{"artwork.accepted.%1", "[]", SetBy::Person};
// Servers in the local network from which a person allows pictures: ["nas.example"].
inline constexpr Setting<QJsonArray> pictureServers{"pictures.servers", "[]", SetBy::Person};

// %1: an account's uid. Changes with every change of its secrets, so that every process reads them again.
inline constexpr Setting<QString> secretsStamp{"secrets.changed.%1", "", SetBy::Engine};

} // namespace settings

} // namespace platen::store
