// Pay: bands, premiums, and how many say what they pay.
import { bands, dots } from "./shapes.js";
import { lines } from "./times.js";
import { choice } from "./element.js";
import { figure } from "./figure.js";
import { count, countryName, money, monthName, monthsName, name, payUnit, percent, plural } from "./format.js";
import { apart, isStock, latest, needsAll, periodName, periodText, shares, sources, table, viewName } from "./select.js";
import { INTERVALS, dotOf, fewNote, martApart, notes, pointsOf, span } from "./demand.js";
import { go } from "./state.js";

const REASONS = {
  few_employers: "fewer than 5 employers", nested: "hidden to protect a smaller group",
  no_tails: "fewer than 10 employers: no p10 and p90",
  capped: "one employer's weight cut to 25 %", "no_tails,capped": "fewer than 10 employers: no p10 and p90; one employer's weight cut to 25 %",
};
const BAND_COLUMNS = ["period", "source", "role", "level", "country", "currency", "pay_period", "first_month", "last_month", "n", "employers", "top_employer_share", "p10", "p25", "p50", "p75", "p90", "p50_low", "p50_high", "reason"];
export const LEVELS = ["intern", "junior", "mid", "senior", "lead", "manager", "executive", "unspecified"];

/** Bands of the view's period and source, whatever their cell. */
function periodBands(view) {
  return table("salary_bands").cell({ period: periodName(view), source: view.source });
}

/** First and last month of bands. */
function bandMonths(rows) {
  return { from: Math.min(...rows.map((r) => r.first_month)), to: Math.max(...rows.map((r) => r.last_month)) };
}

/** What a title adds where pay is not of the view's sources or months: `All` pools every source that states pay. */
export function payApart(view, rows) {
  const { from, to } = bandMonths(rows);
  const has = ({ source }) => table("salary_bands").cell({ period: periodName(view), source }).some((r) => r.first_month <= to && r.last_month >= from);
  return apart(view, from, to, view.source === "All" ? sources().filter((s) => s.source !== "All" && has(s)).map((s) => s.source) : [view.source]);
}

const unitOf = (r) => payUnit(r.currency, r.pay_period);

/** Vacancies by unit in one cell. */
function unitSizes(bands, { role, level, country }) {
  return new Map(bands.filter((r) => r.role === role && r.level === level && r.country === country).map((r) => [unitOf(r), r.n]));
}

/**
 * Currency and pay period of rows: those picked, or else those of most vacancies in the view's
 * country, which pays in its own currency, and then in its whole cell.
 */
function unit(view, rows, bands) {
  const inCountry = unitSizes(bands, { role: "All", level: "All", country: view.country });
  const inCell = unitSizes(bands, view);
  const size = (sizes, u) => sizes.get(u) ?? 0;
  const units = [...new Set(rows.map(unitOf))].sort((a, b) => size(inCountry, b) - size(inCountry, a) || size(inCell, b) - size(inCell, a));
  return { units, picked: units.includes(view.pay) ? view.pay : units[0] };
}

/** Why a band has no figure. */
function suppressed(r) {
  return r.reason === "nested" ? "protects a smaller group" : `${plural(r.employers, "employer")}, 5 needed`;
}

/** How many bands are hidden for which reason. */
function reasons(hidden) {
  const few = hidden.filter((r) => r.reason !== "nested").length;
  const nested = hidden.length - few;
  return [few ? `${plural(few, "group")} of fewer than 5 employers` : "", nested ? `${plural(nested, "group")} to protect a smaller one` : ""].filter(Boolean).join(", ");
}

export function bandTip(r, label) {
  if (r.p50 === null) return `${label}: hidden, ${suppressed(r)}`;
  const tails = r.p10 === null ? "" : `\np10 ${money(r.p10, r.currency)}, p90 ${money(r.p90, r.currency)}`;
  return `${label}: median ${money(r.p50, r.currency)} (95\u00a0% interval ${money(r.p50_low, r.currency)}–${money(r.p50_high, r.currency)})\nmiddle half ${money(r.p25, r.currency)}–${money(r.p75, r.currency)}${tails}\nn = ${count(r.n)}, ${plural(r.employers, "employer")}, ${monthsName(r.first_month, r.last_month)}${r.reason ? `\n${REASONS[r.reason]}` : ""}`;
}

