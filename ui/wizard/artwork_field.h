// The web address of the artwork for one print area. Takes what is dragged onto it from a browser.
#pragma once

#include <QLineEdit>

class QMimeData;

namespace platen {

class ArtworkField : public QLineEdit
{
    Q_OBJECT
public:
    explicit ArtworkField(QWidget *parent = nullptr);

Q_SIGNALS:
    // What was dropped cannot be used; `why` says so and what to do instead.
    void refused(const QString &why);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
};

// The web address in what was dropped: of a link or picture, or in plain text; empty where there is none.
QString droppedAddress(const QMimeData &data);

} // namespace platen
