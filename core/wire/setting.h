// SPDX-License-Identifier: GPL-3.0-or-later
// One setting of a connection to somewhere else, such as an account at a provider or a host: forms, console options,
// checks and redaction follow from it.
#pragma once

#include "core/domain/message.h"

#include <QHash>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace platen {

struct Setting
{
    enum class Type { Text, Url, Choice, Json };

    QString key; // "base_url"
    Type type = Type::Text;
    QString label; // for the form
    QString help;
    QString defaultValue; // empty: none
    // If the default depends on another setting: that setting's key, and the default for each of its values.
    QString defaultFollows;
    QHash<QString, QString> defaultsByValue;
    QStringList choices; // for a Choice
    bool required = false;
    bool secret = false; // kept in the keychain, never shown
    // The error of a value beyond its type, completing "“key” …"; empty if there is none. Null: any value will do.
    Message (*problemOf)(const QJsonValue &value) = nullptr;
};

} // namespace platen
