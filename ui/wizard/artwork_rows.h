// The rows of an item's form that its artwork is given in, one for each print area: those of the product where it is
// known, else those that the provider declares, else the only one.
#pragma once

#include "core/domain/order.h"
#include "core/domain/product.h"
#include "ui/wizard/wizard_context.h"

#include <QObject>

#include <utility>
#include <vector>

class QToolButton;

namespace platen {

class ArtworkField;
class FieldBox;
class FormLayout;

class ArtworkRows : public QObject
{
    Q_OBJECT
public:
    // The rows are the first of `form`.
    ArtworkRows(WizardContext &context, FormLayout &form, QWidget *card);

    void load(const std::vector<Artwork> &artwork);
    // Null: the product is not known. `chosen`: its attributes.
    void adapt(const Product *product, const QJsonObject &chosen);
    [[nodiscard]] std::vector<Artwork> artwork() const;
    // Pointers of errors begin behind the item: "/artwork/0" or "/artwork/<area>".
    [[nodiscard]] std::vector<Error> problems() const;
    [[nodiscard]] FieldBox *boxOf(const QString &pointer) const; // null: there is none
    [[nodiscard]] std::vector<FieldBox *> boxes() const;
    // In the keyboard's order, each with the name that it has within the item: "artwork.default".
    [[nodiscard]] std::vector<std::pair<QWidget *, QString>> widgets() const;

Q_SIGNALS:
    void edited();
    void rowsChanged();
    void rowsGo(); // the widgets are about to be deleted

private:
    struct Wanted
    {
        QString area;
        bool required = false;
        bool operator==(const Wanted &) const = default;
    };
    struct Row
    {
        Wanted wanted;
        ArtworkField *field = nullptr;
        QToolButton *choose = nullptr; // a file
        FieldBox *box = nullptr;
    };

    [[nodiscard]] std::vector<Wanted> wantedRows(const Product *product) const;
    void clear();
    void build(const std::vector<Wanted> &wanted);
    void addRow(const Wanted &wanted, bool alone);
    void addButton(const QStringList &others);
    void addArea(const QString &area);
    void describe(const Product *product, const QJsonObject &chosen);
    void moveToProvider();
    [[nodiscard]] std::vector<Artwork> collected() const; // from the rows, whoever is asked
    [[nodiscard]] bool isAsked() const;
    [[nodiscard]] QStringList declaredAreas() const;

    WizardContext &m_context;
    FormLayout &m_form;
    QWidget *m_card;
    std::vector<Artwork> m_loaded; // as the draft had it
    std::vector<Artwork> m_typed;  // what was ever given, for whichever provider
    QStringList m_added;           // areas that a person asked for
    QString m_provider;
    QStringList m_choices; // that the button offers
    std::vector<Row> m_rows;
    QToolButton *m_add = nullptr;
    bool m_files = false;
    bool m_addresses = false;
    bool m_known = false; // the product is
};

} // namespace platen
