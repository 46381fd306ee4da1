// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/batch_dialog.h"

#include "core/domain/text_display.h"
#include "core/providers/json_text.h"
#include "ui/catalogue/catalogue_calls.h"
#include "ui/catalogue/resource_details.h"
#include "ui/forms/field_form.h"
#include "ui/forms/row_delegate.h"
#include "ui/order/item_section.h"
#include "ui/widgets/environment_badge.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/error_words.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/when_done.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace platen {

namespace {

constexpr int idRole = Qt::UserRole + 1;
// The member of a batch that holds its items; the form has the other members.
const QString &itemsMember()
{
    static const QString member = QStringLiteral("order_items");
    return member;
}

QCoro::Task<Result<QString>> readLast(Engine &engine, QString account)
{
    co_return engine.data().settings().value(store::settings::lastBatch, account);
}

QCoro::Task<Result<void>> keepLast(Engine &engine, QString account, QString fields)
{
    co_return engine.data().settings().set(store::settings::lastBatch, fields, account);
}

} // namespace

BatchDialog::BatchDialog(EngineHost &host, const AccountInfo &account, const Declaration &provider,
                         const std::vector<Order> &orders, QWidget *parent)
    : QDialog(parent)
    , m_host(host)
    , m_account(account.account.name)
    , m_uid(account.account.uid)
    , m_provider(provider)
    , m_items(new QTreeWidget(this))
    , m_form(new FieldForm(QStringLiteral("batch."), this))
    , m_count(new TintedLabel({}, Token::Muted, this))
    , m_result(plainLabel({}, this))
    , m_error(new ErrorBox(this))
    , m_busy(new QProgressBar(this))
    , m_make(new QPushButton(tr("&Make the batch"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("batchDialog"));
    setWindowTitle(tr("Make a batch"));
    setMinimumWidth(grid(150));
    m_items->setObjectName(QStringLiteral("batchItems"));
    m_items->setAccessibleName(tr("Items of the batch"));
    m_items->setHeaderLabels({tr("Item"), tr("Reference"), tr("Order"), tr("Print file")});
    m_items->setRootIsDecorated(false);
    m_items->setUniformRowHeights(true);
    m_items->setItemDelegate(new RowDelegate(m_items));
    m_items->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const int column : {1, 2, 3})
        m_items->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_items->header()->setStretchLastSection(false);
    m_items->setMinimumHeight(grid(45));
    std::vector<Field> fields;
    if (const ResourceDeclaration *declared = provider.resource(ResourceKind::Batch)) {
        for (const Field &field : declared->fields) {
            if (field.name != itemsMember())
                fields.push_back(field);
        }
    }
    m_form->setFields(fields);
    m_result->setObjectName(QStringLiteral("batchResult"));
    m_result->hide();
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedHeight(grid(1));
    m_busy->setAccessibleName(tr("Waiting for the provider"));
    m_busy->hide();
    m_make->setObjectName(QStringLiteral("makeBatch"));
    m_make->setDefault(true);

    auto *about = new QHBoxLayout;
    about->setSpacing(grid(2));
    about->addWidget(headingLabel(provider.name, this));
    about->addWidget(new EnvironmentBadge(account.environment, this));
    about->addWidget(new ElidedLabel(m_account, this), 1);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_make, QDialogButtonBox::ActionRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(4), grid(4), grid(4), grid(4));
    layout->setSpacing(grid(3));
    layout->addLayout(about);
    layout->addWidget(new TintedLabel(
        tr("%1 combines the ticked items into one print file. The orders do not change, and nothing is charged for it.")
            .arg(provider.name),
        Token::Muted, this));
    // On a small screen this scrolls while the buttons stay visible.
    auto *content = new QWidget;
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(grid(3));
    inside->addWidget(m_items, 1);
    inside->addWidget(m_count);
    inside->addWidget(m_result);
    inside->addWidget(m_form);
    inside->addWidget(m_error);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_busy);
    layout->addWidget(buttons);

    connect(m_items, &QTreeWidget::itemChanged, this, &BatchDialog::check);
    connect(m_form, &FieldForm::edited, this, &BatchDialog::check);
    connect(m_make, &QPushButton::clicked, this, &BatchDialog::make);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    listItems(orders);
    recall();
    check();
    const int height = layout->sizeHint().height() + content->sizeHint().height() - scroll->sizeHint().height();
    resize(QSize(grid(150), height).boundedTo(screen()->availableSize() * 0.9));
}

