// What else is asked for: levels, strength of a wish, places of work, degrees, soft skills, concepts.
import { dots, moves, parts } from "./shapes.js";
import { figure } from "./figure.js";
import { count, monthName, name, percent, plural } from "./format.js";
import { dimensions } from "./state.js";
import { asOf, latest, needsAll, periodName, periodText, shares, table, viewName, whyNonePeriod } from "./select.js";
import { LEVELS } from "./pay.js";
import { martApart, notes, pairs, snapshot, snapshotFigure, trendFigure, SHARE_COLUMNS } from "./demand.js";

/** Technologies that are drawn of how open they are to beginners. */
const DRAWN = 20;
export const WISHES = ["required", "preferred", "mentioned"];

const requirement = figure({
  id: "requirement", mart: "technology_demand",
  method: "required: the text demands it. preferred: a plus. mentioned: neither is said. What is left of the whole is of cells with fewer than 5 vacancies or of unclear wording.",
  build(view) {
    const title = "Required, preferred or just mentioned";
    if (dimensions(view) > 1) return { title, why: "Requirement is a dimension too, so that the tables hold it with at most one of country, role and level. Set a filter back to All." };
    const all = shares("technology_demand", view, "All");
    if (all.why) return { title, why: all.why };
    const month = latest(all.rows, (r) => r.total);
    const by = Object.fromEntries(WISHES.map((w) => [w, snapshot(shares("technology_demand", view, w).rows ?? [], month, "technology")]));
    const list = snapshot(all.rows, month, "technology").filter((r) => WISHES.some((w) => by[w].some((x) => x.technology === r.technology)));
    if (!list.length) return { title, why: `${viewName(view)}: fewer than 5 vacancies in ${monthName(month)} say how strongly they ask.` };
    const found = list.map((whole) => WISHES.map((w) => by[w].find((x) => x.technology === whole.technology)));
    return {
      title: title + martApart("technology_demand", view, month), subtitle: `Share of described vacancies, ${asOf(view, month)}; at the right the share that ask for it at all`,
      key: WISHES.map((w, i) => [["series-1", "series-2", "neutral"][i], name(w)]),
      shape: parts(list.slice(0, 14).map((whole, k) => ({
        name: whole.technology, t: whole.technology, whole: whole.share, label: percent(whole.share),
        parts: WISHES.map((w, i) => ({ name: name(w), value: found[k][i]?.share ?? 0 })),
        tip: [`${whole.technology}: ${percent(whole.share)} in all`, ...WISHES.map((w, i) => `${name(w)}: ${found[k][i] ? `${percent(found[k][i].share)}, ${count(found[k][i].vacancies)} vacancies` : "fewer than 5 vacancies"}`)].join("\n"),
      }))),
      rows: list.flatMap((whole, k) => [whole, ...found[k].filter(Boolean)]), columns: ["month", "source", "country", "role", "level", "requirement", "technology", ...SHARE_COLUMNS],
      n: `${plural(list[0].total, "vacancy", "vacancies")} in ${monthName(month)}`,
    };
  },
});

const access = figure({
  id: "access", mart: "junior_access", method: "The ratio is above 1 where juniors are asked for it more often than seniors. No interval is in the table: read small counts with care.",
  build(view) {
    const title = "Open to beginners";
    const why = needsAll(view, "country", "role");
    if (why) return { title, why };
    const all = table("junior_access").cell({ period: periodName(view), source: view.source }).sort((a, b) => b.junior - a.junior || b.senior - a.senior);
    if (!all.length) return { title, why: whyNonePeriod({ ...view, level: "All" }, "fewer than 30 junior or 30 senior vacancies, so that nothing is compared") };
    const of = (share, n, total) => `${percent(share)}, ${count(n)} of ${count(total)}`;
    return {
      title, subtitle: `${plural(all[0].junior_total, "vacancy is", "vacancies are")} open to juniors, ${count(all[0].senior_total)} to seniors, ${periodText(view)}. Share among those for juniors (filled) and for seniors (open), by how many junior vacancies ask for it`,
      shape: moves(all.slice(0, DRAWN).map((r) => ({
        name: r.technology, t: r.technology, from: r.senior_share, to: r.junior_share, up: r.access >= 1, label: `${percent(r.junior_share)} (n ${count(r.junior)})`,
        tip: `${r.technology}\nJunior: ${of(r.junior_share, r.junior, r.junior_total)}\nSenior: ${of(r.senior_share, r.senior, r.senior_total)}\nRatio ${r.access.toFixed(2)}`,
      }))),
      rows: all, columns: ["period", "source", "technology", "junior", "junior_total", "senior", "senior_total", "junior_share", "senior_share", "access"],
      n: `${count(all[0].junior_total)} junior and ${count(all[0].senior_total)} senior vacancies`,
      note: notes(all.length > DRAWN ? `The ${DRAWN} that most junior vacancies ask for are drawn.` : null, view.level === "All" ? null : "The filter for level does not act here."),
    };
  },
});

