// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/artwork_page.h"

#include "core/domain/text_display.h"
#include "ui/artwork/artwork_canvas.h"
#include "ui/artwork/artwork_view.h"
#include "ui/artwork/sizing_compare.h"
#include "ui/composer/size_fields.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/product_words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPointer>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace platen {

namespace {

constexpr int quickSize = 512; // as beside the artwork's field, where it was drawn already

} // namespace

ArtworkPage::ArtworkPage(ArtworkDesk &desk, DraftModel &model, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(model)
    , m_quick(desk.inspector())
    , m_sharp(desk.inspector())
    , m_back(new QToolButton(this))
    , m_title(headingLabel({}, this))
    , m_pages(new QWidget(this))
    , m_printed(new TintedLabel({}, Token::Muted, m_pages))
    , m_number(new QSpinBox(m_pages))
    , m_view(new ArtworkView(this))
    , m_size(new SizeFields(this))
    , m_sizings(new SizingCompare(this))
{
    setObjectName(QStringLiteral("artworkPage"));
    build();
    connect(&m_desk, &ArtworkDesk::changed, this, &ArtworkPage::refresh);
    connect(m_back, &QToolButton::clicked, this, &ArtworkPage::left);
    connect(m_number, &QSpinBox::valueChanged, this, &ArtworkPage::setPage);
    connect(m_view, &ArtworkView::actWanted, this, &ArtworkPage::act);
    connect(m_view, &ArtworkView::previewWanted, this, [this](int size) {
        if (const ArtworkDesk::State *state = m_desk.at(m_item, m_area, m_page))
            m_sharp.load(state->file, m_page, size);
    });
    for (PreviewLoader *loader : {&m_quick, &m_sharp})
        connect(loader, &PreviewLoader::loaded, this, &ArtworkPage::showPreview);
    connect(m_sizings, &SizingCompare::sizingChosen, this,
            [this](const QString &word) { m_model.set(itemPointer(m_item, QStringLiteral("/sizing")), word); });
    connect(m_size, &SizeFields::edited, this, [this] {
        m_desk.rememberSize(m_item, m_size->size(), [size = QPointer<SizeFields>(m_size)](const Result<void> &kept) {
            if (size)
                size->setProblem(kept ? QString() : kept.error().message.text());
        });
    });
}

void ArtworkPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(m_view, 1);
    m_view->addBelowFindings(m_size);
    auto *sizings = new QWidget(this);
    auto *row = new QHBoxLayout(sizings);
    row->setContentsMargins(grid(3), grid(2), grid(3), grid(2));
    row->addWidget(m_sizings);
    m_sizings->setFixedHeight(m_sizings->minimumSizeHint().height() + grid(6));
    column->addWidget(sizings);
    m_size->hide();
    m_sizings->hide();
}

QWidget *ArtworkPage::makeHead()
{
    m_back->setObjectName(QStringLiteral("artworkBack"));
    m_back->setText(tr("Back to the order"));
    m_back->setToolTip(tr("Back to the order (Esc)"));
    m_back->setFocusPolicy(Qt::StrongFocus);
    m_number->setObjectName(QStringLiteral("artworkPageNumber"));
    m_number->setAccessibleName(tr("Page of the file"));
    m_number->setPrefix(tr("Page "));
    m_printed->setObjectName(QStringLiteral("printedPage"));
    auto *pages = new QHBoxLayout(m_pages);
    pages->setContentsMargins(0, 0, 0, 0);
    pages->setSpacing(grid(2));
    pages->addWidget(m_printed);
    pages->addWidget(m_number);
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(grid(3), grid(1), grid(3), grid(1));
    row->setSpacing(grid(3));
    row->addWidget(m_back);
    row->addWidget(m_title, 1);
    row->addWidget(m_pages);
    return head;
}

QWidget *ArtworkPage::firstInput() const
{
    return m_back;
}

void ArtworkPage::setArtwork(std::size_t item, const QString &area)
{
    m_item = item;
    m_area = area;
    m_sizeOf.clear();
    m_previewOf.clear();
    setPage(1);
}

void ArtworkPage::setPage(int page)
{
    m_page = page;
    m_desk.wantPage(m_item, m_area, page);
    refresh();
}

void ArtworkPage::refresh()
{
    if (isHidden())
        return;
    const ArtworkDesk::State *state = m_desk.at(m_item, m_area, m_page);
    if (!state || (!state->checked && !state->isChecking)) {
        Q_EMIT left();
        return;
    }
    const QString area = m_area == u"default" ? tr("Artwork") : displayed(areaWord(m_area));
    m_title->setText(tr("Item %1: %2").arg(m_item + 1).arg(area));
    if (state->checked)
        showFile(*state);
    loadPreviews(state->checked ? state->checked->inspection.md5 : QString());
    showSize();
}

void ArtworkPage::showFile(const ArtworkDesk::State &state)
{
    const CheckedArtwork &checked = *state.checked;
    m_view->setArtwork(checked.inspection, checked.result, acts(state));
    const int pages = std::max(checked.inspection.pages.value_or(1), m_page);
    const QSignalBlocker silent(m_number);
    m_number->setRange(1, pages);
    m_number->setSuffix(tr(" of %1").arg(pages));
    m_number->setValue(m_page);
    showPrintedPage(checked.result);
    m_pages->setVisible(pages > 1);
    showSizings(checked);
}

