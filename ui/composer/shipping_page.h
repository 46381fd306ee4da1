// SPDX-License-Identifier: GPL-3.0-or-later
// The third section: the shipping method and its cost.
#pragma once

#include "ui/composer/composer_section.h"
#include "ui/composer/quote_desk.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace platen {

class ErrorBox;
class FieldBox;
class ShippingTable;

class ShippingPage : public ComposerSection
{
    Q_OBJECT
public:
    ShippingPage(ComposerContext &context, QuoteDesk &quotes, QWidget *parent = nullptr);

    void showErrors(const std::vector<Error> &errors) override;
    void reveal(const QString &pointer) override;
    [[nodiscard]] QString pointerAt(const QWidget *input) const override;
    [[nodiscard]] QWidget *firstField() const override;

private:
    void build();
    void connectAll();
    void adapt();
    void store(const QString &method);
    void showQuotes();
    [[nodiscard]] QString noPriceText(const Error &error) const;
    void showStatus();
    [[nodiscard]] bool isTaxNamed() const; // by every quote
    [[nodiscard]] bool isAsked() const;    // whether the provider uses the method

    ComposerContext &m_context;
    QuoteDesk &m_quotes;
    bool m_loading = false;
    bool m_free = false; // the provider lists no methods: free text
    QLabel *m_status;
    QProgressBar *m_busy;
    QPushButton *m_again;
    ShippingTable *m_table;
    QLineEdit *m_text;
    FieldBox *m_textBox;
    QLabel *m_error;
    ErrorBox *m_failure;
    QLabel *m_issues;
    QTimer m_second;
};

} // namespace platen
