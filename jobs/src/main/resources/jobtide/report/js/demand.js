// Demand: how much, for what, and how it changes.
import { dots, moves } from "./shapes.js";
import { bars, lines, panels, ranks } from "./times.js";
import { choice } from "./element.js";
import { figure } from "./figure.js";
import { count, interval, monthName, monthsName, name, percent, plural, points, sourceNames } from "./format.js";
import { apart, asOf, breaks, inPeriod, isStock, latest, needsAll, periodName, periodText, shares, sourcesBehind, table, totals, viewName, whyNoTotals, whyNonePeriod } from "./select.js";
import { go } from "./state.js";

export const SHARE_COLUMNS = ["vacancies", "employers", "total", "share", "share_low", "share_high"];
export const CELL = ["month", "source", "country", "role", "level"];
export const INTERVALS = "Bars behind the dots are 95\u00a0% intervals (Wilson, on the effective n: one employer's many postings are not independent).";

/** The subject's rows of the month, the most asked for first. */
export function snapshot(rows, month, subject) {
  return rows.filter((row) => row.month === month)
    .sort((a, b) => b.vacancies - a.vacancies || (a[subject] < b[subject] ? -1 : 1));
}

export function dotOf(row, label, t) {
  return {
    name: label, t, value: row.share, low: row.share_low, high: row.share_high, label: percent(row.share),
    tip: `${label}: ${interval(row)}\n${count(row.vacancies)} of ${plural(row.total, "vacancy", "vacancies")}, ${plural(row.employers, "employer")}`,
  };
}

/** Points of a line: months of 30 vacancies, or all where two such months are lacking. */
export function pointsOf(rows) {
  return drawnOf(rows).map((row) => ({
    month: row.month, value: row.share, low: row.share_low, high: row.share_high,
    tip: `${row.share_low === null ? percent(row.share) : interval(row)}, ${count(row.vacancies)} of ${count(size(row))}`,
  }));
}

const MANY = 30;
const size = (row) => row.cloud_vacancies ?? row.total;

function drawnOf(rows) {
  const many = rows.filter((row) => size(row) >= MANY);
  return many.length > 1 ? many : rows;
}

/** What a reader must know of months or cells of few vacancies; null for nothing. */
export function fewNote(rows) {
  const few = rows.filter((row) => size(row) < MANY);
  if (!few.length) return null;
  return drawnOf(rows).length < rows.length ? `Months of fewer than ${MANY} vacancies are in the table, and not drawn.` : `Fewer than ${MANY} vacancies: read with care.`;
}

/** Notes as one, or null. */
export function notes(...given) {
  return given.filter(Boolean).join(" ") || null;
}

/** First and last month of rows. */
export function span(rows) {
  return { from: Math.min(...rows.map((r) => r.month)), to: Math.max(...rows.map((r) => r.month)) };
}

export function group(rows, column) {
  const groups = new Map();
  for (const row of rows) {
    if (!groups.has(row[column])) groups.set(row[column], []);
    groups.get(row[column]).push(row);
  }
  return groups;
}

/** What shares are of: the mix of levels needs no text. */
function whole(mart) {
  return mart === "seniority_mix" ? "vacancies" : "described vacancies";
}

/** What the title of a figure of shares adds where its sources or last month are not the view's. */
export function martApart(mart, view, from, to = from) {
  return apart(view, from, to, sourcesBehind(view, from, to, mart !== "seniority_mix"));
}

/** The latest month of a mart of shares, the most asked for first: {month, rows}, or {why} there are none. */
export function latestShares(mart, view, requirement, subject, keep = () => true) {
  const found = shares(mart, view, requirement);
  if (found.why) return found;
  const month = latest(found.rows, (row) => row.total);
  const rows = snapshot(found.rows.filter(keep), month, subject);
  return rows.length ? { month, rows } : { why: `${viewName(view)}: too few vacancies in ${monthName(month)} to show any.` };
}

