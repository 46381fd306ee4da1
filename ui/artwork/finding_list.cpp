// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/artwork/finding_list.h"

#include "ui/artwork/length_words.h"
#include "ui/order/link_label.h"
#include "ui/widgets/labels.h"

#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace platen {

using artwork::Severity;

QString severityIcon(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("stage-failed");
    case Severity::Warning:
        return QStringLiteral("attention");
    case Severity::Note:
        break;
    }
    return QStringLiteral("view");
}

Token severityToken(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Token::Danger;
    case Severity::Warning:
        return Token::Warning;
    case Severity::Note:
        break;
    }
    return Token::Muted;
}

QString severityLabel(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return FindingList::tr("Error");
    case Severity::Warning:
        return FindingList::tr("Warning");
    case Severity::Note:
        break;
    }
    return FindingList::tr("Note");
}

FindingList::FindingList(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("findings"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(grid(2));
}

void FindingList::setFindings(const std::vector<artwork::Finding> &findings, const std::vector<FindingAct> &acts)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its button may be the sender
        delete item;
    }
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const auto act =
            std::find_if(acts.begin(), acts.end(), [i](const FindingAct &one) { return one.finding == i; });
        addRow(findings[i], i, act == acts.end() ? nullptr : &*act);
    }
}

void FindingList::addRow(const artwork::Finding &finding, std::size_t index, const FindingAct *act)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    const bool isSettled = act && !act->settled.isEmpty();
    auto *icon = new IconLabel(isSettled ? QStringLiteral("check") : severityIcon(finding.severity),
                               isSettled ? Token::Muted : severityToken(finding.severity), row);
    icon->setToolTip(severityLabel(finding.severity));
    icon->setAccessibleName(severityLabel(finding.severity));
    layout->addWidget(icon, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(grid(1));
    QLabel *words = plainLabel(artworkText(finding.message), row);
    words->setAccessibleName(tr("%1: %2").arg(severityLabel(finding.severity), artworkText(finding.message)));
    column->addWidget(words);
    if (isSettled)
        column->addWidget(new TintedLabel(act->settled, Token::Muted, row));
    if (act) {
        auto *button = new QToolButton(row);
        button->setText(act->words);
        button->setAccessibleName(tr("%1: %2").arg(act->words, artworkText(finding.message)));
        button->setObjectName(QStringLiteral("findingAct.") + finding.code);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, [this, index] { Q_EMIT actWanted(index); });
        column->addWidget(button, 0, Qt::AlignLeading);
    }
    layout->addLayout(column, 1);
    m_rows->addWidget(row);
}

} // namespace platen
