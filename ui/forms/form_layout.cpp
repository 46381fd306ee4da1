// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/form_layout.h"

#include "ui/forms/field_box.h"
#include "ui/widgets/theme.h"

#include <QAbstractScrollArea>
#include <QLabel>
#include <QStyle>

#include <algorithm>

namespace platen {

namespace {

constexpr int between = grid(3); // between a label and its field

bool isShown(const std::unique_ptr<QLayoutItem> &item)
{
    return item && !item->isEmpty();
}

int heightOf(QLayoutItem &item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

// How far to move a label of that height down to align it with the field's text.
int labelDrop(QLayoutItem &field, int labelHeight)
{
    const auto *box = qobject_cast<FieldBox *>(field.widget());
    // The first line of a multi-line text.
    if (box && qobject_cast<QAbstractScrollArea *>(box->field()))
        return grid(1);
    const int line = box ? box->field()->sizeHint().height() : field.sizeHint().height();
    return box ? std::max((line - labelHeight) / 2, 0) : 0;
}

} // namespace

FormLayout::FormLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(grid(1) / 2);
}

FormLayout::~FormLayout() = default;

QLabel *FormLayout::addField(const QString &label, FieldBox *box, int row)
{
    auto *text = new QLabel(shownText(label));
    text->setBuddy(box->field());
    QString plain = label;
    box->setAccessibleFieldName(plain.remove(u'&'));
    addPair(text, box, row);
    const auto added = std::find_if(m_rows.begin(), m_rows.end(),
                                    [text](const Row &one) { return one.label && one.label->widget() == text; });
    added->text = label;
    return text;
}

void FormLayout::setLabel(FieldBox *box, const QString &label)
{
    for (Row &row : m_rows) {
        auto *text = row.label ? qobject_cast<QLabel *>(row.label->widget()) : nullptr;
        if (!text || row.field->widget() != box || row.text == label)
            continue;
        row.text = label;
        text->setText(shownText(label));
        QString plain = label;
        box->setAccessibleFieldName(plain.remove(u'&'));
        invalidate();
    }
}

// Without its mnemonic "&Title" is "Title", and "Size && &fit" is "Size && fit".
QString FormLayout::shownText(const QString &label) const
{
    if (m_mnemonics)
        return label;
    QString shown;
    for (qsizetype i = 0; i < label.size(); ++i) {
        if (label[i] != u'&')
            shown += label[i];
        else if (i + 1 < label.size() && label[i + 1] == u'&')
            shown += label.mid(i++, 2);
    }
    return shown;
}

void FormLayout::setMnemonics(bool mnemonics)
{
    if (mnemonics == m_mnemonics)
        return;
    m_mnemonics = mnemonics;
    for (const Row &row : m_rows) {
        if (auto *label = row.label ? qobject_cast<QLabel *>(row.label->widget()) : nullptr; label && label->buddy())
            label->setText(shownText(row.text));
    }
}

void FormLayout::addPair(QWidget *label, QWidget *field, int row)
{
    addChildWidget(label);
    addChildWidget(field);
    Row made;
    made.label = std::make_unique<QWidgetItemV2>(label);
    made.field = std::make_unique<QWidgetItemV2>(field);
    const auto at = row < 0 ? m_rows.end() : m_rows.begin() + std::min<std::ptrdiff_t>(row, std::ssize(m_rows));
    m_rows.insert(at, std::move(made));
    invalidate();
}

void FormLayout::removeRow(QWidget *field)
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                  [field](const Row &one) { return one.field && one.field->widget() == field; });
    if (row == m_rows.end())
        return;
    QWidget *label = row->label ? row->label->widget() : nullptr;
    m_rows.erase(row);
    delete label;
    delete field;
    invalidate();
}

void FormLayout::setRowVisible(QWidget *field, bool visible)
{
    for (const Row &row : m_rows) {
        if (!row.field || row.field->widget() != field)
            continue;
        field->setVisible(visible);
        if (row.label)
            row.label->widget()->setVisible(visible);
    }
}