/** A chart of the latest month of a mart of shares, its largest values or all in a given order. */
export function snapshotFigure({ id, mart, subject, title, most = 15, order, requirement, method, keep = () => true, label = name, note }) {
  return figure({
    id, mart, method: `${INTERVALS} ${method ?? ""}`,
    build(view) {
      const { why, month, rows: all } = latestShares(mart, view, requirement, subject, keep);
      if (why) return { title, why };
      const found = all.slice(most).find((row) => row[subject] === view.find);
      const rows = [...all.slice(0, most), ...(found ? [found] : [])];
      if (order) rows.sort((a, b) => order.indexOf(a[subject]) - order.indexOf(b[subject]));
      return {
        title: title + martApart(mart, view, month), subtitle: `Share of ${whole(mart)}, ${asOf(view, month)}, with 95\u00a0% interval`,
        shape: dots(rows.map((row) => dotOf(row, label(row[subject]) + (row[subject] === view.find ? " ◂" : ""), row.technology))),
        rows: all, columns: [...(mart === "seniority_mix" ? CELL.slice(0, 4) : CELL), ...(requirement ? ["requirement"] : []), subject, ...SHARE_COLUMNS],
        n: `${plural(rows[0].total, "vacancy", "vacancies")} in ${monthName(month)}`, note: notes(typeof note === "function" ? note(view) : note, fewNote(rows)),
      };
    },
  });
}

/** Shares among those that say anything, without an interval, which the mart has of the whole alone. */
function amongThoseThatSay(rows, subject, silent) {
  const saying = new Map(rows.filter((r) => r[subject] === silent).map((r) => [r.month, r.total - r.vacancies]));
  return rows.filter((r) => r[subject] !== silent && (saying.get(r.month) ?? r.total) > 0).map((r) => {
    const total = saying.get(r.month) ?? r.total;
    return { ...r, total, share: r.vacancies / total, share_low: null, share_high: null };
  });
}

/** By how much the share of those that say nothing moved within a year, at most. */
function silentMove(rows, subject, silent) {
  const shares = new Map(drawnOf(rows.filter((r) => r[subject] === silent)).map((r) => [r.month, r.share]));
  return Math.max(0, ...[...shares].map(([month, share]) => Math.abs(share - (shares.get(month - 12) ?? share))));
}

/**
 * Panels of a mart of shares over time, the largest values of the latest month or all in an order.
 *
 * @param silent the value of those that say nothing, where shares among the others are offered too
 */
export function trendFigure({ id, mart, subject, title, most = 8, order, requirement, keep = () => true, label = name, method, silent }) {
  return figure({
    id, mart, method: `Shaded: 95\u00a0% interval. A gap is a month without a figure. ${method ?? ""}`,
    build(view) {
      if (isStock(view)) return { title, why: stockWhy(view) };
      const found = shares(mart, view, requirement);
      if (found.why) return { title, why: found.why };
      const kept = found.rows.filter(keep);
      const saying = Boolean(silent) && view.of === "saying";
      const rows = saying ? amongThoseThatSay(kept, subject, silent) : kept;
      if (!rows.length) return { title, why: `${viewName(view)}: fewer than 5 vacancies in every month for each value, so none is shown.` };
      const month = latest(rows, (row) => row.total);
      const named = snapshot(rows, month, subject).slice(0, most).map((row) => row[subject]);
      if (order) named.sort((a, b) => order.indexOf(a) - order.indexOf(b));
      const { from, to } = span(found.rows);
      if (from === to) return { title, why: `${viewName(view)}: one month of data, ${monthName(from)}, is no trend.` };
      const bySubject = group(rows, subject);
      const series = named.map((s) => {
        const line = bySubject.get(s);
        const end = line.find((row) => row.month === month);
        return { name: label(s), t: subject === "technology" ? s : undefined, label: end ? percent(end.share) : "", points: pointsOf(line) };
      });
      return {
        title: title + martApart(mart, view, from, to), subtitle: `Share of ${saying ? `those of the ${whole(mart)} that say it` : whole(mart)} by month, ${monthsName(from, to)}; ${saying ? "" : "shaded: 95\u00a0% interval; "}the figure is that of ${monthName(month)}`,
        controls: silent ? [choice("Shares of", [["", "All described vacancies"], ["saying", "Those that say it"]], view.of ?? "", (of) => go({ of }))] : [],
        shape: panels(series, { from, to, marks: breaks(view, from, to).map((b) => b.month) }),
        rows: kept.toSorted((a, b) => b.month - a.month || b.vacancies - a.vacancies), columns: [...(mart === "seniority_mix" ? CELL.slice(0, 4) : CELL), ...(requirement ? ["requirement"] : []), subject, ...SHARE_COLUMNS],
        n: `${count(Math.min(...rows.map((r) => r.total)))} to ${count(Math.max(...rows.map((r) => r.total)))} vacancies a month`,
        note: notes(
          saying ? "Computed on this page, without an interval: the tables hold shares of all described vacancies." : null,
          silent && !saying && silentMove(kept, subject, silent) > 0.2 ? `“${label(silent)}” moved by more than 20 points within a year: more postings or fewer say it. Look at the shares of those that say it before you read a rise.` : null,
          fewNote(rows), breakNote(view, from, to)),
      };
    },
  });
}