function bandOf(r, label) {
  return { ...r, name: label, tip: bandTip(r, label), label: r.p50 === null ? `hidden: ${suppressed(r)}` : [count(Math.round(r.p50)), `n ${count(r.n)}, ${plural(r.employers, "employer")}`] };
}

/** Bands by one dimension, the other filters as chosen. */
function bandFigure(by, title, label, order) {
  return figure({
    id: `pay-${by}`, mart: "salary_bands", all: "All sources",
    method: "Fewer than 5 employers: hidden. Fewer than 10: no tails. No employer has more than a quarter of the weight.",
    build(view) {
      const others = ["role", "level", "country"].filter((d) => d !== by);
      if (others.every((d) => view[d] !== "All")) {
        return { title, why: `The tables hold bands of at most two of country, role and level at once. Set ${others.join(" or ")} back to All to see them by ${by}.` };
      }
      const all = periodBands(view);
      const every = all.filter((r) => r[by] !== "All" && others.every((d) => r[d] === view[d]));
      const { units, picked } = unit(view, every, all);
      const rows = every.filter((r) => unitOf(r) === picked);
      if (!rows.length) {
        return { title, why: `${viewName(view)}, ${periodText(view)}: no vacancy states its pay${all.length ? " in this cell" : ""}.` };
      }
      const { from, to } = bandMonths(rows);
      const shown = rows.filter((r) => r.p50 !== null);
      const hidden = rows.filter((r) => r.p50 === null).sort((a, b) => b.n - a.n);
      const controls = units.length > 1 ? [choice("Pay in", units.slice(0, 8).map((u) => [u, u]), picked, (pay) => go({ pay }))] : [];
      if (!shown.length) return { title, controls, why: `${viewName(view)}, pay in ${picked}, ${monthsName(from, to)}: no group may be shown. Hidden: ${reasons(hidden)}.` };
      const sort = order ? (a, b) => order.indexOf(a[by]) - order.indexOf(b[by]) : (a, b) => b.p50 - a.p50;
      const list = [...shown.sort((a, b) => b.n - a.n).slice(0, 16).sort(sort), ...hidden.slice(0, 5)];
      const chosen = list.find((r) => r[by] === view[by]);
      return {
        title: title + payApart(view, rows), subtitle: `Advertised base pay in ${picked}, ${monthsName(from, to)}: median (dot), middle half (thick), p10–p90 (thin)`,
        controls,
        shape: bands(list.map((r) => bandOf(r, label(r[by]) + (r === chosen ? " ◂" : "")))),
        rows, columns: BAND_COLUMNS, n: `${count(shown.reduce((m, r) => Math.max(m, r.n), 0))} vacancies in the largest band; ${plural(hidden.length, "group")} hidden`,
        note: hidden.length ? `Hidden: ${reasons(hidden)}${hidden.length > 5 ? "; the 5 largest are listed" : ""}.` : null,
      };
    },
  });
}

const premium = figure({
  id: "premium", mart: "technology_premium", all: "All sources", method: "Regression of log pay with those fixed effects; standard errors clustered by employer.",
  build(view) {
    const title = "Pay that goes with a technology";
    const why = needsAll(view, "country", "role", "level", "period");
    if (why) return { title, why };
    const rows = table("technology_premium").cell({ source: view.source }).sort((a, b) => b.premium - a.premium);
    if (!rows.length) return { title, why: `${viewName(view)}: no technology is asked for by 50 comparable vacancies with pay.` };
    const compared = periodBands(view);
    const { from, to } = bandMonths(compared);
    const beyond = rows.filter(isBeyondChance);
    const chance = rows.filter((r) => !isBeyondChance(r)).sort((a, b) => b.vacancies - a.vacancies).slice(0, 8).sort((a, b) => b.premium - a.premium);
    const dot = (r) => ({ name: r.technology, t: r.technology, value: r.premium, low: r.premium_low, high: r.premium_high, label: signed(r.premium), sub: `n ${count(r.vacancies)}, ${plural(r.employers, "employer")}`, muted: !isBeyondChance(r), tip: premiumTip(r) });
    const part = (name, list) => (list.length ? [{ name, head: true }, ...list.map(dot)] : []);
    return {
      title: title + payApart(view, compared), subtitle: `Difference in advertised pay within role, level, country, currency and quarter, ${monthsName(from, to)}, with 95\u00a0% interval. An association, not a return on learning.`,
      shape: dots([...part("Beyond chance", beyond), ...part("May be chance", chance)], { reference: 0, format: signed }),
      rows, columns: ["source", "technology", "vacancies", "n", "employers", "premium", "premium_low", "premium_high", "p_value"],
      n: `${plural(rows[0].n, "vacancy", "vacancies")} compared`,
      note: `Of ${plural(rows.length, "technology", "technologies")} ${beyond.length} pay more or less beyond chance: their interval leaves out 0.${rows.length > beyond.length + chance.length ? " Of the others the 8 most asked for are drawn." : ""} n: vacancies that ask for it.`,
    };
  },
});

