// SPDX-License-Identifier: GPL-3.0-or-later
// The order beside the list: read from the reader's thread when it becomes current and whenever it changes.
#pragma once

#include "core/engine/engine_host.h"
#include "core/store/records.h"
#include "ui/order/issue_section.h"

#include <QScrollArea>
#include <QTimer>

#include <optional>

class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace platen::artwork {
class ThumbnailStore;
}

namespace platen {

class AccountDirectory;
class ActionRegistry;
class ChargeSection;
class ElidedLabel;
class EnvironmentBadge;
class ErrorBox;
class ItemSection;
class NotesSection;
class OutboxWatch;
class PaneSection;
class PrintFileSaver;
class RawSection;
class RecipientSection;
class ShipmentSection;
class StageLabel;
class TimelineView;
class TransferBar;

class OrderPane : public QWidget
{
    Q_OBJECT
public:
    OrderPane(EngineHost &host, const AccountDirectory &accounts, const OutboxWatch &outbox, ActionRegistry &actions,
              QWidget *parent = nullptr);

    // Of the artwork of the items; without it they have icons.
    void setThumbnails(std::shared_ptr<artwork::ThumbnailStore> thumbnails);
    [[nodiscard]] QSize sizeHint() const override;
    void showOrder(qint64 oid); // 0: none
    [[nodiscard]] qint64 oid() const { return m_oid; }
    // Empty until it has been read.
    [[nodiscard]] const std::optional<store::StoredOrder> &order() const { return m_order; }
    // The actions that the provider reports for this order; empty until it responds, or if it reports none.
    [[nodiscard]] const std::vector<ActionAvailability> &availability() const { return m_availability; }
    // Shows the error of an action on this order until the order changes.
    void showError(const Error &error, const QString &consequence = {});

Q_SIGNALS:
    void orderShown(); // or its availability has changed
    void reprintWanted(int item);
    void said(const QString &text); // for the status bar

private:
    struct Read
    {
        Result<store::StoredOrder> order;
        std::vector<TimelineEntry> timeline;
    };
    void read();
    void display(const std::vector<TimelineEntry> &timeline);
    void displayHeader();
    void displayIssues();
    void askAvailability();
    QWidget *makeHeader();

    EngineHost &m_host;
    const AccountDirectory &m_accounts;
    const OutboxWatch &m_outbox;
    ActionRegistry &m_actions;

    qint64 m_oid = 0;
    bool m_reading = false;
    bool m_readAgain = false;
    std::optional<store::StoredOrder> m_order;
    std::vector<ActionAvailability> m_availability;
    QTimer m_soon;     // reads once the list, which may have changed too, is painted
    QTimer m_askTimer; // asks the provider once the order has been current for a moment

    QStackedWidget *m_stack;
    QLabel *m_nothing;
    QScrollArea *m_scroll;
    QLabel *m_reference;
    StageLabel *m_stage;
    QLabel *m_providerStatus;
    QLabel *m_total;
    ElidedLabel *m_account;
    EnvironmentBadge *m_badge;
    QLabel *m_ids;
    QWidget *m_buttons;
    ErrorBox *m_error;
    TransferBar *m_transfer;
    PrintFileSaver *m_printFiles;
    IssueSection *m_issues;
    PaneSection *m_timelineSection;
    TimelineView *m_timeline;
    ItemSection *m_items;
    ShipmentSection *m_shipments;
    ChargeSection *m_charges;
    RecipientSection *m_recipient;
    NotesSection *m_notes;
    RawSection *m_raw;
};

} // namespace platen
