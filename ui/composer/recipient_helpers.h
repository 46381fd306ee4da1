// SPDX-License-Identifier: GPL-3.0-or-later
// Beside the recipient's fields: earlier recipients, and a box for pasting an address.
#pragma once

#include "core/domain/order.h"
#include "core/engine/engine_host.h"

#include <QTimer>
#include <QWidget>

class QCompleter;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStandardItemModel;

namespace platen {

class RecipientHelpers : public QWidget
{
    Q_OBJECT
public:
    explicit RecipientHelpers(EngineHost &host, QWidget *parent = nullptr);

    void showFilled(const QString &what); // shows what was filled in, with an undo button
    void showNothing();

Q_SIGNALS:
    void earlierChosen(const platen::Recipient &recipient);
    void pasted(const platen::Recipient &recipient);
    void undoWanted();

private:
    void build();
    void searchEarlier();
    void showEarlier(const std::vector<Recipient> &found);

    EngineHost &m_host;
    QLineEdit *m_search;
    QStandardItemModel *m_earlier;
    QCompleter *m_completer;
    QTimer m_searchPause;
    int m_searchRound = 0;
    QPlainTextEdit *m_paste;
    QPushButton *m_use;
    QLabel *m_filled;
    QPushButton *m_undo;
};

} // namespace platen
