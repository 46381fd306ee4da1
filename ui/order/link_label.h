// SPDX-License-Identifier: GPL-3.0-or-later
// Something that opens in the browser: a tracking page, artwork, a payment page. An address that is none of the web is
// text beside it, which can be copied.
#pragma once

#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QUrl>

namespace platen {

class LinkLabel : public QAbstractButton
{
    Q_OBJECT
public:
    // `url` of the web. Its host stands behind `text` where that does not name it.
    LinkLabel(const QString &text, const QUrl &url, QWidget *parent = nullptr);
    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] QString shownText() const { return m_text; } // without the host
    [[nodiscard]] QString shownHost() const { return m_host; } // empty: the text names it
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

// A LinkLabel, or, for an address that is not opened, `text` and the address as text to select. Only `text` if there is
// no address.
QWidget *linkOrText(const QString &text, const QString &address, QWidget *parent);

// An icon in one of the theme's colours.
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    IconLabel(QString icon, Token token, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    Token m_token;
};

} // namespace platen
