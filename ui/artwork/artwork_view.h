// SPDX-License-Identifier: GPL-3.0-or-later
// A file as it will be printed: the drawing with its zoom and legend, and beside it the same in words with the
// findings. Knows nothing of where file and target come from.
#pragma once

#include "core/artwork/overlay.h"
#include "ui/artwork/finding_list.h"

#include <QImage>
#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace platen {

class ArtworkCanvas;
class ArtworkLegend;

class ArtworkView : public QWidget
{
    Q_OBJECT
public:
    explicit ArtworkView(QWidget *parent = nullptr);

    // The preview stays until setPreview(); it is dropped if the file is another one.
    void setArtwork(const artwork::Inspection &file, const artwork::Preflight &result,
                    const std::vector<FindingAct> &acts = {});
    void setPreview(const QImage &preview);
    [[nodiscard]] ArtworkCanvas *canvas() const { return m_canvas; }
    void addBelowFindings(QWidget *widget);

Q_SIGNALS:
    void previewWanted(int sizePx); // see ArtworkCanvas
    void actWanted(std::size_t finding);

private:
    QWidget *makeDrawing();
    QWidget *makeSide();
    QToolButton *addTool(const QString &text, const QString &tip);
    void showZoom();

    QString m_file; // which file the preview is of: its digest, or its path
    ArtworkCanvas *m_canvas;
    ArtworkLegend *m_legend;
    QLabel *m_title;
    QLabel *m_words;
    FindingList *m_findings;
    QVBoxLayout *m_below = nullptr;
    QWidget *m_tools;
    QToolButton *m_fit;
    QToolButton *m_printed;
    QLabel *m_zoom;
};

} // namespace platen
