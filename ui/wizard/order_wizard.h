// The order wizard: account and items, recipient, shipping, review. It asks what the chosen account's provider declares
// that it needs, and nothing else. What is typed is kept as a draft all the time; closing loses nothing.
#pragma once

#include "core/domain/order.h"
#include "core/engine/engine_host.h"

#include <QDialog>

#include <memory>

namespace platen {

class OrderWizard : public QDialog
{
    Q_OBJECT
public:
    explicit OrderWizard(EngineHost &host, QWidget *parent = nullptr);
    ~OrderWizard() override;

    // A new order, with the account that was used last.
    void startEmpty();
    // From a draft: a file that was opened, a duplicate, a reprint (`orderId` empty: it becomes a draft of its own), or
    // a draft that was kept under `orderId`.
    void startFrom(const Draft &draft, const QString &orderId);

    void reject() override;

Q_SIGNALS:
    // The order is in the outbox and is sent once `undoSeconds` have passed; until then Engine::recall takes it back.
    void placed(const QString &orderId, int undoSeconds);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace platen