// An order names no page, so a print area gets the first one; only books take all of them.
void ArtworkPage::showPrintedPage(const artwork::Preflight &result)
{
    const bool isFirstOnly = result.target && result.target->pages == 1;
    m_printed->setToken(isFirstOnly && m_page != 1 ? Token::Warning : Token::Muted);
    m_printed->setText(!isFirstOnly  ? tr("The order is checked by page 1.")
                       : m_page == 1 ? tr("Only page 1 is printed.")
                                     : tr("Page 1 is printed, not this one."));
}

void ArtworkPage::showSizings(const CheckedArtwork &checked)
{
    const Declaration *provider = m_model.provider();
    const QStringList offered = provider ? provider->sizings : QStringList();
    const bool isComparable = offered.size() > 1 && checked.result.target && checked.result.crop;
    m_sizings->setVisible(isComparable);
    if (isComparable)
        m_sizings->setArtwork(checked.inspection, *checked.result.target, {provider->name, provider->artwork}, offered);
}

bool ArtworkPage::isSizeUnknown() const
{
    if (m_item >= m_model.itemCount() || !m_model.provider() || m_model.item(m_item).sku.isEmpty())
        return false;
    const Product *product = m_model.product(m_item);
    if (!product)
        return !m_model.provider()->can(Capability::ProductDetails);
    const bool hasPixels = std::any_of(product->areas.begin(), product->areas.end(),
                                       [](const PrintArea &area) { return area.widthPx > 0 && area.heightPx > 0; });
    return !hasPixels && (product->widthMm <= 0 || product->heightMm <= 0);
}

void ArtworkPage::showSize()
{
    const bool isAsked = isSizeUnknown();
    m_size->setVisible(isAsked);
    if (!isAsked)
        return;
    const QString sku = m_model.item(m_item).sku;
    const QString of = m_model.account() + u'\n' + sku;
    if (std::exchange(m_sizeOf, of) == of)
        return;
    m_size->setProduct(sku, m_model.account());
    m_desk.readSize(m_item, [fields = QPointer<SizeFields>(m_size)](const store::ProductSize &size) {
        if (fields)
            fields->setSize(size);
    });
}

void ArtworkPage::loadPreviews(const QString &content)
{
    const ArtworkDesk::State *state = m_desk.at(m_item, m_area, m_page);
    const QString of = QStringLiteral("%1 %2").arg(m_page).arg(state->file);
    const bool isOther = of != m_previewOf;
    const bool hasChanged = !isOther && !m_content.isEmpty() && !content.isEmpty() && content != m_content;
    if (isOther || !content.isEmpty())
        m_content = content;
    if (!isOther && !hasChanged)
        return;
    m_previewOf = of;
    m_previewSize = 0;
    m_quick.stop();
    m_sharp.stop();
    m_quick.load(state->file, m_page, quickSize);
    loadSharp();
}

void ArtworkPage::loadSharp()
{
    const ArtworkDesk::State *state = m_desk.at(m_item, m_area, m_page);
    if (!state || m_previewOf.isEmpty())
        return;
    const QSize room = m_view->canvas()->size() * devicePixelRatioF();
    m_sharp.load(state->file, m_page, std::max({room.width(), room.height(), quickSize + 1, m_previewSize}));
}

void ArtworkPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    loadSharp();
}

// The sharper one stays, whichever arrives last.
void ArtworkPage::showPreview(const QImage &preview)
{
    const int size = std::max(preview.width(), preview.height());
    if (size < m_previewSize)
        return;
    m_previewSize = size;
    m_view->setPreview(preview);
    m_sizings->setPreview(preview);
}

std::vector<FindingAct> ArtworkPage::acts(const ArtworkDesk::State &state) const
{
    std::vector<FindingAct> acts;
    const std::vector<artwork::Finding> &findings = state.checked->result.findings;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (findings[i].code == u"usedBefore" && state.checked->usedWith)
            acts.push_back({i, tr("Show that order")});
        else if (findings[i].severity != artwork::Severity::Error || m_page != 1)
            continue;
        else if (m_desk.isAccepted(state.file, findings[i]))
            acts.push_back({i, tr("Do not use it"), tr("Used anyway. The order's timeline will say so.")});
        else
            acts.push_back({i, tr("Use it anyway")});
    }
    return acts;
}

void ArtworkPage::act(std::size_t index)
{
    const ArtworkDesk::State *state = m_desk.at(m_item, m_area, m_page);
    if (!state || !state->checked || index >= state->checked->result.findings.size())
        return;
    const artwork::Finding finding = state->checked->result.findings[index];
    const QString file = state->file;
    if (finding.code == u"usedBefore" && state->checked->usedWith)
        Q_EMIT orderWanted(QString(state->checked->usedWith->order));
    else
        m_desk.setAccepted(file, finding, !m_desk.isAccepted(file, finding));
}

void ArtworkPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace platen
