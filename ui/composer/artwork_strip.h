// SPDX-License-Identifier: GPL-3.0-or-later
// Below an artwork field: a small picture of its file, what the file is, and the worst that was found in it. Hidden
// while there is no file.
#pragma once

#include "ui/artwork/preview_loader.h"
#include "ui/composer/artwork_desk.h"

#include <QWidget>

class QToolButton;

namespace platen {

class ArtworkThumb;
class ElidedLabel;
class IconLabel;
class RemotePictureBox;
class TintedLabel;
struct WorstFinding;

class ArtworkStrip : public QWidget
{
    Q_OBJECT
public:
    ArtworkStrip(ArtworkDesk &desk, QString area, QWidget *parent = nullptr);

    void setItem(std::size_t item);
    // The file was checked, and its picture is there, if there is one.
    [[nodiscard]] bool isSettled() const { return m_isSettled; }

Q_SIGNALS:
    void settled();

private:
    void build();
    void refresh();
    void refreshAddress();
    void loadPicture(const ArtworkDesk::State &state);
    void describe(const ArtworkDesk::State &state);
    void describeFinding(const WorstFinding &worst, bool isTargetKnown);
    void act();

    ArtworkDesk &m_desk;
    std::size_t m_item = 0;
    QString m_area;
    PreviewLoader m_loader;
    QString m_file;    // that the picture is of
    QString m_address; // or of which address
    QString m_content; // its digest, once that is known
    bool m_hasPicture = false;
    bool m_isSettled = false;
    std::optional<artwork::Finding> m_finding; // that the button is about
    QTimer m_typing;                           // an address is fetched from once it is not typed any more
    ArtworkThumb *m_thumb;
    RemotePictureBox *m_remote;
    IconLabel *m_icon;
    QLabel *m_words;
    TintedLabel *m_details;
    QToolButton *m_look;
    QToolButton *m_act;
};

} // namespace platen
