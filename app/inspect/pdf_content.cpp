// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/pdf_content.h"

#include "app/inspect/pdf_colours.h"
#include "app/inspect/pdf_objects.h"

#include <QTransform>

#include <algorithm>
#include <cmath>
#include <functional>
#include <unordered_map>
#include <vector>

namespace platen::inspect::pdf {

namespace {

constexpr int deepest = 16;              // forms within forms
constexpr int mostContents = 10'000;     // that are followed, however often each is used
constexpr std::size_t mostStates = 512;  // saved at once
constexpr std::size_t mostOperands = 64; // of one operator, but for an inline image
constexpr int invisibleText = 3;

struct State
{
    QTransform matrix; // to points
    std::string fill = "gray";
    std::string stroke = "gray";
    int textMode = 0;
};

// The first values of a matrix in PDF's order.
QTransform transform(const std::array<double, 6> &m)
{
    return {m[0], m[1], m[2], m[3], m[4], m[5]};
}

class Content : public QPDFObjectHandle::ParserCallbacks
{
public:
    Content(Painted &painted, int &contents, QPDFObjectHandle resources, State state, int depth)
        : m_painted(painted)
        , m_contents(contents)
        , m_resources(std::move(resources))
        , m_state(std::move(state))
        , m_depth(depth)
    {
    }

    using QPDFObjectHandle::ParserCallbacks::handleObject;
    void handleObject(QPDFObjectHandle object, size_t, size_t) override;
    void handleEOF() override {}

private:
    using Step = void (Content::*)();
    static const std::unordered_map<std::string, Step> &steps();

    void save();
    void restore();
    void concatenate();
    void fillGray() { m_state.fill = "gray"; }
    void fillRgb() { m_state.fill = "rgb"; }
    void fillCmyk() { m_state.fill = "cmyk"; }
    void strokeGray() { m_state.stroke = "gray"; }
    void strokeRgb() { m_state.stroke = "rgb"; }
    void strokeCmyk() { m_state.stroke = "cmyk"; }
    void fillSpace() { m_state.fill = family(lastOperand()); }
    void strokeSpace() { m_state.stroke = family(lastOperand()); }
    void paintPattern();
    void paintFill() { paint(m_state.fill); }
    void paintStroke() { paint(m_state.stroke); }
    void paintBoth();
    void paintText();
    void setTextMode() { m_state.textMode = static_cast<int>(whole(lastOperand())); }
    void paintShading();
    void applyState();
    void paintObject();
    void paintInline();

    [[nodiscard]] QPDFObjectHandle lastOperand() const;
    [[nodiscard]] QPDFObjectHandle resource(const std::string &kind) const;
    std::string family(const QPDFObjectHandle &space) { return colourFamily(space, m_resources, &m_painted.profile); }
    void paint(const std::string &colour);
    void paintPicture(const QPDFObjectHandle &dictionary);
    void addDetail(double width, double height);
    void follow(const QPDFObjectHandle &stream, const QTransform &before);