void FormLayout::addItem(QLayoutItem *item)
{
    Row row;
    row.field.reset(item);
    m_rows.push_back(std::move(row));
}

int FormLayout::count() const
{
    int count = 0;
    for (const Row &row : m_rows)
        count += (row.label ? 1 : 0) + (row.field ? 1 : 0);
    return count;
}

QLayoutItem *FormLayout::itemAt(int index) const
{
    for (const Row &row : m_rows) {
        for (const auto *item : {&row.label, &row.field}) {
            if (*item && index-- == 0)
                return item->get();
        }
    }
    return nullptr;
}

QLayoutItem *FormLayout::takeAt(int index)
{
    for (auto row = m_rows.begin(); row != m_rows.end(); ++row) {
        for (auto *item : {&row->label, &row->field}) {
            if (!*item || index-- != 0)
                continue;
            QLayoutItem *taken = item->release();
            if (!row->label && !row->field)
                m_rows.erase(row);
            invalidate();
            return taken;
        }
    }
    return nullptr;
}

FormLayout::Widths FormLayout::widths() const
{
    Widths widths;
    for (const Row &row : m_rows) {
        if (!isShown(row.field))
            continue;
        if (isShown(row.label))
            widths.label = std::max(widths.label, row.label->sizeHint().width());
        widths.fieldLeast = std::max(widths.fieldLeast, row.field->minimumSize().width());
        widths.fieldBest = std::max(widths.fieldBest, row.field->sizeHint().width());
    }
    return widths;
}

bool FormLayout::isStacked(int width) const
{
    const Widths needed = widths();
    return width < needed.label + between + needed.fieldLeast || needed.label > width / 2;
}

int FormLayout::arrange(const QRect &rect, bool apply) const
{
    const QMargins margins = contentsMargins();
    const QRect inside = rect.marginsRemoved(margins);
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    const bool stacked = isStacked(inside.width());
    const int labels = widths().label;
    const auto place = [&](QLayoutItem &item, const QRect &at) {
        if (apply)
            item.setGeometry(QStyle::visualRect(direction, inside, at));
    };
    int y = inside.top();
    bool first = true;
    for (const Row &row : m_rows) {
        const bool labelled = isShown(row.label);
        if (!isShown(row.field)) {
            if (labelled) // a field may hide itself, and its label must not lie over another one
                place(*row.label, {inside.topLeft(), QSize(0, 0)});
            continue;
        }
        if (!first)
            y += spacing();
        first = false;
        const int labelHeight = labelled ? row.label->sizeHint().height() : 0;
        if (stacked) {
            if (labelled) {
                place(*row.label, {inside.left(), y, inside.width(), labelHeight});
                y += labelHeight + 1;
            }
            const int height = heightOf(*row.field, inside.width());
            place(*row.field, {inside.left(), y, inside.width(), height});
            y += height;
            continue;
        }
        const int indent = labels > 0 ? labels + between : 0;
        const int room = inside.width() - indent;
        const int drop = labelled ? labelDrop(*row.field, labelHeight) : 0;
        const int height = heightOf(*row.field, room);
        if (labelled)
            place(*row.label, {inside.left(), y + drop, labels, labelHeight});
        place(*row.field, {inside.left() + indent, y, room, height});
        y += std::max(height, drop + labelHeight);
    }
    return y - rect.top() + margins.bottom();
}

int FormLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, false);
}

QSize FormLayout::sizeHint() const
{
    const Widths needed = widths();
    const QMargins margins = contentsMargins();
    const int width =
        margins.left() + margins.right() + needed.fieldBest + (needed.label > 0 ? needed.label + between : 0);
    return {width, heightForWidth(width)};
}

QSize FormLayout::minimumSize() const
{
    const Widths needed = widths();
    const QMargins margins = contentsMargins();
    // The minimum height depends on the width; callers that need it use heightForWidth().
    return {std::max(needed.label, needed.fieldLeast) + margins.left() + margins.right(), 0};
}

void FormLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

} // namespace platen
