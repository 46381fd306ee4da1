// SPDX-License-Identifier: GPL-3.0-or-later
// Shown while an older database is brought up to date: what is being done, how far it is, and that it may be stopped.
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace platen {

namespace store {
struct MigrationProgress;
}

class UpdatePage : public QWidget
{
    Q_OBJECT
public:
    explicit UpdatePage(QWidget *parent = nullptr);
    void setProgress(const store::MigrationProgress &progress);

private:
    QLabel *m_step;
    QProgressBar *m_bar;
};

} // namespace platen
