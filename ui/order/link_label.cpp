#include "ui/order/link_label.h"

#include "ui/widgets/icon.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QMenu>
#include <QPainter>
#include <QStyle>

namespace platen {

bool mayOpen(const QUrl &url)
{
    return url.isValid() &&
           (url.isLocalFile() || url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
}

LinkLabel::LinkLabel(const QString &text, const QUrl &url, QWidget *parent)
    : QAbstractButton(parent)
    , m_url(url)
{
    setText(text);
    setAccessibleName(text);
    setToolTip(url.toDisplayString());
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setEnabled(mayOpen(url));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QAbstractButton::clicked, this, [this] { QDesktopServices::openUrl(m_url); });
}

QSize LinkLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + grid(1), qMax(16, fontMetrics().height())};
}

QSize LinkLabel::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), fontMetrics().averageCharWidth() * 10), sizeHint().height()};
}

void LinkLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor color = isEnabled() ? palette().color(QPalette::Link) : themeColor(Token::Muted, palette());
    QFont font = painter.font();
    font.setUnderline(isEnabled() && (underMouse() || hasFocus()));
    painter.setFont(font);
    painter.setPen(color);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideMiddle, width());
    painter.drawText(
        rect(), static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter), shown);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        const int width = qMin(this->width(), fontMetrics().horizontalAdvance(shown) + 2);
        painter.drawRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, width - 1, height() - 1)));
    }
}

void LinkLabel::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Copy the address")), &QAction::triggered, this,
            [this] { QApplication::clipboard()->setText(m_url.toString()); });
    menu->popup(event->globalPos());
}

IconLabel::IconLabel(QString icon, Token token, QWidget *parent)
    : QWidget(parent)
    , m_icon(std::move(icon))
    , m_token(token)
{
    setFixedSize(16, qMax(16, fontMetrics().height()));
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(&painter, rect(), m_icon, themeColor(m_token, palette()));
}

} // namespace platen
