// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/note_dialog.h"

#include "ui/forms/json_edit.h"
#include "ui/widgets/labels.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace platen {

namespace {

constexpr int noteLines = 5;

} // namespace

NoteDialog::NoteDialog(EngineHost &host, const Order &order, const QString &environment, const Declaration &provider,
                       QWidget *parent)
    : ChangeDialog(host, order, environment, tr("Change note"), tr("Change note"), parent)
    , m_note(new QPlainTextEdit(order.note, this))
{
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setAccessibleName(tr("Note"));
    makeTextArea(*m_note, noteLines);
    body()->addWidget(new TintedLabel(
        tr("A note to %1 about this order. It does not change the order or its price.").arg(provider.name),
        Token::Muted, this));
    body()->addWidget(m_note);
    const auto check = [this] { setReady(m_note->toPlainText().trimmed() != this->order().note); };
    connect(m_note, &QPlainTextEdit::textChanged, this, check);
    check();
}

QFuture<Result<Order>> NoteDialog::carryOut()
{
    const OrderChange change = ChangeNote{m_note->toPlainText().trimmed()};
    return host().ask<Order>([id = order().id, change](Engine &engine) { return engine.orders().change(id, change); });
}

} // namespace platen