    Painted &m_painted;
    int &m_contents;
    QPDFObjectHandle m_resources;
    State m_state;
    std::vector<State> m_saved;
    std::vector<QPDFObjectHandle> m_operands;
    int m_depth;
};

const std::unordered_map<std::string, Content::Step> &Content::steps()
{
    static const std::unordered_map<std::string, Step> all = {
        {"q", &Content::save},           {"Q", &Content::restore},      {"cm", &Content::concatenate},
        {"g", &Content::fillGray},       {"rg", &Content::fillRgb},     {"k", &Content::fillCmyk},
        {"G", &Content::strokeGray},     {"RG", &Content::strokeRgb},   {"K", &Content::strokeCmyk},
        {"cs", &Content::fillSpace},     {"CS", &Content::strokeSpace}, {"scn", &Content::paintPattern},
        {"SCN", &Content::paintPattern}, {"f", &Content::paintFill},    {"F", &Content::paintFill},
        {"f*", &Content::paintFill},     {"S", &Content::paintStroke},  {"s", &Content::paintStroke},
        {"B", &Content::paintBoth},      {"B*", &Content::paintBoth},   {"b", &Content::paintBoth},
        {"b*", &Content::paintBoth},     {"Tj", &Content::paintText},   {"TJ", &Content::paintText},
        {"'", &Content::paintText},      {"\"", &Content::paintText},   {"Tr", &Content::setTextMode},
        {"sh", &Content::paintShading},  {"gs", &Content::applyState},  {"Do", &Content::paintObject},
        {"ID", &Content::paintInline},
    };
    return all;
}

void Content::handleObject(QPDFObjectHandle object, size_t, size_t)
{
    if (!object.isOperator()) {
        if (m_operands.size() < mostOperands)
            m_operands.push_back(object);
        return;
    }
    const auto step = steps().find(object.getOperatorValue());
    if (step != steps().end())
        (this->*step->second)();
    m_operands.clear();
}

void Content::save()
{
    if (m_saved.size() < mostStates)
        m_saved.push_back(m_state);
}

void Content::restore()
{
    if (m_saved.empty())
        return;
    m_state = std::move(m_saved.back());
    m_saved.pop_back();
}

void Content::concatenate()
{
    std::array<double, 6> values{};
    if (m_operands.size() != values.size())
        return;
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = number(m_operands[i]).value_or(0);
    m_state.matrix = transform(values) * m_state.matrix;
}

QPDFObjectHandle Content::lastOperand() const
{
    return m_operands.empty() ? QPDFObjectHandle::newNull() : m_operands.back();
}

// Of this kind, by the name that the operator was given.
QPDFObjectHandle Content::resource(const std::string &kind) const
{
    return member(member(m_resources, kind), "/" + name(lastOperand()));
}

void Content::paint(const std::string &colour)
{
    if (!colour.empty())
        m_painted.colours.insert(colour);
}

void Content::paintBoth()
{
    paintFill();
    paintStroke();
}

void Content::paintText()
{
    if (m_state.textMode % 4 != invisibleText)
        paintFill();
    if (m_state.textMode % 4 == 1 || m_state.textMode % 4 == 2)
        paintStroke();
}

// A pattern counts when it is set: hardly any page sets one that it does not paint with.
void Content::paintPattern()
{
    const QPDFObjectHandle pattern = resource("/Pattern");
    const QPDFObjectHandle shading = member(pattern, "/Shading");
    if (!isNull(shading))
        paint(family(member(shading, "/ColorSpace")));
    else if (!isNull(pattern))
        follow(pattern, {}); // its matrix starts from the page's; pictures in patterns do not count for the detail
}

void Content::paintShading()
{
    paint(family(member(resource("/Shading"), "/ColorSpace")));
}

void Content::applyState()
{
    const QPDFObjectHandle state = resource("/ExtGState");
    const QPDFObjectHandle blend = member(state, "/BM");
    const std::string mode = name(QPDFObjectHandle(blend).isArray() ? entry(blend, 0) : blend);
    const bool isSeeThrough =
        number(member(state, "/ca")).value_or(1) < 1 || number(member(state, "/CA")).value_or(1) < 1;
    const bool blends = !mode.empty() && mode != "Normal" && mode != "Compatible";
    const bool isMasked = member(state, "/SMask").isDictionary();
    m_painted.isTransparent = m_painted.isTransparent || isSeeThrough || blends || isMasked;
}

void Content::paintObject()
{
    const QPDFObjectHandle object = resource("/XObject");
    if (has(object, "/OPI") || has(object, "/Ref") || has(object, "/F"))
        m_painted.refersOutside = true;
    const std::string kind = name(member(object, "/Subtype"));
    if (kind == "Image")
        paintPicture(object);
    else if (kind == "Form")
        follow(object, m_state.matrix);
}

void Content::paintPicture(const QPDFObjectHandle &dictionary)
{
    const QPDFObjectHandle space = member(dictionary, "/ColorSpace");
    QPDFObjectHandle mask = member(dictionary, "/ImageMask");
    const bool isStencil = mask.isBool() && mask.getBoolValue();
    paint(isStencil ? m_state.fill : family(space));
    if (has(dictionary, "/SMask") || has(dictionary, "/Mask") || whole(member(dictionary, "/SMaskInData")) > 0)
        m_painted.isTransparent = true;
    addDetail(static_cast<double>(whole(member(dictionary, "/Width"))),
              static_cast<double>(whole(member(dictionary, "/Height"))));
}

// The operands are the entries of the picture's dictionary, most of them abbreviated.
void Content::paintInline()
{
    std::unordered_map<std::string, QPDFObjectHandle> entries;
    for (std::size_t i = 0; i + 1 < m_operands.size(); i += 2)
        entries.emplace(name(m_operands[i]), m_operands[i + 1]);
    const auto of = [&entries](const char *brief, const char *full) {
        const auto found = entries.contains(brief) ? entries.find(brief) : entries.find(full);
        return found == entries.end() ? QPDFObjectHandle::newNull() : found->second;
    };
    QPDFObjectHandle mask = of("IM", "ImageMask");
    const bool isStencil = mask.isBool() && mask.getBoolValue();
    paint(isStencil ? m_state.fill : family(of("CS", "ColorSpace")));
    addDetail(static_cast<double>(whole(of("W", "Width"))), static_cast<double>(whole(of("H", "Height"))));
}

// A picture of one pixel's width or height is a plain area or a gradient, of any size.
void Content::addDetail(double width, double height)
{
    const double across = std::hypot(m_state.matrix.m11(), m_state.matrix.m12()) / 72;
    const double down = std::hypot(m_state.matrix.m21(), m_state.matrix.m22()) / 72;
    if (width <= 1 || height <= 1 || !(across > 0) || !(down > 0))
        return;
    const double dpi = std::min(width / across, height / down);
    m_painted.leastDpi = std::min(m_painted.leastDpi.value_or(dpi), dpi);
}

void Content::follow(const QPDFObjectHandle &stream, const QTransform &before)
{
    QPDFObjectHandle content = stream;
    if (!content.isStream() || m_depth >= deepest || ++m_contents > mostContents)
        return;
    State state = m_state;
    state.matrix = before;
    if (const auto own = numbers<6>(member(content, "/Matrix")))
        state.matrix = transform(*own) * before;
    const QPDFObjectHandle resources = member(content, "/Resources");
    Content inner(m_painted, m_contents, isNull(resources) ? m_resources : resources, std::move(state), m_depth + 1);
    QPDFObjectHandle::parseContentStream(content, &inner);
}

} // namespace

Painted paintedOn(QPDFObjectHandle page, const QPDFObjectHandle &resources, double unit)
{
    Painted painted;
    int contents = 0;
    State state;
    state.matrix = QTransform::fromScale(unit, unit);
    Content content(painted, contents, resources, std::move(state), 0);
    page.parsePageContents(&content);
    return painted;
}

} // namespace platen::inspect::pdf
