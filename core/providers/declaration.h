// What a provider says of itself. Forms, console options, documentation and redaction all come from this one
// declaration.
#pragma once

#include "core/net/pace.h"
#include "core/providers/capability.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace platen {

struct Setting
{
    enum class Type { Text, Url, Choice, Json };

    QString key; // "base_url"
    Type type = Type::Text;
    QString label; // for the form
    QString help;
    QString defaultValue; // empty: none
    // Where the default follows from another setting: that setting's key, and the default for each of its values.
    QString defaultFollows;
    QHash<QString, QString> defaultsByValue;
    QStringList choices; // of a Choice
    bool required = false;
    bool secret = false; // kept in the keychain, never shown
};

// A member of the order document that this provider needs beyond what every draft needs.
struct DraftRequirement
{
    QString pointer; // JSON pointer with `*` for "each": "/items/*/artwork"
    QString help;
};

struct Declaration
{
    QString id;                    // "prodigi"
    QString name;                  // "Prodigi"
    std::vector<Setting> settings; // in the order of the form; secrets among them
    Capabilities capabilities;
    std::vector<DraftRequirement> requirements;
    QStringList shippingMethods; // what can be chosen; empty: free text
    QStringList sizings;         // what an item's `sizing` can be; the first is the default; empty: none
    net::PaceOptions pace;
    int maxPageSize = 100; // of a listing

    [[nodiscard]] bool can(Capability capability) const { return capabilities.testFlag(capability); }
    [[nodiscard]] const Setting *setting(const QString &key) const;
};

// As `provider list --json` prints it.
QJsonObject declarationObject(const Declaration &declaration);

} // namespace platen
