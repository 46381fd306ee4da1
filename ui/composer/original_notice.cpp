// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/original_notice.h"

#include "core/providers/registry.h"
#include "core/store/order_reader.h"
#include "ui/order/pane_section.h"
#include "ui/widgets/format.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/stage_icon.h"
#include "ui/widgets/when_done.h"

#include <QVBoxLayout>

#include <utility>

namespace platen {

OriginalNotice::OriginalNotice(EngineHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    hide();
    connect(&m_host, &EngineHost::ordersChanged, this, &OriginalNotice::read);
}

void OriginalNotice::setOriginal(const QString &orderId)
{
    if (std::exchange(m_id, orderId) != orderId)
        read();
}

// The original can change while the draft is open.
void OriginalNotice::read()
{
    if (m_id.isEmpty()) {
        describe({});
        return;
    }
    const auto future = m_host.read([id = m_id](store::OrderReader &reader) { return reader.rowOf(id); });
    whenDone(future, this, [this, id = m_id](const Result<std::optional<store::OrderRow>> &row) {
        if (row && id == m_id)
            describe(*row);
    });
}

void OriginalNotice::describe(const std::optional<store::OrderRow> &original)
{
    clearLayout(m_layout);
    setVisible(original.has_value());
    const bool holdsBack = original && original->stage == Stage::Unknown;
    if (std::exchange(m_holdsBack, holdsBack) != holdsBack)
        Q_EMIT holdsBackChanged();
    if (!original)
        return; // there is none, or it was discarded
    const Declaration *provider = findProvider(original->provider);
    const bool isUnknown = original->stage == Stage::Unknown;
    const QString name = original->reference.isEmpty() ? original->id : original->reference;
    auto *notice = new Notice(
        stageIconName(original->stage), tr("This is a copy of %1: %2").arg(name, stageWord(original->stage)),
        isUnknown ? tr("We don't know whether %1 got that order. Resolve it first: placing this one could mean paying "
                       "twice.")
                        .arg(provider ? provider->name : original->account)
                  : QString(),
        this);
    notice->setObjectName(QStringLiteral("reviewOriginal"));
    m_layout->addWidget(notice);
}

} // namespace platen
