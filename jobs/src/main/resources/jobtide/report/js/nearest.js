// What is shown for country, role and level at once, which no mart holds: the groups that are held.
import { element } from "./element.js";
import { monthName, plural } from "./format.js";
import { latest, totals, viewName } from "./select.js";
import { DIMENSIONS, address } from "./state.js";

function widened(view, key) {
  const wider = { ...view, [key]: "All" };
  const rows = totals(wider);
  const month = latest(rows, (row) => row.vacancies);
  return { key, view: wider, row: rows.find((row) => row.month === month) };
}

/** A sentence and a link to each group of two of the three that has vacancies. */
export function nearest(view) {
  const groups = DIMENSIONS.map((key) => widened(view, key)).filter(({ row }) => row);
  return [
    element("h2", {}, viewName(view)),
    element("p", {}, "No table holds country, role and level at once: such groups are too small to say much. ",
      groups.length ? "The nearest groups that are held:" : "None of the groups of two of them has 5 vacancies in a month. Clear a filter."),
    element("ul", {}, ...groups.map(({ key, view: wider, row }) => element("li", {},
      element("a", { href: address({ [key]: "All", at: "" }) }, viewName(wider)), `: ${plural(row.vacancies, "vacancy", "vacancies")} in ${monthName(row.month)}`))),
  ];
}
