// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/artwork/artwork_view.h"

#include "core/domain/text_display.h"
#include "ui/artwork/artwork_canvas.h"
#include "ui/artwork/artwork_legend.h"
#include "ui/artwork/artwork_words.h"
#include "ui/artwork/length_words.h"
#include "ui/artwork/preview_place.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/plain_text.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace platen {

ArtworkView::ArtworkView(QWidget *parent)
    : QWidget(parent)
    , m_canvas(new ArtworkCanvas(this))
    , m_legend(new ArtworkLegend(this))
    , m_title(headingLabel({}, this))
    , m_words(new TintedLabel({}, Token::Muted, this))
    , m_findings(new FindingList(this))
    , m_tools(new QWidget(this))
{
    setObjectName(QStringLiteral("artworkView"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeDrawing(), 1);
    row->addWidget(new Hairline(Qt::Vertical, this));
    row->addWidget(makeSide());
    connect(m_canvas, &ArtworkCanvas::zoomed, this, &ArtworkView::showZoom);
    connect(m_canvas, &ArtworkCanvas::previewWanted, this, &ArtworkView::previewWanted);
    connect(m_findings, &FindingList::actWanted, this, &ArtworkView::actWanted);
    showZoom();
}

QWidget *ArtworkView::makeDrawing()
{
    auto *tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(grid(2), grid(1), grid(2), grid(1));
    tools->setSpacing(grid(1));
    connect(addTool(QStringLiteral("−"), tr("Zoom out (-)")), &QToolButton::clicked, this,
            [this] { m_canvas->zoomBy(0.8); });
    connect(addTool(QStringLiteral("+"), tr("Zoom in (+)")), &QToolButton::clicked, this,
            [this] { m_canvas->zoomBy(1.25); });
    m_fit = addTool(tr("Fit"), tr("Show all of it (0)"));
    connect(m_fit, &QToolButton::clicked, m_canvas, &ArtworkCanvas::fit);
    m_printed = addTool(tr("Printed size"), tr("As large as it is printed (1)"));
    connect(m_printed, &QToolButton::clicked, m_canvas, &ArtworkCanvas::showPrintedSize);
    auto *zoom = new TintedLabel({}, Token::Muted, m_tools);
    zoom->setWordWrap(false);
    m_zoom = zoom;
    tools->addWidget(m_zoom);
    tools->addStretch();

    auto *drawing = new QWidget(this);
    auto *column = new QVBoxLayout(drawing);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_canvas, 1);
    column->addWidget(new Hairline(Qt::Horizontal, drawing));
    column->addWidget(m_tools);
    return drawing;
}

QToolButton *ArtworkView::addTool(const QString &text, const QString &tip)
{
    auto *button = new QToolButton(m_tools);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_tools->layout()->addWidget(button);
    return button;
}

QWidget *ArtworkView::makeSide()
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(fontMetrics().averageCharWidth() * 44);
    auto *side = new QWidget(area);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(grid(4), grid(4), grid(4), grid(4));
    column->setSpacing(grid(3));
    m_title->setWordWrap(true);
    m_words->setObjectName(QStringLiteral("artworkWords"));
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addWidget(m_findings);
    m_below = new QVBoxLayout;
    column->addLayout(m_below);
    column->addStretch();
    column->addWidget(m_legend);
    area->setWidget(side);
    return area;
}

namespace {

// The file by itself, for as long as nobody knows what it is laid on.
std::optional<artwork::Overlay> fileAlone(const artwork::Inspection &file)
{
    artwork::Target target;
    if (file.widthPx && file.heightPx)
        target.pixels = artwork::Size{double(*file.widthPx), double(*file.heightPx)};
    else if (file.widthMm && file.heightMm)
        target.pixels = artwork::Size{*file.widthMm, *file.heightMm};
    artwork::Preflight result;
    result.target = target;
    return artwork::overlayOf(file, result);
}

} // namespace

void ArtworkView::addBelowFindings(QWidget *widget)
{
    m_below->addWidget(widget);
}

void ArtworkView::setArtwork(const artwork::Inspection &file, const artwork::Preflight &result,
                             const std::vector<FindingAct> &acts)
{
    const std::optional<artwork::Overlay> overlay = artwork::overlayOf(file, result);
    const QString identity = file.md5.isEmpty() ? file.file : file.md5;
    if (identity != m_file)
        m_canvas->setPreview({});
    m_file = identity;
    if (overlay)
        m_canvas->setScene(*overlay, result.target->millimetres, previewPlace(file));
    else if (const std::optional<artwork::Overlay> alone = fileAlone(file))
        m_canvas->setScene(*alone, std::nullopt, previewPlace(file));
    else
        m_canvas->clearScene();
    const QString name = isolated(QFileInfo(file.file).fileName());
    m_title->setText(directed(name));
    const QStringList sentences = artworkSentences(file, result, overlay ? &*overlay : nullptr);
    m_words->setText(directed(sentences.join(u'\n')));
    m_findings->setFindings(result.findings, acts);
    m_legend->setParts(overlay ? overlayParts(*overlay) : std::vector<OverlayPart>());

    QStringList spoken = sentences;
    for (const artwork::Finding &finding : result.findings)
        spoken.append(tr("%1: %2").arg(severityLabel(finding.severity), artworkText(finding.message)));
    m_canvas->setAccessibleName(tr("Preview of %1 as it is printed").arg(name));
    m_canvas->setAccessibleDescription(spoken.join(u' '));
}

void ArtworkView::setPreview(const QImage &preview)
{
    m_canvas->setPreview(preview);
}

void ArtworkView::showZoom()
{
    const std::optional<double> scale = m_canvas->printedScale();
    m_zoom->setText(scale ? tr("%1 % of the printed size").arg(QLocale().toString(*scale * 100, 'f', 0)) : QString());
    m_printed->setEnabled(scale.has_value());
}

} // namespace platen
