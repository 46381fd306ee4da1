// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/secret_field.h"

#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace platen {

SecretField::SecretField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
{
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                                Qt::ImhNoAutoUppercase);
    auto *show = new QToolButton(this);
    show->setText(tr("Show"));
    show->setCheckable(true);
    show->setObjectName(QStringLiteral("showSecret"));
    show->setAccessibleName(tr("Show the secret"));
    connect(show, &QToolButton::toggled, this, [this, show](bool shown) {
        m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        show->setText(shown ? tr("Hide") : tr("Show"));
    });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(1));
    layout->addWidget(m_edit, 1);
    layout->addWidget(show);
    setFocusProxy(m_edit);
}

} // namespace platen
