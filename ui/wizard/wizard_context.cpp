#include "ui/wizard/wizard_context.h"

#include "core/providers/registry.h"

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
    Q_EMIT accountsChanged();
    Q_EMIT accountChosen(); // what is known of the chosen one may be new
}

void WizardContext::chooseAccount(const QString &name)
{
    if (name == m_chosen)
        return;
    m_chosen = name;
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

bool WizardContext::needs(const QString &pointer) const
{
    const Declaration *known = declaration();
    return known && std::any_of(known->requirements.begin(), known->requirements.end(),
                                [&](const DraftRequirement &need) { return need.pointer == pointer; });
}

QString WizardContext::needsWhy(const QString &pointer) const
{
    if (const Declaration *known = declaration()) {
        for (const DraftRequirement &need : known->requirements) {
            if (need.pointer == pointer)
                return need.help;
        }
    }
    return {};
}

} // namespace platen
