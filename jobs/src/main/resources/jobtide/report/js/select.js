// Which rows of the marts answer the current view, and why there are none.
import { countryName, listed, monthName, monthsName, name, sourceName, year } from "./format.js";
import { dimensions } from "./state.js";

let data;

export function setData(read) {
  data = read;
}

export function table(mart) {
  return data.table(mart);
}

export function mart(martName) {
  return data.marts[martName] ?? { description: "", grain: "", columns: {} };
}

export function omittedCells(martName) {
  return data.omittedCells(martName);
}

/** Sources with whether they may be read as a trend, `All` first. */
export function sources() {
  const found = new Map();
  for (const row of table("source_coverage").rows()) {
    const source = found.get(row.source) ?? { source: row.source, series: row.series, vacancies: 0, described: 0, months: [], describedMonths: [] };
    source.vacancies += row.vacancies;
    source.described += row.vacancies * row.described_share;
    source.months.push(row.month);
    if (row.described_share > 0) source.describedMonths.push(row.month);
    found.set(row.source, source);
  }
  return [...found.values()].sort((a, b) => (b.source === "All") - (a.source === "All") || b.vacancies - a.vacancies);
}

/** All flow sources, unless one replaces all others midway: then the largest flow source that has texts. */
export function defaultSource() {
  const found = sources();
  const torn = table("break_notes").column("distance").some((distance) => distance > 0.9);
  const all = found.find((s) => s.source === "All");
  if (all && !torn) return "All";
  const single = found.filter((s) => s.source !== "All").sort((a, b) => (b.series === "flow") - (a.series === "flow") || b.described - a.described);
  return (single.find((s) => s.described > 0) ?? single[0] ?? { source: "All" }).source;
}

/** The run that computed all of it. */
export function run() {
  return table("runs").rows()[0];
}

/** Whether a month lies more than a year before the run, so that it is no picture of today. */
export function isPast(month) {
  const started = run()?.started_at;
  return Boolean(started) && Number.isFinite(month) && 12 * started.slice(0, 4) + Number(started.slice(5, 7)) - 1 - month > 12;
}

/** The latest source whose described vacancies are more than a year newer than the view's: {source, month}, or nothing. */
export function newerSource(view) {
  if (view.period !== "All") return undefined;
  const ends = sources().filter((s) => s.describedMonths.length).map(({ source, described, describedMonths }) => ({ source, described, month: Math.max(...describedMonths) }));
  const shown = ends.find((s) => s.source === view.source)?.month ?? -Infinity;
  return ends.filter((s) => s.month - shown > 12).sort((a, b) => b.month - a.month || b.described - a.described)[0];
}

/** The sources behind the view's in some months, those with descriptions alone where these are counted. */
export function sourcesBehind(view, from, to, described = true) {
  if (view.source !== "All") return [view.source];
  const has = (s) => (described ? s.describedMonths : s.months).some((m) => m >= from && m <= to);
  return sources().filter((s) => s.source !== "All" && s.series === "flow" && has(s)).map((s) => s.source);
}

/** What a title must add where its sources or last month are not the view's: " (Ashby, Oct 2025)". */
export function apart(view, from, to, behind = sourcesBehind(view, from, to)) {
  const month = snapshotMonth(view);
  const others = view.source === "All" && String(behind) !== String(sourcesBehind(view, Math.min(from, month), month));
  if (!others && to === month) return "";
  const names = behind.length > 3 ? `${behind.length} sources` : listed(behind.map(sourceName));
  return ` (${view.source === "All" ? `${names}, ` : ""}${monthsName(from, to)})`;
}

export function isStock(view) {
  return sources().find((s) => s.source === view.source)?.series === "stock";
}

export function inPeriod(view, month) {
  return view.period === "All" || String(year(month)) === view.period;
}

/** What the yearly marts call the view's period. */
export function periodName(view) {
  return view.period === "All" ? "last 12 months" : view.period;
}

/** First and last month of what the yearly marts hold of the view's period. */
export function periodMonths(view) {
  const months = sources().find((s) => s.source === view.source)?.months ?? [];
  const last = Math.max(...months);
  const held = months.filter((m) => (view.period === "All" ? m > last - 12 : inPeriod(view, m)));
  return { from: Math.min(...held), to: Math.max(...held) };
}

/** "Oct 2018 to Sep 2019": the view's period in the yearly marts, as its source holds it. */
export function periodText(view) {
  const { from, to } = periodMonths(view);
  return Number.isFinite(from) ? monthsName(from, to) : periodName(view);
}

