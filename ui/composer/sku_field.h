// SPDX-License-Identifier: GPL-3.0-or-later
// The SKU of an item, looked up in the provider's catalogue once it seems complete.
#pragma once

#include "ui/composer/composer_context.h"

#include <QLineEdit>
#include <QTimer>

namespace platen {

class FieldBox;

class SkuField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SkuField(ComposerContext &context, QWidget *parent = nullptr);

    void setItem(std::size_t item) { m_item = item; }
    void load();
    void adapt();                         // to the provider and the product
    void showError(const QString &error); // empty: the look-up's error, if any
    [[nodiscard]] FieldBox *box() const { return m_box; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void typed();
    void lookUp();
    void productFailed(const QString &account, const QString &sku, const Error &error);

    ComposerContext &m_context;
    FieldBox *m_box;
    std::size_t m_item = 0;
    bool m_loading = false;
    QString m_problem; // from the look-up
    QTimer m_pause;    // since the last keystroke
};

} // namespace platen
