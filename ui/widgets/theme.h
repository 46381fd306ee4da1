// SPDX-License-Identifier: GPL-3.0-or-later
// The window's colours and measures. Colours come from the palette, to follow the platform; those without a palette
// role are in one small table here, with a light and a dark value. Every text colour of the table reaches WCAG AA (4.5
// : 1) on the backgrounds of windows and lists.
#pragma once

#include <QColor>
#include <QPalette>

class QFont;

namespace platen {

enum class Token {
    Muted,    // secondary text
    Hairline, // separator lines
    Danger,   // failed, refused
    Warning,  // needs attention
    Success,  // done
    Info,     // in progress; also the only accent, for links and the selection
    LiveFill, // the badge of an account that costs money …
    LiveText,
    SandboxFill, // … and of one that does not
    SandboxText,
    WarningFill, // behind a notice
    DangerFill,  // behind an error
    Selection,   // behind the selected row, under ordinary text
    Hover,       // behind the row under the mouse
    Outline,     // of fields and check boxes, where the base style's own is invisible
};

QColor themeColor(Token token, const QPalette &palette);
bool isDark(const QPalette &palette);
// (L1 + 0.05) / (L2 + 0.05) as in WCAG 2.1.
double contrastRatio(const QColor &one, const QColor &other);

// The 4-pixel grid.
constexpr int grid(int steps)
{
    return steps * 4;
}
// Rounded up to a multiple of 4.
constexpr int onGrid(int pixels)
{
    return (pixels + 3) / 4 * 4;
}
int listRowHeight(const QFont &font); // of lists that are read all day

enum class Scheme { Platform, Light, Dark };
// Sets the application's palette. `Platform` keeps a palette from the desktop and replaces Qt's bare default.
void applyScheme(Scheme scheme);

} // namespace platen
