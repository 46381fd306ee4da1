// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include "ui/widgets/plain_text.h"
#include "ui/widgets/quiet_style.h"

#include <QApplication>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QStyle>
#include <QStyleHints>

#include <array>
#include <cmath>

namespace platen {

namespace {

struct Pair
{
    QRgb light;
    QRgb dark;
};

// Indexed by Token.
constexpr std::array<Pair, 15> table{{
    {0xff5a606a, 0xffa4a9b3}, // Muted
    {0xffdfe2e7, 0xff36393f}, // Hairline
    {0xffb3261e, 0xffff9087}, // Danger
    {0xff855400, 0xfff0bc5e}, // Warning
    {0xff1b6b3c, 0xff7ccb98}, // Success
    {0xff2759a8, 0xff8ab4ff}, // Info
    {0xff1b6b3c, 0xff256f49}, // LiveFill
    {0xffffffff, 0xffffffff}, // LiveText
    {0xffffe2a1, 0xff574011}, // SandboxFill
    {0xff553800, 0xffffe0a3}, // SandboxText
    {0xfffff4d9, 0xff332a16}, // WarningFill
    {0xfffdecea, 0xff3a2220}, // DangerFill
    {0xffdce8fb, 0xff28385a}, // Selection
    {0xfff1f4f9, 0xff24272c}, // Hover
    {0xffafb2b8, 0xff6a6f79}, // Outline
}};

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

QPalette ownPalette(bool dark)
{
    const auto pick = [dark](QRgb light, QRgb night) { return QColor::fromRgb(dark ? night : light); };
    const QColor text = pick(0xff1c1e22, 0xffe6e7ea);
    const QColor faint = pick(0xff8a8f98, 0xff777c86);
    QPalette palette;
    palette.setColor(QPalette::Window, pick(0xfff5f6f7, 0xff202225));
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, pick(0xffffffff, 0xff191a1d));
    palette.setColor(QPalette::AlternateBase, pick(0xfff8f9fa, 0xff1d1f22));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, pick(0xfffafbfb, 0xff2b2d31));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, pick(0xffffffff, 0xffffffff));
    palette.setColor(QPalette::ToolTipBase, pick(0xff2b2d31, 0xff3a3d43));
    palette.setColor(QPalette::ToolTipText, pick(0xffffffff, 0xfff2f3f5));
    palette.setColor(QPalette::PlaceholderText, pick(0xff6a707a, 0xff979ca6));
    palette.setColor(QPalette::Highlight, pick(0xff2f66bd, 0xff3c6cbd));
    palette.setColor(QPalette::HighlightedText, QColor(Qt::white));
    palette.setColor(QPalette::Link, pick(0xff2759a8, 0xff8ab4ff));
    palette.setColor(QPalette::LinkVisited, pick(0xff2759a8, 0xff8ab4ff));
    palette.setColor(QPalette::Light, pick(0xffffffff, 0xff34373c));
    palette.setColor(QPalette::Midlight, pick(0xffeceef1, 0xff2e3035));
    palette.setColor(QPalette::Mid, pick(0xffc9cdd3, 0xff1a1b1e));
    palette.setColor(QPalette::Dark, pick(0xffaab0b8, 0xff141517));
    palette.setColor(QPalette::Shadow, pick(0xff7d828a, 0xff0c0d0e));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, pick(0xffc9cdd3, 0xff3a3d43));
    return palette;
}

bool platformIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#endif
    return isDark(QGuiApplication::palette());
}

// Qt's own style with Qt's own palette: no desktop has set either.
bool bareFusion()
{
    return QApplication::style()->name() == QLatin1String("fusion") &&
           QGuiApplication::palette().color(QPalette::Highlight) == QColor(0x30, 0x8c, 0xc6);
}

} // namespace

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Base)) < 0.2;
}

QColor themeColor(Token token, const QPalette &palette)
{
    const Pair &pair = table[static_cast<std::size_t>(token)];
    return QColor::fromRgb(isDark(palette) ? pair.dark : pair.light);
}

double contrastRatio(const QColor &one, const QColor &other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return a > b ? a / b : b / a;
}

int listRowHeight(const QFont &font)
{
    return onGrid(QFontMetrics(font).height() + grid(3));
}

void applyScheme(Scheme scheme)
{
    showTextAsItIs();
    const bool bare = bareFusion();
    if (QApplication::style()->name() == QLatin1String("fusion") && (bare || scheme != Scheme::Platform))
        QApplication::setStyle(new QuietStyle);
    switch (scheme) {
    case Scheme::Light:
    case Scheme::Dark:
        QApplication::setPalette(ownPalette(scheme == Scheme::Dark));
        break;
    case Scheme::Platform:
        if (bare)
            QApplication::setPalette(ownPalette(platformIsDark()));
        break;
    }
}

} // namespace platen
