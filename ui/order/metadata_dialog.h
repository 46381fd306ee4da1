// SPDX-License-Identifier: GPL-3.0-or-later
// Another metadata object for an order, at its provider.
// As lines "name: value"; a value that is not a plain text keeps its JSON.
#pragma once

#include "ui/order/change_dialog.h"

class QLabel;
class QPlainTextEdit;

namespace platen {

class MetadataDialog : public ChangeDialog
{
    Q_OBJECT
public:
    MetadataDialog(EngineHost &host, const Order &order, const QString &environment, QWidget *parent);

protected:
    QFuture<Result<Order>> carryOut() override;

private:
    void check();
    QPlainTextEdit *m_text;
    QLabel *m_problem;
};

QString metadataText(const QJsonObject &metadata);
// Lines that are as metadataText wrote them keep the values of `before`: a number stays a number. An error names the
// line.
Result<QJsonObject> metadataFromText(const QString &text, const QJsonObject &before = {});

} // namespace platen
