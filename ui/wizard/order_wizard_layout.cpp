// What the window is made of, and what its parts tell.
#include "ui/wizard/order_wizard_private.h"

#include "ui/widgets/error_box.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/wizard/recipient_page.h"
#include "ui/wizard/shipping_page.h"
#include "ui/wizard/step_list.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace platen {

void OrderWizard::Private::build()
{
    items = new ItemsPage(context);
    auto *recipient = new RecipientPage(context);
    auto *shipping = new ShippingPage(context, quotes);
    review = new ReviewPage(context, quotes);
    pages = {items, recipient, shipping, review};
    stack = new QStackedWidget;
    for (WizardPage *page : pages)
        stack->addWidget(page);
    steps = new StepList({OrderWizard::tr("Account and items"), OrderWizard::tr("Recipient"),
                          OrderWizard::tr("Shipping"), OrderWizard::tr("Review")});

    failure = new ErrorBox;
    kept = new TintedLabel({}, Token::Muted);
    kept->setObjectName(QStringLiteral("draftState"));
    // A long reason why it is not kept must not widen the window: it wraps, and the tooltip has all of it.
    kept->setWordWrap(true);
    kept->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    kept->setMaximumHeight(2 * kept->fontMetrics().lineSpacing());
    heldBack = new TintedLabel(OrderWizard::tr("Resolve the original first."), Token::Warning);
    heldBack->setObjectName(QStringLiteral("heldBack"));
    heldBack->setWordWrap(false);
    heldBack->hide();
    draftMenu = new QPushButton(OrderWizard::tr("&Draft"));
    draftMenu->setObjectName(QStringLiteral("draftMenu"));
    auto *menu = new QMenu(draftMenu);
    menu->addAction(OrderWizard::tr("&Open a draft file…"), QKeySequence::Open, &q, [this] { openFile(); });
    menu->addAction(OrderWizard::tr("&Save draft as file…"), QKeySequence::SaveAs, &q, [this] { saveFile(); });
    menu->addSeparator();
    discardAction = menu->addAction(OrderWizard::tr("&Discard this draft"), &q, [this] { discard(); });
    draftMenu->setMenu(menu);
    back = new QPushButton(OrderWizard::tr("&Back"));
    next = new QPushButton(OrderWizard::tr("&Next"));
    placeButton = new QPushButton(OrderWizard::tr("P&lace order"));
    auto *close = new QPushButton(OrderWizard::tr("Close"));
    back->setObjectName(QStringLiteral("back"));
    next->setObjectName(QStringLiteral("next"));
    placeButton->setObjectName(QStringLiteral("place"));
    close->setObjectName(QStringLiteral("close"));
    for (QPushButton *button : {back, close, draftMenu, placeButton})
        button->setAutoDefault(false);
    next->setDefault(true);
    QObject::connect(close, &QPushButton::clicked, &q, &QDialog::reject);

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(grid(4), grid(3), grid(4), grid(3));
    buttons->setSpacing(grid(2));
    buttons->addWidget(draftMenu);
    buttons->addWidget(kept, 1);
    buttons->addWidget(close);
    buttons->addWidget(back);
    buttons->addWidget(next);
    buttons->addWidget(heldBack);
    buttons->addWidget(placeButton);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(steps);
    middle->addWidget(new Hairline(Qt::Vertical));
    middle->addWidget(stack, 1);
    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(middle, 1);
    layout->addWidget(failure);
    layout->addWidget(new Hairline);
    layout->addLayout(buttons);
    stack->setMinimumHeight(q.fontMetrics().height() * 16);
    const QSize size(q.fontMetrics().averageCharWidth() * 140, q.fontMetrics().height() * 38);
    q.resize(size.boundedTo(q.screen()->availableSize() * 0.9));
}

void OrderWizard::Private::connectAll()
{
    QObject::connect(steps, &StepList::chosen, &q, [this](int step) { goTo(static_cast<std::size_t>(step)); });
    QObject::connect(back, &QPushButton::clicked, &q, [this] {
        goTo(static_cast<std::size_t>(std::max(stack->currentIndex() - 1, 0)));
        focusStep();
    });
    QObject::connect(next, &QPushButton::clicked, &q, [this] {
        goTo(std::min(static_cast<std::size_t>(stack->currentIndex()) + 1, reviewStep));
        focusStep();
    });
    QObject::connect(placeButton, &QPushButton::clicked, &q, [this] { place(); });
    for (WizardPage *page : pages)
        QObject::connect(page, &WizardPage::edited, &q, [this] { edited(); });
    QObject::connect(items, &ItemsPage::accountWanted, &q, [this] { addAccount(); });
    QObject::connect(review, &ReviewPage::fieldWanted, &q, [this](const QString &pointer) { jumpTo(pointer); });
    QObject::connect(review, &ReviewPage::heldBackChanged, &q, [this] { showPlaceable(); });
    QObject::connect(&checkPause, &QTimer::timeout, &q, [this] { check(); });
    QObject::connect(&quotes, &QuoteDesk::changed, &q, [this] { showPrice(); });
    QObject::connect(keeper, &DraftKeeper::kept, &q, [this] {
        keptAt = QTime::currentTime();
        showKept();
    });
    QObject::connect(keeper, &DraftKeeper::failed, &q, [this] { showKept(); });
    QObject::connect(&host, &EngineHost::accountsChanged, &q, [this] { open(); });
    // A draft that was kept under an account that is not the one of the outbox would go to the wrong place.
    QObject::connect(&context, &WizardContext::accountChosen, &q, [this] {
        if (loading)
            return;
        accountChanged = true;
        quotes.setDraft(draft());
    });
}

} // namespace platen
