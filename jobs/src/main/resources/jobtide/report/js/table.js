// A figure's rows as a table and as CSV: all that the page carries, whatever is drawn.
import { element } from "./element.js";
import { isoMonth } from "./format.js";
import { address } from "./state.js";

const SHOWN = 1000;
const LINKED = ["technology", "with_technology", "framework"];

const label = (column) => column.replaceAll("_", " ");
const isMonth = (column) => /month$/.test(column);

function cell(value, column) {
  if (value === null || value === undefined) return "";
  return isMonth(column) ? isoMonth(value) : String(value);
}

function shown(value, column) {
  if (typeof value === "number" && !Number.isInteger(value)) return String(+value.toFixed(4));
  return cell(value, column);
}

/** Columns that say the same in every row, and the others. */
function constant(rows, columns) {
  const same = rows.length < 2 ? [] : columns.filter((c) => rows.every((row) => row[c] === rows[0][c]));
  return { same, varying: columns.filter((c) => !same.includes(c)) };
}

/** Rows by a column, those without a value last. */
function sorted(rows, column, sign) {
  const empty = (v) => v === null || v === undefined;
  return rows.toSorted(({ [column]: a }, { [column]: b }) => empty(a) - empty(b) || sign * (typeof a === "number" ? a - b : String(a).localeCompare(String(b))));
}

function row(values, columns, numeric) {
  return element("tr", {}, ...columns.map((c) => element("td", { class: numeric.has(c) ? "number" : null },
    LINKED.includes(c) && values[c] ? element("a", { href: address({ t: values[c], at: "" }) }, values[c]) : shown(values[c], c))));
}

/** Shows a table that its headers sort. */
export function list(where, { rows, columns }) {
  const { same, varying } = constant(rows, columns);
  const numeric = new Set(varying.filter((c) => !isMonth(c) && rows.some((r) => typeof r[c] === "number")));
  const body = element("tbody");
  const fill = (ordered) => body.replaceChildren(...ordered.slice(0, SHOWN).map((values) => row(values, varying, numeric)));
  const heads = varying.map((c) => element("th", { scope: "col", class: numeric.has(c) ? "number" : null }, element("button", { type: "button", class: "sort", onclick: () => sort(c) }, label(c))));
  function sort(column) {
    const head = heads[varying.indexOf(column)];
    const down = head.ariaSort ? head.ariaSort === "ascending" : numeric.has(column);
    heads.forEach((h) => (h.ariaSort = null));
    head.ariaSort = down ? "descending" : "ascending";
    fill(sorted(rows, column, down ? -1 : 1));
  }
  fill(rows);
  const caption = [same.map((c) => `${label(c)}: ${shown(rows[0][c], c) || "–"}`).join("; "), rows.length > SHOWN ? `${SHOWN} of ${rows.length} rows at a time; the CSV has all.` : ""].filter(Boolean).join(". ");
  where.replaceChildren(element("table", {}, caption ? element("caption", {}, caption) : null, element("thead", {}, element("tr", {}, ...heads)), body));
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
