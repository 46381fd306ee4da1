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

class ArtworkField;
class FieldBox;
class FormLayout;
class MoneyField;

class ItemCard : public QWidget
{
    Q_OBJECT
public:
    explicit ItemCard(WizardContext &context, QWidget *parent = nullptr);

    void setPlace(int index, int count); // names the fields by it: "item0.sku"
    void load(const Item &item);
    [[nodiscard]] Item item() const;
    // Pointers of errors here begin behind "/items/<index>".
    [[nodiscard]] std::vector<Error> problems() const;
    void showErrors(const std::vector<Error> &errors);
    void reveal(const QString &pointer);
    void focusFirst();

Q_SIGNALS:
    void edited();
    void duplicateWanted();
    void removeWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Area
    {
        QString name;
        bool required = false;
        ArtworkField *field = nullptr;
        FieldBox *box = nullptr;
    };
    struct Choice
    {
        QComboBox *combo = nullptr;
        FieldBox *box = nullptr;
    };

    void skuEdited();
    void lookUp();
    void productFound(const QString &account, const QString &sku);
    void productFailed(const QString &account, const QString &sku, const Error &error);
    void adapt(); // to the account's provider and to the product
    void clearChoices();
    void clearAreas();
    void rebuildChoices(const Product *product);
    void rebuildAreas(const Product *product);
    void orderTabs();
    void describeAreas(const Product *product);
    void showProduct(const Product *product);
    [[nodiscard]] const Product *product() const;
    [[nodiscard]] FieldBox *boxOf(const QString &pointer) const;
    void name(QWidget *widget, const QString &field);
    void change();

    WizardContext &m_context;
    Item m_base; // what was loaded: members that are not asked for here stay as they were
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
    std::map<QString, Choice> m_choices; // by attribute
    std::vector<Area> m_areas;
    QHash<QWidget *, QString> m_names;
};

} // namespace platen
