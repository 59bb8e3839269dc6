// A chart with all that belongs to it: title, picture, downloads, table, n, source and method.
import { clear, drawIn, png } from "./draw.js";
import { element, prose } from "./element.js";
import { mart, run, viewName } from "./select.js";
import { state } from "./state.js";
import { csv, list } from "./table.js";

const MINUTE = 60_000;

/**
 * A figure: {root, show}, where show returns what was built for a view.
 *
 * @param id of the element, which tests and links name
 * @param mart where its rows come from
 * @param all what the mart's source `All` is, where it is more than all flow sources
 * @param build a function from the view to {title, subtitle, shape, rows, columns, n, note,
 *     controls, key} or {title, why}: rows are those of the mart, all that the page carries, columns
 *     the ones to list, key the colours by name: [[colour, words]]
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
  const asPng = element("button", { type: "button", onclick: () => save("png", "image/png", png(built, footer(from, all))) }, "PNG");
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
    if (!controls.contains(document.activeElement)) controls.replaceChildren(...(built.controls ?? []), ...(built.key ? [keyOf(built.key)] : []));
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
  return element("p", {}, element("strong", {}, `${term}: `), ...prose(text ?? ""));
}

function footer(from, all) {
  return `Source: ${viewName(state(), all)}. Jobtide, table ${from}, computed ${run()?.started_at.slice(0, 10) ?? ""}.`;
}

/** A key of colours in words. */
function keyOf(entries) {
  return element("p", { class: "key" }, ...entries.map(([colour, words]) => element("span", { class: `key-${colour}` }, words)));
}
