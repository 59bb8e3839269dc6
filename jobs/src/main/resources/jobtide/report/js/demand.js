// Demand: how much, for what, and how it changes.
import { bars, dots, lines, moves, panels, ranks } from "./shapes.js";
import { choice, figure } from "./figure.js";
import { count, interval, monthName, monthsName, name, percent, plural, points } from "./format.js";
import { apart, asOf, breaks, inPeriod, isStock, latest, needsAll, periodName, periodText, shares, sourcesBehind, table, totals, viewName, whyNoTotals } from "./select.js";
import { dimensions, go } from "./state.js";

export const SHARE_COLUMNS = ["vacancies", "employers", "total", "share", "share_low", "share_high"];
const CELL = ["month", "source", "country", "role", "level"];
export const INTERVALS = "Bars behind the dots are 95\u00a0% intervals (Wilson, on the effective n: one employer's many postings are not independent).";

/** The subject's rows of the month, the most asked for first. */
export function snapshot(rows, month, subject) {
  return rows.filter((row) => row.month === month)
    .sort((a, b) => b.vacancies - a.vacancies || (a[subject] < b[subject] ? -1 : 1));
}

export function dotOf(row, label) {
  return {
    name: label, value: row.share, low: row.share_low, high: row.share_high, label: percent(row.share),
    tip: `${label}: ${interval(row)}\n${count(row.vacancies)} of ${plural(row.total, "vacancy", "vacancies")}, ${plural(row.employers, "employer")}`,
  };
}

/** Points of a line: months of 30 vacancies, or all where two such months are lacking. */
export function pointsOf(rows) {
  return drawnOf(rows).map((row) => ({
    month: row.month, value: row.share, low: row.share_low, high: row.share_high,
    tip: `${interval(row)}, ${count(row.vacancies)} of ${count(size(row))}`,
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
function latestShares(mart, view, requirement, subject, keep = () => true) {
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
        shape: dots(rows.map((row) => dotOf(row, label(row[subject]) + (row[subject] === view.find ? " ◂" : "")))),
        rows: rows.map((row) => ({ ...row, source: view.source })), columns: [...(mart === "seniority_mix" ? CELL.slice(0, 4) : CELL), ...(requirement ? ["requirement"] : []), subject, ...SHARE_COLUMNS],
        n: `${plural(rows[0].total, "vacancy", "vacancies")} in ${monthName(month)}`, note: notes(typeof note === "function" ? note(view) : note, fewNote(rows)),
      };
    },
  });
}

/** Panels of a mart of shares over time, the largest values of the latest month or all in an order. */
export function trendFigure({ id, mart, subject, title, most = 8, order, requirement, keep = () => true, label = name, method }) {
  return figure({
    id, mart, method: `Shaded: 95\u00a0% interval. A gap is a month without a figure. ${method ?? ""}`,
    build(view) {
      if (isStock(view)) return { title, why: stockWhy(view) };
      const found = shares(mart, view, requirement);
      if (found.why) return { title, why: found.why };
      const rows = found.rows.filter(keep);
      const month = latest(rows, (row) => row.total);
      const named = snapshot(rows, month, subject).slice(0, most).map((row) => row[subject]);
      if (order) named.sort((a, b) => order.indexOf(a) - order.indexOf(b));
      const { from, to } = span(found.rows);
      if (from === to) return { title, why: `${viewName(view)}: one month of data, ${monthName(from)}, is no trend.` };
      const bySubject = group(rows, subject);
      const series = named.map((s) => {
        const line = bySubject.get(s);
        const end = line.find((row) => row.month === month);
        return { name: label(s), label: end ? percent(end.share) : "", points: pointsOf(line) };
      });
      const listed = named.flatMap((s) => bySubject.get(s));
      return {
        title: title + martApart(mart, view, from, to), subtitle: `Share of ${whole(mart)} by month, ${monthName(from)} to ${monthName(to)}; shaded: 95\u00a0% interval; the figure is that of ${monthName(month)}`,
        shape: panels(series, { from, to, marks: breaks(view).map((b) => b.month) }),
        rows: listed, columns: [...(mart === "seniority_mix" ? CELL.slice(0, 4) : CELL), ...(requirement ? ["requirement"] : []), subject, ...SHARE_COLUMNS],
        n: `${count(Math.min(...listed.map((r) => r.total)))} to ${count(Math.max(...listed.map((r) => r.total)))} vacancies a month`,
        note: notes(fewNote(listed), breakNote(view)),
      };
    },
  });
}

