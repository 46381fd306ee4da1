// SPDX-License-Identifier: GPL-3.0-or-later
// One artwork of the draft as it will be printed, in place of the form: the drawing with its findings, the pages of the
// file, the ways to size it, and the size of the product if its provider does not say.
#pragma once

#include "ui/artwork/finding_list.h"
#include "ui/artwork/preview_loader.h"
#include "ui/composer/artwork_desk.h"

#include <QWidget>

class QLabel;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace platen {

class ArtworkView;
class SizeFields;
class TintedLabel;
class SizingCompare;

class ArtworkPage : public QWidget
{
    Q_OBJECT
public:
    ArtworkPage(ArtworkDesk &desk, DraftModel &model, QWidget *parent = nullptr);

    void setArtwork(std::size_t item, const QString &area);
    [[nodiscard]] QWidget *firstInput() const;

Q_SIGNALS:
    void left(); // a person wants to go on with the draft, or the artwork has gone
    void orderWanted(const QString &orderId);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *makeHead();
    void refresh();
    void showFile(const ArtworkDesk::State &state);
    void showPrintedPage(const artwork::Preflight &result);
    void showSizings(const CheckedArtwork &checked);
    void showSize();
    void setPage(int page);
    void loadPreviews(const QString &content);
    void loadSharp(); // as large as it is drawn
    void showPreview(const QImage &preview);
    void act(std::size_t finding);
    [[nodiscard]] std::vector<FindingAct> acts(const ArtworkDesk::State &state) const;
    [[nodiscard]] bool isSizeUnknown() const; // the provider does not say how large the product prints

    ArtworkDesk &m_desk;
    DraftModel &m_model;
    PreviewLoader m_quick;
    PreviewLoader m_sharp;
    std::size_t m_item = 0;
    QString m_area;
    int m_page = 1;
    QString m_previewOf;   // the file and its page
    QString m_content;     // its digest, once that is known
    int m_previewSize = 0; // of the longer side, in pixels
    QToolButton *m_back;
    QLabel *m_title;
    QWidget *m_pages;
    TintedLabel *m_printed; // which page the order takes
    QSpinBox *m_number;
    ArtworkView *m_view;
    SizeFields *m_size;
    QString m_sizeOf; // what the size was read for
    SizingCompare *m_sizings;
};

} // namespace platen
