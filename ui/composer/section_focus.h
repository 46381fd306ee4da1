// SPDX-License-Identifier: GPL-3.0-or-later
// Where somebody works in the composer: the section and the field.
#pragma once

#include <QObject>
#include <QString>

#include <vector>

class QWidget;

namespace platen {

class ComposerSection;

class SectionFocus : public QObject
{
    Q_OBJECT
public:
    SectionFocus(const std::vector<ComposerSection *> &sections, QWidget *composer);

    void start(const QString &pointer); // in the first section of another draft
    void enter(int section);

    [[nodiscard]] int section() const { return m_section; }
    [[nodiscard]] const QString &pointer() const { return m_pointer; } // of the field last worked in

Q_SIGNALS:
    void fieldLeft(const QString &pointer);
    void sectionEntered(int section);  // by the focus
    void fieldEntered(QWidget *field); // or anything else in the composer that has the focus
    void pointerChanged();

private:
    void moved(QWidget *before, QWidget *now);
    [[nodiscard]] int sectionOf(const QWidget *widget) const; // -1 if it is in none

    std::vector<ComposerSection *> m_sections;
    QWidget *m_composer;
    int m_section = 0;
    QString m_pointer;
};

} // namespace platen
