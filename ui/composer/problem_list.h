// SPDX-License-Identifier: GPL-3.0-or-later
// What must be fixed before the order can be placed, each with a link to its field.
#pragma once

#include "core/domain/error.h"

#include <QWidget>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace platen {

class ProblemList : public QWidget
{
    Q_OBJECT
public:
    explicit ProblemList(QWidget *parent = nullptr);

    // None hides the list. A late one should have been fixed by now; the others are still to do. With `namesItems`, it
    // says which item each of them is in.
    void setProblems(const std::vector<Error> &errors, const std::function<bool(const Error &)> &isLate,
                     bool namesItems);

Q_SIGNALS:
    void fieldWanted(const QString &pointer);

private:
    struct Problem
    {
        QString message;
        QString pointer;
        bool isLate = false;
        bool operator==(const Problem &) const = default;
    };
    void clear();
    void add(const Problem &problem, std::size_t number);

    std::vector<Problem> m_problems;
    QVBoxLayout *m_list;
};

} // namespace platen
