// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/undo_bar.h"

#include "ui/widgets/hairline.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace platen {

UndoBar::UndoBar(QWidget *parent)
    : QFrame(parent)
    , m_label(plainLabel({}, this))
    , m_button(new QPushButton(tr("Undo"), this))
{
    setObjectName(QStringLiteral("undoBar"));
    setAccessibleName(tr("Undo"));
    m_button->setObjectName(QStringLiteral("undo"));
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &UndoBar::tick);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const std::function<void()> undo = m_undo;
        dismiss();
        if (undo)
            undo();
    });
    auto *row = new QHBoxLayout;
    row->setContentsMargins(grid(4), grid(1), grid(4), grid(1));
    row->addWidget(m_label, 1);
    row->addWidget(m_button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addLayout(row);
    hide();
}

void UndoBar::offer(const QString &text, int seconds, std::function<void()> undo)
{
    offer([text](int) { return text; }, seconds, std::move(undo));
}

void UndoBar::offer(std::function<QString(int)> text, int seconds, std::function<void()> undo)
{
    m_text = std::move(text);
    m_left = seconds + 1;
    m_undo = std::move(undo);
    tick();
    show();
    m_timer.start();
}

void UndoBar::dismiss()
{
    m_timer.stop();
    m_undo = {};
    hide();
}

QString UndoBar::text() const
{
    return m_label->text();
}

void UndoBar::tick()
{
    if (--m_left <= 0) {
        dismiss();
        return;
    }
    m_label->setText(m_text(m_left));
}

} // namespace platen
