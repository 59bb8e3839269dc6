// The search box: opens what is named, and else offers what comes near.
import { element } from "./element.js";
import { name } from "./format.js";
import { table } from "./select.js";
import { address, go } from "./state.js";

const OFFERED = 8;
/** Subjects that have a figure and no page of their own: the mart, its column, the figure. */
const CHARTED = [["concept_demand", "concept", "concepts"], ["soft_skill_demand", "soft_skill", "soft-skills"], ["benefit_mix", "benefit", "benefits"]];

/** All that can be found: {label, spellings, view}, where spellings are in small letters. */
function findable() {
  const technologies = table("technologies").rows().map(({ technology, aliases }) => ({
    label: technology, spellings: [technology, ...(aliases?.split("; ") ?? [])], view: { t: technology, at: "" },
  }));
  const charted = CHARTED.flatMap(([mart, column, at]) => table(mart).values(column).map((code) => ({
    label: name(code), kind: column.replace("_", " "), spellings: [code, name(code), code.replaceAll("-", " ")], view: { t: "", at, find: code },
  })));
  return [...technologies, ...charted].map((entry) => ({ ...entry, spellings: entry.spellings.map((s) => s.toLowerCase()) }));
}

/** What a word opens: {open} where it names one thing or begins the name of one alone, else {near}. */
export function matches(wanted, entries) {
  const like = (fits) => entries.filter((entry) => entry.spellings.some(fits));
  // A name before an alias: R is the language, whatever else is called so.
  const exact = entries.find(({ label }) => label.toLowerCase() === wanted) ?? like((s) => s === wanted)[0];
  const begun = like((s) => s.startsWith(wanted)).sort((a, b) => a.label.length - b.label.length);
  if (exact ?? (begun.length === 1 && wanted.length > 2)) return { open: exact ?? begun[0] };
  const near = new Set([...begun, ...like((s) => s.split(/[^a-z0-9+#.]+/).some((word) => word.startsWith(wanted))), ...like((s) => wanted.length > 2 && s.includes(wanted))]);
  const inLabel = ({ label }) => label.toLowerCase().includes(wanted);
  return { near: [...near].sort((a, b) => inLabel(b) - inLabel(a)).slice(0, OFFERED) };
}

/** @param ready a promise of all tables */
export function searchBox(form, ready) {
  const carried = [...new Set(table("technology_demand").values("technology"))].sort((a, b) => a.localeCompare(b));
  const aliases = new Map(table("technologies").rows().filter((r) => r.aliases).map((r) => [r.technology, `${r.technology} (${r.aliases})`]));
  const input = element("input", { type: "search", id: "search", list: "technology-names", placeholder: "Python, agile …", autocomplete: "off", size: "18" });
  const offers = element("div", { id: "offers", role: "status", hidden: true });
  const offer = (wanted, near) => {
    offers.hidden = false;
    offers.replaceChildren(
      near.length ? "Did you mean" : `Nothing in this report is called “${wanted}”.`,
      element("ul", {}, ...near.map(({ label, kind, view }) => element("li", {}, element("a", { href: address(view) }, label), kind ? ` (${kind})` : ""))));
  };
  const find = async () => {
    const wanted = input.value.trim();
    if (!wanted) return;
    await ready();
    const { open, near } = matches(wanted.toLowerCase(), findable());
    if (!open) return offer(wanted, near);
    input.value = "";
    offers.hidden = true;
    go(open.view);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    find();
  });
  // Picked from the browser's list, and not typed.
  input.addEventListener("input", (event) => (event.inputType ?? "insertReplacementText") === "insertReplacementText" && carried.includes(input.value) && find());
  input.addEventListener("input", () => (offers.hidden = true));
  addEventListener("hashchange", () => (offers.hidden = true));
  return element("div", { class: "search choice" }, element("label", { for: "search" }, "Search"),
    element("span", { class: "search-row" }, input, element("button", { type: "submit" }, "Show")), offers,
    element("datalist", { id: "technology-names" }, ...carried.map((t) => element("option", { value: t, label: aliases.get(t) ?? t }))));
}
