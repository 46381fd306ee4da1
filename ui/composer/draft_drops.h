// SPDX-License-Identifier: GPL-3.0-or-later
// What is dropped on the tabs, or pasted: artwork goes into the draft in front, or begins one; draft files are opened.
// While something is dragged, the window says what dropping it would do. Nothing is sent.
#pragma once

#include <QObject>
#include <QString>

class QDragEnterEvent;
class QDropEvent;
class QMimeData;

namespace platen {

class ArtworkIntake;
class ComposerTabs;
class DropOverlay;

class DraftDrops : public QObject
{
    Q_OBJECT
public:
    // Pictures without a file are saved in the folder `pictures`.
    DraftDrops(ComposerTabs &tabs, QString pictures);

    // A picture, files or an address in the clipboard; onto a print area if that has the focus.
    void paste();

Q_SIGNALS:
    void said(const QString &text); // why nothing was done

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void entered(QDragEnterEvent *event);
    void dropped(QDropEvent *event);
    // `pointer`, if not empty: the member for a single piece of artwork.
    void take(const QMimeData &data, const QString &pointer);
    [[nodiscard]] ArtworkIntake *draft() const; // null if the list is in front

    ComposerTabs &m_tabs;
    QString m_pictures;
    DropOverlay *m_overlay;
};

} // namespace platen
