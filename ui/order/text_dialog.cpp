// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/text_dialog.h"

#include "ui/forms/json_edit.h"
#include "ui/widgets/labels.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace platen {

namespace {

constexpr int lines = 5;

} // namespace

TextDialog::TextDialog(const ChangeContext &with, const Words &words, const QString &now,
                       std::function<OrderChange(const QString &)> change)
    : ChangeDialog(with.host, with.order, with.environment, words.title, words.title, with.window)
    , m_text(new QPlainTextEdit(now, this))
    , m_change(std::move(change))
{
    m_text->setObjectName(QStringLiteral("text"));
    m_text->setAccessibleName(words.label);
    makeTextArea(*m_text, lines);
    body()->addWidget(new TintedLabel(words.hint, Token::Muted, this));
    body()->addWidget(m_text);
    const auto check = [this, now] { setReady(text() != now); };
    connect(m_text, &QPlainTextEdit::textChanged, this, check);
    check();
}

QString TextDialog::text() const
{
    return m_text->toPlainText().trimmed();
}

QFuture<Result<Order>> TextDialog::carryOut()
{
    return send(m_change(text()));
}

} // namespace platen
