// The page of one technology.
import { dots } from "./shapes.js";
import { lines } from "./times.js";
import { element } from "./element.js";
import { figure } from "./figure.js";
import { count, countryName, interval, monthName, name, percent, plural, points, sourceName } from "./format.js";
import { asOf, breaks, isStock, latest, needsAll, periodName, periodText, shares, sources, sourcesBehind, table, viewName, whyNonePeriod } from "./select.js";
import { INTERVALS, SHARE_COLUMNS, breakNote, changes, dotOf, fewNote, notes, pointsOf, span, stockWhy } from "./demand.js";
import { LEVELS, isBeyondChance, premiumTip } from "./pay.js";
import { WISHES } from "./mixes.js";
import { address } from "./state.js";

const COLUMNS = ["month", "source", "country", "role", "level", "requirement", "technology", ...SHARE_COLUMNS];

function own(view, requirement = "All") {
  const found = shares("technology_demand", view, requirement);
  if (found.why) return found;
  const rows = found.rows.filter((r) => r.technology === view.t);
  return rows.length ? { rows, all: found.rows } : { why: `${viewName(view)}: no vacancy asks for ${view.t}, or too few for this page; marts/technology_demand.parquet has all.` };
}

/** Where else it is asked for, whatever the country, role and level: links with share and month. */
function elsewhere(view) {
  const found = sources().flatMap(({ source }) => {
    const wide = { ...view, source, country: "All", role: "All", level: "All", period: "All" };
    const { rows } = own(wide);
    if (!rows || (source === "All" && sourcesBehind(wide, -Infinity, Infinity).length < 2)) return [];
    return [{ source, row: rows.find((r) => r.month === latest(rows, (x) => x.total)) }];
  });
  const items = found.map(({ source, row }) => element("li", {}, element("a", { href: address({ source, country: "All", role: "All", level: "All", period: "All", at: "" }) }, `${sourceName(source)}, ${monthName(row.month)}`), `: ${interval(row)}`));
  return items.length ? [element("p", {}, `${view.t} is asked for in`), element("ul", {}, ...items)] : [element("p", {}, "This page carries it in no source.")];
}

const trend = figure({
  id: "technology-trend", mart: "technology_demand", method: `Shaded: 95\u00a0% interval. A gap is a month without a figure.`,
  build(view) {
    const title = `Demand for ${view.t} over time`;
    if (isStock(view)) return { title, why: stockWhy(view) };
    const found = own(view);
    if (found.why) return { title, why: found.why };
    const { from, to } = span(found.all);
    if (from === to) return { title, why: `One month of data, ${monthName(from)}, is no trend.` };
    return {
      title, subtitle: `Share of described vacancies by month, ${monthName(from)} to ${monthName(to)}, with 95\u00a0% interval`,
      shape: lines([{ name: "", points: pointsOf(found.rows) }], { from, to, marks: breaks(view, from, to).map((b) => b.month) }),
      rows: found.rows, columns: COLUMNS, n: `${count(Math.min(...found.rows.map((r) => r.total)))} to ${count(Math.max(...found.rows.map((r) => r.total)))} vacancies a month`, note: notes(fewNote(found.rows), breakNote(view, from, to)),
    };
  },
});

/** The technology's share in each value of a dimension. */
function byDimension(by, values, title, label) {
  return figure({
    id: `technology-${by}`, mart: "technology_demand", method: INTERVALS,
    build(view) {
      const heading = `${view.t} ${title}`;
      const whole = shares("technology_demand", { ...view, [by]: "All" }, "All");
      if (whole.why) return { title: heading, why: whole.why };
      const month = latest(whole.rows, (r) => r.total);
      const rows = values().map((v) => shares("technology_demand", { ...view, [by]: v }, "All").rows?.find((r) => r.technology === view.t && r.month === month)).filter(Boolean);
      if (!rows.length) return { title: heading, why: `${viewName({ ...view, [by]: "All" })}, ${monthName(month)}: fewer than 5 vacancies ask for it in each, or this page does not carry them.` };
      const missing = by === "level" ? values().filter((v) => !rows.some((r) => r[by] === v)) : [];
      if (by !== "level") rows.sort((a, b) => b.share - a.share);
      return {
        title: heading, subtitle: `Share of the described vacancies of each, ${asOf(view, month)}, with 95\u00a0% interval`, shape: dots(rows.slice(0, 16).map((r) => dotOf(r, label(r[by])))),
        rows, columns: COLUMNS, n: `${count(Math.min(...rows.map((r) => r.total)))} to ${count(Math.max(...rows.map((r) => r.total)))} vacancies`,
        note: notes(
          missing.length ? `Fewer than 5 vacancies or none: ${missing.map(label).join(", ").toLowerCase()}.` : null,
          view[by] === "All" ? null : `The filter for ${by} does not act here: the chart compares all of them.`),
      };
    },
  });
}

const wishes = figure({
  id: "technology-requirement", mart: "technology_demand", method: INTERVALS,
  build(view) {
    const title = `${view.t}: required, preferred or just mentioned`;
    const all = own(view);
    if (all.why) return { title, why: all.why };
    const month = latest(all.rows, (r) => r.total);
    const rows = ["All", ...WISHES].map((w) => own(view, w).rows?.find((r) => r.month === month)).filter(Boolean);
    if (rows.length < 2) return { title, why: own(view, "required").why ?? `${viewName(view)}, ${monthName(month)}: fewer than 5 vacancies say how strongly they ask for it.` };
    return {
      title, subtitle: `Share of described vacancies, ${asOf(view, month)}, with 95\u00a0% interval`, shape: dots(rows.map((r) => dotOf(r, r.requirement === "All" ? "Asked for at all" : name(r.requirement)))),
      rows, columns: COLUMNS, n: `${plural(rows[0].total, "vacancy", "vacancies")} in ${monthName(month)}`,
    };
  },
});

