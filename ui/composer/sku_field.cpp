// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/sku_field.h"

#include "ui/forms/field_box.h"
#include "ui/widgets/product_words.h"

#include <QKeyEvent>
#include <QScopedValueRollback>

namespace platen {

namespace {

constexpr int typingPause = 700; // ms after the last keystroke before the SKU is looked up

} // namespace

SkuField::SkuField(ComposerContext &context, QWidget *parent)
    : QLineEdit(parent)
    , m_context(context)
    , m_box(new FieldBox(this))
{
    setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &SkuField::lookUp);
    connect(this, &QLineEdit::textChanged, this, &SkuField::typed);
    connect(this, &QLineEdit::editingFinished, this, &SkuField::lookUp);
    connect(&m_context.products(), &ProductCache::failed, this, &SkuField::productFailed);
}

void SkuField::load()
{
    const QScopedValueRollback loading(m_loading, true);
    setText(m_context.model().item(m_item).sku);
    adapt();
}

void SkuField::typed()
{
    m_problem.clear();
    m_box->setError({});
    if (m_loading)
        return;
    m_pause.start();
    m_context.model().set(itemPointer(m_item, QStringLiteral("/sku")), text());
}

void SkuField::adapt()
{
    const Product *known = m_context.model().product(m_item);
    const QString title = m_context.model().loadedTitle(m_item);
    m_problem.clear();
    m_box->setError({});
    if (known) {
        m_box->setHint(productLine(*known));
    } else if (!title.isEmpty()) {
        m_box->setHint(title);
    } else {
        m_box->setHint(m_context.can(Capability::ProductDetails) ? tr("Looked up as you type.") : QString());
    }
    if (!m_pause.isActive())
        lookUp();
}

void SkuField::lookUp()
{
    m_pause.stop();
    const QString account = m_context.accountName();
    const QString sku = text().trimmed();
    if (sku.isEmpty() || account.isEmpty() || !m_context.can(Capability::ProductDetails) ||
        m_context.products().find(account, sku))
        return;
    m_box->setHint(tr("Looking it up…"));
    m_context.products().lookUp(account, sku);
}

void SkuField::productFailed(const QString &account, const QString &sku, const Error &error)
{
    if (account != m_context.accountName() || sku != text().trimmed())
        return;
    // Orders can be written offline; only a SKU that does not exist is an error.
    if (error.code == ErrorCode::NotFound || error.code == ErrorCode::Validation) {
        m_problem = tr("%1 has no product with this SKU.").arg(m_context.declaration()->name);
        m_context.model().setProblem(itemPointer(m_item, QStringLiteral("/sku")), m_problem);
        m_box->setError(m_problem);
    } else {
        m_box->setHint(tr("Look-up failed: %1").arg(error.message.text()));
    }
}

void SkuField::showError(const QString &error)
{
    m_box->setError(error.isEmpty() ? m_problem : error);
}

// Return, which scanners send, looks the SKU up instead of moving to the next step.
void SkuField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        lookUp();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace platen
