// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/artwork/finding_list.h"

#include "ui/order/link_label.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace platen {

using artwork::Severity;

namespace {

QString iconOf(Severity severity)
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

Token tokenOf(Severity severity)
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

} // namespace

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

void FindingList::setFindings(const std::vector<artwork::Finding> &findings)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const artwork::Finding &finding : findings)
        addRow(finding);
}

void FindingList::addRow(const artwork::Finding &finding)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    auto *icon = new IconLabel(iconOf(finding.severity), tokenOf(finding.severity), row);
    icon->setToolTip(severityLabel(finding.severity));
    icon->setAccessibleName(severityLabel(finding.severity));
    layout->addWidget(icon, 0, Qt::AlignTop);
    QLabel *words = plainLabel(finding.message.text(), row);
    words->setAccessibleName(tr("%1: %2").arg(severityLabel(finding.severity), finding.message.text()));
    layout->addWidget(words, 1);
    m_rows->addWidget(row);
}

} // namespace platen
