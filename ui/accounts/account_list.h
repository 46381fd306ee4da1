// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts at the side: name, badge, provider, and what is wrong.
#pragma once

#include "core/engine/engine_types.h"

#include <QListWidget>

#include <vector>

namespace platen {

class AccountList : public QListWidget
{
    Q_OBJECT
public:
    explicit AccountList(QWidget *parent = nullptr);

    void setAccounts(const std::vector<AccountInfo> &accounts, const QString &current);
    [[nodiscard]] QString current() const; // its name; empty if none is selected
    void clearChoice();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &account); // by a person
};

} // namespace platen