export function stockWhy(view) {
  return `No trend: ${viewName(view)} lists what was open on the day of the dump, and of earlier months only survivors.`;
}

export function breakNote(view, from, to) {
  const found = breaks(view, from, to);
  if (!found.length) return null;
  return `Dotted lines: the mix of sources changed (${found.map((b) => `${monthName(b.month)}${b.joined ? `, ${sourceNames(b.joined)} joined` : ""}${b.ended ? `, ${sourceNames(b.ended)} ended` : ""}`).join("; ")}). A jump there may be the change of sources.`;
}

const volume = figure({
  id: "volume", mart: "cells", method: "A vacancy is the job behind its copies and re-posts.",
  build(view) {
    const title = "How many vacancies are advertised";
    const rows = totals(view);
    if (!rows.length) return { title, why: whyNoTotals(view) };
    const { from, to } = span(rows);
    return {
      title: title + apart(view, from, to, sourcesBehind(view, from, to, false)), subtitle: isStock(view) ? `Open vacancies by the day of the dump; no trend` : `Vacancies by month, ${monthName(from)} to ${monthName(to)}`,
      shape: bars(rows.map((r) => ({ month: r.month, value: r.vacancies, tip: `${monthName(r.month)}: ${plural(r.vacancies, "vacancy", "vacancies")}, ${plural(r.employers, "employer")}` })), { from, to, format: count, marks: breaks(view, from, to).map((b) => b.month) }),
      rows, columns: [...CELL, "vacancies", "described", "employers"],
      n: `${plural(Math.max(...rows.map((r) => r.vacancies)), "vacancy", "vacancies")} in the largest month`, note: breakNote(view, from, to),
    };
  },
});

const index = figure({
  id: "index", mart: "demand_index",
  method: "Each month is compared with the one before over the employers that advertise in both; the steps are multiplied. Interval by drawing employers again (bootstrap).",
  build(view) {
    const title = "Demand of the same employers";
    const why = needsAll(view, "level");
    if (why) return { title, why };
    if (view.source !== "All") return { title, why: "The index is of all flow sources together. Set the source to All flow sources to see it." };
    if (view.country !== "All" && view.role !== "All") return { title, why: "The tables hold the index by country or by role, not by both at once. Set one filter back to All." };
    const all = table("demand_index").cell({ country: view.country, role: view.role }).filter((r) => inPeriod(view, r.month) && r.matched_employer_index !== null);
    if (!all.length) return { title, why: `${viewName(view)}: too few vacancies for an index, or left out of this page; marts/demand_index.parquet has all.` };
    const restart = all.findLastIndex((r) => r.employer_index_restarts);
    const runs = [];
    all.forEach((r, i) => (i === 0 || r.employer_index_restarts ? runs.push([r]) : runs.at(-1).push(r)));
    const rows = runs.reduce((a, b) => (b.length > a.length ? b : a));
    if (rows.length < 2) return { title, why: "Fewer than 10 employers advertise in any two months that follow each other, so there is no index." };
    const { from, to } = span(rows);
    const series = [{ name: "", points: rows.map((r) => ({ month: r.month, value: r.matched_employer_index, low: r.matched_employer_low, high: r.matched_employer_high, tip: `${r.matched_employer_index.toFixed(0)}${r.matched_employer_low === null ? "" : ` (${r.matched_employer_low.toFixed(0)}–${r.matched_employer_high.toFixed(0)})`}, ${plural(r.matched_employers, "employer")} in both months` })) }];
    return {
      title: title + apart(view, from, to, sourcesBehind(view, from, to, false)), subtitle: `Index, ${monthName(from)} = ${rows[0].matched_employer_index.toFixed(0)}, all flow sources, ${monthsName(from, to)}, with 95\u00a0% interval`,
      shape: lines(series, { from, to, format: (v) => v.toFixed(0), reference: 100 }), rows,
      columns: ["month", "country", "role", "vacancies", "raw_index", "matched_source_index", "matched_employer_index", "matched_employer_low", "matched_employer_high", "matched_employers", "employer_index_restarts"],
      n: `${count(Math.min(...rows.slice(1).map((r) => r.matched_employers)))} to ${count(Math.max(...rows.map((r) => r.matched_employers)))} employers in both months`,
      note: runs.length > 1 && restart >= 0 ? `The index breaks where fewer than 10 employers span two months; the longest of ${runs.length} stretches is drawn.` : null,
    };
  },
});

