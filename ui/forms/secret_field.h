// SPDX-License-Identifier: GPL-3.0-or-later
// A field for a secret, hidden until the person chooses to show it.
#pragma once

#include <QWidget>

class QLineEdit;

namespace platen {

class SecretField : public QWidget
{
    Q_OBJECT
public:
    explicit SecretField(QWidget *parent = nullptr);
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

private:
    QLineEdit *m_edit;
};

} // namespace platen
