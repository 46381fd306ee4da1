// SPDX-License-Identifier: GPL-3.0-or-later
// The smaller sections of the order pane: shipments, charges, recipient, notes and metadata, and the raw document.
#pragma once

#include "core/store/records.h"
#include "ui/order/pane_section.h"

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace platen {

class ShipmentSection : public PaneSection
{
    Q_OBJECT
public:
    explicit ShipmentSection(QWidget *parent = nullptr);
    void setOrder(const Order &order);
};

// Charges, total and margin (core/domain/charges.h).
class ChargeSection : public PaneSection
{
    Q_OBJECT
public:
    explicit ChargeSection(QWidget *parent = nullptr);
    void setOrder(const Order &order);

private:
    QLabel *addLine(const QString &what, const QString &amount, bool strong);
};

class RecipientSection : public PaneSection
{
    Q_OBJECT
public:
    explicit RecipientSection(QWidget *parent = nullptr);
    void setOrder(const Order &order);

private:
    Recipient m_recipient;
};

QString addressText(const Recipient &recipient); // as on a label, one part a line

class NotesSection : public PaneSection
{
    Q_OBJECT
public:
    explicit NotesSection(QWidget *parent = nullptr);
    void setOrder(const Order &order);
};

// Collapsed at first; its state is kept from order to order.
class RawSection : public PaneSection
{
    Q_OBJECT
public:
    explicit RawSection(QWidget *parent = nullptr);
    void setOrder(const store::StoredOrder &order);

private:
    void showText();
    store::StoredOrder m_order;
    QToolButton *m_toggle;
    QPlainTextEdit *m_text = nullptr;
};

} // namespace platen
