// A chart with all that belongs to it: title, picture, downloads, table, n, source and method.
import { clear, drawIn, png } from "./draw.js";
import { isoMonth } from "./format.js";
import { mart, viewName } from "./select.js";
import { state } from "./state.js";

const MINUTE = 60_000;

/** Makes an element: attributes by name, listeners by "onclick" and the like, children after. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/**
 * A figure: {root, show}, where show returns what was built for a view.
 *
 * @param id of the element, which tests and links name
 * @param mart where its rows come from
 * @param all what the mart's source `All` is, where it is more than all flow sources
 * @param build a function from the view to {title, subtitle, shape, rows, columns, n, note,
 *     controls} or {title, why}: rows are those of the mart, columns the ones to list
 */
export function figure({ id, mart: from, all, method, build }) {
  const title = element("h3", { id: `${id}-title` });
  const subtitle = element("p", { class: "subtitle" });
  const controls = element("div", { class: "controls" });
  const why = element("p", { class: "why", hidden: true });
  const box = element("div", { class: "chart", role: "img" });
  const note = element("p", { class: "note" });
  const table = element("div", { class: "scroll", tabindex: "0", role: "region" });
  const facts = element("div", { class: "facts" });
  const details = element("details", {}, element("summary", {}, "Data table, n, source and method"), facts, table);
  let built = {};
  const save = (kind, type, content) => {
    const address = URL.createObjectURL(new Blob([content], { type }));
    const link = element("a", { href: address, download: `jobtide-${id}-${viewName(state()).replace(/[^A-Za-z0-9]+/g, "-").toLowerCase()}.${kind}` });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), MINUTE); // At once, and the browser may come too late.
  };
  const asPng = element("button", { type: "button", onclick: () => save("png", "image/png", png(built.shape, built.title, built.subtitle ?? "", footer(from, all))) }, "PNG");
  const asCsv = element("button", { type: "button", onclick: () => save("csv", "text/csv;charset=utf-8", csv(built)) }, "CSV");
  asPng.setAttribute("aria-describedby", title.id);
  asCsv.setAttribute("aria-describedby", title.id);
  const tools = element("div", { class: "tools" }, element("span", { "aria-hidden": "true" }, "Download"), asPng, asCsv);
  const root = element("figure", { id, class: "figure", "data-mart": from }, title, subtitle, controls, why, box, note, tools, details);
  details.addEventListener("toggle", () => details.open && list(table, built));

  function show(view) {
    built = build(view);
    title.textContent = built.title;
    subtitle.textContent = built.subtitle ?? "";
    subtitle.hidden = !built.subtitle;
    if (!controls.contains(document.activeElement)) controls.replaceChildren(...(built.controls ?? []));
    const empty = Boolean(built.why);
    why.textContent = built.why ?? "";
    why.hidden = !empty;
    box.hidden = tools.hidden = details.hidden = empty;
    note.textContent = built.note ?? "";
    note.hidden = empty || !built.note;
    if (empty) {
      clear(box);
      return built;
    }
    box.setAttribute("aria-label", `Chart: ${built.title}. ${built.subtitle ?? ""} The same figures are in the data table below.`);
    table.setAttribute("aria-label", `Data: ${built.title}`);
    drawIn(box, built.shape);
    facts.replaceChildren(
      line("n", built.n), line("Source", `${viewName(view, all)}; table ${from}: ${mart(from).grain}.`),
      line("Method", `${mart(from).description} ${method ?? ""}`));
    if (details.open) list(table, built);
    return built;
  }
  return { root, show };
}

function line(term, text) {
  return element("p", {}, element("strong", {}, `${term}: `), text ?? "");
}

function footer(from, all) {
  return `Source: ${viewName(state(), all)}. Jobtide, table ${from}.`;
}

function cell(value, column) {
  if (value === null || value === undefined) return "";
  return /month$/.test(column) ? isoMonth(value) : String(value);
}

function list(where, { rows, columns }) {
  const most = 1000;
  const head = element("thead", {}, element("tr", {}, ...columns.map((c) => element("th", { scope: "col" }, c.replaceAll("_", " ")))));
  const body = element("tbody", {}, ...rows.slice(0, most).map((row) => element("tr", {}, ...columns.map((c) => element("td", {}, shown(row[c], c))))));
  where.replaceChildren(element("table", {}, head, body));
  if (rows.length > most) where.append(element("p", {}, `The first ${most} of ${rows.length} rows; the CSV has all.`));
}

function shown(value, column) {
  if (typeof value === "number" && !Number.isInteger(value)) return String(+value.toFixed(4));
  return cell(value, column);
}

/** As spreadsheets read it; text that they would take for a formula is kept as text. */
export function csv({ rows, columns }) {
  const quoted = (value) => {
    const safe = /^[=+@\t\r]|^-(?![\d.])/.test(value) ? `'${value}` : value;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [columns, ...rows.map((row) => columns.map((c) => cell(typeof row[c] === "number" && !Number.isInteger(row[c]) ? +row[c].toFixed(6) : row[c], c)))]
    .map((cells) => cells.map(quoted).join(",")).join("\n") + "\n";
}

/** A select with a label. */
export function choice(label, options, value, onPick) {
  const select = element("select", {}, ...options.map(([v, text]) => {
    const option = element("option", { value: v }, text);
    option.selected = v === value;
    return option;
  }));
  select.addEventListener("change", () => onPick(select.value));
  return element("label", { class: "choice" }, element("span", {}, label), select);
}

/** A key of colours in words. */
export function key(entries) {
  return element("p", { class: "key" }, ...entries.map(([cls, text]) => element("span", { class: cls }, text)));
}
