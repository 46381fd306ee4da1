// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/page_frame.h"

#include "ui/widgets/theme.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace platen {

PageFrame makePageFrame(QWidget *page)
{
    auto *scroll = new QScrollArea(page);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("content"));
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(grid(5), grid(4), grid(5), grid(4));
    layout->setSpacing(grid(2));
    scroll->setWidget(content);
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    return {scroll, layout};
}

} // namespace platen
