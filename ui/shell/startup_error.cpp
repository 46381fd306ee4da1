// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/startup_error.h"

#include "ui/widgets/error_box.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/web_link.h"

#include <QFileDialog>
#include <QPushButton>
#include <QVBoxLayout>

namespace platen {

StartupError::StartupError(const Error &error, const QString &dataDir, QWidget *parent)
    : QWidget(parent)
{
    auto *box = new ErrorBox(this);
    box->setError(error, tr("Nothing was sent, and no order at a provider was changed."),
                  tr("The data folder is %1").arg(dataDir));
    box->setMaximumWidth(grid(160));
    connect(box->addAction(tr("Show the data folder")), &QPushButton::clicked, this,
            [dataDir] { openFolder(dataDir); });
    if (error.code == ErrorCode::Storage) {
        connect(box->addAction(tr("Restore a backup…")), &QPushButton::clicked, this,
                [this, dataDir] { chooseBackup(dataDir + QStringLiteral("/backups")); });
    }
    QPushButton *quit = box->addAction(tr("Quit"));
    connect(quit, &QPushButton::clicked, this, &StartupError::quitWanted);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(8), grid(8), grid(8), grid(8));
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(box, 100);
    middle->addStretch(1);
    layout->addStretch(1);
    layout->addLayout(middle);
    layout->addStretch(2);
    quit->setFocus();
}

// The current data is kept among the backups, so choosing a file is confirmation enough.
void StartupError::chooseBackup(const QString &folder)
{
    auto *dialog = new QFileDialog(this, tr("Restore a backup"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Backups (*.sqlite3)"), tr("All files (*)")});
    dialog->setLabelText(QFileDialog::Accept, tr("Restore"));
    connect(dialog, &QFileDialog::fileSelected, this, &StartupError::restoreWanted);
    dialog->open();
}

} // namespace platen
