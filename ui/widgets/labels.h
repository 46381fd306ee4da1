// SPDX-License-Identifier: GPL-3.0-or-later
// The window's labels: muted text, headings, and long text cut short in a row.
#pragma once

#include "ui/widgets/theme.h"

#include <QLabel>

namespace platen {

// A label in a colour of the theme, also after a change between light and dark. Its text can be selected and copied.
class TintedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit TintedLabel(const QString &text, Token token = Token::Muted, QWidget *parent = nullptr);
    void setToken(Token token);

protected:
    void changeEvent(QEvent *event) override;

private:
    void tint();
    Token m_token;
};

// One line, cut with "…" if it does not fit; the tooltip then has the whole text.
class ElidedLabel : public QWidget
{
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);
    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString m_text;
};

QLabel *plainLabel(const QString &text, QWidget *parent = nullptr);   // wraps, selectable, never read as HTML
QLabel *headingLabel(const QString &text, QWidget *parent = nullptr); // of a section

} // namespace platen
