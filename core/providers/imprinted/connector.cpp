// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/imprinted/connector.h"

#include "core/providers/imprinted/check.h"
#include "core/providers/imprinted/declaration.h"
#include "core/providers/imprinted/mapping.h"

namespace platen::imprinted {

namespace {

class Imprinted final : public Connector
{
public:
    Imprinted()
        : Connector(imprinted::declaration())
    {
    }

    [[nodiscard]] std::vector<Error> checkDraft(const Draft &draft, const AccountSettings &account) const override
    {
        return imprinted::checkDraft(draft, formatOf(account.values));
    }

    [[nodiscard]] QByteArray submissionBody(const Draft &draft, const AccountSettings &account, const QString &,
                                            const QString &) const override
    {
        return orderBody(draft, account.values.value(QLatin1String("brand")).toString(), formatOf(account.values));
    }
};

} // namespace

const Connector &connector()
{
    static const Imprinted one;
    return one;
}

} // namespace platen::imprinted
