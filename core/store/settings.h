// SPDX-License-Identifier: GPL-3.0-or-later
// Every setting of a data folder: its key and default as the database keeps them, its type, and who may change it.
#pragma once

#include <QJsonArray>
#include <QString>

namespace platen::store {

enum class SetBy {
    Engine, // Platen notes it for itself
    Person, // the window and the console set it for the person who uses them; so may the engine
};

// A key with %1 and %2 is a family of settings, one for each account or kind of thing.
template <typename Value>
struct Setting
{
    const char *key;
    const char *fallback; // as it is stored: a number in decimal, "1" or "0", JSON
    SetBy by;
};

namespace settings {

// Where the listener listens. The port is the one that it got, so that the next start takes it again.
inline constexpr Setting<QString> listenerBind{"listener.bind", "127.0.0.1", SetBy::Engine};
inline constexpr Setting<int> listenerPort{"listener.port", "0", SetBy::Engine};
// Where providers reach it; empty: where it listens.
inline constexpr Setting<QString> listenerPublicUrl{"listener.publicUrl", "", SetBy::Person};
// Whether it listens when the window starts.
inline constexpr Setting<bool> listenerOn{"listener.on", "0", SetBy::Person};

// For how long a placed order can be taken back.
inline constexpr Setting<int> undoSeconds{"orders.undoSeconds", "8", SetBy::Person};
// What was chosen last, by name.
inline constexpr Setting<QString> lastAccount{"wizard.account", "", SetBy::Person};
// %1: an account's uid. What was entered for its last batch: a JSON object.
inline constexpr Setting<QString> lastBatch{"batch.%1", "", SetBy::Person};
// %1: an account's name, %2: a kind of resource. [{"id","name"}]: those that were looked at, the last first.
inline constexpr Setting<QJsonArray> seenResources{"catalogue.%1.%2", "[]", SetBy::Person};

// %1: an account's uid. Another value whenever its secrets change, so that every process reads them again.
inline constexpr Setting<QString> secretsStamp{"secrets.changed.%1", "", SetBy::Engine};

} // namespace settings

} // namespace platen::store
