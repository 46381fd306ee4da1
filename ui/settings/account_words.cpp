// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/account_words.h"

#include "core/providers/registry.h"

#include <QCoreApplication>

namespace platen {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AccountWords)
};

} // namespace

QString providerName(const QString &provider)
{
    const Declaration *declaration = findProvider(provider);
    return declaration ? declaration->name : provider;
}

QString accountTrouble(const AccountInfo &info)
{
    const Declaration *declaration = findProvider(info.account.provider);
    if (!declaration)
        return Words::tr("This version does not know its provider");
    for (auto secret = info.secrets.begin(); secret != info.secrets.end(); ++secret) {
        const Setting *setting = declaration->setting(secret.key());
        if (secret.value() == u"missing" && setting && setting->required)
            return Words::tr("A secret is missing");
        if (secret.value() == u"unavailable" && setting && setting->required)
            return Words::tr("The keychain is not available");
    }
    if (info.account.lastError.isEmpty())
        return {};
    const ErrorCode code = errorFromObject(info.account.lastError).code;
    return code == ErrorCode::Unauthorized || code == ErrorCode::Forbidden ? Words::tr("The key was refused")
                                                                           : Words::tr("The last sync failed");
}

QString environmentMeaning(const QString &environment)
{
    return environment == u"live"
               ? Words::tr("Orders for this account are made, shipped and charged.")
               : Words::tr("Orders for this account are only tests: nothing is made and nothing is charged.");
}

QString environmentWarning(const QString &before, const QString &after)
{
    if (before == after)
        return {};
    return after == u"live"
               ? Words::tr("Once you save, this account is live: what you order from then on is made, shipped and "
                           "charged. Its sandbox orders stay in the list, and can no longer be fetched.")
               : Words::tr("Once you save, this account is a sandbox: what you order from then on is not made. Its "
                           "live orders stay in the list, and can no longer be fetched or cancelled from here.");
}

QString accountRemovalQuestion(const AccountInfo &info)
{
    return Words::tr("Remove “%1” with its orders, events and secrets from this computer? Nothing changes at the "
                     "provider.")
        .arg(info.account.name);
}

bool concernsKey(const Error &error)
{
    return error.code == ErrorCode::Unauthorized || error.code == ErrorCode::Forbidden ||
           error.code == ErrorCode::Credentials;
}

} // namespace platen
