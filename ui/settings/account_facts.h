// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of an account beside its settings: when its provider was last reached, and its webhook address.
#pragma once

#include "core/engine/engine_types.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace platen {

class ErrorBox;
class FieldBox;
class FormLayout;

class AccountFacts : public QWidget
{
    Q_OBJECT
public:
    explicit AccountFacts(QWidget *parent = nullptr);

    void show(const AccountInfo &info);
    using QWidget::show;

private:
    QLabel *addFact(const QString &what, const QString &name);

    FormLayout *m_form;
    QLabel *m_provider;
    QLabel *m_synced;
    QLabel *m_checked;
    QLabel *m_heard;
    QLineEdit *m_url;
    FieldBox *m_urlBox;
    ErrorBox *m_error; // of the last sync
};

} // namespace platen
