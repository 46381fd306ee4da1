// SPDX-License-Identifier: GPL-3.0-or-later
// A stage as it looks everywhere: an icon and a word, never colour only.
#pragma once

#include "core/domain/stage.h"

#include <QColor>
#include <QString>
#include <QWidget>

class QPainter;
class QPalette;

namespace platen {

int widestStage(const QFontMetrics &metrics); // of paintStage for any stage, in pixels
QString stageWord(Stage stage);               // "In production", translated
QString stageIconName(Stage stage);
QColor stageColor(Stage stage, const QPalette &palette);

// The icon and the word, elided to `rect`; the word in colour `text`.
void paintStage(QPainter *painter, const QRect &rect, Stage stage, const QPalette &palette,
                Qt::LayoutDirection direction);

class StageLabel : public QWidget
{
    Q_OBJECT
public:
    explicit StageLabel(QWidget *parent = nullptr);
    void setStage(Stage stage);
    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Stage m_stage = Stage::Draft;
};

} // namespace platen
