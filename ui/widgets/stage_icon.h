// SPDX-License-Identifier: GPL-3.0-or-later
// How a stage looks everywhere: an icon and a word, never colour alone.
#pragma once

#include "core/domain/stage.h"

#include <QColor>
#include <QString>
#include <QWidget>

class QPainter;
class QPalette;

namespace platen {

int widestStage(const QFontMetrics &metrics); // of paintStage, whatever the stage, in pixels
QString stageWord(Stage stage);               // "In production", in the person's language
QString stageIconName(Stage stage);
QColor stageColor(Stage stage, const QPalette &palette);

// The icon and the word, elided to `rect`. The word is in `text`'s colour.
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
