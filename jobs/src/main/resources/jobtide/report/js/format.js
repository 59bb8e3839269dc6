// How values read to people.

const REGIONS = new Intl.DisplayNames(["en"], { type: "region" });
const NAMES = {
  All: "All", unknown: "Unknown", multiple: "Several roles in one posting", unspecified: "Not said",
  "devops-sre": "DevOps and SRE", qa: "QA", "it-support": "IT support", "non-tech": "Not in technology",
  "software-other": "Other software", fullstack: "Full stack", onsite: "On site",
  hackernews: "Hacker News", ashby: "Ashby", nyc: "NYC", usajobs: "USAJOBS", greenhouse: "Greenhouse", lever: "Lever",
  jobspy: "JobSpy", schema_org: "schema.org", linkedin_kaggle: "LinkedIn (Kaggle)", none: "Not mentioned",
  ai: "AI", devops: "DevOps", "ci/cd": "CI/CD", "hr-and-recruiting": "HR and recruiting", "hr and recruiting": "HR and recruiting", "e-commerce": "E-commerce", llm: "LLM", bi: "BI", "ci-cd": "CI/CD", api: "API", ml: "Machine learning",
};
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A code as a name: "machine-learning" as "Machine learning". */
export function name(code) {
  if (code === null || code === undefined) return "–";
  return NAMES[code] ?? (code[0].toUpperCase() + code.slice(1)).replace(/[-_]/g, " ");
}

export function sourceName(code) {
  return code === "All" ? "All flow sources" : NAMES[code] ?? code;
}

/** Sources by name, of codes parted by commas. */
export function sourceNames(codes) {
  return listed(codes.split(/,\s*/).map(sourceName));
}

export function countryName(code) {
  if (!/^[A-Z]{2}$/.test(code)) return name(code);
  return REGIONS.of(code) ?? code;
}

export function year(month) {
  return Math.floor(month / 12);
}

export function monthName(month) {
  return `${MONTHS[month % 12]} ${year(month)}`;
}

/** "Oct 2018 to Sep 2019", or one month once. */
export function monthsName(from, to) {
  return from === to ? monthName(from) : `${monthName(from)} to ${monthName(to)}`;
}

/** "Ashby, Hacker News and NYC". */
export function listed(names) {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** "USD a year", "USD an hour". */
export function payUnit(currency, payPeriod) {
  return `${currency} ${payPeriod === "hour" ? "an" : "a"} ${payPeriod}`;
}

export function isoMonth(month) {
  return `${year(month)}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}

export function count(n) {
  return n === null || n === undefined ? "–" : n.toLocaleString("en-US");
}

export function percent(share, digits = 1) {
  if (share === null || share === undefined) return "–";
  return `${(100 * share).toFixed(digits)}\u00a0%`;
}

/** Axis labels of shares, with a decimal only where a tick needs one: 0, 2.5, 5 %. */
export function tick(format) {
  return (share) => format(share, Number.isInteger(Math.round(1000 * share) / 10) ? 0 : 1);
}

/** "34.2 % (30.6–38.0)". */
export function interval(row) {
  return `${percent(row.share)} (${(100 * row.share_low).toFixed(1)}–${(100 * row.share_high).toFixed(1)})`;
}

export function points(change) {
  return `${change > 0 ? "+" : "−"}${Math.abs(100 * change).toFixed(1)} points`;
}

export function money(amount, currency) {
  if (amount === null || amount === undefined) return "–";
  return `${currency} ${amount.toLocaleString("en-US", { maximumFractionDigits: amount < 1000 ? 2 : 0 })}`;
}

export function shortMoney(amount) {
  return amount >= 1000 ? `${Math.round(amount / 1000)}k` : String(Math.round(amount));
}

export function plural(n, one, many = one + "s") {
  return `${count(n)} ${n === 1 ? one : many}`;
}