export function signed(value, digits = 1) {
  return `${value > 0 ? "+" : value < 0 ? "−" : ""}${Math.abs(100 * value).toFixed(digits)} %`;
}

export function isBeyondChance(r) {
  return r.premium_low > 0 || r.premium_high < 0;
}

export function premiumTip(r) {
  return `${r.technology}: ${signed(r.premium)} (${signed(r.premium_low)} to ${signed(r.premium_high)})\n${plural(r.vacancies, "vacancy", "vacancies")} of ${plural(r.employers, "employer")} ask for it`;
}

const transparency = figure({
  id: "transparency", mart: "pay_transparency", method: INTERVALS,
  build(view) {
    const title = "How many say what they pay";
    const found = shares("pay_transparency", view);
    if (found.why) return { title, why: found.why };
    const columns = ["month", "source", "country", "role", "level", "pay_stated", "vacancies", "employers", "total", "share", "share_low", "share_high"];
    const names = { All: "Stated", structured: "In a field", text: "In the text" };
    const { from, to } = span(found.rows);
    const n = `${count(Math.max(...found.rows.map((r) => r.total)))} vacancies in the largest month`;
    if (isStock(view) || from === to) {
      const month = latest(found.rows, (r) => r.total);
      const list = ["All", "structured", "text"].map((p) => found.rows.find((r) => r.month === month && r.pay_stated === p)).filter(Boolean);
      return { title: title + martApart("pay_transparency", view, month), subtitle: `Share of described vacancies, ${monthName(month)}, with 95\u00a0% interval`, shape: dots(list.map((r) => dotOf(r, names[r.pay_stated]))), rows: found.rows, columns, n };
    }
    const all = found.rows.filter((r) => r.pay_stated === "All");
    return { title: title + martApart("pay_transparency", view, from, to), subtitle: "Share of described vacancies with a figure, by month, with 95\u00a0% interval", shape: lines([{ name: "", points: pointsOf(all) }], { from, to }), rows: found.rows, columns, n, note: notes("Estimates of boards do not count.", fewNote(all)) };
  },
});

const wording = figure({
  id: "wording", mart: "salary_floor_ceiling",
  build(view) {
    const title = "How pay is worded";
    const why = needsAll(view, "country", "role", "level");
    if (why) return { title, why };
    const all = table("salary_floor_ceiling").cell({ period: periodName(view), source: view.source }).sort((a, b) => b.vacancies - a.vacancies);
    if (!all.length) return { title, why: `${viewName(view)}, ${periodText(view)}: no vacancy states its pay.` };
    const r = all[0];
    const kinds = [["A range", r.ranges], ["One figure", r.single_figures], ["From: a floor alone", r.floors], ["Up to: a ceiling alone", r.ceilings]];
    return {
      title: title + payApart(view, periodBands(view)), subtitle: `Vacancies with pay in ${payUnit(r.currency, r.pay_period)}, ${periodText(view)}`,
      shape: dots(kinds.map(([label, n]) => ({ name: label, value: n, label: count(n), tip: `${label}: ${count(n)} of ${count(r.vacancies)}` })), { format: (v) => count(v) }),
      rows: all, columns: ["period", "source", "currency", "pay_period", "vacancies", "employers", "ranges", "single_figures", "floors", "ceilings", "median_spread", "reason"],
      n: `${plural(r.vacancies, "vacancy", "vacancies")} of ${plural(r.employers, "employer")}`,
      note: r.median_spread === null ? null : `In the median range the end is ${percent(r.median_spread, 0)} above the beginning. Floors and ceilings alone are in no band.`,
    };
  },
});

export const paySections = [
  { id: "pay", title: "Pay", lead: "Advertised base pay, never pay received. Currencies and pay periods are never pooled; equity and bonus are in no band.", figures: [
    bandFigure("role", "Pay by role", name), bandFigure("level", "Pay by level", name, LEVELS), bandFigure("country", "Pay by country", countryName), premium, transparency, wording] },
];