export function stockWhy(view) {
  return `No trend: ${viewName(view)} lists what was open on the day of the dump, and of earlier months only survivors.`;
}

export function breakNote(view) {
  const found = breaks(view);
  if (!found.length) return null;
  return `Dotted lines: the mix of sources changed (${found.map((b) => `${monthName(b.month)}${b.joined ? `, ${b.joined} joined` : ""}${b.ended ? `, ${b.ended} ended` : ""}`).join("; ")}). A jump there may be the change of sources.`;
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
      shape: bars(rows.map((r) => ({ month: r.month, value: r.vacancies, tip: `${monthName(r.month)}: ${plural(r.vacancies, "vacancy", "vacancies")}, ${plural(r.employers, "employer")}` })), { from, to, format: count, marks: breaks(view).map((b) => b.month) }),
      rows, columns: [...CELL, "vacancies", "described", "employers"],
      n: `${plural(Math.max(...rows.map((r) => r.vacancies)), "vacancy", "vacancies")} in the largest month`, note: breakNote(view),
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
    const move = (r) => ({ name: r.technology, from: r.share_before, to: r.share, up: r.change > 0, label: points(r.change), tip: changeTip(r) });
    const up = real.filter((r) => r.change > 0).slice(0, 10);
    const down = real.filter((r) => r.change < 0).slice(-10).reverse();
    const rows = [...(up.length ? [{ name: "Rising", head: true }, ...up.map(move)] : []), ...(down.length ? [{ name: "Falling", head: true }, ...down.map(move)] : [])];
    return {
      title, subtitle: `Share of described vacancies in three months to ${monthName(month)} (filled) and a year before (open)`,
      shape: moves(rows), rows: [...up, ...down], columns: CHANGE_COLUMNS,
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
      return { name: t.technology, ranks: list };
    });
    return {
      title, subtitle: `Ten most asked for in three months to ${monthName(last)}, and their ranks in earlier years`,
      shape: ranks(series, months, 14), rows: top.flatMap((t) => all.filter((r) => r.technology === t.technology && months.includes(r.month))), columns: CHANGE_COLUMNS,
      n: `${count(top[0].total)} vacancies in the latest three months`, note: "A line ends where a technology was not among the first 14.",
    };
  },
});

const frameworks = figure({
  id: "frameworks", mart: "framework_demand", method: INTERVALS,
  build(view) {
    const title = "Frameworks and libraries by language";
    const { why, month, rows: all } = latestShares("framework_demand", view, "All", "framework");
    if (why) return { title, why };
    const languages = new Map(table("technologies").rows().map((r) => [r.technology, r.language]));
    const rows = all.slice(0, 24).map((r) => ({ ...r, language: languages.get(r.framework) ?? null }));
    const groups = [...group(rows, "language")].sort((a, b) => (a[0] === null) - (b[0] === null) || b[1][0].vacancies - a[1][0].vacancies);
    return {
      title: title + martApart("framework_demand", view, month), subtitle: `The ${rows.length} most asked for, share of described vacancies, ${asOf(view, month)}, with 95\u00a0% interval`,
      shape: dots(groups.flatMap(([language, list]) => [{ name: language ?? "Several languages", head: true }, ...list.map((r) => dotOf(r, r.framework))])),
      rows: groups.flatMap(([, list]) => list), columns: [...CELL, "requirement", "language", "framework", ...SHARE_COLUMNS],
      n: `${plural(rows[0].total, "vacancy", "vacancies")} in ${monthName(month)}`,
    };
  },
});

