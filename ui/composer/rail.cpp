// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/rail.h"

#include "ui/composer/original_notice.h"
#include "ui/composer/problem_list.h"
#include "ui/composer/review_words.h"
#include "ui/widgets/environment_badge.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/text_link.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace platen {

namespace {

QLabel *wrapped()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setTextFormat(Qt::PlainText);
    label->setMinimumWidth(1); // a long word must not widen the window
    return label;
}

} // namespace

Rail::Rail(ComposerContext &context, QuoteDesk &quotes, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_quotes(quotes)
    , m_account(wrapped())
    , m_badge(new EnvironmentBadge)
    , m_original(new OriginalNotice(context.host()))
    , m_problems(new ProblemList)
    , m_complete(new TintedLabel(tr("Nothing is missing."), Token::Success))
    , m_foldButton(new QToolButton)
    , m_summary(new QWidget)
    , m_outcome(wrapped())
{
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Order summary"));
    build();
    fold(false);
    connect(m_foldButton, &QToolButton::clicked, this, [this] { fold(!m_summary->isHidden()); });
    connect(m_problems, &ProblemList::fieldWanted, this, &Rail::fieldWanted);
    connect(m_original, &OriginalNotice::holdsBackChanged, this, &Rail::heldBackChanged);
    connect(&m_quotes, &QuoteDesk::changed, this, &Rail::describe);
    connect(&m_context.artwork(), &ArtworkDesk::changed, this, &Rail::describe);
    connect(&m_context.model(), &DraftModel::loaded, this, &Rail::refresh);
    connect(&m_context.model(), &DraftModel::edited, this, &Rail::refresh);
}

void Rail::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(4), grid(4), grid(4), grid(4));
    layout->setSpacing(grid(2));
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_account->setFont(strong);
    m_account->setObjectName(QStringLiteral("reviewAccount"));
    auto *where = new QHBoxLayout;
    where->setSpacing(grid(2));
    where->addWidget(m_account, 1);
    where->addWidget(m_badge, 0, Qt::AlignTop);
    layout->addLayout(where);
    layout->addWidget(m_original);
    layout->addWidget(m_problems);
    m_complete->setObjectName(QStringLiteral("complete"));
    m_complete->hide();
    layout->addWidget(m_complete);
    m_foldButton->setObjectName(QStringLiteral("summaryFold"));
    m_foldButton->setText(tr("Summary"));
    m_foldButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_foldButton->setAutoRaise(true);
    m_foldButton->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(m_foldButton);
    auto *parts = new QVBoxLayout(m_summary);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(grid(2));
    m_items = addPart(parts, tr("Items"), QStringLiteral("/items"));
    m_order = addPart(parts, tr("The whole order"), QStringLiteral("/note"), &m_orderPart);
    m_recipient = addPart(parts, tr("Recipient"), QStringLiteral("/recipient"));
    m_shipping = addPart(parts, tr("Shipping"), QStringLiteral("/shippingMethod"));
    m_items->setObjectName(QStringLiteral("reviewItems"));
    m_order->setObjectName(QStringLiteral("reviewOrder"));
    m_recipient->setObjectName(QStringLiteral("reviewRecipient"));
    m_shipping->setObjectName(QStringLiteral("reviewShipping"));
    layout->addWidget(m_summary);
    m_outcome->setObjectName(QStringLiteral("reviewOutcome"));
    layout->addWidget(m_outcome);
    layout->addStretch(1);
}

QLabel *Rail::addPart(QVBoxLayout *to, const QString &title, const QString &pointer, QWidget **part)
{
    auto *section = new QWidget;
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(1));
    auto *head = new QHBoxLayout;
    auto *change = new TextLink(tr("Change"), pointer);
    change->setAccessibleName(tr("Change: %1").arg(title));
    connect(change, &QLabel::linkActivated, this, &Rail::fieldWanted);
    head->addWidget(new TintedLabel(title, Token::Muted), 1);
    head->addWidget(change);
    layout->addLayout(head);
    QLabel *text = wrapped();
    layout->addWidget(text);
    layout->addWidget(new Hairline);
    to->addWidget(section);
    if (part)
        *part = section;
    return text;
}

void Rail::fold(bool folded)
{
    m_summary->setHidden(folded);
    m_foldButton->setIcon(themedIcon(folded ? QStringLiteral("expand") : QStringLiteral("next")));
    m_foldButton->setAccessibleDescription(folded ? tr("Collapsed") : tr("Expanded"));
}

void Rail::unfold()
{
    fold(false);
}

void Rail::refresh()
{
    m_draft = m_context.model().draft();
    m_original->setOriginal(m_draft.copiedFrom);
    describe();
}

bool Rail::isHeldBack() const
{
    return m_original->holdsBack();
}

void Rail::describe()
{
    const AccountInfo *info = m_context.account();
    const ReviewWords words(m_context, m_quotes, m_draft);
    m_account->setText(words.account());
    m_badge->setEnvironment(info ? info->environment : QString());
    m_items->setText(words.items());
    const QString order = words.order();
    m_order->setText(order);
    m_orderPart->setVisible(!order.isEmpty());
    m_recipient->setText(words.recipient());
    m_shipping->setText(words.shipping());
    m_outcome->setText(words.outcome(m_undoSeconds));
}

void Rail::setUndoSeconds(int seconds)
{
    m_undoSeconds = seconds;
    describe();
}

void Rail::showErrors(const std::vector<Error> &errors, const std::function<bool(const Error &)> &isLate)
{
    m_problems->setProblems(errors, isLate, m_context.model().itemCount() > 1);
    m_complete->setVisible(errors.empty());
}

} // namespace platen
