// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/artwork_rows.h"

#include "core/domain/json_members.h"
#include "core/domain/text_display.h"
#include "ui/composer/artwork_field.h"
#include "ui/composer/artwork_strip.h"
#include "ui/forms/field_box.h"
#include "ui/forms/form_layout.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/product_words.h"

#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace platen {

ArtworkRows::ArtworkRows(ComposerContext &context, FormLayout &form, PartNames &names, QWidget *card)
    : QObject(card)
    , m_desk(context.artwork())
    , m_model(context.model())
    , m_form(form)
    , m_names(names)
    , m_card(card)
{
}

void ArtworkRows::setItem(std::size_t item)
{
    m_item = item;
    for (const Row &row : m_rows)
        row.strip->setItem(item);
}

QString ArtworkRows::pointerOf(const QString &area) const
{
    return itemPointer(m_item, QStringLiteral("/artwork/") + pointerToken(area));
}

void ArtworkRows::load()
{
    clear();
    adapt();
}

ArtworkRows::Plan ArtworkRows::makePlan() const
{
    const Declaration *provider = m_model.provider();
    const Product *product = m_model.product(m_item);
    Plan plan;
    plan.wanted = m_model.areas(m_item);
    plan.takesFiles = provider && provider->asksFor(DraftPart::ArtworkFiles);
    plan.takesAddresses = !plan.takesFiles || provider->asksFor(DraftPart::ArtworkUrls);
    plan.isProductKnown = product && !product->areas.empty();
    plan.isAddable = !plan.wanted.empty() && !plan.isProductKnown && provider && !provider->printAreas.isEmpty();
    if (plan.isAddable) {
        for (const QString &area : provider->printAreas) {
            const auto isArea = [&area](const WantedArea &one) { return one.area == area; };
            if (std::none_of(plan.wanted.begin(), plan.wanted.end(), isArea))
                plan.others << area;
        }
    }
    return plan;
}

void ArtworkRows::adapt()
{
    const Plan plan = makePlan();
    if (plan != m_plan || m_rows.size() != plan.wanted.size()) {
        clear();
        m_plan = plan;
        for (const WantedArea &one : plan.wanted)
            addRow(one);
        if (plan.isAddable)
            addButton();
    }
    describe();
}

void ArtworkRows::clear()
{
    for (const Row &row : m_rows) {
        m_form.removeRow(row.strip);
        m_form.removeRow(row.box);
    }
    if (m_add)
        m_form.removeRow(m_add);
    m_rows.clear();
    m_add = nullptr;
    m_plan = {};
}

void ArtworkRows::addRow(const WantedArea &wanted)
{
    Row row;
    row.wanted = wanted;
    row.field = new ArtworkField;
    row.field->setAccepts(m_plan.takesAddresses, m_plan.takesFiles);
    row.box = new FieldBox(row.field);
    const QJsonObject given = m_model.value(pointerOf(wanted.area)).toObject();
    row.field->setText(given[given.contains("url") ? "url" : "file"].toString());
    const bool isAlone = m_plan.wanted.size() == 1;
    const bool isPlain = isAlone && (wanted.area == u"default" || m_plan.isProductKnown);
    const int place = static_cast<int>(2 * m_rows.size());
    m_form.addField(isPlain ? tr("Artwork") : escapedMnemonic(displayed(areaWord(wanted.area))), row.box, place);
    row.strip = new ArtworkStrip(m_desk, wanted.area);
    m_form.addPair(new QLabel, row.strip, place + 1);
    row.strip->setItem(m_item);
    m_names.add(row.strip, QStringLiteral("artwork.%1.strip").arg(wanted.area));
    row.box->setAccessibleFieldName(
        isPlain || wanted.area == u"default" ? tr("Artwork") : tr("Artwork for %1").arg(areaWord(wanted.area)));
    m_names.add(row.field, QStringLiteral("artwork.") + wanted.area);
    addChooser(row);
    connect(row.field, &QLineEdit::textChanged, this, [this, row] {
        row.box->setError({});
        store(row);
    });
    connect(row.field, &ArtworkField::refused, row.box, &FieldBox::setError);
    m_rows.push_back(row);
}

void ArtworkRows::showValues()
{
    const auto hasRow = [this](const WantedArea &wanted) {
        return std::any_of(m_rows.begin(), m_rows.end(),
                           [&](const Row &row) { return row.wanted.area == wanted.area; });
    };
    const std::vector<WantedArea> areas = m_model.areas(m_item);
    if (!std::all_of(areas.begin(), areas.end(), hasRow)) {
        adapt(); // a file was dropped for another area
        return;
    }
    for (const Row &row : m_rows) {
        const QJsonObject given = m_model.value(pointerOf(row.wanted.area)).toObject();
        const QString url = given["url"].toString();
        const QString file = given["file"].toString();
        if (row.field->address() != url || row.field->file() != file)
            row.field->setText(url.isEmpty() ? file : url);
    }
}

