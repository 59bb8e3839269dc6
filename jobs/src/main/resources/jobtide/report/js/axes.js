// What all charts share: texts, tips, axes.
import { percent, tick } from "./format.js";

export const BASE = { animation: false, aria: { enabled: false } };

export function text(theme, extra) {
  return { color: theme.ink, fontFamily: theme.font, fontSize: 13, ...extra };
}

/** Lines of at most so many letters, broken between words. */
export function wrapped(words, most) {
  return words.split("\n").flatMap((line) => line.split(" ").reduce((lines, word) => {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    return lines.length && longer.length <= most ? [...lines.slice(0, -1), longer] : [...lines, word];
  }, []));
}

/** A tip whose lines fit the width of its chart. */
export function tip(theme, width, formatter, trigger = "item") {
  const most = Math.max(24, Math.floor((width - 40) / 7));
  return {
    trigger, formatter: (params) => wrapped(formatter(params), most).join("\n"), confine: true, renderMode: "richText", backgroundColor: theme.paper, borderColor: theme.line,
    textStyle: text(theme), axisPointer: { type: "line", lineStyle: { color: theme.soft } }, padding: [8, 10],
  };
}

export function shareAxis(theme, ends, extra = {}) {
  return {
    type: "value", ...ends, axisLine: { show: false }, axisTick: { show: false },
    axisLabel: text(theme, { color: theme.soft, fontSize: 12, formatter: tick(percent), hideOverlap: true }),
    splitLine: { lineStyle: { color: theme.faint } }, ...extra,
  };
}

/** How many steps an axis has room for. */
export function axisParts(space) {
  return space < 170 ? 2 : 4;
}

/** Ends and step of an axis that holds both values, in round figures. */
export function range(low, high, parts = 4) {
  const raw = ((high - low) || 1) / parts;
  const unit = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((k) => k * unit).find((k) => k >= raw * 0.98);
  const round = (v) => +v.toFixed(10);
  return { min: round(Math.floor(low / step + 1e-9) * step), max: round(Math.ceil(high / step - 1e-9) * step), interval: round(step) };
}
