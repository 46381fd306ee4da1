// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accounts_dialog.h"

#include "core/providers/registry.h"
#include "ui/accounts/account_details.h"
#include "ui/accounts/account_form.h"
#include "ui/accounts/account_list.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/when_done.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace platen {

class AccountsDialog::Private
{
public:
    Private(AccountsDialog &dialog, EngineHost &engineHost)
        : q(dialog)
        , host(engineHost)
    {
    }

    void build();
    void reload();
    void showChosen();
    QScrollArea *scrolled(QWidget *content);

    AccountsDialog &q;
    EngineHost &host;
    std::vector<AccountInfo> accounts;
    QString wanted; // to be selected once loaded
    bool adding = false;
    AccountList *list = nullptr;
    QStackedWidget *stack = nullptr;
    QWidget *empty = nullptr;
    QLabel *hint = nullptr; // shown once it is known that there are no accounts
    AccountDetails *details = nullptr;
    AccountForm *form = nullptr;
    QScrollArea *detailsPlace = nullptr;
    ErrorBox *error = nullptr;
};

QScrollArea *AccountsDialog::Private::scrolled(QWidget *content)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

void AccountsDialog::Private::build()
{
    list = new AccountList;
    auto *add = new QPushButton(themedIcon(QStringLiteral("add")), AccountsDialog::tr("&Add an account"));
    add->setObjectName(QStringLiteral("addAccount"));
    add->setAutoDefault(false);
    empty = new QWidget;
    auto *emptyLayout = new QVBoxLayout(empty);
    hint = new QLabel(AccountsDialog::tr(
        "No accounts yet.\nAn account is where orders go: your account with a print provider, live or sandbox."));
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    hint->hide();
    emptyLayout->addWidget(hint);
    details = new AccountDetails(host);
    form = new AccountForm(host);
    stack = new QStackedWidget;
    detailsPlace = scrolled(details);
    stack->addWidget(empty);
    stack->addWidget(detailsPlace);
    stack->addWidget(form);
    error = new ErrorBox;

    auto *side = new QVBoxLayout;
    side->setContentsMargins(0, 0, 0, grid(2));
    side->setSpacing(grid(2));
    side->addWidget(list, 1);
    auto *addLine = new QHBoxLayout;
    addLine->setContentsMargins(grid(2), 0, grid(2), 0);
    addLine->addWidget(add);
    side->addLayout(addLine);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addLayout(side);
    middle->addWidget(new Hairline(Qt::Vertical));
    middle->addWidget(stack, 1);
    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(error);
    layout->addLayout(middle, 1);
    const QSize size(q.fontMetrics().averageCharWidth() * 120, q.fontMetrics().height() * 32);
    q.resize(size.boundedTo(q.screen()->availableSize() * 0.9));

    QObject::connect(add, &QPushButton::clicked, &q, &AccountsDialog::addAccount);
    QObject::connect(list, &AccountList::chosen, &q, [this] {
        adding = false;
        showChosen();
    });
    QObject::connect(form, &AccountForm::cancelled, &q, [this] {
        adding = false;
        showChosen();
    });
    QObject::connect(form, &AccountForm::saved, &q, [this](const QString &account) {
        adding = false;
        wanted = account;
        form->startNew(); // what was typed, including secrets, does not stay in the fields
        reload();
    });
    QObject::connect(&host, &EngineHost::accountsChanged, &q, [this] { reload(); });
}

void AccountsDialog::Private::reload()
{
    auto call = [](Engine &engine) { return engine.accounts().all(); };
    whenDone(host.ask<std::vector<AccountInfo>>(call), &q, [this](const Result<std::vector<AccountInfo>> &known) {
        if (!known) {
            error->setError(known.error());
            return;
        }
        error->clear();
        accounts = *known;
        hint->show();
        list->setAccounts(accounts, wanted.isEmpty() ? list->current() : wanted);
        wanted.clear();
        if (adding)
            list->clearChoice(); // the form is shown instead
        showChosen();
    });
}

void AccountsDialog::Private::showChosen()
{
    if (adding)
        return;
    const QString name = list->current();
    const auto found = std::find_if(accounts.begin(), accounts.end(),
                                    [&name](const AccountInfo &info) { return info.account.name == name; });
    if (found == accounts.end()) {
        stack->setCurrentWidget(empty);
        return;
    }
    details->show(*found);
    stack->setCurrentWidget(detailsPlace);
}

AccountsDialog::AccountsDialog(EngineHost &host, QWidget *parent)
    : QDialog(parent)
    , d(std::make_unique<Private>(*this, host))
{
    setObjectName(QStringLiteral("accountsDialog"));
    setWindowTitle(tr("Accounts"));
    setSizeGripEnabled(true);
    d->build();
    d->reload();
}

AccountsDialog::~AccountsDialog() = default;

void AccountsDialog::addAccount()
{
    d->adding = true;
    d->list->clearChoice();
    d->stack->setCurrentWidget(d->form);
    d->form->startNew();
}

} // namespace platen
