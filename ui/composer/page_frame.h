// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of every step: it scrolls, and keeps the focused widget in view.
#pragma once

class QScrollArea;
class QVBoxLayout;
class QWidget;

namespace platen {

struct PageFrame
{
    QScrollArea *scroll;
    QVBoxLayout *layout; // of the scrolled content
};

PageFrame makePageFrame(QWidget *page);

} // namespace platen
