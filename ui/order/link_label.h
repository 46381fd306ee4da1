// SPDX-License-Identifier: GPL-3.0-or-later
// A link that opens in the browser: a tracking page, artwork, a payment page. An address that is not a web address is
// shown as text to copy.
#pragma once

#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QUrl>

namespace platen {

class LinkLabel : public QAbstractButton
{
    Q_OBJECT
public:
    // `url` is a web address. Its host is shown after `text` unless the text contains it.
    LinkLabel(const QString &text, const QUrl &url, QWidget *parent = nullptr);
    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] QString shownText() const { return m_text; } // without the host
    [[nodiscard]] QString shownHost() const { return m_host; } // empty if the text contains it
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QUrl m_url;
    QString m_text;
    QString m_host;
};

// A LinkLabel; or, for an address that is not opened, `text` and the address as selectable text. Only `text` if there
// is no address.
QWidget *linkOrText(const QString &text, const QString &address, QWidget *parent);

// An icon in a colour of the theme.
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    IconLabel(QString icon, Token token, QWidget *parent = nullptr);
    void setIcon(const QString &icon, Token token);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    Token m_token;
};

} // namespace platen
