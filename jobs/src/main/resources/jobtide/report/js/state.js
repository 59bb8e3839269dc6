// What is shown, kept in the address so that a view can be shared and the back button works.

/** What a row of the marts may have two of. */
export const DIMENSIONS = ["country", "role", "level"];
const FILTERS = ["source", ...DIMENSIONS, "period"];
const listeners = [];
let defaults = {};

export function setDefaults(values) {
  defaults = { country: "All", role: "All", level: "All", period: "All", ...values };
}

/** The current view; t is the technology whose page is shown, at a section to scroll to. */
export function state() {
  const given = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  return { ...defaults, ...given };
}

/** The address of a view that differs from the current one by these changes. */
export function address(changes) {
  const next = { ...state(), ...changes };
  const given = Object.entries(next).filter(([k, v]) => v && v !== defaults[k]);
  return "#" + new URLSearchParams(given);
}

export function go(changes) {
  const next = address({ at: "", ...changes });
  if (next !== location.hash && !(next === "#" && !location.hash)) location.hash = next;
}

export function onChange(listener) {
  listeners.push(listener);
}

export function isFiltered(view) {
  return dimensions(view) > 0;
}

/** How many of country, role and level are chosen. */
export function dimensions(view) {
  return DIMENSIONS.filter((k) => view[k] !== "All").length;
}

export function clearFilters() {
  go({ ...Object.fromEntries(FILTERS.map((k) => [k, defaults[k]])), pay: "", pair: "", find: "", of: "" });
}

window.addEventListener("hashchange", () => listeners.forEach((listener) => listener(state())));
