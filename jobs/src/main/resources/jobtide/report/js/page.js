// Puts the page together, and shows each view that the address names.
import { readData } from "./data.js";
import { drawAll, startDrawing } from "./draw.js";
import { choice, element } from "./element.js";
import { countryName, listed, monthName, monthsName, name, plural, sourceName, year } from "./format.js";
import { findings } from "./findings.js";
import { defaultSource, isPast, isStock, newerSource, setData, snapshotMonth, sources, sourcesBehind, table, totals, viewName, whyNoTotals } from "./select.js";
import { DIMENSIONS, address, clearFilters, dimensions, go, onChange, setDefaults, state } from "./state.js";
import { startTheme } from "./theme.js";
import { demandSections } from "./demand.js";
import { cloudSections } from "./cloud.js";
import { paySections } from "./pay.js";
import { LEVELS } from "./pay.js";
import { mixSections } from "./mixes.js";
import { sourceSections } from "./sources.js";
import { technologyPage } from "./technology.js";
import { nearest } from "./nearest.js";
import { searchBox } from "./search.js";

const SECTIONS = [...demandSections, ...cloudSections, ...mixSections.slice(0, 1), ...paySections, ...mixSections.slice(1), ...sourceSections];
const figures = SECTIONS.flatMap((s) => s.figures);
const libraryRead = new Promise((done) => document.addEventListener("DOMContentLoaded", done));
let rest; // A promise of the tables that only the first figure can do without.
const main = document.getElementById("main");
const filters = document.getElementById("filters");
const status = document.getElementById("status");
const nav = document.getElementById("sections");

// The bar of filters wraps on narrow screens: headings that are jumped to stand below it.
new ResizeObserver(() => document.documentElement.style.setProperty("--bar", `${filters.offsetHeight}px`)).observe(filters);

/** How many vacancies a source has by value of a dimension, the others being All; over all months. */
const sizes = new Map();
function sizesOf(source) {
  if (sizes.has(source)) return sizes.get(source);
  const found = { country: new Map(), role: new Map(), level: new Map() };
  const cells = table("cells");
  const [sources_, countries, roles, levels, vacancies] = ["source", "country", "role", "level", "vacancies"].map((c) => cells.column(c));
  for (let i = 0; i < cells.size; i++) {
    if (sources_[i] !== source) continue;
    const given = [["country", countries[i]], ["role", roles[i]], ["level", levels[i]]].filter(([, v]) => v !== "All");
    if (given.length !== 1) continue;
    const [by, value] = given[0];
    found[by].set(value, (found[by].get(value) ?? 0) + vacancies[i]);
  }
  sizes.set(source, found);
  return found;
}

function yearsOf(source) {
  return [...new Set(sources().find((s) => s.source === source)?.months.map(year) ?? [])].sort((a, b) => b - a);
}

/** Another source, and all its months where it has none in the year chosen. */
function goToSource(source, view) {
  go({ source, period: yearsOf(source).includes(+view.period) ? view.period : "All" });
}

function filterOptions(view) {
  const size = (by) => [...sizesOf(view.source)[by]].sort((a, b) => b[1] - a[1]).map(([v]) => v);
  const years = yearsOf(view.source);
  const keep = (values, chosen) => (chosen === "All" || values.includes(chosen) ? values : [chosen, ...values]);
  return {
    country: [["All", "All countries"], ...keep(size("country"), view.country).map((c) => [c, countryName(c)])],
    role: [["All", "All roles"], ...keep(size("role"), view.role).map((r) => [r, name(r)])],
    level: [["All", "All levels"], ...keep(LEVELS.filter((l) => size("level").includes(l)), view.level).map((l) => [l, name(l)])],
    period: [["All", "All, latest first"], ...keep(years.map(String), view.period).map((y) => [y, y])],
  };
}

/** Whether a filter would be a third one of country, role and level, which no table holds. */
function isBeyond(key, view) {
  return DIMENSIONS.includes(key) && view[key] === "All" && dimensions(view) === 2;
}

