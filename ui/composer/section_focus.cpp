// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/section_focus.h"

#include "ui/composer/composer_section.h"

#include <QApplication>

#include <algorithm>
#include <utility>

namespace platen {

SectionFocus::SectionFocus(const std::vector<ComposerSection *> &sections, QWidget *composer)
    : QObject(composer)
    , m_sections(sections)
    , m_composer(composer)
{
    for (std::size_t i = 1; i < m_sections.size(); ++i)
        m_sections[i]->setMnemonics(false);
    connect(qApp, &QApplication::focusChanged, this, &SectionFocus::moved);
}

void SectionFocus::start(const QString &pointer)
{
    m_pointer = pointer;
    enter(0);
}

int SectionFocus::sectionOf(const QWidget *widget) const
{
    const auto found = std::find_if(m_sections.begin(), m_sections.end(), [widget](const ComposerSection *section) {
        return widget && section->isAncestorOf(widget);
    });
    return found == m_sections.end() ? -1 : static_cast<int>(found - m_sections.begin());
}

void SectionFocus::moved(QWidget *before, QWidget *now)
{
    if (!now || !m_composer->isAncestorOf(now))
        return;
    const int from = sectionOf(before);
    const int section = sectionOf(now);
    const QString left = from < 0 ? QString() : m_sections[static_cast<std::size_t>(from)]->pointerAt(before);
    const QString pointer = section < 0 ? QString() : m_sections[static_cast<std::size_t>(section)]->pointerAt(now);
    if (!left.isEmpty() && left != pointer)
        Q_EMIT fieldLeft(left);
    Q_EMIT fieldEntered(now);
    if (section < 0)
        return;
    Q_EMIT sectionEntered(section);
    enter(section);
    if (!pointer.isEmpty() && std::exchange(m_pointer, pointer) != pointer)
        Q_EMIT pointerChanged();
}

void SectionFocus::enter(int section)
{
    if (std::exchange(m_section, section) == section)
        return;
    for (std::size_t i = 0; i < m_sections.size(); ++i)
        m_sections[i]->setMnemonics(static_cast<int>(i) == section);
}

} // namespace platen
