// SPDX-License-Identifier: GPL-3.0-or-later
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
    void setOrder(const Order &order, bool printFiles = false); // whether the provider makes one for each item

Q_SIGNALS:
    void reprintWanted(int item);   // an order of this item alone
    void printFileWanted(int item); // to be saved on this computer

private:
    void addItem(const Item &item, int index, bool canReprint);
    void addArtwork(const Artwork &artwork);
    void addPrintFile(const PrintFile &file, const QString &name, int index);

    bool m_printFiles = false;
};

// "processingfailed" → "Could not be made"; a word that is not known is shown as it is.
QString printFileWord(const QString &status);
QString printFileIcon(const QString &status);

} // namespace platen
