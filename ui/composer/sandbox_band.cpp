// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/sandbox_band.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace platen {

SandboxBand::SandboxBand(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("sandboxBand"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void SandboxBand::setEnvironment(const QString &environment)
{
    setVisible(environment == u"sandbox");
    setAccessibleName(tr("Sandbox: nothing is made and nothing is charged."));
}

QSize SandboxBand::sizeHint() const
{
    return {grid(40), onGrid(fontMetrics().height() + grid(1))};
}

QSize SandboxBand::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void SandboxBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::SandboxFill, palette()));
    painter.setPen(themeColor(Token::SandboxText, palette()));
    painter.drawText(rect().adjusted(grid(2), 0, -grid(2), 0), Qt::AlignCenter,
                     fontMetrics().elidedText(accessibleName(), Qt::ElideRight, width() - grid(4)));
}

} // namespace platen
