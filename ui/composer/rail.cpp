// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/review_page.h"

#include "ui/composer/original_notice.h"
#include "ui/composer/page_frame.h"
#include "ui/composer/problem_list.h"
#include "ui/composer/review_words.h"
#include "ui/widgets/environment_badge.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/text_link.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace platen {

namespace {

QLabel *wrapped()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ReviewPage::ReviewPage(ComposerContext &context, QuoteDesk &quotes, QWidget *parent)
    : ComposerSection(parent)
    , m_context(context)
    , m_quotes(quotes)
    , m_problems(new ProblemList)
    , m_original(new OriginalNotice(context.host()))
    , m_failure(new ErrorBox)
    , m_account(wrapped())
    , m_badge(new EnvironmentBadge)
    , m_total(wrapped())
    , m_outcome(wrapped())
{
    setObjectName(QStringLiteral("page.review"));
    const PageFrame frame = makePageFrame(this);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);

    auto *where = new QHBoxLayout;
    where->setSpacing(grid(2));
    m_account->setFont(strong);
    m_account->setObjectName(QStringLiteral("reviewAccount"));
    where->addWidget(m_account, 1);
    where->addWidget(m_badge);

    frame.layout->addWidget(m_original);
    frame.layout->addWidget(m_problems);
    frame.layout->addWidget(m_failure);
    frame.layout->addLayout(where);
    frame.layout->addWidget(new Hairline);
    m_items = addSection(frame.layout, tr("Items"), QStringLiteral("/items"));
    m_order = addSection(frame.layout, tr("The whole order"), QStringLiteral("/note"), &m_orderPart);
    m_recipient = addSection(frame.layout, tr("Recipient"), QStringLiteral("/recipient"));
    m_shipping = addSection(frame.layout, tr("Shipping"), QStringLiteral("/shippingMethod"));
    m_items->setObjectName(QStringLiteral("reviewItems"));
    m_order->setObjectName(QStringLiteral("reviewOrder"));
    m_recipient->setObjectName(QStringLiteral("reviewRecipient"));
    m_shipping->setObjectName(QStringLiteral("reviewShipping"));
    QFont large = strong;
    if (large.pointSizeF() > 0)
        large.setPointSizeF(large.pointSizeF() * 1.25);
    m_total->setFont(large);
    m_total->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_total->setObjectName(QStringLiteral("reviewTotal"));
    m_outcome->setObjectName(QStringLiteral("reviewOutcome"));
    frame.layout->addWidget(m_total);
    frame.layout->addWidget(m_outcome);
    frame.layout->addStretch(1);

    connect(m_problems, &ProblemList::fieldWanted, this, &ReviewPage::fieldWanted);
    connect(m_original, &OriginalNotice::holdsBackChanged, this, &ReviewPage::heldBackChanged);
    connect(&m_quotes, &QuoteDesk::changed, this, &ReviewPage::describe);
    connect(&m_context.model(), &DraftModel::loaded, this, &ReviewPage::refresh);
    connect(&m_context.model(), &DraftModel::providerChanged, this, &ReviewPage::refresh);
}

QLabel *ReviewPage::addSection(QVBoxLayout *to, const QString &title, const QString &pointer, QWidget **part)
{
    auto *section = new QWidget;
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(to->spacing());
    auto *head = new QHBoxLayout;
    auto *name = new TintedLabel(title, Token::Muted);
    auto *change = new TextLink(tr("Change"), pointer);
    change->setAccessibleName(tr("Change: %1").arg(title));
    connect(change, &QLabel::linkActivated, this, &ReviewPage::fieldWanted);
    head->addWidget(name, 1);
    head->addWidget(change);
    layout->addLayout(head);
    QLabel *text = wrapped();
    text->setTextFormat(Qt::PlainText);
    layout->addWidget(text);
    layout->addWidget(new Hairline);
    to->addWidget(section);
    if (part)
        *part = section;
    return text;
}

void ReviewPage::enter()
{
    refresh();
}

void ReviewPage::refresh()
{
    m_draft = m_context.model().draft();
    m_original->setOriginal(m_draft.copiedFrom);
    describe();
}

bool ReviewPage::isHeldBack() const
{
    return m_original->holdsBack();
}

void ReviewPage::describe()
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
    m_total->setText(words.total());
    m_outcome->setText(words.outcome(m_undoSeconds));
}

void ReviewPage::setUndoSeconds(int seconds)
{
    m_undoSeconds = seconds;
    describe();
}

void ReviewPage::showErrors(const std::vector<Error> &errors)
{
    m_problems->setProblems(errors);
}

void ReviewPage::showFailure(const Error &error, bool kept)
{
    m_failure->setError(error, kept ? tr("Nothing was sent. The draft is saved.")
                                    : tr("Nothing was sent. The draft is not saved. Closing now would lose it."));
}

void ReviewPage::clearFailure()
{
    m_failure->clear();
}

void ReviewPage::reveal(const QString &) {}

} // namespace platen
