#include "ui/wizard/artwork_rows.h"

#include "core/domain/text_display.h"
#include "ui/forms/field_box.h"
#include "ui/forms/form_layout.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/product_words.h"
#include "ui/wizard/artwork_field.h"

#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace platen {

namespace {

const QString &artworkPointer()
{
    static const QString pointer = QStringLiteral("/items/*/artwork");
    return pointer;
}

} // namespace

ArtworkRows::ArtworkRows(WizardContext &context, FormLayout &form, QWidget *card)
    : QObject(card)
    , m_context(context)
    , m_form(form)
    , m_card(card)
{
}

bool ArtworkRows::isAsked() const
{
    return m_context.asks(DraftPart::ArtworkUrls, artworkPointer()) ||
           m_context.asks(DraftPart::ArtworkFiles, artworkPointer());
}

QStringList ArtworkRows::declaredAreas() const
{
    const Declaration *declaration = m_context.declaration();
    return declaration && !declaration->printAreas.isEmpty() ? declaration->printAreas
                                                             : QStringList{QStringLiteral("default")};
}

void ArtworkRows::load(const std::vector<Artwork> &artwork)
{
    clear();
    m_loaded = artwork;
    m_typed = artwork;
    m_added.clear();
    m_provider.clear();
}

// What was given for another provider's only area goes to this one's first: it is the same picture.
void ArtworkRows::moveToProvider()
{
    const Declaration *declaration = m_context.declaration();
    const QString provider = declaration ? declaration->id : QString();
    if (provider == m_provider || provider.isEmpty())
        return;
    const bool first = m_provider.isEmpty();
    m_provider = provider;
    const QStringList areas = declaredAreas();
    if (!first && m_typed.size() == 1 && !areas.contains(m_typed.front().area))
        m_typed.front().area = areas.first();
}

std::vector<ArtworkRows::Wanted> ArtworkRows::wantedRows(const Product *product) const
{
    std::vector<Wanted> wanted;
    if (!isAsked())
        return wanted;
    const auto add = [&wanted](const QString &area, bool required) {
        const bool there =
            std::any_of(wanted.begin(), wanted.end(), [&area](const Wanted &one) { return one.area == area; });
        if (!there)
            wanted.push_back({area, required});
    };
    if (product && !product->areas.empty()) {
        for (const PrintArea &area : product->areas)
            add(area.name, area.required);
    } else {
        // The first one; further ones as they are wanted.
        const bool given = std::any_of(m_typed.begin(), m_typed.end(), [this](const Artwork &artwork) {
            return artwork.area != declaredAreas().first();
        });
        add(declaredAreas().first(), m_context.needs(artworkPointer()) && !given);
    }
    for (const Artwork &artwork : m_typed)
        add(artwork.area, false);
    for (const QString &area : m_added)
        add(area, false);
    return wanted;
}

void ArtworkRows::adapt(const Product *product, const QJsonObject &chosen)
{
    m_typed = collected();
    moveToProvider();
    const Declaration *declaration = m_context.declaration();
    const bool files = declaration && declaration->asksFor(DraftPart::ArtworkFiles);
    const bool addresses = !files || declaration->asksFor(DraftPart::ArtworkUrls);
    const bool known = product && !product->areas.empty();
    const std::vector<Wanted> wanted = wantedRows(product);
    QStringList others;
    if (isAsked() && !known && declaration && !declaration->printAreas.isEmpty()) {
        for (const QString &area : declaration->printAreas) {
            if (std::none_of(wanted.begin(), wanted.end(), [&](const Wanted &one) { return one.area == area; }))
                others << area;
        }
    }
    const bool wasAddable = m_add != nullptr;
    const bool addable = isAsked() && !known && declaration && !declaration->printAreas.isEmpty();
    const bool same = wanted.size() == m_rows.size() && files == m_files && addresses == m_addresses &&
                      addable == wasAddable && others == m_choices &&
                      std::equal(wanted.begin(), wanted.end(), m_rows.begin(),
                                 [](const Wanted &one, const Row &row) { return one == row.wanted; });
    m_known = known;
    if (!same) {
        clear();
        m_files = files;
        m_addresses = addresses;
        build(wanted);
        if (addable)
            addButton(others);
        Q_EMIT rowsChanged();
    }
    describe(product, chosen);
}

void ArtworkRows::clear()
{
    if (m_rows.empty() && !m_add)
        return;
    Q_EMIT rowsGo();
    for (const Row &row : m_rows)
        m_form.removeRow(row.box);
    if (m_add)
        m_form.removeRow(m_add);
    m_rows.clear();
    m_add = nullptr;
    m_choices.clear();
}

void ArtworkRows::build(const std::vector<Wanted> &wanted)
{
    for (const Wanted &one : wanted)
        addRow(one, wanted.size() == 1);
}

void ArtworkRows::addRow(const Wanted &wanted, bool alone)
{
    Row row;
    row.wanted = wanted;
    row.field = new ArtworkField;
    row.field->setAccepts(m_addresses, m_files);
    row.box = new FieldBox(row.field);
    for (const Artwork &artwork : m_typed) {
        if (artwork.area == wanted.area)
            row.field->setText(artwork.url.isEmpty() ? artwork.file : artwork.url);
    }
    const bool plain = alone && (wanted.area == u"default" || m_known);
    m_form.addField(plain ? tr("Artwork") : escapedMnemonic(displayed(areaWord(wanted.area))), row.box,
                    static_cast<int>(m_rows.size()));
    row.box->setAccessibleFieldName(plain ? tr("Artwork") : tr("Artwork for %1").arg(areaWord(wanted.area)));
    if (m_files) {
        row.choose = new QToolButton;
        row.choose->setText(tr("Choose…"));
        row.choose->setAccessibleName(tr("Choose a file for %1").arg(areaWord(wanted.area)));
        row.choose->setFocusPolicy(Qt::StrongFocus);
        row.box->addBeside(row.choose);
        connect(row.choose, &QToolButton::clicked, row.field, &ArtworkField::chooseFile);
    }
    connect(row.field, &QLineEdit::textChanged, this, [this, box = row.box] {
        box->setError({});
        Q_EMIT edited();
    });
    connect(row.field, &ArtworkField::refused, row.box, &FieldBox::setError);
    m_rows.push_back(row);
}

