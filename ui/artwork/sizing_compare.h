// SPDX-License-Identifier: GPL-3.0-or-later
// The ways to size a file on its product, side by side, each drawn and with its consequence in words; one is chosen.
#pragma once

#include "core/artwork/preflight.h"

#include <QImage>
#include <QWidget>

#include <vector>

class QButtonGroup;
class QHBoxLayout;

namespace platen {

class SizingCard;

class SizingCompare : public QWidget
{
    Q_OBJECT
public:
    explicit SizingCompare(QWidget *parent = nullptr);
    ~SizingCompare() override;

    // The target's own sizing is the chosen one. `offered`: the words of the provider, all three if empty.
    void setArtwork(const artwork::Inspection &file, const artwork::Target &target,
                    const artwork::PreflightRules &rules, const QStringList &offered = {});
    void setPreview(const QImage &preview);

Q_SIGNALS:
    void sizingChosen(const QString &word); // by a person: "fillPrintArea", …

private:
    QHBoxLayout *m_row;
    QButtonGroup *m_group;
    std::vector<SizingCard *> m_cards;
};

} // namespace platen