function showFilters(view) {
  const options = filterOptions(view);
  const focused = document.activeElement?.closest("[data-filter]")?.dataset.filter;
  const pick = (key, label, list, chosen = (value) => go({ [key]: value })) => {
    const made = choice(label, list, view[key], chosen);
    made.dataset.filter = key;
    made.querySelector("select").disabled = isBeyond(key, view);
    return made;
  };
  const compact = filters.querySelectorAll(".compact").length ? [...filters.querySelectorAll(".compact")] : compactBar();
  compact[0].firstChild.textContent = `Filters: ${viewName(view)} ▾`;
  const search = filters.querySelector(".search") ?? searchBox(filters, () => rest);
  filters.replaceChildren(
    ...compact, search,
    pick("source", "Source", sources().map((s) => [s.source, `${sourceName(s.source)}${s.series === "stock" ? " (open jobs)" : ""}`]), (source) => goToSource(source, view)),
    pick("country", "Country", options.country), pick("role", "Role", options.role), pick("level", "Level", options.level), pick("period", "Period", options.period),
    element("button", { type: "button", id: "clear", onclick: clearFilters }, "Clear filters"));
  if (focused) filters.querySelector(`[data-filter="${focused}"] select`)?.focus();
}

/** What stands in the bar of a phone: a button that opens the filters, and a way to each section. */
function compactBar() {
  const button = element("button", { type: "button", id: "open-filters", "aria-expanded": "false", "aria-controls": "filters" });
  button.addEventListener("click", () => button.setAttribute("aria-expanded", String(filters.classList.toggle("open"))));
  const sections = element("select", { "aria-label": "Go to a section" }, element("option", { value: "" }, "Sections"), ...SECTIONS.map((s) => element("option", { value: s.id }, s.title)));
  sections.addEventListener("change", () => {
    const at = sections.value;
    sections.value = "";
    if (state().at === at && !state().t) document.getElementById(at).scrollIntoView();
    else go({ t: "", at });
  });
  return [element("div", { class: "compact" }, button), element("div", { class: "compact" }, sections)];
}

function header() {
  const run = table("runs").rows()[0];
  document.getElementById("edition").textContent = run ? `Labor market report, computed ${run.started_at} UTC` : "Labor market report";
  const all = sources().filter((s) => s.source !== "All");
  const months = all.flatMap((s) => s.months);
  document.getElementById("dek").textContent = !run || !months.length
    ? "This run holds no vacancies. Charts appear when a dump has some."
    : `From ${plural(run.postings, "job posting")} for ${plural(run.vacancies, "vacancy", "vacancies")}, in ${plural(run.dumps, "dump")} of ${listed(all.map((s) => sourceName(s.source)))}, ${monthsName(Math.min(...months), Math.max(...months))}. Bars behind shares are 95\u00a0% intervals; every chart has its data.`;
  document.getElementById("foot").append(
    element("p", {}, `Jobtide ${run?.version ?? ""}, run ${run?.run_id ?? ""}. ${run ? plural(run.rejects, "record") : ""} could not be read as postings. Charts by Apache ECharts. Shares are of vacancies with a usable description. The page needs no network: share the file, or its address with the view in it.`));
}

function section({ id, title, lead, figures, text }) {
  const heading = element("h2", { id: `${id}-heading` }, title);
  return element("section", { id, "aria-labelledby": `${id}-heading` }, heading, element("p", { class: "lead" }, lead), element("div", { class: "grid" }, ...figures.map((f) => f.root)), text ? text() : null);
}

/** Why the third of country, role and level cannot be chosen. */
function beyondText(view) {
  const key = DIMENSIONS.find((k) => isBeyond(k, view));
  return key ? `No table holds all three of country, role and level: set one back to All to choose a ${key}. ` : "";
}

/** Which source and months are shown, and which source is newer. */
function statusLine(view) {
  const rows = totals(view);
  if (!rows.length) return [dimensions(view) > 2 ? `${viewName(view)}: no table holds country, role and level at once.` : whyNoTotals(view)];
  const month = snapshotMonth(view);
  const row = rows.find((r) => r.month === month) ?? rows.at(-1);
  const kind = isStock(view) ? "jobs open on the day of the dump, no trend" : "the latest month is shown where time is not";
  const behind = view.source === "All" ? ` of ${listed(sourcesBehind(view, row.month, row.month).map(sourceName))}` : "";
  const newer = newerSource(view);
  return [
    element("strong", {}, `Shown: ${viewName(view)}, ${isStock(view) ? "open in" : "to"} ${monthName(row.month)}. `),
    `${plural(row.described, "described vacancy", "described vacancies")}${behind} in ${monthName(row.month)}; ${kind}. ${beyondText(view)}`,
    ...(newer ? ["Newer: ", element("a", { id: "newer", href: address({ source: newer.source, period: "", at: "" }) }, `${sourceName(newer.source)}, ${monthName(newer.month)}`)] : []),
  ];
}

