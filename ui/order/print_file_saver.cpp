// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/print_file_saver.h"

#include "core/domain/file_name.h"
#include "ui/widgets/transfer_bar.h"
#include "ui/widgets/when_done.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>

namespace platen {

PrintFileSaver::PrintFileSaver(EngineHost &host, TransferBar &transfer, QWidget *parent)
    : QObject(parent)
    , m_host(host)
    , m_transfer(transfer)
    , m_window(parent)
{
    connect(&m_transfer, &TransferBar::cancelled, this, [this] { ++m_round; });
}

void PrintFileSaver::save(const Order &order, int item)
{
    if (item < 0 || static_cast<std::size_t>(item) >= order.items.size())
        return;
    const Item &chosen = order.items[static_cast<std::size_t>(item)];
    Wanted wanted{order.account, chosen.reference, chosen.printFile ? chosen.printFile->url : QString(), {}};
    const QString own = QStringLiteral("%1-%2.pdf").arg(order.reference, chosen.reference).replace(u'/', u'-');
    const QString name = safeFileName(QUrl(wanted.url).fileName(QUrl::FullyDecoded),
                                      safeFileName(own, QStringLiteral("print-file.pdf")));
    auto *dialog = new QFileDialog(m_window->window(), tr("Save the print file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name);
    dialog->setDefaultSuffix(QFileInfo(name).suffix());
    connect(dialog, &QFileDialog::fileSelected, this, [this, wanted](const QString &path) mutable {
        wanted.path = path;
        if (wanted.url.isEmpty())
            askForUrl(wanted);
        else
            download(wanted);
    });
    dialog->open();
}

void PrintFileSaver::askForUrl(const Wanted &wanted)
{
    (void)m_transfer.begin(tr("Requesting the print file…"));
    auto call = [wanted](Engine &engine) { return engine.catalogue().printFile(wanted.account, wanted.item); };
    whenDone(m_host.ask<PrintFileAnswer>(call), this,
             [this, wanted, round = ++m_round](const Result<PrintFileAnswer> &answer) {
                 if (round != m_round)
                     return;
                 m_transfer.end();
                 if (!answer) {
                     Q_EMIT failed(answer.error());
                     return;
                 }
                 if (answer->printFile.url.isEmpty()) {
                     Q_EMIT failed(fail(ErrorCode::Refused, tr("The print file is not ready yet.")).value());
                     return;
                 }
                 Wanted known = wanted;
                 known.url = answer->printFile.url;
                 download(known);
             });
}

void PrintFileSaver::download(const Wanted &wanted)
{
    const TransferProgress progress = m_transfer.begin(tr("Print file"));
    auto call = [wanted, progress](Engine &engine) {
        return engine.catalogue().downloadPrintFile(wanted.account, wanted.url, progress);
    };
    whenDone(m_host.ask<Download>(call), this, [this, wanted, round = ++m_round](const Result<Download> &file) {
        if (round != m_round)
            return;
        m_transfer.end();
        if (!file) {
            Q_EMIT failed(file.error());
            return;
        }
        const Result<void> written = saveBytes(wanted.path, file->bytes);
        if (written)
            Q_EMIT saved(wanted.path);
        else
            Q_EMIT failed(written.error());
    });
}

} // namespace platen
