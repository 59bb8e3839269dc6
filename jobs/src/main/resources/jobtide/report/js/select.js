// Which rows of the marts answer the current view, and why there are none.
import { countryName, monthName, name, sourceName, year } from "./format.js";
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
    const source = found.get(row.source) ?? { source: row.source, series: row.series, vacancies: 0, described: 0, months: [] };
    source.vacancies += row.vacancies;
    source.described += row.vacancies * row.described_share;
    source.months.push(row.month);
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

/** Totals of the view's cell by month. */
export function totals(view) {
  const { source, country, role, level } = view;
  return table("cells").cell({ source, country, role, level }).filter((row) => inPeriod(view, row.month));
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
  if (!cell.length) return `${viewName(view)}: no vacancies, or too few to show.`;
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

/** The months in which all is compared across a change of sources. */
export function breaks(view) {
  if (view.source !== "All") return [];
  return table("break_notes").rows().filter((row) => inPeriod(view, row.month));
}
