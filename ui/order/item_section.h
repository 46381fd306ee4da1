// The items: what, how many, and for each print area its artwork and how that stands.
#pragma once

#include "core/domain/order.h"
#include "ui/order/pane_section.h"

namespace platen {

class ItemSection : public PaneSection
{
    Q_OBJECT
public:
    explicit ItemSection(QWidget *parent = nullptr);
    void setOrder(const Order &order);

Q_SIGNALS:
    void reprintWanted(int item); // an order of this item alone

private:
    void addItem(const Item &item, int index, bool placed);
    void addArtwork(const Artwork &artwork);
};

} // namespace platen
