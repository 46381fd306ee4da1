// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/size_fields.h"

#include "core/artwork/placement.h"
#include "core/domain/text_display.h"
#include "ui/artwork/length_words.h"
#include "ui/forms/form_layout.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QVBoxLayout>

#include <utility>

namespace platen {

namespace {

constexpr double mostMm = 5'000;
constexpr double mostDpi = 5'000;
constexpr int pauseBeforeEdited = 400; // ms

std::optional<double> given(const QDoubleSpinBox *number, double unit)
{
    return number->value() > 0 ? std::optional(number->value() * unit) : std::nullopt;
}

} // namespace

SizeFields::SizeFields(QWidget *parent)
    : QWidget(parent)
    , m_unit(new QComboBox(this))
    , m_note(new TintedLabel({}, Token::Muted, this))
{
    setObjectName(QStringLiteral("sizeFields"));
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeEdited);
    connect(&m_pause, &QTimer::timeout, this, &SizeFields::edited);
}

void SizeFields::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, grid(2), 0, 0);
    column->setSpacing(grid(1));
    column->addWidget(headingLabel(tr("Printed size"), this));
    auto *fields = new QWidget(this);
    auto *form = new FormLayout(fields);
    column->addWidget(fields);
    m_unit->addItem(tr("millimetres"), 1.0);
    m_unit->addItem(tr("inches"), artwork::millimetresPerInch);
    m_unit->setCurrentIndex(usesInches() ? 1 : 0);
    m_unit->setObjectName(QStringLiteral("unit"));
    m_width = addNumber(QStringLiteral("width"), tr("Width"), mostMm);
    m_height = addNumber(QStringLiteral("height"), tr("Height"), mostMm);
    m_bleed = addNumber(QStringLiteral("bleed"), tr("Bleed"), mostMm);
    m_dpi = addNumber(QStringLiteral("dpi"), tr("Resolution"), mostDpi);
    m_dpi->setDecimals(0);
    m_dpi->setSuffix(tr(" dpi"));
    m_dpi->setSpecialValueText(tr("As usual"));
    m_bleed->setSpecialValueText(tr("None"));
    for (QDoubleSpinBox *length : {m_width, m_height})
        length->setSpecialValueText(tr("Not set"));
    m_unit->setAccessibleName(tr("Measured in"));
    for (QWidget *input : std::initializer_list<QWidget *>{m_width, m_height, m_unit, m_bleed, m_dpi}) {
        auto *label = new QLabel(input->accessibleName());
        label->setMinimumHeight(input->sizeHint().height()); // beside the middle of its field
        label->setBuddy(input);
        form->addPair(label, input);
    }
    column->addWidget(m_note);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &SizeFields::showUnit);
    showUnit();
}

QDoubleSpinBox *SizeFields::addNumber(const QString &name, const QString &label, double most)
{
    auto *number = new QDoubleSpinBox(this);
    number->setObjectName(name);
    number->setAccessibleName(label);
    number->setRange(0, most);
    number->setDecimals(2);
    number->setKeyboardTracking(true);
    connect(number, &QDoubleSpinBox::valueChanged, this, [this] {
        if (!m_isShowing)
            m_pause.start();
    });
    return number;
}

double SizeFields::unit() const
{
    return m_unit->currentData().toDouble();
}

// The lengths stay what they are.
void SizeFields::showUnit()
{
    const double before = std::exchange(m_shownUnit, unit());
    const bool wasShowing = std::exchange(m_isShowing, true);
    for (QDoubleSpinBox *length : {m_width, m_height, m_bleed}) {
        const double millimetres = length->value() * before;
        length->setSuffix(m_unit->currentIndex() == 0 ? tr(" mm") : tr(" in"));
        length->setRange(0, mostMm / unit());
        length->setSingleStep(m_unit->currentIndex() == 0 ? 1 : 0.5);
        length->setValue(millimetres / unit());
    }
    m_isShowing = wasShowing;
}

void SizeFields::setSize(const store::ProductSize &size)
{
    if (m_pause.isActive())
        return; // a person is entering another one
    m_isShowing = true;
    m_width->setValue(size.widthMm.value_or(0) / unit());
    m_height->setValue(size.heightMm.value_or(0) / unit());
    m_bleed->setValue(size.bleedMm.value_or(0) / unit());
    m_dpi->setValue(size.dpi.value_or(0));
    m_isShowing = false;
}

store::ProductSize SizeFields::size() const
{
    store::ProductSize size;
    const std::optional<double> width = given(m_width, unit());
    const std::optional<double> height = given(m_height, unit());
    if (width && height) {
        size.widthMm = width;
        size.heightMm = height;
    }
    size.bleedMm = given(m_bleed, unit());
    size.dpi = given(m_dpi, 1);
    return size;
}

void SizeFields::setProduct(const QString &sku, const QString &account)
{
    m_remembered =
        tr("Remembered for %1 at %2, which does not say how large it prints.").arg(isolated(sku), isolated(account));
    setProblem({});
}

void SizeFields::setProblem(const QString &problem)
{
    m_note->setText(problem.isEmpty() ? m_remembered : problem);
}

} // namespace platen