/** Why a yearly mart has nothing in the view: its months have no descriptions, or else what is said. */
export function whyNonePeriod(view, otherwise) {
  const { from, to } = periodMonths(view);
  const none = sourcesBehind(view, from, to).length ? otherwise : "no source gives descriptions in these months. Choose a source or another year";
  return `${viewName(view)}, ${periodText(view)}: ${none}.`;
}

/** Totals of the view's cell by month. */
export function totals(view) {
  const { source, country, role, level } = view;
  return table("cells").cell({ source, country, role, level }).filter((row) => row.month !== null && inPeriod(view, row.month));
}

/** Why the view's cell has no totals: it is left out of the page, or too small. */
export function whyNoTotals(view) {
  const { source, country, role, level } = view;
  const left = table("cells").cell({ source, country, role, level }).find((row) => row.month === null);
  if (left) return `${viewName(view)}: this page leaves this group out to stay small, ${left.vacancies} vacancies in its largest month. It is in marts/cells.parquet.`;
  return `${viewName(view)}: fewer than 5 vacancies in every month, or none.`;
}

/** The latest month with 30 of them, or else the latest with any. */
export function latest(rows, size) {
  const some = rows.filter((row) => size(row) > 0);
  const enough = some.filter((row) => size(row) >= 30);
  return Math.max(...(enough.length ? enough : some).map((row) => row.month));
}

/** The month of snapshots in the view. */
export function snapshotMonth(view) {
  return latest(totals(view), (row) => row.described);
}

/**
 * Rows of a monthly mart of shares in the view, all months of the period; or why there are none:
 * {rows} or {why}.
 */
export function shares(martName, view, requirement) {
  const { source, country, role, level } = view;
  const key = martName === "seniority_mix" ? { source, country, role } : { source, country, role, level };
  if (requirement) key.requirement = requirement;
  const rows = table(martName).cell(key).filter((row) => inPeriod(view, row.month));
  return rows.length ? { rows } : { why: whyNone(martName, view, key) };
}

function whyNone(martName, view, key) {
  if (!table(martName).names.length) return `This run has no table ${martName}.`;
  const extra = key.requirement && key.requirement !== "All" ? 1 : 0;
  if (dimensions(view) + extra > 2) {
    return `The tables hold no such figure: at most two of country, role, level${extra ? " and requirement" : ""} are chosen at once, since smaller groups say little. Set one filter back to All.`;
  }
  if (martName === "seniority_mix" && view.country !== "All" && view.role !== "All") {
    return "The tables hold the mix of levels by country or by role, not by both at once. Set one filter back to All.";
  }
  if (data.isOmitted(martName, key)) {
    return `This page leaves this cell out to stay small. It is in marts/${martName}.parquet.`;
  }
  const cell = totals(view);
  if (!cell.length) return whyNoTotals(view);
  if (cell.every((row) => row.described === 0)) {
    return `${sourceName(view.source)} gives no descriptions here, so nothing is known of what the texts ask for.`;
  }
  return `${viewName(view)}: fewer than 5 vacancies in every month for each value, so none is shown.`;
}

/** Says the whole view in words. */
export function viewName(view, all) {
  const parts = [view.source === "All" && all ? all : sourceName(view.source)];
  if (view.country !== "All") parts.push(countryName(view.country));
  if (view.role !== "All") parts.push(name(view.role).toLowerCase());
  if (view.level !== "All") parts.push(view.level === "unspecified" ? "level not said" : name(view.level).toLowerCase());
  if (view.period !== "All") parts.push(view.period);
  return parts.join(", ");
}

/** A note for marts that know fewer filters than the view has set; null where all act. */
export function needsAll(view, ...fixed) {
  const set = fixed.filter((k) => view[k] !== "All");
  if (!set.length) return null;
  return `The tables hold this for all values of ${fixed.join(", ").replace(/, (\w+)$/, " and $1")} together only. Set ${set.join(" and ")} back to All to see it.`;
}

/** "Sep 2019", or the day-like wording of a list of open jobs. */
export function asOf(view, month) {
  return isStock(view) ? `open in ${monthName(month)}` : monthName(month);
}

/** The months, of those shown, in which all is compared across a change of sources. */
export function breaks(view, from, to) {
  if (view.source !== "All") return [];
  return table("break_notes").rows().filter((row) => row.month > from && row.month <= to);
}
