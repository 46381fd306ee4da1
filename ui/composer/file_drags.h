// SPDX-License-Identifier: GPL-3.0-or-later
// Fields take dragged text, and would take files as text too. Files that are dragged over one are for what is around
// it.
#pragma once

#include <QObject>

class QWidget;

namespace platen {

class FileDrags : public QObject
{
    Q_OBJECT
public:
    explicit FileDrags(QWidget *around);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_around;
};

} // namespace platen
