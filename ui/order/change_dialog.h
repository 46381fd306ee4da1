// SPDX-License-Identifier: GPL-3.0-or-later
// The base of the dialogs that change an order at its provider: which order and environment, a button that is a verb,
// and the provider's response inside the dialog. Closing it during the request leaves the request in the outbox.
#pragma once

#include "core/domain/operation.h"
#include "core/engine/engine_host.h"

#include <QDialog>

class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace platen {

class ErrorBox;

class ChangeDialog : public QDialog
{
    Q_OBJECT
public:
    ChangeDialog(EngineHost &host, const Order &order, const QString &environment, const QString &title,
                 const QString &verb, QWidget *parent);

    [[nodiscard]] ErrorBox &errorBox() const { return *m_error; }

Q_SIGNALS:
    void changed(const platen::Order &order);

protected:
    [[nodiscard]] EngineHost &host() const { return m_host; }
    [[nodiscard]] const Order &order() const { return m_order; }
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    void setVerb(const QString &verb);
    void setReady(bool ready); // whether the button is enabled

    void preferClosing(); // for irreversible changes: Return closes

    virtual QFuture<Result<Order>> carryOut() = 0;
    QFuture<Result<Order>> send(const OrderChange &change);
    // Shown beside their fields too, if the dialog has fields for them.
    virtual void showFieldErrors(const Error &) {}

    void showEvent(QShowEvent *event) override;

private:
    void run();
    EngineHost &m_host;
    Order m_order;
    bool m_running = false;
    bool m_ready = true;
    bool m_prefersClosing = false;
    QWidget *m_form;
    QVBoxLayout *m_body;
    ErrorBox *m_error;
    QProgressBar *m_busy;
    QPushButton *m_do;
    QPushButton *m_close;
};

} // namespace platen
