// Where the figures come from, and how far they can be trusted.
import { dots } from "./shapes.js";
import { bars } from "./times.js";
import { element } from "./element.js";
import { figure } from "./figure.js";
import { count, monthName, monthsName, percent, plural, sourceName, sourceNames } from "./format.js";
import { apart, omittedCells, sources, sourcesBehind, table, viewName } from "./select.js";
import { span } from "./demand.js";

const FIELDS = { company: "Employer", country: "Country", description: "Description", employment_types: "Employment type", level: "Level", posted_at: "Day of posting", salary: "Pay", title: "Title", url: "Address", work_modes: "Way to work" };

const completeness = figure({
  id: "completeness", mart: "quality",
  build(view) {
    const title = "What the postings tell";
    const given = view.source === "All" ? sources().find((s) => s.source !== "All" && s.series === "flow")?.source : view.source;
    const rows = table("quality").cell({ source: given });
    const missing = rows.filter((r) => r.metric.startsWith("missing.") && r.value !== null).sort((a, b) => a.value - b.value);
    if (!missing.length) return { title, why: `${viewName(view)}: no postings.` };
    return {
      title: `What the postings of ${sourceName(given)} tell`, subtitle: "Share of postings with a value, from a field or read from the text; all filters but the source aside",
      shape: dots(missing.map((r) => { const f = r.metric.slice(8); return { name: FIELDS[f] ?? f, value: 1 - r.value, label: percent(1 - r.value), tip: `${FIELDS[f] ?? f}: missing in ${percent(r.value)} of ${count(r.n)} postings` }; }), { max: 1 }),
      rows, columns: ["source", "metric", "value", "unit", "n"], n: plural(missing[0].n, "posting"),
      note: view.source === "All" ? "All flow sources are judged one by one: choose a source above; the largest is drawn." : null,
    };
  },
});

const coverage = figure({
  id: "coverage", mart: "source_coverage",
  build(view) {
    const title = "What the source holds of each month";
    const rows = table("source_coverage").cell({ source: view.source });
    if (!rows.length) return { title, why: `${viewName(view)}: no postings.` };
    const { from, to } = span(rows);
    return {
      title: title + apart(view, from, to, sourcesBehind(view, from, to, false)), subtitle: `Employers by month, ${monthsName(from, to)}`,
      shape: bars(rows.map((r) => ({ month: r.month, value: r.employers, tip: `${monthName(r.month)}: ${plural(r.employers, "employer")}, ${plural(r.vacancies, "vacancy", "vacancies")}, ${plural(r.postings, "posting")}` })), { from, to, format: count }),
      rows, columns: ["source", "series", "month", "vacancies", "postings", "employers", "described_share", "share_of_all"], n: `${plural(rows.length, "month")}`,
    };
  },
});

/** All sources in a table, and the months at which their mix changed. */
function sourceTable() {
  const head = ["Source", "Kind", "Months", "Vacancies", "With a description", "Postings"];
  const quality = new Map(table("quality").rows().filter((r) => r.metric === "postings").map((r) => [r.source, r.value]));
  const body = sources().map((s) => [
    sourceName(s.source), s.series === "flow" ? "flow: may be read as a trend" : "stock: open on the day of the dump",
    monthsName(Math.min(...s.months), Math.max(...s.months)),
    count(s.vacancies), percent(s.vacancies ? s.described / s.vacancies : null, 0), quality.has(s.source) ? count(quality.get(s.source)) : "",
  ]);
  return element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Sources" },
    element("table", { id: "source-table" }, element("caption", {}, "Vacancies are summed over months: one advertised in two months counts twice here."),
      element("thead", {}, element("tr", {}, ...head.map((h) => element("th", { scope: "col" }, h)))),
      element("tbody", {}, ...body.map((cells) => element("tr", {}, ...cells.map((c, i) => element(i ? "td" : "th", i ? {} : { scope: "row" }, c)))))));
}

function breakList() {
  const rows = table("break_notes").rows();
  if (!rows.length) return element("p", {}, "No month changes the mix of flow sources by more than 20 %.");
  return element("ul", { id: "breaks" }, ...rows.map((b) => element("li", {}, `${monthName(b.month)} against ${monthName(b.previous_month)}: the mix of sources differs by ${percent(b.distance, 0)}${b.joined ? `; joined: ${sourceNames(b.joined)}` : ""}${b.ended ? `; ended: ${sourceNames(b.ended)}` : ""}. A change of a figure of all flow sources there may be a change of sources.`)));
}

function leftOut() {
  const totals = table("cells").column("month").filter((month) => month === null).length;
  const cells = [["cells", totals], ...["technology_demand", "framework_demand", "cloud_demand", "soft_skill_demand", "concept_demand"].map((m) => [m, omittedCells(m)])].filter(([, n]) => n);
  return element("div", {},
    element("p", {}, "To open quickly this page carries what it can show: the 200 technologies most asked for of each source, and in each cell of country, role and level those that were ever among its first. Small cells go first."),
    cells.length ? element("p", {}, `Left out for size: ${cells.map(([m, n]) => `${plural(n, "cell")} of ${m}`).join(", ")}. `) : null,
    element("p", {}, "All rows are in the folder marts beside this page, one Parquet file a table, and in marts.duckdb."));
}

/** The parts of the section that no filter changes. */
export function sourcesText() {
  return element("div", { class: "prose" }, element("h3", {}, "Sources"), sourceTable(), element("h3", {}, "Breaks"), breakList(), element("h3", {}, "What this page leaves out"), leftOut());
}

export const sourceSections = [{ id: "data", title: "Data and quality", lead: "Sources are never pooled blindly: each is shown by itself, and all flow sources together only where months can be compared.", figures: [completeness, coverage], text: sourcesText }];
