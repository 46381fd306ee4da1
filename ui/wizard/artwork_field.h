// SPDX-License-Identifier: GPL-3.0-or-later
// The artwork for one print area: its web address, or a file of this computer, whichever the provider takes. Takes what
// is dragged onto it.
#pragma once

#include <QLineEdit>

class QMimeData;

namespace platen {

class ArtworkField : public QLineEdit
{
    Q_OBJECT
public:
    explicit ArtworkField(QWidget *parent = nullptr);

    void setAccepts(bool addresses, bool files);
    [[nodiscard]] bool acceptsFiles() const { return m_files; }
    // One of these two, or neither.
    [[nodiscard]] QString address() const;
    [[nodiscard]] QString file() const; // absolute
    void chooseFile();                  // asks for one

Q_SIGNALS:
    // What was dropped cannot be used; `why` says so and what to do instead.
    void refused(const QString &why);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    bool m_addresses = true;
    bool m_files = false;
};

// The web address in what was dropped: of a link or picture, or in plain text; empty where there is none.
QString droppedAddress(const QMimeData &data);

} // namespace platen
