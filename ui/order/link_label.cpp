// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/link_label.h"

#include "core/domain/text_display.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/web_link.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>

namespace platen {

namespace {

// The separator between text and host.
constexpr int hostGap = grid(2);

// Whether the text itself shows where the link leads; “bank.example/?evil.example” does not.
bool names(const QString &text, const QString &host)
{
    const std::optional<QUrl> said = webLink(text);
    return text.compare(host, Qt::CaseInsensitive) == 0 || (said && linkHost(*said) == host);
}

} // namespace

LinkLabel::LinkLabel(const QString &text, const QUrl &url, QWidget *parent)
    : QAbstractButton(parent)
    , m_url(url)
    , m_text(displayed(text))
    , m_host(names(text, linkHost(url)) ? QString() : linkHost(url))
{
    setText(m_text);
    setShortcut({}); // “&” in the text would set one
    setAccessibleName(m_host.isEmpty() ? m_text : QStringLiteral("%1, %2").arg(m_text, m_host));
    setToolTip(linkText(url));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QAbstractButton::clicked, this, [this] { openWebLink(m_url.toString(QUrl::FullyEncoded)); });
}

QSize LinkLabel::sizeHint() const
{
    const int host = m_host.isEmpty() ? 0 : hostGap + fontMetrics().horizontalAdvance(m_host);
    return {fontMetrics().horizontalAdvance(m_text) + host + grid(1), qMax(16, fontMetrics().height())};
}

QSize LinkLabel::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), fontMetrics().averageCharWidth() * 10), sizeHint().height()};
}

void LinkLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int alignment =
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter);
    // The text gives way to the host, which shows where a click leads.
    const int host = m_host.isEmpty() ? 0 : hostGap + fontMetrics().horizontalAdvance(m_host);
    const int room = qMax(width() - host, width() / 3);
    const QString shown = fontMetrics().elidedText(m_text, Qt::ElideMiddle, room);
    const int end = fontMetrics().horizontalAdvance(shown);
    QFont font = painter.font();
    font.setUnderline(underMouse() || hasFocus());
    painter.setFont(font);
    painter.setPen(palette().color(QPalette::Link));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, end + 1, height())), alignment, shown);
    font.setUnderline(false);
    painter.setFont(font);
    painter.setPen(themeColor(Token::Muted, palette()));
    const QRect rest(end + hostGap, 0, qMax(0, width() - end - hostGap), height());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), rest), alignment,
                     fontMetrics().elidedText(m_host, Qt::ElideMiddle, rest.width()));
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        const int width = qMin(this->width(), end + 2);
        painter.drawRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, width - 1, height() - 1)));
    }
}

void LinkLabel::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Copy the address")), &QAction::triggered, this,
            [this] { QApplication::clipboard()->setText(m_url.toString(QUrl::FullyEncoded)); });
    menu->popup(event->globalPos());
}

QWidget *linkOrText(const QString &text, const QString &address, QWidget *parent)
{
    if (const std::optional<QUrl> url = webLink(address))
        return new LinkLabel(text, *url, parent);
    const QString shown = address.isEmpty() || address == text
                              ? displayed(text)
                              : QStringLiteral("%1 · %2").arg(isolated(text), isolated(address));
    return plainLabel(shown, parent);
}

IconLabel::IconLabel(QString icon, Token token, QWidget *parent)
    : QWidget(parent)
    , m_icon(std::move(icon))
    , m_token(token)
{
    setFixedSize(16, qMax(16, fontMetrics().height()));
}

void IconLabel::setIcon(const QString &icon, Token token)
{
    m_icon = icon;
    m_token = token;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(&painter, rect(), m_icon, themeColor(m_token, palette()));
}

} // namespace platen
