// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/place_bar.h"

#include "ui/composer/review_words.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace platen {

PlaceBar::PlaceBar(ComposerContext &context, QuoteDesk &quotes, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_quotes(quotes)
    , m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this))
    , m_total(new QLabel)
    , m_figures(new TintedLabel({}, Token::Muted))
    , m_heldBack(new TintedLabel(tr("Resolve the original first."), Token::Warning))
    , m_missingButton(new QPushButton)
    , m_place(new QPushButton)
    , m_draftMenu(new QPushButton(tr("Draft")))
    , m_state(new TintedLabel({}, Token::Muted))
{
    build();
    makeDraftMenu();
    setNarrow(false);
    describe();
    connect(m_place, &QPushButton::clicked, this, &PlaceBar::placeWanted);
    connect(m_missingButton, &QPushButton::clicked, this, &PlaceBar::missingWanted);
    connect(&m_quotes, &QuoteDesk::changed, this, &PlaceBar::describe);
    connect(&m_context.model(), &DraftModel::loaded, this, &PlaceBar::describe);
    connect(&m_context.model(), &DraftModel::edited, this, &PlaceBar::describe);
}

void PlaceBar::build()
{
    QFont large = font();
    large.setWeight(QFont::DemiBold);
    if (large.pointSizeF() > 0)
        large.setPointSizeF(large.pointSizeF() * 1.25);
    m_total->setFont(large);
    m_total->setWordWrap(true);
    m_total->setTextFormat(Qt::PlainText);
    m_total->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_total->setObjectName(QStringLiteral("reviewTotal"));
    m_figures->setObjectName(QStringLiteral("figures"));
    m_heldBack->setObjectName(QStringLiteral("heldBack"));
    m_missingButton->setObjectName(QStringLiteral("missing"));
    m_missingButton->setFlat(true);
    m_place->setObjectName(QStringLiteral("place"));
    m_place->setDefault(true);
    m_state->setObjectName(QStringLiteral("draftState"));
    // A long reason must not widen the window: it wraps, and the tooltip has all of it.
    m_state->setWordWrap(true);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_state->setMaximumHeight(2 * m_state->fontMetrics().lineSpacing());
    auto *figures = new QVBoxLayout;
    figures->setSpacing(grid(1));
    figures->addWidget(m_total);
    figures->addWidget(m_figures);
    auto *draft = new QHBoxLayout;
    draft->setSpacing(grid(2));
    draft->addWidget(m_draftMenu);
    draft->addWidget(m_state, 1);
    m_layout->setContentsMargins(grid(4), grid(3), grid(4), grid(3));
    m_layout->setSpacing(grid(2));
    m_layout->addLayout(figures, 1);
    m_layout->addWidget(m_missingButton);
    m_layout->addWidget(m_heldBack);
    m_layout->addWidget(m_place);
    m_layout->addLayout(draft, 1);
}

void PlaceBar::makeDraftMenu()
{
    m_draftMenu->setObjectName(QStringLiteral("draftMenu"));
    auto *menu = new QMenu(m_draftMenu);
    menu->addAction(tr("&Save draft as file…"), this, &PlaceBar::saveFileWanted);
    menu->addSeparator();
    m_discard = menu->addAction(tr("&Discard this draft"), this, &PlaceBar::discardWanted);
    m_draftMenu->setMenu(menu);
}

void PlaceBar::setNarrow(bool narrow)
{
    m_isNarrow = narrow;
    m_layout->setDirection(narrow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    showMissing();
}

void PlaceBar::describe()
{
    const Draft draft = m_context.model().draft();
    const ReviewWords words(m_context, m_quotes, draft);
    m_total->setText(words.total());
    QStringList figures{words.margin(), words.arrival()};
    figures.removeAll(QString());
    m_figures->setText(figures.join(QLatin1Char('\n')));
    m_figures->setVisible(!figures.isEmpty());
    const AccountInfo *info = m_context.account();
    const Quote *quote = m_quotes.quoteFor(draft.shippingMethod);
    const bool isLive = info && info->environment == u"live";
    const QString total = info && quote && quote->total ? moneyText(*quote->total) : QString();
    m_place->setText(total.isEmpty() ? (isLive ? tr("Place live order") : tr("Place order"))
                     : isLive        ? tr("Place live order for %1").arg(total)
                                     : tr("Place order for %1").arg(total));
}

void PlaceBar::setPlaceable(bool isPlaceable, bool isHeldBack)
{
    m_place->setEnabled(isPlaceable && !isHeldBack);
    m_place->setAccessibleDescription(isHeldBack ? m_heldBack->text() : QString());
    m_heldBack->setVisible(isHeldBack);
}

void PlaceBar::setMissing(int count)
{
    m_missing = count;
    showMissing();
}

void PlaceBar::showMissing()
{
    m_missingButton->setText(tr("%n missing", nullptr, m_missing));
    m_missingButton->setVisible(m_isNarrow && m_missing > 0);
}

void PlaceBar::setDraftState(const QString &text)
{
    m_state->setText(text);
    m_state->setToolTip(plainToolTip(text));
}

void PlaceBar::setDiscardable(bool discardable)
{
    m_discard->setEnabled(discardable);
}

} // namespace platen
