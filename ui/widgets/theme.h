// SPDX-License-Identifier: GPL-3.0-or-later
// The window's colours and measures. Everything comes from the palette, so that it follows the platform; what a palette
// has no role for is in one small table here, with a value for light and one for dark surroundings. Every text colour
// of the table reaches WCAG AA (4.5 : 1) on both the window's and the lists' background.
#pragma once

#include <QColor>
#include <QPalette>

class QFont;

namespace platen {

enum class Token {
    Muted,    // text that is second to other text
    Hairline, // the line between things
    Danger,   // failed, refused
    Warning,  // needs a person
    Success,  // done
    Info,     // under way; also the one accent, for links and what is chosen
    LiveFill, // the badge of an account that costs money …
    LiveText,
    SandboxFill, // … and of one that does not
    SandboxText,
    WarningFill, // behind a notice
    DangerFill,  // behind an error
    Selection,   // behind the chosen row, under ordinary text
    Hover,
    Outline, // of what is typed into or ticked, where the base style's own cannot be seen       // behind the row under
             // the mouse
};

QColor themeColor(Token token, const QPalette &palette);
bool isDark(const QPalette &palette);
// (L1 + 0.05) / (L2 + 0.05) of WCAG 2.1.
double contrastRatio(const QColor &one, const QColor &other);

// The 4-pixel grid.
constexpr int grid(int steps)
{
    return steps * 4;
}
// Up to the next multiple of 4.
constexpr int onGrid(int pixels)
{
    return (pixels + 3) / 4 * 4;
}
int listRowHeight(const QFont &font); // of lists that are read all day

enum class Scheme { Platform, Light, Dark };
// Sets the application's palette. `Platform` leaves a palette that comes from a desktop alone, and replaces Qt's bare
// default one.
void applyScheme(Scheme scheme);

} // namespace platen
