// Keeping the draft: files, discarding, and closing without losing anything.
#include "ui/wizard/order_wizard_private.h"

#include "core/domain/file_name.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/when_done.h"
#include "ui/wizard/draft_file.h"

#include <QAction>
#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTime>

namespace platen {

void OrderWizard::Private::openFile()
{
    auto *dialog = new QFileDialog(&q, OrderWizard::tr("Open a draft file"), QString(),
                                   OrderWizard::tr("Order documents (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, &q, [this](const QString &path) {
        const Result<OpenedDraft> opened = openDraftFile(path);
        if (!opened) {
            failWith(opened.error(), OrderWizard::tr("The draft on the screen is as it was."));
            return;
        }
        // What was being written goes on as a draft of its own.
        keeper->settle([this, opened, alive = QPointer<OrderWizard>(&q)] {
            if (!alive)
                return;
            start(opened->draft, {});
            if (opened->leftOut)
                failWith(*opened->leftOut, OrderWizard::tr("This part of the file was left out; the rest was opened."));
        });
    });
    dialog->open();
}

void OrderWizard::Private::saveFile()
{
    auto *dialog = new QFileDialog(&q, OrderWizard::tr("Save draft as file"), QString(),
                                   OrderWizard::tr("Order documents (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    if (const QString reference = draft().reference; !reference.isEmpty())
        dialog->selectFile(safeFileName(QString(reference).replace(u'/', u'-') + QStringLiteral(".json")));
    QObject::connect(dialog, &QFileDialog::fileSelected, &q, [this](const QString &path) {
        if (const Result<void> saved = saveDraftFile(path, draft()); !saved)
            failWith(saved.error(), keeper->isKept() ? OrderWizard::tr("The draft is kept in Platen.")
                                                     : OrderWizard::tr("The draft is not kept in Platen yet."));
    });
    dialog->open();
}

void OrderWizard::Private::discard()
{
    keeper->settle([this, alive = QPointer<OrderWizard>(&q)] {
        if (!alive)
            return;
        const QString id = keeper->orderId();
        if (id.isEmpty()) {
            q.QDialog::reject();
            return;
        }
        auto call = [id](Engine &engine) { return engine.orders().remove(id); };
        whenDone(host.ask<Order>(call), &q, [this](const Result<Order> &removed) {
            if (removed || removed.error().code == ErrorCode::NotFound)
                q.QDialog::reject();
            else
                failWith(removed.error(), OrderWizard::tr("The draft is still there."));
        });
    });
}

void OrderWizard::Private::showKept()
{
    discardAction->setEnabled(!keeper->orderId().isEmpty());
    if (keeper->error()) {
        kept->setText(context.account() ? OrderWizard::tr("The draft is not kept: %1").arg(keeper->error()->message)
                                        : OrderWizard::tr("The draft is kept once it has an account."));
    } else if (keeper->isKept()) {
        kept->setText(keptAt.isValid()
                          ? OrderWizard::tr("Draft kept, %1").arg(QLocale().toString(keptAt, QLocale::ShortFormat))
                          : QString());
    }
    kept->setToolTip(plainToolTip(kept->text()));
}

bool OrderWizard::Private::isSettled() const
{
    return keeper->isKept() && !isEmptied();
}

bool OrderWizard::Private::isEmptied() const
{
    return startedNew && !entered && !keeper->orderId().isEmpty();
}

void OrderWizard::Private::closeKept()
{
    if (closing || placing)
        return;
    closing = true;
    keeper->settle([this, alive = QPointer<OrderWizard>(&q)] {
        if (!alive)
            return;
        closing = false;
        if (isSettled()) {
            q.QDialog::reject();
            return;
        }
        if (keeper->isKept()) {
            // What stays if this fails is a draft with nothing in it: no reason to keep the window open.
            auto call = [id = keeper->orderId()](Engine &engine) { return engine.orders().remove(id); };
            whenDone(host.ask<Order>(call), &q, [this](const Result<Order> &) { q.QDialog::reject(); });
            return;
        }
        failWith(*keeper->error(), OrderWizard::tr("This draft is not kept: closing now would lose it."));
        QPushButton *save = failure->addAction(OrderWizard::tr("Save draft as file…"));
        QPushButton *lose = failure->addAction(OrderWizard::tr("Close and lose it"));
        lose->setObjectName(QStringLiteral("lose"));
        QObject::connect(save, &QPushButton::clicked, &q, [this] { saveFile(); });
        QObject::connect(lose, &QPushButton::clicked, &q, [this] { q.QDialog::reject(); });
    });
}

} // namespace platen