/** Changes of the latest month in the view that is compared with a year before. */
export function changes(view) {
  const rows = table("technology_change").cell({ source: view.source }).filter((r) => inPeriod(view, r.month));
  const month = Math.max(...rows.map((r) => r.month));
  return { rows, month, last: rows.filter((r) => r.month === month) };
}

export function changeTip(r) {
  return `${r.technology}: ${percent(r.share_before)} a year before, ${percent(r.share)} now (${points(r.change)})\n${count(r.vacancies)} of ${count(r.total)} vacancies in three months, q = ${r.q_value === null ? "–" : r.q_value < 0.001 ? "below 0.001" : r.q_value.toFixed(3)}`;
}

export const CHANGE_COLUMNS = ["month", "source", "technology", "vacancies", "total", "share", "vacancies_before", "total_before", "share_before", "change", "ratio", "q_value", "rank", "rank_before"];

const change = figure({
  id: "change", mart: "technology_change", method: "Only changes that chance does not explain are drawn: q < 0.05 after Benjamini–Hochberg over all technologies.",
  build(view) {
    const title = "Rising and falling technologies";
    const why = isStock(view) ? stockWhy(view) : needsAll(view, "country", "role", "level");
    if (why) return { title, why };
    const { last, month } = changes(view);
    if (!last.length) return { title, why: `${viewName(view)}: a change needs data of two years.` };
    const real = last.filter((r) => r.q_value !== null && r.q_value < 0.05).sort((a, b) => b.change - a.change);
    if (!real.length) return { title, why: `${viewName(view)}: between ${monthName(month - 12)} and ${monthName(month)} no share changed by more than chance explains (q < 0.05).` };
    const move = (r) => ({ name: r.technology, t: r.technology, from: r.share_before, to: r.share, up: r.change > 0, label: points(r.change), tip: changeTip(r) });
    const up = real.filter((r) => r.change > 0).slice(0, 10);
    const down = real.filter((r) => r.change < 0).slice(-10).reverse();
    const rows = [...(up.length ? [{ name: "Rising", head: true }, ...up.map(move)] : []), ...(down.length ? [{ name: "Falling", head: true }, ...down.map(move)] : [])];
    return {
      title, subtitle: `Share of described vacancies in three months to ${monthName(month)} (filled) and a year before (open)`,
      shape: moves(rows), rows: last.toSorted((a, b) => b.change - a.change), columns: CHANGE_COLUMNS,
      n: `${count(last[0].total)} vacancies in three months, ${count(last[0].total_before)} a year before; ${plural(real.length, "technology changed", "technologies changed")} significantly`,
    };
  },
});

