// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/upload_dialog.h"

#include "ui/forms/json_edit.h"
#include "ui/widgets/environment_badge.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/transfer_bar.h"
#include "ui/widgets/when_done.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace platen {

namespace {

constexpr int answerLines = 12;

} // namespace

UploadDialog::UploadDialog(EngineHost &host, const AccountInfo &account, const QString &provider, QWidget *parent)
    : QDialog(parent)
    , m_host(host)
    , m_account(account.account.name)
    , m_provider(provider)
    , m_file(plainLabel(tr("No file selected yet."), this))
    , m_transfer(new TransferBar(this))
    , m_result(plainLabel({}, this))
    , m_error(new ErrorBox(this))
    , m_answer(new JsonEdit(answerLines, this))
    , m_choose(new QPushButton(tr("Choose a &file…"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("uploadDialog"));
    setWindowTitle(tr("Upload a file"));
    setMinimumWidth(grid(130));
    m_file->setObjectName(QStringLiteral("uploadFile"));
    m_result->setObjectName(QStringLiteral("uploadResult"));
    m_answer->setObjectName(QStringLiteral("uploadAnswer"));
    m_answer->setReadOnly(true);
    m_answer->setAccessibleName(tr("Response from %1").arg(provider));
    m_answer->setMaximumHeight(QWIDGETSIZE_MAX);
    m_answer->setMinimumHeight(grid(30));
    m_answer->hide();
    m_result->hide();
    m_choose->setObjectName(QStringLiteral("chooseUpload"));

    auto *about = new QHBoxLayout;
    about->setSpacing(grid(2));
    about->addWidget(headingLabel(provider, this));
    about->addWidget(new EnvironmentBadge(account.environment, this));
    about->addWidget(new ElidedLabel(m_account, this), 1);
    auto *line = new QHBoxLayout;
    line->setSpacing(grid(2));
    line->addWidget(m_file, 1);
    line->addWidget(m_choose);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(new QPushButton(tr("Close"), this), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(4), grid(4), grid(4), grid(4));
    layout->setSpacing(grid(3));
    layout->addLayout(about);
    layout->addWidget(new TintedLabel(
        tr("%1 stores it and checks whether it can be printed. This does not order anything.").arg(provider),
        Token::Muted, this));
    layout->addLayout(line);
    layout->addWidget(m_transfer);
    layout->addWidget(m_error);
    layout->addWidget(m_result);
    layout->addWidget(m_answer, 1);
    layout->addWidget(buttons);

    connect(m_choose, &QPushButton::clicked, this, &UploadDialog::chooseFile);
    connect(m_transfer, &TransferBar::cancelled, this, [this] {
        ++m_round;
        m_choose->setEnabled(true);
        m_result->setText(tr("You stopped waiting. The file may still have arrived; this does not order anything."));
        m_result->show();
    });
}

void UploadDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Upload a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &UploadDialog::upload);
    dialog->open();
}

void UploadDialog::upload(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    m_file->setText(name);
    m_file->setToolTip(plainToolTip(path));
    m_error->clear();
    m_result->hide();
    m_answer->hide();
    m_choose->setEnabled(false);
    const TransferProgress progress = m_transfer->begin(tr("Sending to %1…").arg(m_provider));
    auto call = [account = m_account, path, progress](Engine &engine) {
        return engine.catalogue().uploadFile(account, path, progress);
    };
    whenDone(m_host.ask<QJsonValue>(call), this, [this, name, round = ++m_round](const Result<QJsonValue> &answer) {
        if (round != m_round)
            return;
        m_transfer->end();
        m_choose->setEnabled(true);
        if (!answer) {
            const ErrorCode code = answer.error().code;
            const bool refused = code == ErrorCode::Validation || code == ErrorCode::Refused;
            m_error->setError(answer.error(),
                              refused ? tr("This file cannot be used as it is. No order is affected.")
                                      : tr("The file may not have arrived, or only in part. No order is affected."));
            return;
        }
        m_result->setText(tr("%1 accepted “%2”, and it passed the preflight check.").arg(m_provider, name));
        m_result->show();
        m_answer->setValue(*answer);
        m_answer->show();
        // Once the layout includes it.
        QTimer::singleShot(0, this, [this] { resize(size().expandedTo(sizeHint())); });
    });
}

} // namespace platen