void ArtworkRows::addButton(const QStringList &others)
{
    m_choices = others;
    m_add = new QToolButton;
    m_add->setIcon(themedIcon(QStringLiteral("add")));
    m_add->setText(tr("Another print area"));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setAutoRaise(true);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(m_add);
    for (const QString &area : others)
        menu->addAction(escapedMnemonic(displayed(areaWord(area))), this, [this, area] { addArea(area); });
    menu->addSeparator();
    menu->addAction(tr("Another one…"), this, [this] {
        auto *dialog = new QInputDialog(m_card->window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(tr("Another print area"));
        dialog->setLabelText(tr("The print area, as the provider calls it:"));
        connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &area) {
            if (!area.trimmed().isEmpty())
                addArea(area.trimmed());
        });
        dialog->open();
    });
    m_add->setMenu(menu);
    m_form.addPair(new QLabel, m_add, static_cast<int>(m_rows.size()));
}

// The menu that this comes from goes with the rows, so they are rebuilt a moment later; and a row can have the keyboard
// once it is shown.
void ArtworkRows::addArea(const QString &area)
{
    if (!m_added.contains(area))
        m_added << area;
    QTimer::singleShot(0, this, [this, area] {
        adapt(nullptr, {});
        QTimer::singleShot(0, this, [this, area] {
            for (const Row &row : m_rows) {
                if (row.wanted.area == area)
                    row.field->setFocus(Qt::OtherFocusReason);
            }
        });
    });
}

void ArtworkRows::describe(const Product *product, const QJsonObject &chosen)
{
    for (const Row &row : m_rows) {
        const QString size = product ? areaSize(*product, chosen, row.wanted.area) : QString();
        row.box->setHint(!size.isEmpty() ? size : row.wanted.required ? QString() : tr("optional"));
    }
}

std::vector<Artwork> ArtworkRows::artwork() const
{
    if (!isAsked())
        return m_context.isOriginalProvider() ? m_loaded : std::vector<Artwork>();
    return collected();
}

std::vector<Artwork> ArtworkRows::collected() const
{
    std::vector<Artwork> all = m_typed;
    for (const Row &row : m_rows) {
        const QString address = row.field->address();
        const QString file = row.field->file();
        const auto same = std::find_if(all.begin(), all.end(),
                                       [&row](const Artwork &artwork) { return artwork.area == row.wanted.area; });
        if (address.isEmpty() && file.isEmpty()) {
            if (same != all.end())
                all.erase(same);
        } else if (same == all.end()) {
            all.push_back({row.wanted.area, address, file, {}, {}, {}, {}});
        } else if (address != same->url || file != same->file) {
            // A file that a draft has and the provider does not take stays what it is, to be said.
            // Another picture: its checksum is not this one's.
            if (row.field->text().trimmed() != same->file || same->file.isEmpty())
                *same = {row.wanted.area, address, file, {}, {}, {}, {}};
        }
    }
    return all;
}

std::vector<Error> ArtworkRows::problems() const
{
    std::vector<Error> found;
    for (const Row &row : m_rows) {
        if (row.wanted.required && row.field->text().trimmed().isEmpty()) {
            const QString message = m_rows.size() > 1 ? tr("The artwork is missing: %1").arg(areaWord(row.wanted.area))
                                    : m_files && m_addresses
                                        ? tr("The artwork is missing: choose a file, or give its web address")
                                    : m_files ? tr("The artwork is missing: choose a file")
                                              : tr("The artwork is missing: give its web address");
            found.push_back(
                fail(ErrorCode::Validation, message, QStringLiteral("/artwork/") + row.wanted.area).value());
        }
    }
    return found;
}

FieldBox *ArtworkRows::boxOf(const QString &pointer) const
{
    // By name (found here) or by its place in the document (found elsewhere).
    const QString which = pointer.section(u'/', 2, 2);
    bool isPlace = false;
    const auto place = which.toULongLong(&isPlace);
    const std::vector<Artwork> given = isPlace ? artwork() : std::vector<Artwork>();
    const QString area = isPlace && place < given.size() ? given[place].area : which;
    for (const Row &row : m_rows) {
        if (row.wanted.area == area)
            return row.box;
    }
    return m_rows.empty() ? nullptr : m_rows.front().box;
}

std::vector<FieldBox *> ArtworkRows::boxes() const
{
    std::vector<FieldBox *> all;
    all.reserve(m_rows.size());
    for (const Row &row : m_rows)
        all.push_back(row.box);
    return all;
}

std::vector<std::pair<QWidget *, QString>> ArtworkRows::widgets() const
{
    std::vector<std::pair<QWidget *, QString>> all;
    for (const Row &row : m_rows) {
        const QString name = QStringLiteral("artwork.") + row.wanted.area;
        all.emplace_back(row.field, name);
        if (row.choose)
            all.emplace_back(row.choose, name + QStringLiteral(".choose"));
    }
    if (m_add)
        all.emplace_back(m_add, QStringLiteral("artwork.add"));
    return all;
}

} // namespace platen