const rank = figure({
  id: "rank", mart: "technology_change", method: "Ranked by vacancies of three months; equal counts share the better rank.",
  build(view) {
    const title = "Rank by year";
    const why = isStock(view) ? stockWhy(view) : needsAll(view, "country", "role", "level");
    if (why) return { title, why };
    const all = table("technology_change").cell({ source: view.source }).filter((r) => view.period === "All" || r.month <= 12 * Number(view.period) + 11);
    if (!all.length) return { title, why: `${viewName(view)}: a rank change needs data of two years.` };
    const months = [...new Set(all.map((r) => r.month))].sort((a, b) => a - b).slice(-6);
    const last = months.at(-1);
    const top = all.filter((r) => r.month === last).sort((a, b) => a.rank - b.rank || (a.technology < b.technology ? -1 : 1)).slice(0, 10);
    if (months.length === 1) months.unshift(last - 12);
    const series = top.map((t) => {
      const own = all.filter((r) => r.technology === t.technology);
      const list = months.map((m) => own.find((r) => r.month === m)).filter(Boolean).map((r) => ({ month: r.month, rank: r.rank, tip: `${r.technology}, ${monthName(r.month)}: rank ${r.rank} (${r.rank_before} a year before)` }));
      if (!own.some((r) => r.month === last - 12) && months.includes(last - 12)) list.push({ month: last - 12, rank: t.rank_before, tip: `${t.technology}, ${monthName(last - 12)}: rank ${t.rank_before}` });
      return { name: t.technology, t: t.technology, ranks: list };
    });
    return {
      title, subtitle: `Ten most asked for in three months to ${monthName(last)}, and their ranks in earlier years`,
      shape: ranks(series, months, 14), rows: all.filter((r) => months.includes(r.month)).sort((a, b) => b.month - a.month || a.rank - b.rank), columns: CHANGE_COLUMNS,
      n: `${count(top[0].total)} vacancies in the latest three months`, note: "A line ends where a technology was not among the first 14.",
    };
  },
});

export const pairs = figure({
  id: "pairs", mart: "technology_pairs", method: "Lift above 1: together more often than by chance. An association, and no advice.",
  build(view) {
    const title = "What is asked for together";
    const why = needsAll(view, "country", "level");
    if (why) return { title, why };
    const key = { period: periodName(view), source: view.source, role: view.role };
    const rows = table("technology_pairs").cell(key);
    if (!rows.length) return { title, why: whyNonePeriod(view, "no pair is asked for by 30 vacancies") };
    const size = new Map(rows.map((r) => [r.technology, r.technology_vacancies]));
    const options = [...size].sort((a, b) => b[1] - a[1]).slice(0, 60).map(([t]) => t);
    const given = options.includes(view.pair) ? view.pair : options[0];
    const list = rows.filter((r) => r.technology === given).sort((a, b) => b.share - a.share).slice(0, 12);
    return {
      title: `What is asked for together with ${given}`, subtitle: `Of vacancies that ask for ${given}, the share that ask for the other too, ${periodText(view)}, with 95\u00a0% interval`,
      controls: [choice("Technology", options.map((t) => [t, t]), given, (pair) => go({ pair }))],
      shape: dots(list.map((r) => ({ name: r.with_technology, t: r.with_technology, value: r.share, low: r.share_low, high: r.share_high, label: `${percent(r.share, 0)}, lift ${r.lift.toFixed(1)}`, tip: `${r.with_technology}: ${interval(r)}, lift ${r.lift.toFixed(2)}\n${count(r.vacancies)} of ${count(r.technology_vacancies)} vacancies` }))),
      rows: rows.toSorted((a, b) => (b.technology === given) - (a.technology === given) || b.technology_vacancies - a.technology_vacancies || b.share - a.share), columns: ["period", "source", "role", "technology", "with_technology", "vacancies", "technology_vacancies", "with_vacancies", "total", "share", "share_low", "share_high", "lift"],
      n: `${plural(list[0].technology_vacancies, "vacancy", "vacancies")} ask for ${given}; pairs need 30`,
    };
  },
});

export const demandSections = [
  { id: "demand", title: "Demand", lead: "Which technologies are asked for, and how that changes.", figures: [
    snapshotFigure({ id: "technologies", mart: "technology_demand", subject: "technology", requirement: "All", title: "Most asked-for technologies", label: (t) => t }), rank,
    trendFigure({ id: "trend", mart: "technology_demand", subject: "technology", requirement: "All", title: "Demand over time", label: (t) => t }),
    change, volume, index] },
];
