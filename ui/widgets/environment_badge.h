// SPDX-License-Identifier: GPL-3.0-or-later
// LIVE or SANDBOX, shown wherever an account is, so that the two are never confused.
#pragma once

#include <QString>
#include <QWidget>

class QPainter;
class QPalette;

namespace platen {

QString environmentWord(const QString &environment); // "LIVE", "SANDBOX", or "" if unknown
// Brief, for a narrow list cell: only the first letter of a sandbox. LIVE, which costs money, is always spelled out.
enum class BadgeForm { Whole, Brief };
QSize environmentBadgeSize(const QString &environment, const QFont &font, BadgeForm form = BadgeForm::Whole);
// At the left of `rect` (right if right to left), vertically centred.
void paintEnvironmentBadge(QPainter *painter, const QRect &rect, const QString &environment, const QPalette &palette,
                           const QFont &font, BadgeForm form = BadgeForm::Whole);

class EnvironmentBadge : public QWidget
{
    Q_OBJECT
public:
    explicit EnvironmentBadge(QWidget *parent = nullptr);
    explicit EnvironmentBadge(const QString &environment, QWidget *parent = nullptr);
    void setEnvironment(const QString &environment); // "live", "sandbox"; "" hides it
    [[nodiscard]] QString environment() const { return m_environment; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_environment;
};

} // namespace platen