const platformTrend = trendFigure({
  id: "platforms", mart: "cloud_demand", subject: "provider", requirement: "All", most: 4, title: "Cloud platforms over time",
  keep: (r) => r.service === "All" && r.provider !== "All" && r.provider !== "Other", label: (v) => v,
  method: "A platform counts by name or through one of its services.",
});

const services = figure({
  id: "services", mart: "cloud_demand", method: INTERVALS,
  build(view) {
    const title = "Cloud platforms and their services";
    const { why, month, rows } = latestShares("cloud_demand", view, "All", "service", (r) => r.provider !== "All");
    if (why) return { title, why };
    const groups = [...group(rows, "provider")].map(([p, list]) => [p, list.find((r) => r.service === "All"), list.filter((r) => r.service !== "All").slice(0, 6)])
      .filter(([, whole]) => whole).sort((a, b) => (a[0] === "Other") - (b[0] === "Other") || b[1].vacancies - a[1].vacancies).slice(0, 6);
    const listed = groups.flatMap(([, whole, list]) => [whole, ...list]);
    return {
      title: title + martApart("cloud_demand", view, month), subtitle: `Share of described vacancies, ${asOf(view, month)}, with 95\u00a0% interval`,
      shape: dots(groups.flatMap(([p, whole, list]) => [{ name: p === "Other" ? "Other platforms" : p, head: true }, { ...dotOf(whole, "Any of it") }, ...list.map((r) => dotOf(r, r.service))])),
      rows: listed, columns: [...CELL, "requirement", "provider", "service", ...SHARE_COLUMNS], n: `${plural(listed[0].total, "vacancy", "vacancies")} in ${monthName(month)}`,
    };
  },
});

const multiCloud = figure({
  id: "multi-cloud", mart: "multi_cloud",
  build(view) {
    const title = "Vacancies that ask for several clouds";
    if (dimensions(view) > 2) return { title, why: "The tables hold no such figure: at most two of country, role and level are chosen at once. Set one filter back to All." };
    const { source, country, role, level } = view;
    const rows = table("multi_cloud").cell({ source, country, role, level }).filter((r) => inPeriod(view, r.month));
    if (!rows.length) return { title, why: `${viewName(view)}: fewer than 5 vacancies a month ask for any cloud, or this page leaves the cell out; marts/multi_cloud.parquet has all.` };
    const month = latest(rows, (r) => r.cloud_vacancies);
    const now = rows.find((r) => r.month === month);
    const { from, to } = span(rows);
    const tip = (r) => `${interval(r)}, ${count(r.vacancies)} of ${count(r.cloud_vacancies)}`;
    const common = { title, rows, columns: [...CELL, "requirement", "vacancies", "employers", "cloud_vacancies", "total", "share", "share_low", "share_high"], n: `${plural(now.cloud_vacancies, "vacancy asks", "vacancies ask")} for any cloud in ${monthName(month)}` };
    if (isStock(view) || from === to) {
      return { ...common, subtitle: `Share of vacancies that ask for any cloud, ${asOf(view, month)}, with 95\u00a0% interval`, shape: dots([{ ...dotOf(now, "Two or more"), tip: tip(now) }]) };
    }
    return {
      ...common, subtitle: `Two or more, share of vacancies that ask for any cloud, by month, with 95\u00a0% interval; ${percent(now.share)} in ${monthName(month)}`, note: notes(fewNote(rows), breakNote(view)),
      shape: lines([{ name: "", points: pointsOf(rows) }], { from, to, marks: breaks(view).map((b) => b.month) }),
    };
  },
});