/** The title in the tense of what is shown. */
function headline(view) {
  const month = snapshotMonth(view);
  return isPast(month) ? `What employers asked for, ${monthName(month)}` : "What employers ask for";
}

/** How many views were shown: an earlier one that is still at it then stops. */
let turn = 0;
/** The address of the view that the charts were made for. */
let drawnCharts;
async function show(view, { overview, technology, lists, near }) {
  const one = Boolean(view.t);
  const held = dimensions(view) < 3;
  showFilters(view);
  status.replaceChildren(...statusLine(view));
  document.getElementById("headline").textContent = headline(view);
  nav.hidden = one || !held;
  nav.querySelectorAll("a").forEach((a) => (a.href = address({ at: a.dataset.at })));
  overview.hidden = one || !held;
  technology.root.hidden = !one || !held;
  near.hidden = held;
  document.title = `${one ? view.t : headline(view)} – Jobtide report`;
  const mine = ++turn;
  if (!held) {
    near.replaceChildren(...nearest(view));
    document.documentElement.dataset.shown = location.hash;
    return;
  }
  if (!one && address({ t: "", at: "" }) !== drawnCharts) figures[0].show(view);
  await rest;
  if (mine !== turn) return;
  if (one) technology.show(view);
  else {
    const charts = address({ t: "", at: "" });
    if (charts !== drawnCharts) {
      drawnCharts = charts;
      lists.replaceChildren(...findings(view));
      await showOthers(view);
    }
    if (mine !== turn) return;
    document.documentElement.dataset.shown = location.hash || "#";
    if (view.at && history.state?.y === undefined) document.getElementById(view.at)?.scrollIntoView();
  }
}

/** In turn, so that the page answers meanwhile. */
async function showOthers(view) {
  const mine = turn;
  for (const figure of figures.slice(1)) {
    figure.show(view);
    if (!view.at) await new Promise((done) => setTimeout(done));
    if (mine === turn) continue;
    drawnCharts = null;
    return;
  }
  whenIdle(drawAll);
}

function whenIdle(work) {
  (window.requestIdleCallback ?? setTimeout)(work);
}

/** Notes where the reader is, so that Back leads there again. */
function keepPlace() {
  history.replaceState({ y: scrollY }, "");
}

async function start() {
  const [data] = await Promise.all([readData(), libraryRead]);
  setData(data);
  rest = data.readRest();
  setDefaults({ source: defaultSource() });
  startTheme();
  startDrawing();
  header();
  const lists = element("ul", { id: "findings", class: "findings" });
  const overview = element("div", { id: "overview" }, element("section", { "aria-labelledby": "findings-heading" }, element("h2", { id: "findings-heading" }, "In short"), lists), ...SECTIONS.map(section));
  const technology = technologyPage();
  const near = element("section", { id: "nearest", "aria-label": "Nearest groups", hidden: true });
  main.append(overview, technology.root, near);
  const places = { overview, technology, lists, near };
  nav.append(...SECTIONS.map((s) => element("a", { "data-at": s.id }, s.title)));
  document.getElementById("skip").addEventListener("click", (event) => {
    event.preventDefault();
    main.focus();
  });
  history.scrollRestoration = "manual";
  addEventListener("click", keepPlace, true);
  addEventListener("change", keepPlace, true);
  addEventListener("scrollend", keepPlace);
  let shown = state().t;
  onChange(async (view) => {
    const place = history.state?.y; // Of an earlier visit: a new address has none.
    const other = view.t !== shown;
    shown = view.t;
    if (other && place === undefined) scrollTo(0, 0);
    await show(view, places);
    if (other && view.t && place === undefined) technology.heading.focus();
    if (place !== undefined) scrollTo(0, place);
  });
  const place = history.state?.y; // Of a page that is read again.
  show(state(), places).then(() => place !== undefined && scrollTo(0, place));
}

start();
