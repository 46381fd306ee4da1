// One item of an order: the product, its choices, its artwork and how many.
#pragma once

#include "core/domain/order.h"
#include "core/domain/product.h"
#include "ui/wizard/wizard_context.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <map>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace platen {

class ArtworkRows;
class FieldBox;
class FieldForm;
class FormLayout;
class MoneyField;

class ItemCard : public QWidget
{
    Q_OBJECT
public:
    explicit ItemCard(WizardContext &context, QWidget *parent = nullptr);

    void setPlace(int index, int count); // names the fields by it: "item0.sku"
    // Nothing was said yet: an item is proposed one, and a price is in the order's currency.
    void proposeReference(const QString &reference);
    void proposeCurrency(const QString &currency);
    [[nodiscard]] QString reference() const;
    void load(const Item &item);
    [[nodiscard]] Item item() const;
    // Pointers of errors here begin behind "/items/<index>".
    [[nodiscard]] std::vector<Error> problems() const;
    void showErrors(const std::vector<Error> &errors);
    void reveal(const QString &pointer);
    void focusFirst();
    // What is done to the whole item: it comes after what is in it for Tab, though it stands above.
    [[nodiscard]] QList<QWidget *> actions() const;
    void setMnemonics(bool mnemonics); // whether Alt and a letter lead to this item's fields

Q_SIGNALS:
    void edited();
    void duplicateWanted();
    void removeWanted();
    void rowsChanged(); // fields came or went

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Choice
    {
        QComboBox *combo = nullptr;
        FieldBox *box = nullptr;
    };

    void skuEdited();
    void lookUp();
    void productFound(const QString &account, const QString &sku);
    void productFailed(const QString &account, const QString &sku, const Error &error);
    void adapt();       // to the account's provider and to the product
    void adaptFields(); // to the account's provider alone
    void showPrice();
    void adaptOptions();
    void adaptArtwork();
    void clearChoices();
    void rebuildChoices(const Product *product);
    void showProduct(const Product *product);
    [[nodiscard]] QJsonObject chosenAttributes() const;
    [[nodiscard]] std::vector<FieldBox *> boxes() const;
    [[nodiscard]] const Product *product() const;
    [[nodiscard]] FieldBox *boxOf(const QString &pointer) const;
    void name(QWidget *widget, const QString &field);
    void change();

    WizardContext &m_context;
    Item m_base;                           // what was ever given: members that are not asked for here stay as they were
    Item m_loaded;                         // as the draft had it
    QString m_optionsOf;                   // the provider whose options are in the form
    QHash<QString, QJsonObject> m_options; // of other providers, for when one comes back
    int m_index = 0;
    bool m_loading = false;
    QTimer m_pause; // since the SKU was last typed at

    QLabel *m_heading;
    QToolButton *m_remove;
    QToolButton *m_duplicate;
    QLineEdit *m_sku;
    FieldBox *m_skuBox;
    FormLayout *m_left;
    FormLayout *m_right;
    QSpinBox *m_quantity;
    FieldBox *m_quantityBox;
    QComboBox *m_sizing;
    FieldBox *m_sizingBox;
    MoneyField *m_price;
    FieldBox *m_priceBox;
    QLineEdit *m_reference;
    FieldBox *m_referenceBox;
    QLineEdit *m_title;
    FieldBox *m_titleBox;
    QLineEdit *m_note;
    FieldBox *m_noteBox;
    FieldForm *m_optionForm;
    std::map<QString, Choice> m_choices; // by attribute
    ArtworkRows *m_artwork;
    QHash<QWidget *, QString> m_names;
};

} // namespace platen
