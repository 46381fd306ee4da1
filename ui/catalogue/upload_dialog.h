// SPDX-License-Identifier: GPL-3.0-or-later
// Uploads a local file to a provider, which checks whether it can be printed.
#pragma once

#include "core/engine/engine_host.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace platen {

class ErrorBox;
class JsonEdit;
class TransferBar;

class UploadDialog : public QDialog
{
    Q_OBJECT
public:
    UploadDialog(EngineHost &host, const AccountInfo &account, const QString &provider, QWidget *parent = nullptr);

    void chooseFile();
    void upload(const QString &path);

private:
    EngineHost &m_host;
    QString m_account;
    QString m_provider;
    int m_round = 0;
    QLabel *m_file;
    TransferBar *m_transfer;
    QLabel *m_result;
    ErrorBox *m_error;
    JsonEdit *m_answer;
    QPushButton *m_choose;
};

} // namespace platen
