// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/quiet_style.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyleOptionSlider>

namespace platen {

namespace {
constexpr int scrollBarExtent = 12;
constexpr int handleLeast = 32;
constexpr int arrowSize = 12;
constexpr int cellMargin = 5;

bool hasWords(const QStyleOptionToolButton &button)
{
    return button.toolButtonStyle != Qt::ToolButtonIconOnly && button.toolButtonStyle != Qt::ToolButtonTextUnderIcon &&
           !button.text.isEmpty();
}

bool opensMenu(const QStyleOptionToolButton &button)
{
    return button.features & QStyleOptionToolButton::HasMenu &&
           !(button.features & QStyleOptionToolButton::MenuButtonPopup);
}

// Icon, text and, if it opens a menu, an arrow, with room between them.
void drawToolButtonLabel(const QStyleOptionToolButton &button, QPainter *painter)
{
    const bool enabled = button.state & QStyle::State_Enabled;
    const auto mirrored = [&](const QRect &box) { return QStyle::visualRect(button.direction, button.rect, box); };
    const int margin = grid(button.toolButtonStyle == Qt::ToolButtonTextOnly ? 2 : 1);
    const bool centred = button.toolButtonStyle == Qt::ToolButtonTextOnly && !opensMenu(button);
    QRect rest = button.rect.adjusted(margin, 0, centred ? -margin : -grid(1), 0);
    if (button.toolButtonStyle != Qt::ToolButtonTextOnly && !button.icon.isNull()) {
        const QRect icon(rest.left(), rest.top(), button.iconSize.width(), rest.height());
        button.icon.paint(painter, mirrored(icon), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        rest.setLeft(icon.right() + 1 + grid(3) / 2);
    }
    const QColor color = button.palette.color(enabled ? QPalette::Normal : QPalette::Disabled, QPalette::ButtonText);
    if (opensMenu(button)) {
        const QRect arrow(rest.right() - arrowSize + 1, rest.top(), arrowSize, rest.height());
        paintIcon(painter, mirrored(arrow), QStringLiteral("next"), color);
        rest.setRight(arrow.left() - grid(1) / 2);
    }
    painter->setFont(button.font);
    painter->setPen(color);
    painter->drawText(
        mirrored(rest),
        static_cast<int>(Qt::AlignVCenter |
                         QStyle::visualAlignment(button.direction, centred ? Qt::AlignHCenter : Qt::AlignLeft)) |
            Qt::TextShowMnemonic,
        button.text);
}

// Without the line that the base style draws under the text.
void drawMenuBarItem(const QStyleOptionMenuItem &item, QPainter *painter)
{
    painter->fillRect(item.rect, item.palette.window());
    if (item.state & QStyle::State_Selected) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(
            themeColor(item.state & QStyle::State_Sunken ? Token::Selection : Token::Hover, item.palette));
        painter->drawRoundedRect(QRectF(item.rect).adjusted(1, 1, -1, -1), 4, 4);
        painter->restore();
    }
    painter->setPen(item.palette.color(item.state & QStyle::State_Enabled ? QPalette::Normal : QPalette::Disabled,
                                       QPalette::WindowText));
    painter->drawText(item.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine,
                      item.text);
}

// On dark backgrounds the base style's outlines are even darker: fields and check boxes would not stand out.
void drawOutline(const QStyleOption &option, QPainter *painter, qreal radius)
{
    if (!isDark(option.palette))
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(themeColor(Token::Outline, option.palette));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

// A closed combo box shows the keyboard focus as a line edit does.
void drawFocusLine(const QStyleOption &option, QPainter *painter)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option.palette.color(QPalette::Highlight), 1.5));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(0.75, 0.75, -0.75, -0.75), 2, 2);
    painter->restore();
}
} // namespace

QuietStyle::QuietStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

void QuietStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
        return;
    case PE_FrameMenu:
        painter->save();
        painter->setPen(themeColor(Token::Hairline, option->palette));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    const bool focused = option->state & State_HasFocus; // a frame then has a line of its own
    if (!focused && (element == PE_FrameLineEdit || (element == PE_Frame && frame && frame->lineWidth > 0)))
        drawOutline(*option, painter, 2);
    if (element == PE_IndicatorCheckBox)
        drawOutline(*option, painter, 2);
    if (element == PE_Frame && frame && frame->lineWidth > 0 && focused)
        drawFocusLine(*option, painter); // for text areas
    if (element == PE_IndicatorRadioButton)
        drawOutline(*option, painter, option->rect.height() / 2.0);
}

void QuietStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    switch (element) {
    case CE_ToolBar:
        painter->fillRect(option->rect, option->palette.window());
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          themeColor(Token::Hairline, option->palette));
        return;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option); button && hasWords(*button))
            drawToolButtonLabel(*button, painter);
        else
            QProxyStyle::drawControl(element, option, painter, widget);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            drawMenuBarItem(*item, painter);
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    case CE_ProgressBarGroove: // the base style's is invisible on dark backgrounds
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(themeColor(Token::Hairline, option->palette));
        painter->drawRoundedRect(option->rect, 2, 2);
        painter->restore();
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.window());
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void QuietStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        control == CC_ToolButton && button && hasWords(*button) && opensMenu(*button)) {
        // The arrow is drawn beside the text instead of over it.
        QStyleOptionToolButton plain = *button;
        plain.features.setFlag(QStyleOptionToolButton::HasMenu, false);
        plain.text.clear();
        plain.icon = {};
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        drawToolButtonLabel(*button, painter);
        return;
    }
    if (control != CC_ScrollBar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        const bool focused = option->state & State_HasFocus;
        if (!focused && (control == CC_SpinBox || (combo && combo->editable && combo->frame)))
            drawOutline(*option, painter, 2);
        else if (combo && !combo->editable && focused)
            drawFocusLine(*option, painter);
        return;
    }
    painter->save();
    painter->fillRect(option->rect, option->palette.base());
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (slider && slider->maximum > slider->minimum) {
        const bool across = slider->orientation == Qt::Horizontal;
        const bool hot = slider->activeSubControls & SC_ScrollBarSlider;
        QRectF handle = subControlRect(control, option, SC_ScrollBarSlider, widget);
        const qreal inset = hot ? 2 : 3;
        handle = across ? handle.adjusted(2, inset, -2, -inset) : handle.adjusted(inset, 2, -inset, -2);
        QColor color = themeColor(Token::Muted, option->palette);
        color.setAlphaF(hot ? 0.75F : 0.45F);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        const qreal radius = qMin(handle.width(), handle.height()) / 2;
        painter->drawRoundedRect(handle, radius, radius);
    }
    painter->restore();
}

QRect QuietStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !slider)
        return QProxyStyle::subControlRect(control, option, part, widget);
    // No buttons at the ends: the groove takes all of it.
    const bool across = slider->orientation == Qt::Horizontal;
    const int length = across ? slider->rect.width() : slider->rect.height();
    const qint64 range = static_cast<qint64>(slider->maximum) - slider->minimum;
    int handle = length;
    if (range > 0) {
        handle = static_cast<int>(static_cast<qint64>(slider->pageStep) * length / (range + slider->pageStep));
        handle = qBound(qMin(handleLeast, length), handle, length);
    }
    const int start = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition, length - handle,
                                              slider->upsideDown);
    const auto along = [&](int from, int size) {
        const QRect rect =
            across ? QRect(from, 0, size, slider->rect.height()) : QRect(0, from, slider->rect.width(), size);
        return visualRect(slider->direction, slider->rect, rect.translated(slider->rect.topLeft()));
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return slider->rect;
    case SC_ScrollBarSlider:
        return along(start, handle);
    case SC_ScrollBarSubPage:
        return along(0, start);
    case SC_ScrollBarAddPage:
        return along(start + handle, length - start - handle);
    default:
        return {};
    }
}

QSize QuietStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                   const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_PushButton)
        return {size.width() + grid(3), qMax(size.height(), onGrid(option->fontMetrics.height() + grid(2)))};
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (type == CT_ToolButton && button && hasWords(*button)) {
        size.rwidth() += grid(opensMenu(*button) && button->toolButtonStyle == Qt::ToolButtonTextOnly ? 4 : 2);
        size.setHeight(qMax(size.height(), onGrid(button->fontMetrics.height() + grid(2))));
    }
    return size;
}

int QuietStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *result) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0; // dialog buttons say what they do without an icon
    return QProxyStyle::styleHint(hint, option, widget, result);
}

// The base style would search the folders of the desktop's icons for it at every start.
QIcon QuietStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    return which == SP_LineEditClearButton ? themedIcon(QStringLiteral("close"))
                                           : QProxyStyle::standardIcon(which, option, widget);
}

int QuietStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return scrollBarExtent;
    case PM_FocusFrameHMargin: // around the text of list cells
    case PM_HeaderMargin:
        return cellMargin;
    case PM_ToolBarItemSpacing:
        return grid(1);
    case PM_ToolBarItemMargin:
    case PM_ToolBarFrameWidth:
        return grid(1) / 2 + (metric == PM_ToolBarItemMargin ? 2 : 0);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

} // namespace platen
