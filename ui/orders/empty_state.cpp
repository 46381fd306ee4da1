// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/empty_state.h"

#include "ui/widgets/error_box.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace platen {

namespace {
constexpr int iconSize = 40;
constexpr int textWidth = 460;
} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new TintedLabel({}, Token::Muted, this))
    , m_error(new ErrorBox(this))
    , m_buttons(new QHBoxLayout)
{
    setObjectName(QStringLiteral("emptyState"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_title->setFont(large);
    m_title->setObjectName(QStringLiteral("emptyTitle"));
    for (QLabel *label : {m_icon, m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(label != m_icon);
    }
    m_buttons->setSpacing(grid(2));

    auto *column = new QVBoxLayout;
    column->setSpacing(grid(2));
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_error);
    column->addSpacing(grid(2));
    column->addLayout(m_buttons);
    column->addStretch(3);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(grid(6), grid(6), grid(6), grid(6));
    layout->addStretch(1);
    layout->addLayout(column, 0);
    layout->addStretch(1);
    m_text->setMinimumWidth(grid(50));
    m_text->setMaximumWidth(textWidth);
    m_error->setMaximumWidth(textWidth + grid(20));
    show(Kind::Loading);
}

void EmptyState::setTexts(const QString &icon, const QString &title, const QString &text)
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_buttons->addStretch(1);
    m_error->clear();
    m_iconName = icon;
    m_icon->setVisible(!icon.isEmpty());
    paintIconLabel();
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    // A wrapping label asks for little width; this gives it what its text can use.
    m_text->setMinimumWidth(qMin(textWidth, m_text->fontMetrics().horizontalAdvance(text) + grid(1)));
}

QPushButton *EmptyState::addButton(const QString &text, void (EmptyState::*signal)(), const char *name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(true);
    connect(button, &QPushButton::clicked, this, signal);
    m_buttons->addWidget(button);
    return button;
}

void EmptyState::show(Kind kind)
{
    if (kind == m_kind && kind != Kind::Failed && m_buttons->count() > 0)
        return; // the buttons stay, and keep the focus
    m_kind = kind;
    switch (kind) {
    case Kind::Loading:
    case Kind::Failed:
        setTexts({}, {}, {});
        break;
    case Kind::NoAccount:
        setTexts(QStringLiteral("account"), tr("Welcome to Platen"),
                 tr("Add your account with a print provider to see all its orders here. Or look around in the sandbox "
                    "first: nothing is made and nothing is charged."));
        addButton(tr("Add an account…"), &EmptyState::addAccountWanted, "emptyAddAccount")->setDefault(true);
        addButton(tr("Try it with the sandbox"), &EmptyState::sandboxWanted, "emptySandbox");
        break;
    case Kind::NoOrders:
        setTexts(QStringLiteral("all"), tr("No orders yet"),
                 tr("Orders placed elsewhere appear after the next sync. Place new ones here."));
        addButton(tr("Sync now"), &EmptyState::syncWanted, "emptySync");
        addButton(tr("New order…"), &EmptyState::newOrderWanted, "emptyNewOrder");
        break;
    case Kind::NothingMatches:
        setTexts(QStringLiteral("filter"), tr("No orders match"),
                 m_elsewhere > 0 ? tr("No order in this view matches. Of all orders, %Ln match(es) the search.",
                                      nullptr, static_cast<int>(m_elsewhere))
                                 : tr("Clear the filters to see the other orders in this view."));
        if (m_elsewhere > 0)
            addButton(tr("Search all orders"), &EmptyState::elsewhereWanted, "emptyElsewhere")->setDefault(true);
        addButton(tr("Clear filters"), &EmptyState::clearFiltersWanted, "emptyClearFilters");
        break;
    case Kind::EmptyView:
        setTexts(QStringLiteral("view"), tr("Nothing here"), tr("There are no orders in this view right now."));
        break;
    }
    m_buttons->addStretch(1);
}

void EmptyState::showNothingMatches(qint64 elsewhere)
{
    if (m_kind == Kind::NothingMatches && elsewhere != m_elsewhere)
        m_kind = Kind::Loading; // its text no longer applies
    m_elsewhere = elsewhere;
    show(Kind::NothingMatches);
}

void EmptyState::showError(const Error &error)
{
    show(Kind::Failed);
    m_error->setError(error, tr("The list cannot be shown. No orders were changed."));
    addButton(tr("Retry"), &EmptyState::retryWanted, "emptyRetry");
    m_buttons->addStretch(1);
}

void EmptyState::showOffline(const Error &error)
{
    show(Kind::Failed);
    m_error->setError(error, tr("There are no orders here yet, and they could not be fetched from the provider."));
    addButton(tr("Retry"), &EmptyState::syncWanted, "emptyRetry");
    m_buttons->addStretch(1);
}

void EmptyState::focusFirst()
{
    for (int i = 0; i < m_buttons->count(); ++i) {
        if (QWidget *button = m_buttons->itemAt(i)->widget()) {
            // The layout shows a new button from the event loop, and a hidden widget gets no focus.
            QMetaObject::invokeMethod(
                button, [button] { button->setFocus(Qt::OtherFocusReason); }, Qt::QueuedConnection);
            return;
        }
    }
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        paintIconLabel();
    QWidget::changeEvent(event);
}

void EmptyState::paintIconLabel()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(iconPixmap(m_iconName, iconSize, devicePixelRatioF(), themeColor(Token::Muted, palette())));
}

} // namespace platen