const together = figure({
  id: "technology-pairs", mart: "technology_pairs", method: "Lift above 1: together more often than by chance. An association, and no advice.",
  build(view) {
    const title = `Asked for together with ${view.t}`;
    const why = needsAll(view, "country", "level");
    if (why) return { title, why };
    const rows = table("technology_pairs").cell({ period: periodName(view), source: view.source, role: view.role, technology: view.t }).sort((a, b) => b.share - a.share);
    if (!rows.length) return { title, why: whyNonePeriod(view, "no pair with it is asked for by 30 vacancies") };
    return {
      title, subtitle: `Of vacancies that ask for ${view.t}, the share that ask for the other too, ${periodText(view)}, with 95\u00a0% interval`,
      shape: dots(rows.map((r) => ({ name: r.with_technology, t: r.with_technology, value: r.share, low: r.share_low, high: r.share_high, label: `${percent(r.share, 0)}, lift ${r.lift.toFixed(1)}`, tip: `${r.with_technology}: ${interval(r)}, lift ${r.lift.toFixed(2)}` }))),
      rows, columns: ["period", "source", "role", "technology", "with_technology", "vacancies", "technology_vacancies", "with_vacancies", "total", "share", "share_low", "share_high", "lift"], n: `${plural(rows[0].technology_vacancies, "vacancy", "vacancies")} ask for ${view.t}`,
    };
  },
});

/** What single rows of other marts say of it. */
function facts(view) {
  const whole = { source: view.source, technology: view.t };
  const found = [];
  const { last, month } = isStock(view) ? { last: [] } : changes(view);
  const change = last.find((r) => r.technology === view.t);
  if (change) {
    const real = change.q_value !== null && change.q_value < 0.05;
    found.push(["Rank", `${change.rank} (${change.rank_before} a year before), three months to ${monthName(month)}`]);
    found.push(["Change in a year", `${percent(change.share_before)} to ${percent(change.share)} (${points(change.change)}): ${real ? "significant" : "may be chance"}, q ${change.q_value === null ? "not known" : change.q_value < 0.001 ? "< 0.001" : `= ${change.q_value.toFixed(3)}`}`]);
  }
  const steady = table("durability").cell(whole)[0];
  if (steady) found.push(["Durability", `${steady.verdict === "unclear" ? "unclear: no steady rise or fall" : steady.verdict}; ${steady.rises} of ${plural(steady.half_years, "half-year")} rose significantly, ${steady.falls} fell${steady.breadth ? `; asked for as broadly as by ${steady.breadth.toFixed(0)} equal employers` : ""}${month ? `; to ${monthName(month)}` : ""}`]);
  const pay = table("technology_premium").cell(whole)[0];
  found.push(["Pay that goes with it", pay ? `${premiumTip(pay).split("\n")[0].replace(`${view.t}: `, "")} within role, level, country and quarter${isBeyondChance(pay) ? "" : "; may be chance"}. An association.` : "not known: fewer than 50 comparable vacancies with pay"]);
  const access = table("junior_access").cell({ period: periodName(view), ...whole })[0];
  if (access) found.push(["Open to beginners", `${percent(access.junior_share)} of junior vacancies (${count(access.junior)} of ${count(access.junior_total)}) against ${percent(access.senior_share)} of senior ones (${count(access.senior)} of ${count(access.senior_total)}; ratio ${access.access.toFixed(2)}), ${periodText(view)}`]);
  return found;
}

const figures = [
  trend,
  byDimension("level", () => LEVELS, "by level", name),
  byDimension("role", () => table("cells").values("role").filter((v) => v !== "All"), "by role", name),
  byDimension("country", () => table("cells").values("country").filter((v) => v !== "All"), "by country", countryName),
  wishes, together,
];

/** Builds the page once; show fills it for a view. */
export function technologyPage() {
  const heading = element("h2", { tabindex: "-1", id: "technology-heading" });
  const kind = element("p", { class: "lead" });
  const list = element("dl", { class: "fact-list" });
  const back = element("a", { class: "back" }, "← All charts");
  const others = element("div", { id: "elsewhere" });
  const root = element("section", { id: "technology", "aria-labelledby": "technology-heading" }, back, heading, kind, others, list, element("div", { class: "grid" }, ...figures.map((f) => f.root)));
  return {
    root, heading,
    show(view) {
      heading.textContent = view.t;
      back.href = address({ t: "", at: "" });
      const known = table("technologies").rows().find((r) => r.technology === view.t);
      const found = known ? own(view) : { why: "unknown" };
      const row = found.rows?.find((r) => r.month === latest(found.rows, (x) => x.total));
      kind.textContent = !known ? "No vacancy of this run asks for a technology of this name." : `${name(known.kind)}${known.language ? `, for ${known.language}` : ""}. ${row ? `Asked for in ${interval(row)} of ${plural(row.total, "vacancy", "vacancies")}, ${asOf(view, row.month)}; ${plural(row.employers, "employer")}.` : found.why}`;
      const missing = known && found.why;
      others.replaceChildren(...(missing ? elsewhere(view) : []));
      list.replaceChildren(...(known && !missing ? facts(view) : []).flatMap(([term, text]) => [element("dt", {}, term), element("dd", {}, text)]));
      figures.forEach((f) => {
        const empty = !known || f.show(view).why;
        f.root.hidden = Boolean(!known || (missing && empty));
      });
      document.documentElement.dataset.shown = location.hash;
    },
  };
}
