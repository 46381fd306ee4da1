// SPDX-License-Identifier: GPL-3.0-or-later
// The artwork of one print area: a web address or a local file. Accepts drops. A file at a provider that only fetches
// web addresses stays a file; the draft's check says what it needs.
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
    // At most one of the two is set.
    [[nodiscard]] QString address() const;
    [[nodiscard]] QString file() const; // absolute
    void chooseFile();                  // opens a file dialog

Q_SIGNALS:
    // A drop was refused; `why` gives the reason and what to do instead.
    void refused(const QString &why);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] static bool isForThis(const QMimeData &data);
    [[nodiscard]] QString textOf(const QMimeData &data, QString &why) const;
    void lightUp(const QString &words); // none: no longer

    bool m_isTarget = false; // something is being dragged over it
    bool m_addresses = true;
    bool m_files = false;
};

} // namespace platen
