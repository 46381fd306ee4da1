#include "ui/accounts/accounts_dialog.h"

namespace platen {

class AccountsDialog::Private
{
};

AccountsDialog::AccountsDialog(EngineHost &, QWidget *parent)
    : QDialog(parent)
    , d(std::make_unique<Private>())
{
}

AccountsDialog::~AccountsDialog() = default;

void AccountsDialog::addAccount() {}

} // namespace platen
