// Frameworks, cloud platforms and their services.
import { dots } from "./shapes.js";
import { lines } from "./times.js";
import { figure } from "./figure.js";
import { count, interval, monthName, percent, plural } from "./format.js";
import { asOf, breaks, inPeriod, isStock, latest, needsAll, periodName, periodText, table, viewName, whyNonePeriod } from "./select.js";
import { CELL, INTERVALS, SHARE_COLUMNS, breakNote, dotOf, fewNote, group, latestShares, martApart, notes, pointsOf, span, trendFigure } from "./demand.js";
import { dimensions } from "./state.js";

const frameworks = figure({
  id: "frameworks", mart: "framework_demand", method: INTERVALS,
  build(view) {
    const title = "Frameworks and libraries by language";
    const { why, month, rows: all } = latestShares("framework_demand", view, "All", "framework");
    if (why) return { title, why };
    const languages = new Map(table("technologies").rows().map((r) => [r.technology, r.language]));
    const every = all.map((r) => ({ ...r, language: languages.get(r.framework) ?? null }));
    const rows = every.slice(0, 24);
    const groups = [...group(rows, "language")].sort((a, b) => (a[0] === null) - (b[0] === null) || b[1][0].vacancies - a[1][0].vacancies);
    return {
      title: title + martApart("framework_demand", view, month), subtitle: `The ${rows.length} most asked for, share of described vacancies, ${asOf(view, month)}, with 95\u00a0% interval`,
      shape: dots(groups.flatMap(([language, list]) => [{ name: language ?? "Several languages", head: true }, ...list.map((r) => dotOf(r, r.framework, r.framework))])),
      rows: every, columns: [...CELL, "requirement", "language", "framework", ...SHARE_COLUMNS],
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
      rows, columns: [...CELL, "requirement", "provider", "service", ...SHARE_COLUMNS], n: `${plural(listed[0].total, "vacancy", "vacancies")} in ${monthName(month)}`,
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
      ...common, subtitle: `Two or more, share of vacancies that ask for any cloud, by month, with 95\u00a0% interval; ${percent(now.share)} in ${monthName(month)}`, note: notes(fewNote(rows), breakNote(view, from, to)),
      shape: lines([{ name: "", points: pointsOf(rows) }], { from, to, marks: breaks(view, from, to).map((b) => b.month) }),
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
    if (!rows.length) return { title, why: whyNonePeriod(view, "no two clouds are asked for together by 30 vacancies") };
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

export const cloudSections = [
  { id: "cloud", title: "Frameworks and cloud", lead: "Frameworks and libraries under the language that they are for; cloud platforms, by name or through a service.", figures: [frameworks, services, platformTrend, multiCloud, cloudPairs] },
];
