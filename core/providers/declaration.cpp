// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/declaration.h"

#include "core/domain/order_document.h"
#include "core/wire/complete_settings.h"

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

QJsonArray fieldArray(const std::vector<Field> &fields)
{
    QJsonArray all;
    for (const Field &field : fields)
        all.append(fieldObject(field));
    return all;
}

QJsonObject resourceObject(const ResourceDeclaration &resource)
{
    QJsonArray verbs;
    for (const ResourceVerb verb : allResourceVerbs()) {
        if (resource.verbs.testFlag(verb))
            verbs.append(resourceVerbName(verb));
    }
    return {{"kind", resourceKindName(resource.kind)}, {"verbs", verbs}, {"fields", fieldArray(resource.fields)}};
}

} // namespace

bool Declaration::can(ResourceKind kind, ResourceVerb verb) const
{
    const ResourceDeclaration *declared = resource(kind);
    return declared && declared->verbs.testFlag(verb);
}

const ResourceDeclaration *Declaration::resource(ResourceKind kind) const
{
    for (const ResourceDeclaration &candidate : resources) {
        if (candidate.kind == kind)
            return &candidate;
    }
    return nullptr;
}

std::vector<Error> checkDraftOptions(const Declaration &declaration, const QJsonObject &orderOptions,
                                     const std::vector<QJsonObject> &itemOptions)
{
    std::vector<Error> errors = checkFields(declaration.orderOptions, orderOptions, true, QStringLiteral("/options"));
    for (std::size_t i = 0; i < itemOptions.size(); ++i) {
        for (Error &error :
             checkFields(declaration.itemOptions, itemOptions[i], true, QStringLiteral("/items/%1/options").arg(i)))
            errors.push_back(std::move(error));
    }
    return errors;
}

Result<void> checkResource(const Declaration &declaration, ResourceKind kind, const QByteArray &json, bool whole)
{
    const Result<QJsonObject> document = readObject(json);
    if (!document) {
        Error error = document.error();
        error.message = Message::of("This cannot be read as a %1: %2", resourceNoun(kind), error.message);
        return Failure(error);
    }
    const ResourceDeclaration *declared = declaration.resource(kind);
    if (!declared)
        return {};
    std::vector<Error> errors = checkFields(declared->fields, *document, whole);
    if (!errors.empty())
        return Failure(combine(std::move(errors)));
    return {};
}

const Setting *Declaration::setting(const QString &key) const
{
    return findSetting(settings, key);
}

QStringList capabilityNames(const Declaration &declaration)
{
    return declaration.operations.capabilityNames() + capabilityNames(declaration.capabilities);
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
    QJsonArray resources;
    for (const ResourceDeclaration &resource : declaration.resources)
        resources.append(resourceObject(resource));
    return QJsonObject{{"id", declaration.id},
                       {"name", declaration.name},
                       {"settings", settings},
                       {"secrets", secrets},
                       {"capabilities", QJsonArray::fromStringList(capabilityNames(declaration))},
                       {"requirements", requirements},
                       {"orderOptions", fieldArray(declaration.orderOptions)},
                       {"itemOptions", fieldArray(declaration.itemOptions)},
                       {"resources", resources},
                       {"webhookEvents", QJsonArray::fromStringList(declaration.webhookEvents)},
                       {"shippingMethods", QJsonArray::fromStringList(declaration.shippingMethods)},
                       {"sizings", QJsonArray::fromStringList(declaration.sizings)}};
}

} // namespace platen
