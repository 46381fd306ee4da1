// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/pdf_fonts.h"

#include "app/inspect/pdf_objects.h"

#include <algorithm>
#include <set>

namespace platen::inspect::pdf {

namespace {

constexpr int deepest = 16; // forms within forms

class FontCollector
{
public:
    void addResources(const QPDFObjectHandle &resources, int depth = 0);
    void addAppearance(const QPDFObjectHandle &appearance);
    [[nodiscard]] std::vector<artwork::Font> take() { return std::move(m_fonts); }

private:
    void addFont(const QPDFObjectHandle &font, int depth);
    bool isNew(QPDFObjectHandle object);

    std::set<QPDFObjGen> m_seen;
    std::vector<artwork::Font> m_fonts;
};

bool FontCollector::isNew(QPDFObjectHandle object)
{
    return !object.isIndirect() || m_seen.insert(object.getObjGen()).second;
}

void FontCollector::addResources(const QPDFObjectHandle &resources, int depth)
{
    if (depth > deepest || !isNew(resources))
        return;
    QPDFObjectHandle fonts = member(resources, "/Font");
    if (fonts.isDictionary()) {
        for (const auto &[key, font] : fonts.getDictAsMap())
            addFont(font, depth);
    }
    for (const char *kind : {"/XObject", "/Pattern"}) {
        QPDFObjectHandle all = member(resources, kind);
        if (!all.isDictionary())
            continue;
        for (const auto &[key, object] : all.getDictAsMap()) {
            if (isNew(object))
                addResources(member(object, "/Resources"), depth + 1);
        }
    }
}

// A stream, or one for each state.
void FontCollector::addAppearance(const QPDFObjectHandle &appearance)
{
    addResources(member(appearance, "/Resources"));
    QPDFObjectHandle states = appearance;
    if (!states.isDictionary())
        return;
    for (const auto &[key, state] : states.getDictAsMap())
        addResources(member(state, "/Resources"));
}

void FontCollector::addFont(const QPDFObjectHandle &font, int depth)
{
    if (!isNew(font))
        return;
    const bool isDrawn = name(member(font, "/Subtype")) == "Type3"; // its glyphs are drawings in the file
    if (isDrawn)
        addResources(member(font, "/Resources"), depth + 1);
    const QPDFObjectHandle descendant = entry(member(font, "/DescendantFonts"), 0);
    const QPDFObjectHandle descriptor = member(isNull(descendant) ? font : descendant, "/FontDescriptor");
    const bool isEmbedded =
        isDrawn || has(descriptor, "/FontFile") || has(descriptor, "/FontFile2") || has(descriptor, "/FontFile3");
    QString called = QString::fromStdString(name(member(font, "/BaseFont")));
    if (called.size() > 7 && called[6] == u'+')
        called = called.mid(7);
    if (called.isEmpty())
        called = QString::fromStdString(name(member(font, "/Name")));
    const artwork::Font found{called, isEmbedded};
    if (std::find(m_fonts.begin(), m_fonts.end(), found) == m_fonts.end())
        m_fonts.push_back(found);
}

} // namespace

std::vector<artwork::Font> fontsOf(const QPDFObjectHandle &page, const QPDFObjectHandle &resources)
{
    FontCollector collector;
    collector.addResources(resources);
    QPDFObjectHandle annotations = member(page, "/Annots");
    for (int i = 0; annotations.isArray() && i < annotations.getArrayNItems(); ++i)
        collector.addAppearance(member(member(entry(annotations, i), "/AP"), "/N"));
    return collector.take();
}

} // namespace platen::inspect::pdf
