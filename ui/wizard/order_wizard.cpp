#include "ui/wizard/order_wizard.h"

#include <QCloseEvent>

namespace platen {

class OrderWizard::Private
{
};

OrderWizard::OrderWizard(EngineHost &, QWidget *parent)
    : QDialog(parent)
    , d(std::make_unique<Private>())
{
}

OrderWizard::~OrderWizard() = default;

void OrderWizard::startEmpty() {}

void OrderWizard::startFrom(const Draft &, const QString &) {}

void OrderWizard::reject()
{
    QDialog::reject();
}

void OrderWizard::closeEvent(QCloseEvent *event)
{
    QDialog::closeEvent(event);
}

} // namespace platen
