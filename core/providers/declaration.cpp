#include "core/providers/declaration.h"

#include <QJsonArray>

namespace platen {

namespace {

QString typeName(Setting::Type type)
{
    switch (type) {
    case Setting::Type::Text:
        return QStringLiteral("text");
    case Setting::Type::Url:
        return QStringLiteral("url");
    case Setting::Type::Choice:
        return QStringLiteral("choice");
    case Setting::Type::Json:
        return QStringLiteral("json");
    }
    return {};
}

QJsonObject settingObject(const Setting &setting)
{
    QJsonObject object{{"key", setting.key},
                       {"type", typeName(setting.type)},
                       {"label", setting.label},
                       {"help", setting.help},
                       {"required", setting.required}};
    if (!setting.defaultValue.isEmpty())
        object["default"] = setting.defaultValue;
    if (!setting.defaultFollows.isEmpty()) {
        QJsonObject defaults;
        for (auto value = setting.defaultsByValue.constBegin(); value != setting.defaultsByValue.constEnd(); ++value)
            defaults[value.key()] = value.value();
        object["defaultFollows"] = setting.defaultFollows;
        object["defaults"] = defaults;
    }
    if (!setting.choices.isEmpty())
        object["choices"] = QJsonArray::fromStringList(setting.choices);
    return object;
}

} // namespace

const Setting *Declaration::setting(const QString &key) const
{
    for (const Setting &candidate : settings) {
        if (candidate.key == key)
            return &candidate;
    }
    return nullptr;
}

QJsonObject declarationObject(const Declaration &declaration)
{
    QJsonArray settings;
    QJsonArray secrets;
    for (const Setting &setting : declaration.settings)
        (setting.secret ? secrets : settings).append(settingObject(setting));
    QJsonArray requirements;
    for (const DraftRequirement &requirement : declaration.requirements)
        requirements.append(QJsonObject{{"pointer", requirement.pointer}, {"help", requirement.help}});
    return QJsonObject{{"id", declaration.id},
                       {"name", declaration.name},
                       {"settings", settings},
                       {"secrets", secrets},
                       {"capabilities", QJsonArray::fromStringList(capabilityNames(declaration.capabilities))},
                       {"requirements", requirements},
                       {"shippingMethods", QJsonArray::fromStringList(declaration.shippingMethods)},
                       {"sizings", QJsonArray::fromStringList(declaration.sizings)}};
}

} // namespace platen
