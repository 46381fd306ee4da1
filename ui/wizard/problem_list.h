// SPDX-License-Identifier: GPL-3.0-or-later
// What has to be put right before the order can be placed, each with the way to its field.
#pragma once

#include "core/domain/error.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace platen {

class ProblemList : public QWidget
{
    Q_OBJECT
public:
    explicit ProblemList(QWidget *parent = nullptr);

    void setProblems(const std::vector<Error> &errors); // none: it is not there

Q_SIGNALS:
    void fieldWanted(const QString &pointer);

private:
    void clear();
    void add(const Error &error, int number);

    QVBoxLayout *m_list;
};

} // namespace platen
