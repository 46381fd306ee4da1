// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/draft_file_dialogs.h"

#include "core/domain/file_name.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace platen {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("DraftFileDialogs", text);
}

QFileDialog *makeDialog(QWidget *parent, const QString &title, FileChosen chosen)
{
    auto *dialog = new QFileDialog(parent, title, QString(),
                                   words(QT_TRANSLATE_NOOP("DraftFileDialogs", "Order documents (*.json)")));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    return dialog;
}

} // namespace

void askForDraftFile(QWidget *parent, FileChosen chosen)
{
    QFileDialog *dialog =
        makeDialog(parent, words(QT_TRANSLATE_NOOP("DraftFileDialogs", "Open a draft file")), std::move(chosen));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->open();
}

void askWhereToSaveDraft(QWidget *parent, const QString &reference, FileChosen chosen)
{
    QFileDialog *dialog =
        makeDialog(parent, words(QT_TRANSLATE_NOOP("DraftFileDialogs", "Save draft as file")), std::move(chosen));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    if (!reference.isEmpty())
        dialog->selectFile(safeFileName(QString(reference).replace(u'/', u'-') + QStringLiteral(".json")));
    dialog->open();
}

} // namespace platen
