// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/problem_list.h"

#include "ui/composer/draft_fields.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/text_link.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace platen {

ProblemList::ProblemList(QWidget *parent)
    : QWidget(parent)
    , m_list(new QVBoxLayout)
{
    setObjectName(QStringLiteral("problems"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, grid(2));
    layout->setSpacing(grid(1));
    auto *heading = new QLabel(tr("Before this order can be placed:"));
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    heading->setFont(strong);
    layout->addWidget(heading);
    m_list->setSpacing(grid(1));
    layout->addLayout(m_list);
    hide();
}

void ProblemList::setProblems(const std::vector<Error> &errors, const std::function<bool(const Error &)> &isLate,
                              bool namesItems)
{
    std::vector<Problem> problems;
    for (const Error &error : errors) {
        const std::optional<std::size_t> item = namesItems ? itemIndex(error.pointer) : std::nullopt;
        const QString message = error.message.text();
        problems.push_back(
            {item ? tr("Item %1: %2").arg(*item + 1).arg(message) : message, error.pointer, isLate(error)});
    }
    if (std::exchange(m_problems, problems) == problems)
        return; // the link that has the focus keeps it
    clear();
    for (std::size_t i = 0; i < problems.size(); ++i)
        add(problems[i], i);
    setVisible(!problems.empty());
}

void ProblemList::clear()
{
    while (QLayoutItem *item = m_list->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->setParent(nullptr);
            item->widget()->deleteLater(); // it may be the sender
        }
        delete item;
    }
}

void ProblemList::add(const Problem &problem, std::size_t number)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    auto *icon = new QLabel;
    icon->setPixmap(iconPixmap(problem.isLate ? QStringLiteral("attention") : QStringLiteral("todo"), grid(4),
                               devicePixelRatioF(),
                               themeColor(problem.isLate ? Token::Danger : Token::Muted, palette())));
    auto *text = new TextLink(problem.message, problem.pointer);
    text->setWordWrap(true);
    text->setObjectName(QStringLiteral("problem%1").arg(number));
    connect(text, &QLabel::linkActivated, this, &ProblemList::fieldWanted);
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addWidget(text, 1);
    m_list->addWidget(row);
}

} // namespace platen
