// SPDX-License-Identifier: GPL-3.0-or-later
// The shipping methods with their prices; one is selected.
#pragma once

#include "core/domain/quote.h"

#include <QStringList>
#include <QTreeWidget>

#include <vector>

namespace platen {

class ShippingTable : public QTreeWidget
{
    Q_OBJECT
    Q_PROPERTY(QString currentText READ method WRITE setMethod NOTIFY methodChosen)
public:
    explicit ShippingTable(QWidget *parent = nullptr);

    void setMethods(const QStringList &methods); // the selection stays
    [[nodiscard]] QStringList methods() const;
    void setPricesShown(bool shown); // false if the provider gives no prices: a plain list of methods
    enum class Prices { None, Asking, Known };
    void setQuotes(Prices prices, const std::vector<Quote> &quotes);
    [[nodiscard]] QString method() const; // empty if none
    void setMethod(const QString &method);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    void methodChosen(const QString &method);

private:
    QTreeWidgetItem *addMethod(const QString &method);
    void fitColumns();
};

} // namespace platen