const cloudPairs = figure({
  id: "cloud-pairs", mart: "cloud_pairs", method: "Lift above 1: together more often than by chance. An association, and no advice.",
  build(view) {
    const title = "Clouds that are asked for together";
    const why = needsAll(view, "country", "level");
    if (why) return { title, why };
    const rows = table("cloud_pairs").cell({ period: periodName(view), source: view.source, role: view.role });
    if (!rows.length) return { title, why: `${viewName(view)}, ${periodText(view)}: no two clouds are asked for together by 30 vacancies.` };
    const groups = [...group(rows, "provider")].sort((a, b) => b[1][0].provider_vacancies - a[1][0].provider_vacancies).slice(0, 5);
    const dot = (r) => ({ name: r.with_provider, value: r.share, low: r.share_low, high: r.share_high, label: `${percent(r.share, 0)}, lift ${r.lift.toFixed(1)}`, tip: `${r.provider} with ${r.with_provider}: ${interval(r)}, lift ${r.lift.toFixed(2)} (${r.lift_low.toFixed(2)}–${r.lift_high.toFixed(2)})\n${count(r.vacancies)} of ${count(r.provider_vacancies)} vacancies` });
    return {
      title, subtitle: `Of vacancies that ask for the cloud in bold, the share that ask for the other too, ${periodText(view)}, with 95\u00a0% interval`,
      shape: dots(groups.flatMap(([p, list]) => [{ name: p, head: true }, ...list.sort((a, b) => b.share - a.share).map(dot)])),
      rows, columns: ["period", "source", "role", "provider", "with_provider", "vacancies", "provider_vacancies", "with_vacancies", "total", "share", "share_low", "share_high", "lift", "lift_low", "lift_high"],
      n: `${plural(rows[0].total, "described vacancy", "described vacancies")} for one role`,
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
    if (!rows.length) return { title, why: `${viewName(view)}, ${periodText(view)}: no pair is asked for by 30 vacancies.` };
    const size = new Map(rows.map((r) => [r.technology, r.technology_vacancies]));
    const options = [...size].sort((a, b) => b[1] - a[1]).slice(0, 60).map(([t]) => t);
    const given = options.includes(view.pair) ? view.pair : options[0];
    const list = rows.filter((r) => r.technology === given).sort((a, b) => b.share - a.share).slice(0, 12);
    return {
      title: `What is asked for together with ${given}`, subtitle: `Of vacancies that ask for ${given}, the share that ask for the other too, ${periodText(view)}, with 95\u00a0% interval`,
      controls: [choice("Technology", options.map((t) => [t, t]), given, (pair) => go({ pair }))],
      shape: dots(list.map((r) => ({ name: r.with_technology, value: r.share, low: r.share_low, high: r.share_high, label: `${percent(r.share, 0)}, lift ${r.lift.toFixed(1)}`, tip: `${r.with_technology}: ${interval(r)}, lift ${r.lift.toFixed(2)}\n${count(r.vacancies)} of ${count(r.technology_vacancies)} vacancies` }))),
      rows: list, columns: ["period", "source", "role", "technology", "with_technology", "vacancies", "technology_vacancies", "with_vacancies", "total", "share", "share_low", "share_high", "lift"],
      n: `${plural(list[0].technology_vacancies, "vacancy", "vacancies")} ask for ${given}; pairs need 30`,
    };
  },
});

export const demandSections = [
  { id: "demand", title: "Demand", lead: "Which technologies are asked for, and how that changes.", figures: [
    snapshotFigure({ id: "technologies", mart: "technology_demand", subject: "technology", requirement: "All", title: "Most asked-for technologies", label: (t) => t }), rank,
    trendFigure({ id: "trend", mart: "technology_demand", subject: "technology", requirement: "All", title: "Demand over time", label: (t) => t }),
    change, volume, index] },
  { id: "cloud", title: "Frameworks and cloud", lead: "Frameworks and libraries under the language that they are for; cloud platforms, by name or through a service.", figures: [frameworks, services, platformTrend, multiCloud, cloudPairs] },
];
