// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/report.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace platen::bench {

namespace {

constexpr double shareOfLimit = 0.9;

double medianOf(std::vector<double> values)
{
    if (values.empty())
        return std::nan("");
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

QJsonValue number(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

QJsonObject roundsObject(const Rounds &rounds)
{
    return {{"p50", number(rounds.quantile(0.5))},
            {"p99", number(rounds.quantile(0.99))},
            {"cpu", number(rounds.processorQuantile(0.5))}};
}

QString shown(const QJsonValue &value, const QString &unit = {})
{
    if (!value.isDouble())
        return {};
    const double number = value.toDouble();
    const int digits = number >= 100 ? 0 : number >= 10 ? 1 : number >= 1 ? 2 : 3;
    return QString::number(number, 'f', digits) + unit;
}

// Everything about a line, as the columns of the table.
QStringList cells(const QJsonObject &line)
{
    const QString unit = line[QLatin1String("unit")].toString();
    const QString spaced = unit == QLatin1String("×") ? QStringLiteral(" ×") : QLatin1Char(' ') + unit;
    const QJsonObject ours = line[QLatin1String("ours")].toObject();
    const QJsonObject beside = line[QLatin1String("beside")].toObject();
    QString other = beside[QLatin1String("name")].toString();
    if (beside[QLatin1String("p50")].isDouble())
        other +=
            QStringLiteral(" %1 / %2").arg(shown(beside[QLatin1String("p50")]), shown(beside[QLatin1String("p99")]));
    const QString error = line[QLatin1String("error")].toString();
    return {line[QLatin1String("row")].toString(),
            line[QLatin1String("what")].toString(),
            line[QLatin1String("goal")].toString(),
            error.isEmpty() ? shown(line[QLatin1String("value")], spaced) : error,
            shown(line[QLatin1String("noise")]),
            shown(ours[QLatin1String("p50")]),
            shown(ours[QLatin1String("p99")]),
            shown(ours[QLatin1String("cpu")]),
            other,
            shown(line[QLatin1String("ratio")]),
            shown(line[QLatin1String("limit")], spaced),
            line[QLatin1String("verdict")].toString()};
}

const QStringList titles{QStringLiteral("row"),   QStringLiteral("what"),  QStringLiteral("goal"),
                         QStringLiteral("value"), QStringLiteral("±"),     QStringLiteral("p50"),
                         QStringLiteral("p99"),   QStringLiteral("CPU"),   QStringLiteral("beside (p50 / p99)"),
                         QStringLiteral("ratio"), QStringLiteral("limit"), QStringLiteral("verdict")};

} // namespace

double Line::value() const
{
    return medianOf(values);
}

double Line::noise() const
{
    if (values.empty())
        return 0;
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    return *most - *least;
}

std::optional<double> Line::target() const
{
    if (!goal || !limit || !std::isfinite(*limit))
        return goal;
    return better == Better::Lower ? std::max(*goal, *limit / shareOfLimit) : std::min(*goal, *limit * shareOfLimit);
}

QString Line::verdict() const
{
    const std::optional<double> wanted = target();
    if (!wanted)
        return {};
    const double missing = better == Better::Lower ? value() - *wanted : *wanted - value();
    if (missing <= 0)
        return QStringLiteral("met");
    // Also for a value that is no number.
    return missing <= noise() ? QStringLiteral("within noise") : QStringLiteral("missed");
}

QJsonObject Line::document() const
{
    QJsonObject found{{"what", what},
                      {"unit", unit},
                      {"goal", goalText},
                      {"value", number(value())},
                      {"noise", number(noise())},
                      {"verdict", verdict()},
                      {"target", target() ? number(*target()) : QJsonValue()},
                      {"limit", limit ? number(*limit) : QJsonValue()}};
    QJsonArray rounds;
    for (const double one : values)
        rounds.append(number(one));
    found.insert(QStringLiteral("rounds"), rounds);
    if (!ours.isEmpty())
        found.insert(QStringLiteral("ours"), roundsObject(ours));
    if (!besideName.isEmpty()) {
        QJsonObject other = roundsObject(beside);
        other.insert(QStringLiteral("name"), besideName);
        found.insert(QStringLiteral("beside"), other);
        found.insert(QStringLiteral("ratio"), number(ours.quantile(0.5) / beside.quantile(0.5)));
    }
    return found;
}

Line quantileLine(const QString &what, const Rounds &ours, double share, double goal, const Rounds &limit)
{
    Line line;
    line.what = what;
    line.values = ours.quantiles(share);
    line.goal = goal;
    line.goalText = QStringLiteral("p%1 ≤ %2 ms").arg(share * 100).arg(goal);
    line.ours = ours;
    if (!limit.isEmpty())
        line.limit = medianOf(limit.quantiles(share));
    return line;
}

Line ratioLine(const QString &what, const Rounds &ours, const QString &besideName, const Rounds &beside, double goal)
{
    Line line;
    line.what = what;
    line.unit = QStringLiteral("×");
    const std::vector<double> our = ours.quantiles(0.5);
    const std::vector<double> their = beside.quantiles(0.5);
    for (std::size_t i = 0; i < std::min(our.size(), their.size()); ++i)
        line.values.push_back(our[i] / their[i]);
    line.goal = goal;
    line.goalText = QStringLiteral("≤ %1 × %2").arg(goal).arg(besideName);
    line.ours = ours;
    line.besideName = besideName;
    line.beside = beside;
    return line;
}

Line valueLine(const QString &what, const QString &unit, std::vector<double> values, Better better,
               std::optional<double> goal)
{
    Line line;
    line.what = what;
    line.unit = unit;
    line.values = std::move(values);
    line.better = better;
    line.goal = goal;
    if (goal) {
        line.goalText = QStringLiteral("%1 %2 %3")
                            .arg(better == Better::Lower ? QStringLiteral("≤") : QStringLiteral("≥"))
                            .arg(*goal)
                            .arg(unit);
    }
    return line;
}

QJsonObject failureLine(const QString &what, const QString &why)
{
    return {{"what", what}, {"error", why}, {"verdict", QStringLiteral("failed")}};
}

void printLines(const std::vector<Line> &lines)
{
    QJsonArray list;
    for (const Line &line : lines)
        list.append(line.document());
    std::printf("%s\n", QJsonDocument(list).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

QString tableText(const QJsonArray &lines)
{
    std::vector<QStringList> rows{titles};
    for (const QJsonValue &line : lines)
        rows.push_back(cells(line.toObject()));
    std::vector<qsizetype> widths(static_cast<std::size_t>(titles.size()), 0);
    for (const QStringList &row : rows) {
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], row[static_cast<qsizetype>(i)].size());
    }
    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (std::size_t i = 0; i < widths.size(); ++i)
            line += row[static_cast<qsizetype>(i)].leftJustified(widths[i] + 2);
        text += line.trimmed() + QLatin1Char('\n');
    }
    return text;
}

QString markdownTable(const QJsonArray &lines)
{
    const auto row = [](const QStringList &of) {
        return QStringLiteral("| %1 |\n").arg(of.join(QStringLiteral(" | ")));
    };
    QString text = row({QStringLiteral("what"), QStringLiteral("goal"), QStringLiteral("measured"),
                        QStringLiteral("p50 / p99 (CPU), ms"), QStringLiteral("beside, ms"), QStringLiteral("limit"),
                        QStringLiteral("goal met")}) +
                   QStringLiteral("|---|---|---|---|---|---|---|\n");
    for (const QJsonValue &line : lines) {
        const QStringList all = cells(line.toObject());
        const QString times = all[5].isEmpty() ? QString() : QStringLiteral("%1 / %2 (%3)").arg(all[5], all[6], all[7]);
        text += row({all[1], all[2], all[3], times, all[8], all[10], all[11]});
    }
    return text;
}

int exitStatusOf(const QJsonArray &lines)
{
    const bool isGood = std::all_of(lines.begin(), lines.end(), [](const QJsonValue &line) {
        const QString verdict = line.toObject()[QLatin1String("verdict")].toString();
        return verdict != QLatin1String("missed") && verdict != QLatin1String("failed");
    });
    return isGood ? 0 : 1;
}

} // namespace platen::bench
