// SPDX-License-Identifier: GPL-3.0-or-later
// The findings of a preflight, one below the other: an icon for the severity and the sentence.
#pragma once

#include "core/artwork/inspection.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace platen {

// A button below a finding.
struct FindingAct
{
    std::size_t finding = 0; // its index
    QString words;           // on the button
    QString settled = {};    // why the finding counts no more; empty if it does
};

class FindingList : public QWidget
{
    Q_OBJECT
public:
    explicit FindingList(QWidget *parent = nullptr);
    // `acts`: what a person can do about some of them.
    void setFindings(const std::vector<artwork::Finding> &findings, const std::vector<FindingAct> &acts = {});

Q_SIGNALS:
    void actWanted(std::size_t finding); // its index

private:
    void addRow(const artwork::Finding &finding, std::size_t index, const FindingAct *act);
    QVBoxLayout *m_rows;
};

[[nodiscard]] QString severityLabel(artwork::Severity severity); // "Error", "Warning", "Note", translated
[[nodiscard]] QString severityIcon(artwork::Severity severity);
[[nodiscard]] Token severityToken(artwork::Severity severity);

} // namespace platen
