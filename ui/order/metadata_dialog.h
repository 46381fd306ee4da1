// SPDX-License-Identifier: GPL-3.0-or-later
// Replaces an order's metadata at its provider. Metadata is edited as lines "name: value"; a value that is not plain
// text is shown as JSON.
#pragma once

#include "core/providers/declaration.h"
#include "ui/order/change_dialog.h"

class QLabel;
class QPlainTextEdit;

namespace platen {

class MetadataDialog : public ChangeDialog
{
    Q_OBJECT
public:
    MetadataDialog(EngineHost &host, const Order &order, const QString &environment, const Declaration &provider,
                   QWidget *parent);

protected:
    QFuture<Result<Order>> carryOut() override;

private:
    void check();
    QPlainTextEdit *m_text;
    QLabel *m_problem;
};

QString metadataText(const QJsonObject &metadata);
// Lines unchanged since metadataText() keep the value in `before`, so a number stays a number. An error names its line.
Result<QJsonObject> metadataFromText(const QString &text, const QJsonObject &before = {});

} // namespace platen
