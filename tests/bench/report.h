// SPDX-License-Identifier: GPL-3.0-or-later
// What a measurement found, and whether it meets its goal. Each program of ./dev bench prints its lines as JSON;
// `bench` collects them.
#pragma once

#include "tests/bench/times.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace platen::bench {

enum class Better { Lower, Higher };

// One line of the table. `values` is what the goal is about, once for each round: the rounds' spread is the noise.
struct Line
{
    QString what;
    QString unit = QStringLiteral("ms");
    std::vector<double> values;
    Better better = Better::Lower;
    std::optional<double> goal;
    QString goalText; // "p99 ≤ 16 ms"
    Rounds ours;
    QString besideName; // what the same was measured with, empty if nothing
    Rounds beside;
    std::optional<double> limit; // the best that this machine can do, as `values`

    [[nodiscard]] double value() const; // the median of the rounds
    [[nodiscard]] double noise() const; // the largest of them minus the smallest
    // The goal, or 90 % of the limit if the goal lies beyond it.
    [[nodiscard]] std::optional<double> target() const;
    [[nodiscard]] QString verdict() const; // "met", "missed", "within noise", or "" without a goal
    [[nodiscard]] QJsonObject document() const;
};

// A line whose goal is a quantile in milliseconds. `limit`, if measured, is what the same quantile could be.
Line quantileLine(const QString &what, const Rounds &ours, double share, double goal, const Rounds &limit = {});
// A line whose goal is our median as a multiple of the other's.
Line ratioLine(const QString &what, const Rounds &ours, const QString &besideName, const Rounds &beside, double goal);
// A line of single values, one a round.
Line valueLine(const QString &what, const QString &unit, std::vector<double> values, Better better,
               std::optional<double> goal);

// A line about something that did not work.
QJsonObject failureLine(const QString &what, const QString &why);

// Prints the lines of one program, as `bench` reads them.
void printLines(const std::vector<Line> &lines);

// The table, as text for people.
QString tableText(const QJsonArray &lines);
// The same in Markdown.
QString markdownTable(const QJsonArray &lines);
// 0 if every goal is met or missed by no more than the noise, else 1.
int exitStatusOf(const QJsonArray &lines);

} // namespace platen::bench
