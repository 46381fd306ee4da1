// Something that opens outside: a tracking page, artwork, a payment page. Only http, https and files are ever opened,
// whatever a provider's document says.
#pragma once

#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QUrl>

namespace platen {

bool mayOpen(const QUrl &url);

class LinkLabel : public QAbstractButton
{
    Q_OBJECT
public:
    LinkLabel(const QString &text, const QUrl &url, QWidget *parent = nullptr);
    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QUrl m_url;
};

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
