// SPDX-License-Identifier: GPL-3.0-or-later
// What every step looks like around its fields: it scrolls, and what has the keyboard is in view.
#pragma once

class QScrollArea;
class QVBoxLayout;
class QWidget;

namespace platen {

struct PageFrame
{
    QScrollArea *scroll;
    QVBoxLayout *layout; // of what scrolls
};

PageFrame makePageFrame(QWidget *page);

} // namespace platen
