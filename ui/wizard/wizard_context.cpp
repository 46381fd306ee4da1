#include "ui/wizard/wizard_context.h"

#include "core/providers/address_needs.h"
#include "core/providers/registry.h"
#include "ui/forms/declared_text.h"
#include "ui/forms/field_form.h"

#include <algorithm>

namespace platen {

WizardContext::WizardContext(EngineHost &host, QObject *parent)
    : QObject(parent)
    , m_host(host)
{
}

void WizardContext::setAccounts(std::vector<AccountInfo> accounts)
{
    std::erase_if(accounts, [](const AccountInfo &info) {
        const Declaration *declaration = findProvider(info.account.provider);
        return !declaration || !declaration->can(Capability::CreateOrder);
    });
    m_accounts = std::move(accounts);
    noteProvider();
    Q_EMIT accountsChanged();
    Q_EMIT accountChosen(); // what is known of the chosen one may be new
}

void WizardContext::chooseAccount(const QString &name)
{
    if (name == m_chosen)
        return;
    m_chosen = name;
    noteProvider();
    Q_EMIT accountChosen();
}

const AccountInfo *WizardContext::account() const
{
    const auto found = std::find_if(m_accounts.begin(), m_accounts.end(),
                                    [this](const AccountInfo &info) { return info.account.name == m_chosen; });
    return found == m_accounts.end() ? nullptr : &*found;
}

const Declaration *WizardContext::declaration() const
{
    const AccountInfo *info = account();
    return info ? findProvider(info->account.provider) : nullptr;
}

bool WizardContext::can(Capability capability) const
{
    const Declaration *known = declaration();
    return known && known->can(capability);
}

bool WizardContext::needs(const QString &pointer, const QString &countryCode) const
{
    const Declaration *known = declaration();
    return known && requirementIn(*known, pointer, countryCode);
}

QString WizardContext::needsWhy(const QString &pointer, const QString &countryCode) const
{
    const Declaration *known = declaration();
    const DraftRequirement *need = known ? requirementIn(*known, pointer, countryCode) : nullptr;
    return need ? declaredText(need->help) : QString();
}

bool WizardContext::asks(DraftPart part, const QString &pointer) const
{
    const Declaration *known = declaration();
    return known && (known->asksFor(part) || needs(pointer));
}

QStringList WizardContext::otherNeeds(const QString &begin) const
{
    static const QStringList fields{
        QStringLiteral("/account"),        QStringLiteral("/reference"),     QStringLiteral("/purchasedAt"),
        QStringLiteral("/currency"),       QStringLiteral("/note"),          QStringLiteral("/shippingMethod"),
        QStringLiteral("/items"),          QStringLiteral("/items/*/sku"),   QStringLiteral("/items/*/quantity"),
        QStringLiteral("/items/*/sizing"), QStringLiteral("/items/*/price"), QStringLiteral("/items/*/reference"),
        QStringLiteral("/items/*/title"),  QStringLiteral("/items/*/note")};
    static const QStringList within{QStringLiteral("/recipient"), QStringLiteral("/items/*/artwork"),
                                    QStringLiteral("/items/*/attributes")};
    QStringList others;
    const Declaration *known = declaration();
    if (!known)
        return others;
    const auto hasField = [&](const QString &pointer) {
        const auto inForm = [&pointer](const std::vector<Field> &form, const QString &at) {
            return std::any_of(form.begin(), form.end(),
                               [&](const Field &field) { return pointer == fieldPointer(at, field.name); });
        };
        return fields.contains(pointer) ||
               std::any_of(within.begin(), within.end(), [&](const QString &one) { return pointer.startsWith(one); }) ||
               inForm(known->orderOptions, QStringLiteral("/options")) ||
               inForm(known->itemOptions, QStringLiteral("/items/*/options"));
    };
    for (const DraftRequirement &need : known->requirements) {
        if (need.pointer.startsWith(begin) && !hasField(need.pointer))
            others << (need.help.isEmpty() ? need.pointer : declaredText(need.help));
    }
    return others;
}

void WizardContext::startDraft(const QString &account)
{
    m_original.clear();
    m_chosen = account;
    noteProvider();
    Q_EMIT accountChosen();
}

void WizardContext::noteProvider()
{
    if (m_original.isEmpty() && account())
        m_original = account()->account.provider;
}

bool WizardContext::isOriginalProvider() const
{
    return m_original.isEmpty() || !account() || account()->account.provider == m_original;
}

} // namespace platen
