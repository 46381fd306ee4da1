// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stage_icon.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyle>

namespace platen {

namespace {
constexpr int iconSize = 16;
constexpr int gap = grid(2);
} // namespace

QString stageWord(Stage stage)
{
    const auto word = [](const char *text) { return QCoreApplication::translate("Stage", text); };
    switch (stage) {
    case Stage::Draft:
        return word(QT_TRANSLATE_NOOP("Stage", "Draft"));
    case Stage::Queued:
        return word(QT_TRANSLATE_NOOP("Stage", "Queued"));
    case Stage::Unknown:
        return word(QT_TRANSLATE_NOOP("Stage", "Unknown"));
    case Stage::Submitted:
        return word(QT_TRANSLATE_NOOP("Stage", "Submitted"));
    case Stage::OnHold:
        return word(QT_TRANSLATE_NOOP("Stage", "On hold"));
    case Stage::Preparing:
        return word(QT_TRANSLATE_NOOP("Stage", "Preparing"));
    case Stage::InProduction:
        return word(QT_TRANSLATE_NOOP("Stage", "In production"));
    case Stage::Produced:
        return word(QT_TRANSLATE_NOOP("Stage", "Produced"));
    case Stage::PartlyShipped:
        return word(QT_TRANSLATE_NOOP("Stage", "Partly shipped"));
    case Stage::Shipped:
        return word(QT_TRANSLATE_NOOP("Stage", "Shipped"));
    case Stage::Cancelled:
        return word(QT_TRANSLATE_NOOP("Stage", "Cancelled"));
    case Stage::Failed:
        return word(QT_TRANSLATE_NOOP("Stage", "Failed"));
    }
    return {};
}

QString stageIconName(Stage stage)
{
    // The file is named after the order document's word: "stage-inProduction.svg".
    return QStringLiteral("stage-") + stageName(stage);
}

QColor stageColor(Stage stage, const QPalette &palette)
{
    switch (stage) {
    case Stage::Draft:
    case Stage::Queued:
    case Stage::Cancelled:
        return themeColor(Token::Muted, palette);
    case Stage::Unknown:
    case Stage::OnHold:
        return themeColor(Token::Warning, palette);
    case Stage::Submitted:
    case Stage::Preparing:
    case Stage::InProduction:
    case Stage::Produced:
        return themeColor(Token::Info, palette);
    case Stage::PartlyShipped:
    case Stage::Shipped:
        return themeColor(Token::Success, palette);
    case Stage::Failed:
        return themeColor(Token::Danger, palette);
    }
    return palette.color(QPalette::Text);
}

int widestStage(const QFontMetrics &metrics)
{
    int widest = 0;
    for (int i = 0; i < stageCount; ++i)
        widest = qMax(widest, metrics.horizontalAdvance(stageWord(static_cast<Stage>(i))));
    return iconSize + gap + widest + 1;
}

void paintStage(QPainter *painter, const QRect &rect, Stage stage, const QPalette &palette,
                Qt::LayoutDirection direction)
{
    const QRect icon(rect.left(), rect.top() + (rect.height() - iconSize) / 2, iconSize, iconSize);
    paintIcon(painter, QStyle::visualRect(direction, rect, icon), stageIconName(stage), stageColor(stage, palette));
    const QRect words = rect.adjusted(iconSize + gap, 0, 0, 0);
    const QString text = painter->fontMetrics().elidedText(stageWord(stage), Qt::ElideRight, words.width());
    painter->drawText(QStyle::visualRect(direction, rect, words),
                      static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignVCenter)), text);
}

StageLabel::StageLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StageLabel::setStage(Stage stage)
{
    m_stage = stage;
    setAccessibleName(tr("Stage: %1").arg(stageWord(stage)));
    updateGeometry();
    update();
}

QSize StageLabel::sizeHint() const
{
    return {iconSize + gap + fontMetrics().horizontalAdvance(stageWord(m_stage)) + 1,
            qMax(iconSize, fontMetrics().height())};
}

void StageLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    paintStage(&painter, rect(), m_stage, palette(), layoutDirection());
}

} // namespace platen
