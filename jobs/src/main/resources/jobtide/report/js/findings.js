// Headlines: sentences that the view's figures bear out, with their uncertainty.
import { element } from "./element.js";
import { count, interval, money, monthName, monthsName, percent, points } from "./format.js";
import { asOf, isPast, isStock, latest, periodName, shares, table } from "./select.js";
import { changes, martApart, snapshot } from "./demand.js";
import { payApart } from "./pay.js";
import { address, isFiltered } from "./state.js";

function strong(text) {
  return element("strong", {}, text);
}

/** The present tense for what may be so today; else the past one with its month. */
function told(month, now, then) {
  return isPast(month) ? `${then} in ${monthName(month)}. ` : `${now}. `;
}

function link(technology) {
  return element("a", { href: address({ t: technology, at: "" }) }, technology);
}

function shareList(rows, label) {
  return rows.flatMap((r, i) => [i ? (i === rows.length - 1 ? " and " : ", ") : "", label(r), ` in ${interval(r)}`]);
}

function topTechnologies(view) {
  const found = shares("technology_demand", view, "All");
  if (found.why) return null;
  const month = latest(found.rows, (r) => r.total);
  const [first, second, third] = snapshot(found.rows, month, "technology");
  if (!second || first.total < 30) return null;
  const ahead = first.share_low > second.share_high;
  const head = [strong(ahead ? `${first.technology} ${told(month, "leads", "led")}` : `${first.technology} and ${second.technology} ${told(month, "are close", "were close")}`)];
  return [...head, "Of ", count(first.total), ` vacancies described${martApart("technology_demand", view, month)}, ${asOf(view, month)}, `, ...shareList([first, second, third].filter(Boolean), (r) => link(r.technology)), ahead ? "." : ": the intervals of the first two overlap."];
}

function moversOf(view, sign) {
  if (isStock(view) || isFiltered(view)) return null;
  const { last, month } = changes(view);
  const real = last.filter((r) => r.q_value !== null && r.q_value < 0.05 && Math.sign(r.change) === sign).sort((a, b) => sign * (b.change - a.change));
  if (!real.length) return null;
  const r = real[0];
  const others = real.length - 1;
  return [strong(`${r.technology} ${sign > 0 ? "rose" : "fell"} most${isPast(month) ? ` in the year to ${monthName(month)}` : ""}. `), link(r.technology), `: from ${percent(r.share_before)} to ${percent(r.share)} of vacancies within a year (${points(r.change)}, three months to ${monthName(month)}); chance would not explain it (q ${r.q_value < 0.001 ? "< 0.001" : `= ${r.q_value.toFixed(3)}`}). `, others ? `${others} more ${sign > 0 ? "rose" : "fell"} significantly.` : `No other ${sign > 0 ? "rose" : "fell"} significantly.`];
}

function steady(view) {
  if (isStock(view) || isFiltered(view) || view.period !== "All") return null;
  const rows = table("durability").cell({ source: view.source }).filter((r) => r.verdict !== "unclear");
  if (!rows.length) return null;
  const end = changes(view).month;
  const past = isPast(end);
  const verb = { rising: past ? "rose" : "rises", falling: past ? "fell" : "falls" };
  const part = (verdict, word) => {
    const list = rows.filter((r) => r.verdict === verdict).map((r) => r.technology);
    const names = list.slice(0, 5).flatMap((t, i) => [i ? ", " : "", link(t)]);
    return list.length ? [...names, `${list.length > 5 ? ` and ${list.length - 5} more` : ""} ${word} in each of the last four half-years${past ? ` to ${monthName(end)}` : ""}, significantly. `] : [];
  };
  return [strong(rows.length === 1 ? `${rows[0].technology} ${verb[rows[0].verdict]} steadily${past ? ` to ${monthName(end)}` : ""}. ` : "Steady movers. "), ...part("rising", "rose"), ...part("falling", "fell")];
}

function clouds(view) {
  const found = shares("cloud_demand", view, "All");
  if (found.why) return null;
  const month = latest(found.rows, (r) => r.total);
  const list = snapshot(found.rows.filter((r) => r.service === "All" && r.provider !== "All" && r.provider !== "Other"), month, "provider").slice(0, 3);
  if (list.length < 2 || list[0].total < 30) return null;
  const known = new Set(table("technologies").values("technology"));
  const ahead = list[0].share_low > list[1].share_high;
  return [strong(ahead ? `${list[0].provider} ${told(month, "is the cloud most asked for", "was the cloud most asked for")}` : `${list[0].provider} and ${list[1].provider} ${told(month, "are the clouds most asked for", "were the clouds most asked for")}`), `By name or through a service${martApart("cloud_demand", view, month)}, ${asOf(view, month)}: `, ...shareList(list, (r) => (known.has(r.provider) ? link(r.provider) : r.provider)), ahead ? "." : ": the intervals of the first two overlap."];
}

function pay(view) {
  const { country, role, level } = view;
  const rows = table("salary_bands").cell({ period: periodName(view), source: view.source }).filter((r) => r.role === role && r.level === level && r.country === country && r.p50 !== null && r.pay_period === "year").sort((a, b) => b.n - a.n);
  const r = rows[0];
  if (!r || r.employers < 10) return null;
  return [strong(`The middle half of advertised pay${payApart(view, [r])} ${isPast(r.last_month) ? "was" : "is"} ${money(r.p25, r.currency)} to ${money(r.p75, r.currency)} a year${isPast(r.last_month) ? `, ${monthsName(r.first_month, r.last_month)}` : ""}. `), `The median ${isPast(r.last_month) ? "was" : "is"} ${money(r.p50, r.currency)} (95\u00a0% interval ${money(r.p50_low, r.currency)} to ${money(r.p50_high, r.currency)}), of ${count(r.n)} vacancies by ${count(r.employers)} employers${isPast(r.last_month) ? "" : `, ${monthsName(r.first_month, r.last_month)}`}.`];
}

function stated(view) {
  const found = shares("pay_transparency", view);
  if (found.why) return null;
  const rows = found.rows.filter((r) => r.pay_stated === "All");
  const month = latest(rows, (r) => r.total);
  const r = rows.find((x) => x.month === month);
  if (!r || r.total < 30) return null;
  return [strong(`${percent(r.share, 0)} ${told(month, "say what they pay", "said what they paid")}`), `${interval(r)} of ${count(r.total)} vacancies${martApart("pay_transparency", view, month)}, ${asOf(view, month)}.`];
}

function remote(view) {
  const found = shares("work_mode_mix", view);
  if (found.why) return null;
  const month = latest(found.rows, (r) => r.total);
  const r = found.rows.find((x) => x.month === month && x.work_mode === "remote");
  if (!r || r.total < 30) return null;
  return [strong(`${percent(r.share, 0)} ${told(month, "offer remote work", "offered remote work")}`), `${interval(r)} of ${count(r.total)} vacancies${martApart("work_mode_mix", view, month)}, ${asOf(view, month)}.`];
}

/** The sentences of the view. */
export function findings(view) {
  const found = [topTechnologies(view), moversOf(view, 1), moversOf(view, -1), steady(view), clouds(view), pay(view), stated(view), remote(view)].filter(Boolean);
  return found.length ? found.map((sentence) => element("li", {}, ...sentence)) : [element("li", {}, "Too few vacancies in this view for a headline that figures bear out.")];
}
