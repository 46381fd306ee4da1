// SPDX-License-Identifier: GPL-3.0-or-later
// The findings of a preflight, one below the other: an icon for the severity and the sentence.
#pragma once

#include "core/artwork/inspection.h"

#include <QWidget>

class QVBoxLayout;

namespace platen {

class FindingList : public QWidget
{
    Q_OBJECT
public:
    explicit FindingList(QWidget *parent = nullptr);
    void setFindings(const std::vector<artwork::Finding> &findings);

private:
    void addRow(const artwork::Finding &finding);
    QVBoxLayout *m_rows;
};

[[nodiscard]] QString severityLabel(artwork::Severity severity); // "Error", "Warning", "Note", translated

} // namespace platen