const specific = figure({
  id: "specific", mart: "technology_specificity", method: "(f − b) · (f ÷ b), where f is the share in the role and b the share in all roles (JLH).",
  build(view) {
    const title = "What tells the role apart";
    const why = needsAll(view, "country", "level");
    if (why) return { title, why };
    if (view.role === "All") return { title, why: "Choose a role above to see what it asks for more often than other roles do." };
    const rows = table("technology_specificity").cell({ period: periodName(view), source: view.source, role: view.role }).sort((a, b) => b.specificity - a.specificity);
    if (!rows.length) return { title, why: whyNonePeriod(view, "no technology is asked for by 5 vacancies more often than elsewhere") };
    return {
      title: `What tells ${name(view.role).toLowerCase()} apart`, subtitle: `Share in the role, ${periodText(view)}; ordered by how much it differs from the share in all roles`,
      shape: dots(rows.map((r) => ({ name: r.technology, t: r.technology, value: r.share, label: `${percent(r.share, 0)}, overall ${percent(r.overall_share, 0)}`, tip: `${r.technology}: ${percent(r.share)} in the role, ${percent(r.overall_share)} in all\n${count(r.vacancies)} of ${count(r.total)} vacancies` }))),
      rows, columns: ["period", "source", "role", "technology", "vacancies", "employers", "total", "share", "overall_share", "specificity"], n: `${plural(rows[0].total, "vacancy", "vacancies")} of the role`,
    };
  },
});

const DEGREES = ["required", "preferred", "none"];
const degreeName = (d) => ({ required: "Degree required", preferred: "Preferred, or the like", none: "No degree mentioned" })[d];
const MODES = ["remote", "hybrid", "onsite", "unspecified"];

export const mixSections = [
  { id: "seniority", title: "Seniority", lead: "A vacancy open to two levels counts in both, so that shares may add up to more than the whole.", figures: [
    snapshotFigure({ id: "levels", mart: "seniority_mix", subject: "level", title: "Levels that are hired for", order: LEVELS, note: (view) => (view.level === "All" ? "“Not said” is shown, and never spread over the others." : "The filter for level does not act here: the chart is of all levels.") }),
    access, trendFigure({ id: "levels-trend", mart: "seniority_mix", subject: "level", title: "Levels over time", order: LEVELS })] },
  { id: "requirements", title: "Required, and together", lead: "How strongly technologies are asked for, which go together, and what tells a role apart.", figures: [requirement, pairs, specific] },
  { id: "work", title: "Work and skills", lead: "Where the work is done, and what is asked for beside technologies.", figures: [
    snapshotFigure({ id: "modes", mart: "work_mode_mix", subject: "work_mode", title: "Where the work is done", order: MODES, note: "A vacancy that offers two counts in both." }),
    snapshotFigure({ id: "degrees", mart: "education_requirements", subject: "degree", title: "Degrees", order: DEGREES, label: degreeName }),
    trendFigure({ id: "modes-trend", mart: "work_mode_mix", subject: "work_mode", title: "Remote, hybrid and on site over time", order: MODES, silent: "unspecified" }),
    snapshotFigure({ id: "soft-skills", mart: "soft_skill_demand", subject: "soft_skill", title: "Soft skills", most: 12, note: "Texts in another language than English count as asking for none." }),
    snapshotFigure({ id: "concepts", mart: "concept_demand", subject: "concept", title: "Concepts", most: 12 }),
    snapshotFigure({ id: "benefits", mart: "benefit_mix", subject: "benefit", title: "Benefits", most: 12, note: "What is not named may still be given." }),
    snapshotFigure({ id: "industries", mart: "industry_mix", subject: "industry", title: "Industries of the employers", most: 12, note: "Many postings tell none, and one can be of two." })] },
];