void BatchDialog::listItems(const std::vector<Order> &orders)
{
    const QSignalBlocker silent(m_items);
    for (const Order &order : orders) {
        for (const Item &item : order.items) {
            const QString name = item.title.isEmpty() ? item.sku : item.title;
            const QString status = item.printFile ? item.printFile->status : QString();
            auto *row = new QTreeWidgetItem(m_items,
                                            {tr("%1 × %2", "quantity × product").arg(item.quantity).arg(isolated(name)),
                                             displayed(item.reference), displayed(order.reference),
                                             status.isEmpty() ? tr("not known") : displayed(printFileWord(status))});
            row->setData(0, idRole, item.remoteId);
            if (!status.isEmpty())
                row->setIcon(3, themedIcon(printFileIcon(status)));
            if (item.remoteId.isEmpty()) {
                row->setDisabled(true);
                row->setCheckState(0, Qt::Unchecked);
                row->setText(3, tr("not at the provider yet"));
                row->setToolTip(0, tr("%1 does not have this item yet.").arg(m_provider.name));
            } else {
                row->setCheckState(0, order.stage == Stage::Cancelled ? Qt::Unchecked : Qt::Checked);
            }
        }
    }
}

QStringList BatchDialog::chosenItems() const
{
    QStringList ids;
    for (int i = 0; i < m_items->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *row = m_items->topLevelItem(i);
        const QString id = row->data(0, idRole).toString();
        if (!id.isEmpty() && row->checkState(0) == Qt::Checked)
            ids << id;
    }
    return ids;
}

void BatchDialog::recall()
{
    auto call = [uid = m_uid](Engine &engine) { return readLast(engine, uid); };
    whenDone(m_host.ask<QString>(call), this, [this](const Result<QString> &last) {
        const QJsonObject fields = readJson(last.value_or(QString()).toUtf8()).value_or(QJsonValue()).toObject();
        if (!fields.isEmpty() && m_form->store({}).isEmpty())
            m_form->load(fields);
        check();
    });
}

void BatchDialog::check()
{
    const auto chosen = static_cast<int>(chosenItems().size());
    m_count->setText(tr("%Ln item(s) in the batch.", nullptr, chosen));
    m_make->setEnabled(!m_running && !m_done && chosen > 0);
}

void BatchDialog::make()
{
    m_error->clear();
    const QJsonObject asked = m_form->store({});
    QJsonObject document = asked;
    document[itemsMember()] = QJsonArray::fromStringList(chosenItems());
    const std::vector<Error> wrong = m_form->problems({}, FieldForm::Check::Complete);
    m_form->showErrors(wrong);
    if (!wrong.empty()) {
        m_form->reveal(wrong.front().pointer);
        return;
    }
    m_running = true;
    check();
    QTimer::singleShot(1000, this, [this] { m_busy->setVisible(m_running); });
    const QByteArray json = writeJson(document);
    auto call = [account = m_account, json](Engine &engine) {
        return engine.catalogue().createResource(account, ResourceKind::Batch, json);
    };
    const QString last = QString::fromUtf8(writeJson(asked));
    whenDone(m_host.ask<Resource>(call), this, [this, last](const Result<Resource> &batch) {
        m_running = false;
        m_busy->hide();
        if (batch) {
            auto keep = [uid = m_uid, last](Engine &engine) { return keepLast(engine, uid, last); };
            whenDone(m_host.ask<void>(keep), this, [](const Result<void> &) {}); // only a convenience
            showMade(*batch);
        } else {
            std::vector<Error> all = batch.error().others;
            all.insert(all.begin(), batch.error());
            m_form->showErrors(all);
            m_error->setError(batch.error(),
                              maybeDone(batch.error())
                                  ? tr("We don't know whether the batch was made. The orders are unchanged.")
                                  : tr("No batch was made. The orders are unchanged."));
        }
        check();
    });
}

void BatchDialog::showMade(const Resource &batch)
{
    m_done = true;
    m_items->setEnabled(false);
    m_form->setEnabled(false);
    const QString status = textOf(resourceMembers(batch.raw).value(QLatin1String("status")));
    m_result->setText(status.isEmpty() ? tr("The batch %1 has been made.").arg(isolated(batch.id))
                                       : tr("The batch %1 has been made; %2 reports “%3”.")
                                             .arg(isolated(batch.id), m_provider.name, isolated(status)));
    m_result->show();
    m_count->hide(); // the result takes its place
    m_close->setDefault(true);
    auto call = [uid = m_uid, id = batch.id](Engine &engine) {
        return noteSeen(engine, uid, ResourceKind::Batch, {id, {}, {}});
    };
    whenDone(m_host.ask<void>(call), this, [](const Result<void> &) {}); // from now on it is in the catalogue's list
    Q_EMIT made(batch.id);
}

} // namespace platen
