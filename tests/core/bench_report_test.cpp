// SPDX-License-Identifier: GPL-3.0-or-later
// What the figures of ./dev bench are taken for. The figures themselves are never asserted.
#include "tests/bench/report.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace platen::bench;

namespace {

Rounds rounds(const std::vector<std::vector<double>> &times)
{
    Rounds made;
    for (const std::vector<double> &round : times) {
        made.begin();
        for (const double time : round)
            made.add(time, time / 2);
    }
    return made;
}

Line figure(std::vector<double> values, Better better, double goal)
{
    return valueLine(QStringLiteral("a figure"), QStringLiteral("ms"), std::move(values), better, goal);
}

int statusOf(const std::vector<Line> &lines)
{
    QJsonArray all;
    for (const Line &line : lines)
        all.append(line.document());
    return exitStatusOf(all);
}

} // namespace

TEST_CASE("a quantile is the smallest time that this share of the runs did not exceed")
{
    Times times;
    CHECK(std::isnan(times.quantile(0.5)));
    for (int i = 100; i >= 1; --i)
        times.add(i);
    CHECK(times.quantile(0) == 1);
    CHECK(times.quantile(0.5) == 50);
    CHECK(times.quantile(0.99) == 99);
    CHECK(times.quantile(0.991) == 100);
    CHECK(times.quantile(1) == 100);
}

TEST_CASE("quantiles are of each round and of all runs")
{
    const Rounds two = rounds({{1, 2, 3}, {4, 5, 6}});
    CHECK(two.quantiles(0.5) == std::vector<double>{2, 5});
    CHECK(two.quantile(0.5) == 3);
    CHECK(two.processorQuantile(1) == 3);
    CHECK(rounds({{1}, {}}).quantiles(0.5) == std::vector<double>{1});
}

TEST_CASE("a goal is met, missed, or missed by no more than the rounds differ")
{
    CHECK(figure({9, 10, 11}, Better::Lower, 10).verdict() == u"met");
    CHECK(figure({10, 11, 12}, Better::Lower, 10).verdict() == u"within noise");
    CHECK(figure({13, 13.5, 14}, Better::Lower, 10).verdict() == u"missed");
    CHECK(figure({9, 10, 11}, Better::Higher, 10).verdict() == u"met");
    CHECK(figure({8, 9, 10}, Better::Higher, 10).verdict() == u"within noise");
    CHECK(figure({6, 6.5, 7}, Better::Higher, 10).verdict() == u"missed");
    CHECK(valueLine({}, {}, {5}, Better::Lower, {}).verdict().isEmpty());
}

TEST_CASE("a figure that was not measured does not meet its goal")
{
    CHECK(figure({}, Better::Lower, 10).verdict() == u"missed");
    CHECK(figure({std::nan("")}, Better::Lower, 10).verdict() == u"missed");
    CHECK(quantileLine(QStringLiteral("nothing"), {}, 0.99, 10).verdict() == u"missed");
}

TEST_CASE("a goal beyond the limit of the machine becomes 90 % of the limit")
{
    Line slow = figure({5000}, Better::Higher, 5000);
    slow.limit = 4000;
    CHECK(slow.target() == 3600);
    slow.values = {3700};
    CHECK(slow.verdict() == u"met");
    slow.values = {3500};
    CHECK(slow.verdict() == u"missed");
    slow.limit = 9000;
    CHECK(slow.target() == 5000);

    const Line late = quantileLine(QStringLiteral("late"), rounds({{19}}), 0.99, 16, rounds({{18}}));
    CHECK(late.target() == 20);
    CHECK(late.verdict() == u"met");
    CHECK(quantileLine(QStringLiteral("late"), rounds({{19}}), 0.99, 16, rounds({{3}})).verdict() == u"missed");
}

TEST_CASE("a ratio is taken within each round")
{
    const Line line = ratioLine(QStringLiteral("twice"), rounds({{2}, {40}, {3}}), QStringLiteral("other"),
                                rounds({{1}, {20}, {1}}), 2);
    CHECK(line.values == std::vector<double>{2, 2, 3});
    CHECK(line.value() == 2);
    CHECK(line.noise() == 1);
    CHECK(line.verdict() == u"met");
}

TEST_CASE("the exit status shows whether a goal was missed or a measurement failed")
{
    const Line met = figure({5}, Better::Lower, 10);
    const Line missed = figure({15}, Better::Lower, 10);
    CHECK(statusOf({met}) == 0);
    CHECK(statusOf({met, figure({9, 11, 12}, Better::Lower, 10)}) == 0);
    CHECK(statusOf({met, missed, met}) == 1);
    CHECK(exitStatusOf({met.document(), failureLine(QStringLiteral("start"), QStringLiteral("no display"))}) == 1);
    CHECK(exitStatusOf({}) == 0);
}

TEST_CASE("a line's JSON has the rounds, the other's figures and the verdict, and null for what is not known")
{
    const QJsonObject line =
        ratioLine(QStringLiteral("list"), rounds({{2, 4}}), QStringLiteral("git"), rounds({{1}}), 2).document();
    CHECK(line["what"] == "list");
    CHECK(line["rounds"].toArray() == QJsonArray{2.0});
    CHECK(line["ours"]["p99"] == 4);
    CHECK(line["beside"]["name"] == "git");
    CHECK(line["ratio"] == 2);
    CHECK(line["limit"].isNull());
    CHECK(line["verdict"] == "met");
    CHECK(figure({}, Better::Lower, 1).document()["value"].isNull());
}

TEST_CASE("both tables have a row for each line")
{
    const QJsonArray lines{figure({5}, Better::Lower, 10).document(),
                           failureLine(QStringLiteral("start"), QStringLiteral("no display"))};
    CHECK(tableText(lines).count(u'\n') == 3);
    CHECK(tableText(lines).contains(u"no display"));
    CHECK(markdownTable(lines).count(u'\n') == 4);
    CHECK(markdownTable(lines).contains(u"| ≤ 10 ms | 5.00 ms |"));
}
