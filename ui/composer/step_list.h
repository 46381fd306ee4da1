// SPDX-License-Identifier: GPL-3.0-or-later
// The steps at the side: the current one, those with errors, and a way to each.
#pragma once

#include <QListWidget>
#include <QStringList>

namespace platen {

class StepList : public QListWidget
{
    Q_OBJECT
public:
    explicit StepList(const QStringList &titles, QWidget *parent = nullptr);

    void setCurrent(int step);              // does not emit chosen()
    void setMarks(const QList<int> &steps); // steps with something to fix

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {sizeHint().width(), 0}; }

Q_SIGNALS:
    void chosen(int step);

protected:
    void changeEvent(QEvent *event) override;

private:
    void decorate();

    QList<int> m_marks;
};

} // namespace platen
