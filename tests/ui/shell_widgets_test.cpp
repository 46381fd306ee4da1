// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/widgets/environment_badge.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/quiet_style.h"
#include "ui/widgets/stage_icon.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace platen;

namespace {

// Restores the previous light or dark palette.
struct KeepPalette
{
    QPalette palette = QApplication::palette();
    ~KeepPalette() { QApplication::setPalette(palette); }
};

} // namespace

TEST_CASE("ticks and progress are visible in the dark, with and without the focus", "[shell]")
{
    KeepPalette keep;
    applyScheme(Scheme::Dark);
    QuietStyle style;
    const QColor window = QApplication::palette().color(QPalette::Window);
    const auto contrast = [&](const std::function<void(QPainter &)> &draw) {
        QImage image(20, 20, QImage::Format_RGB32);
        image.fill(window);
        {
            QPainter painter(&image);
            draw(painter);
        }
        double most = 1;
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y)
                most = std::max(most, contrastRatio(image.pixelColor(x, y), window));
        }
        return most;
    };
    for (const QStyle::State state : {QStyle::State(QStyle::State_Enabled | QStyle::State_Off),
                                      QStyle::State_Enabled | QStyle::State_Off | QStyle::State_HasFocus}) {
        QStyleOptionButton box;
        box.palette = QApplication::palette();
        box.rect = QRect(2, 2, 14, 14);
        box.state = state;
        // A smoothed round line has somewhat less contrast than a straight one.
        for (const auto element : {QStyle::PE_IndicatorRadioButton, QStyle::PE_IndicatorCheckBox})
            CHECK(contrast([&](QPainter &painter) { style.drawPrimitive(element, &box, &painter, nullptr); }) >= 2.5);
    }
    QStyleOptionProgressBar bar;
    bar.palette = QApplication::palette();
    bar.rect = QRect(2, 2, 16, 4);
    CHECK(contrast([&](QPainter &painter) {
              style.drawControl(QStyle::CE_ProgressBarGroove, &bar, &painter, nullptr);
          }) > 1.2);
}

