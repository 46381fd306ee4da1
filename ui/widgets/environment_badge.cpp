// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/environment_badge.h"

#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QPainter>

namespace platen {

namespace {

QFont badgeFont(QFont font)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.78);
    else
        font.setPixelSize(qMax(8, font.pixelSize() * 78 / 100));
    font.setWeight(QFont::DemiBold);
    font.setLetterSpacing(QFont::PercentageSpacing, 104);
    return font;
}

QString badgeText(const QString &environment, BadgeForm form)
{
    const QString word = environmentWord(environment);
    return form == BadgeForm::Brief && environment != QLatin1String("live") ? word.left(1) : word;
}

} // namespace

QString environmentWord(const QString &environment)
{
    if (environment == QLatin1String("live"))
        return QCoreApplication::translate("EnvironmentBadge", "LIVE");
    if (environment == QLatin1String("sandbox"))
        return QCoreApplication::translate("EnvironmentBadge", "SANDBOX");
    return environment.toUpper();
}

QSize environmentBadgeSize(const QString &environment, const QFont &font, BadgeForm form)
{
    if (environment.isEmpty())
        return {0, 0};
    const QFontMetrics metrics(badgeFont(font));
    return {metrics.horizontalAdvance(badgeText(environment, form)) + grid(2) + 2, metrics.height() + 2};
}

void paintEnvironmentBadge(QPainter *painter, const QRect &rect, const QString &environment, const QPalette &palette,
                           const QFont &font, BadgeForm form)
{
    if (environment.isEmpty())
        return;
    const bool live = environment == QLatin1String("live");
    const QSize size = environmentBadgeSize(environment, font, form);
    QRect box(QPoint(rect.left(), rect.top() + (rect.height() - size.height()) / 2), size);
    if (painter->layoutDirection() == Qt::RightToLeft)
        box.moveRight(rect.right());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(themeColor(live ? Token::LiveFill : Token::SandboxFill, palette));
    painter->drawRoundedRect(box, 3, 3);
    painter->setFont(badgeFont(font));
    painter->setPen(themeColor(live ? Token::LiveText : Token::SandboxText, palette));
    painter->drawText(box, Qt::AlignCenter, badgeText(environment, form));
    painter->restore();
}

EnvironmentBadge::EnvironmentBadge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

EnvironmentBadge::EnvironmentBadge(const QString &environment, QWidget *parent)
    : EnvironmentBadge(parent)
{
    setEnvironment(environment);
}

void EnvironmentBadge::setEnvironment(const QString &environment)
{
    m_environment = environment;
    setVisible(!environment.isEmpty());
    setAccessibleName(tr("Environment: %1").arg(environmentWord(environment)));
    setToolTip(environment == QLatin1String("live")      ? tr("Live: orders are made, sent and charged.")
               : environment == QLatin1String("sandbox") ? tr("Sandbox: nothing is made and nothing is charged.")
                                                         : QString());
    updateGeometry();
    update();
}

QSize EnvironmentBadge::sizeHint() const
{
    return environmentBadgeSize(m_environment, font());
}

void EnvironmentBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paintEnvironmentBadge(&painter, rect(), m_environment, palette(), font());
}

} // namespace platen
