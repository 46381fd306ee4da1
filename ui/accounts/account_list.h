// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts at the side: name, badge, provider, and what is wrong.
#pragma once

#include "core/engine/engine_types.h"
#include "ui/forms/entry_list.h"

#include <vector>

namespace platen {

class AccountList : public EntryList
{
    Q_OBJECT
public:
    explicit AccountList(QWidget *parent = nullptr);

    void setAccounts(const std::vector<AccountInfo> &accounts, const QString &current);
};

} // namespace platen