void ArtworkRows::addChooser(const Row &row)
{
    auto *choose = new QToolButton;
    choose->setText(tr("Choose…"));
    choose->setAccessibleName(tr("Choose a file for %1").arg(areaWord(row.wanted.area)));
    choose->setFocusPolicy(Qt::StrongFocus);
    row.box->addBeside(choose);
    m_names.add(choose, QStringLiteral("artwork.%1.choose").arg(row.wanted.area));
    connect(choose, &QToolButton::clicked, row.field, &ArtworkField::chooseFile);
}

void ArtworkRows::store(const Row &row)
{
    const QString pointer = pointerOf(row.wanted.area);
    const QJsonObject given = m_model.value(pointer).toObject();
    const QString address = row.field->address();
    const QString file = row.field->file();
    // A file in the draft that the provider does not accept is left as it is, so that it can be reported.
    if (!address.isEmpty() && address == given["file"].toString())
        return;
    m_model.set(pointer, !address.isEmpty() ? QJsonObject{{"url", address}}
                         : !file.isEmpty()  ? QJsonObject{{"file", file}}
                                            : QJsonObject());
}

void ArtworkRows::addButton()
{
    m_add = new QToolButton;
    m_add->setIcon(themedIcon(QStringLiteral("add")));
    m_add->setText(tr("Add print area"));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setAutoRaise(true);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(m_add);
    for (const QString &area : m_plan.others)
        menu->addAction(escapedMnemonic(displayed(areaWord(area))), this, [this, area] { addArea(area); });
    menu->addSeparator();
    menu->addAction(tr("Other…"), this, &ArtworkRows::askForArea);
    m_add->setMenu(menu);
    m_names.add(m_add, QStringLiteral("artwork.add"));
    m_form.addPair(new QLabel, m_add, static_cast<int>(2 * m_rows.size()));
}

void ArtworkRows::askForArea()
{
    auto *dialog = new QInputDialog(m_card->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Add print area"));
    dialog->setLabelText(tr("The provider's name for the print area:"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &area) {
        if (!area.trimmed().isEmpty())
            addArea(area.trimmed());
    });
    dialog->open();
}

// The menu that calls this is deleted with the rows, so they are rebuilt a moment later. A row can take the focus once
// it is visible.
void ArtworkRows::addArea(const QString &area)
{
    QTimer::singleShot(0, this, [this, area] {
        m_model.addArea(m_item, area);
        QTimer::singleShot(0, this, [this, area] {
            for (const Row &row : m_rows) {
                if (row.wanted.area == area)
                    row.field->setFocus(Qt::OtherFocusReason);
            }
        });
    });
}

void ArtworkRows::describe()
{
    const Product *product = m_model.product(m_item);
    const QJsonObject chosen = product ? chosenAttributes(*product, m_model.item(m_item).attributes) : QJsonObject();
    for (const Row &row : m_rows) {
        const QString size = product ? areaSize(*product, chosen, row.wanted.area) : QString();
        row.box->setHint(!size.isEmpty() ? size : row.wanted.required ? QString() : tr("optional"));
    }
}

FieldBox *ArtworkRows::boxOf(const QString &pointer) const
{
    // By its area (errors found here) or by its index in the document (errors found elsewhere).
    const QString which = pointer.section(u'/', 4, 4);
    bool isPlace = false;
    const auto place = which.toULongLong(&isPlace);
    const std::vector<Artwork> &given = m_model.item(m_item).artwork;
    const QString area = pointerToken(isPlace && place < given.size() ? given[place].area : QString());
    for (const Row &row : m_rows) {
        if (const QString token = pointerToken(row.wanted.area); token == area || token == which)
            return row.box;
    }
    return m_rows.empty() ? nullptr : m_rows.front().box;
}

QString ArtworkRows::pointerAt(const QWidget *input) const
{
    for (const Row &row : m_rows) {
        if (row.box->isAncestorOf(input) || row.strip->isAncestorOf(input))
            return pointerOf(row.wanted.area);
    }
    return {};
}

std::vector<FieldBox *> ArtworkRows::boxes() const
{
    std::vector<FieldBox *> all;
    all.reserve(m_rows.size());
    for (const Row &row : m_rows)
        all.push_back(row.box);
    return all;
}

} // namespace platen
