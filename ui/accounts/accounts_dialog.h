// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts: the list, the selected one, and the form for a new one.
#pragma once

#include "core/engine/engine_host.h"

#include <QDialog>

#include <memory>

namespace platen {

class AccountsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AccountsDialog(EngineHost &host, QWidget *parent = nullptr);
    ~AccountsDialog() override;

    // Opens the form for a new account at once.
    void addAccount();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace platen