TEST_CASE("every text colour is readable, in light and in dark", "[shell]")
{
    KeepPalette keep;
    const Scheme scheme = GENERATE(Scheme::Light, Scheme::Dark);
    applyScheme(scheme);
    const QPalette palette = QApplication::palette();
    CHECK(isDark(palette) == (scheme == Scheme::Dark));
    const auto backgrounds = {palette.color(QPalette::Base), palette.color(QPalette::Window)};
    for (const QColor &background : backgrounds) {
        CHECK(contrastRatio(palette.color(QPalette::Text), background) >= 7);
        CHECK(contrastRatio(palette.color(QPalette::PlaceholderText), background) >= 4.5);
        CHECK(contrastRatio(palette.color(QPalette::Link), background) >= 4.5);
        for (const Token token : {Token::Muted, Token::Danger, Token::Warning, Token::Success, Token::Info}) {
            INFO(static_cast<int>(token));
            CHECK(contrastRatio(themeColor(token, palette), background) >= 4.5);
        }
    }
    if (isDark(palette)) { // where the style's own outlines are not used
        for (const QColor &background : backgrounds)
            CHECK(contrastRatio(themeColor(Token::Outline, palette), background) >= 3);
    }
    CHECK(contrastRatio(themeColor(Token::LiveText, palette), themeColor(Token::LiveFill, palette)) >= 4.5);
    CHECK(contrastRatio(themeColor(Token::SandboxText, palette), themeColor(Token::SandboxFill, palette)) >= 4.5);
    // Normal and muted text keep their colours on the selected row and on notices.
    for (const Token fill : {Token::Selection, Token::Hover, Token::WarningFill, Token::DangerFill}) {
        INFO(static_cast<int>(fill));
        CHECK(contrastRatio(palette.color(QPalette::Text), themeColor(fill, palette)) >= 4.5);
        CHECK(contrastRatio(themeColor(Token::Muted, palette), themeColor(fill, palette)) >= 4.5);
    }
    CHECK(contrastRatio(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
}

TEST_CASE("every stage has its own word and an icon that paints", "[shell]")
{
    QSet<QString> words;
    QList<QImage> icons;
    for (int i = 0; i < stageCount; ++i) {
        const auto stage = static_cast<Stage>(i);
        INFO(stageName(stage).toStdString());
        CHECK_FALSE(stageWord(stage).isEmpty());
        words << stageWord(stage);
        const QImage icon =
            iconPixmap(stageIconName(stage), 32, 1, Qt::black).toImage().convertToFormat(QImage::Format_ARGB32);
        int painted = 0;
        for (int y = 0; y < icon.height(); ++y) {
            for (int x = 0; x < icon.width(); ++x)
                painted += qAlpha(icon.pixel(x, y)) > 128 ? 1 : 0;
        }
        CHECK(painted > 40);
        CHECK_FALSE(icons.contains(icon));
        icons << icon;
    }
    CHECK(words.size() == stageCount);
}

TEST_CASE("the badge says live or sandbox in words", "[shell]")
{
    EnvironmentBadge badge;
    badge.setEnvironment("live");
    CHECK(environmentWord("live") == "LIVE");
    CHECK(environmentWord("sandbox") == "SANDBOX");
    CHECK(badge.accessibleName().contains("LIVE"));
    badge.setEnvironment("sandbox");
    CHECK(badge.accessibleName().contains("SANDBOX"));
    CHECK(badge.sizeHint().width() > 0);
    badge.setEnvironment({});
    CHECK(badge.isHidden());
}

TEST_CASE("an error box says what happened, what it means, and what to do", "[shell]")
{
    ErrorBox box;
    CHECK(box.isHidden());
    Error error;
    error.code = ErrorCode::Timeout;
    error.message = QStringLiteral("No answer within 30 s.");
    error.maybeProcessed = true;
    box.setError(error);
    CHECK(box.text().contains("No answer within 30 s."));
    CHECK(box.text().contains("may charge for it"));
    CHECK(box.findChild<QLabel *>("errorRequestId")->isHidden() == false);
    CHECK(box.findChild<QWidget *>("errorCopy")->parentWidget()->isHidden()); // there is no id to copy
    bool pressed = false;
    QObject::connect(box.addAction("Retry"), &QPushButton::clicked, &box, [&] { pressed = true; });
    box.show();
    for (auto *button : box.findChildren<QPushButton *>()) {
        if (button->text() == "Retry")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    CHECK(pressed);
    error.maybeProcessed = false;
    box.setError(error);
    CHECK(box.text().contains("nothing is charged"));
    box.clear();
    CHECK(box.isHidden());
}

TEST_CASE("money is written as in the person's locale, to the last digit", "[shell]")
{
    const QLocale before;
    CHECK(moneyText({120450, "GBP"}) == QStringLiteral("£1,204.50"));
    CHECK(moneyText({-5, "EUR"}) == QStringLiteral("-€0.05"));
    CHECK(moneyText({1500, "JPY"}) == QStringLiteral("¥1,500"));
    CHECK(moneyText({1500, "KWD"}) == QStringLiteral("1.500\u00a0KWD"));
    CHECK(moneyText({9007199254740993, "USD"}) == QStringLiteral("$90,071,992,547,409.93")); // does not fit in a double
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    CHECK(moneyText({120450, "EUR"}) == QStringLiteral("1.204,50\u00a0€"));
    QLocale::setDefault(before);
}

TEST_CASE("times are relative while they are near", "[shell]")
{
    const QDateTime now(QDate(2025, 6, 18), QTime(15, 0), Qt::UTC); // a Wednesday
    CHECK(relativeTime(now.addSecs(-20), now) == "just now");
    CHECK(relativeTime(now.addSecs(-300), now).contains("5 min"));
    CHECK(relativeTime(now.addSecs(-3 * 3600), now) == "Today 12:00");
    CHECK(relativeTime(now.addDays(-1), now) == "Yesterday 15:00");
    CHECK(exactTime(now).count("UTC") == 1); // the zone once
    CHECK(relativeTime(now.addDays(-2), now) == "Mon 15:00");
    CHECK(relativeTime(now.addDays(-30), now) == "19/05/2025");
    CHECK(relativeTime({}, now).isEmpty());
    CHECK(relativeTimeWithin(now.addSecs(-3 * 3600), now) == "today 12:00");
    CHECK(relativeTimeWithin(now.addDays(-1), now) == "yesterday 15:00");
    CHECK(relativeTimeWithin(now.addDays(-2), now) == "Mon 15:00");
}

TEST_CASE("a row that does not fit continues in the next line, in either direction", "[shell]")
{
    QWidget widget;
    widget.setLayoutDirection(GENERATE(Qt::LeftToRight, Qt::RightToLeft));
    auto *layout = new FlowLayout(&widget, 8);
    QList<QPushButton *> buttons;
    for (int i = 0; i < 3; ++i) {
        auto *button = new QPushButton(QString::number(i), &widget);
        button->setFixedSize(100, 20);
        layout->addWidget(button);
        buttons << button;
    }
    CHECK(layout->heightForWidth(400) == 20);
    CHECK(layout->heightForWidth(220) == 48);
    CHECK(layout->heightForWidth(100) == 76);
    widget.resize(220, 60);
    widget.show();
    QApplication::processEvents();
    CHECK(buttons[0]->y() == buttons[1]->y());
    CHECK(buttons[2]->y() > buttons[0]->y());
    CHECK((buttons[0]->x() < buttons[1]->x()) == (widget.layoutDirection() == Qt::LeftToRight));
}
