// The kinds of charts: each is a function from data to a shape, which draw.js turns into a picture.
import { monthName, percent, shortMoney, tick, year } from "./format.js";

const BASE = { animation: false, aria: { enabled: false } };

function text(theme, extra) {
  return { color: theme.ink, fontFamily: theme.font, fontSize: 13, ...extra };
}

/** Lines of at most so many letters, broken between words. */
export function wrapped(words, most) {
  return words.split("\n").flatMap((line) => line.split(" ").reduce((lines, word) => {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    return lines.length && longer.length <= most ? [...lines.slice(0, -1), longer] : [...lines, word];
  }, []));
}

function tip(theme, width, formatter, trigger = "item") {
  const most = Math.max(24, Math.floor((width - 40) / 7));
  return {
    trigger, formatter: (params) => wrapped(formatter(params), most).join("\n"), confine: true, renderMode: "richText", backgroundColor: theme.paper, borderColor: theme.line,
    textStyle: text(theme), axisPointer: { type: "line", lineStyle: { color: theme.soft } }, padding: [8, 10],
  };
}

function shareAxis(theme, ends, extra = {}) {
  return {
    type: "value", ...ends, axisLine: { show: false }, axisTick: { show: false },
    axisLabel: text(theme, { color: theme.soft, fontSize: 12, formatter: tick(percent), hideOverlap: true }),
    splitLine: { lineStyle: { color: theme.faint } }, ...extra,
  };
}

const LETTER = 7.4;

/** The width of names on the left: a third of a phone, no more than 210. */
function nameWidth(width, rows) {
  const longest = Math.max(0, ...rows.map((row) => row.name.length));
  return Math.min(width < 520 ? width * 0.36 : 210, 16 + (LETTER + 0.8) * longest);
}

/** A name in at most two lines. */
function nameLines(row, width, rows) {
  const most = Math.floor((nameWidth(width, rows) - 8) / (row.head ? LETTER + 0.8 : LETTER));
  const [first, ...rest] = wrapped(row.name, most);
  const second = rest.join(" ");
  return rest.length ? [first, second.length > most ? `${second.slice(0, most - 1)}…` : second] : [first];
}

/** The height of each row: more where a name or a label takes two lines. */
function rowHeight(width, rows) {
  return rows.some((row) => row.sub || nameLines(row, width, rows).length > 1) ? 34 : 26;
}

function nameAxis(theme, rows, width) {
  const space = nameWidth(width, rows);
  const style = (row) => (row.head ? "head" : row.t ? "link" : "name");
  return {
    type: "category", inverse: true, data: rows.map((_, i) => i), axisLine: { show: false }, axisTick: { show: false }, triggerEvent: rows.some((row) => row.t),
    axisLabel: {
      interval: 0, width: space - 6, overflow: "truncate", fontFamily: theme.font, fontSize: 13,
      color: theme.ink, formatter: (i) => nameLines(rows[i], width, rows).map((line) => `{${style(rows[i])}|${line}}`).join("\n"),
      rich: { head: text(theme, { fontWeight: 700, lineHeight: 15 }), link: text(theme, { color: theme.accent, lineHeight: 15 }), name: text(theme, { lineHeight: 15 }) },
    },
  };
}

/** The technology of a row or of its name that is clicked, for a page of its own. */
function rowOpens(rows) {
  return ({ componentType, dataIndex, value }) => rows[componentType === "yAxis" ? Number(value) : dataIndex]?.t;
}

/** Where the picture begins, at the right of the names. */
function besideNames(width, rows) {
  return nameWidth(width, rows) + 8;
}

/** What charts of one line a row share: names at the left, room for labels at the right, a tip a row. */
function rowFrame(theme, width, rows, right) {
  return {
    ...BASE,
    grid: { left: besideNames(width, rows), right, top: 26, bottom: 8 },
    tooltip: tip(theme, width, (p) => rows[p.dataIndex].tip ?? rows[p.dataIndex].name),
    yAxis: nameAxis(theme, rows, width),
  };
}

/**
 * Dots with intervals, one line each: {name, value, low, high, label, sub, muted, t, tip}: sub is a
 * second line of the label, t the technology that a click opens; {name, head: true} begins a group.
 */
export function dots(rows, { max, format = percent, reference } = {}) {
  return (theme, width) => {
    const right = Math.min(width * (rows.some((row) => row.sub) ? 0.4 : 0.34), 16 + Math.max(...rows.filter((row) => !row.head).flatMap((row) => [7.2 * row.label.length, 6.4 * (row.sub ?? "").length])));
    const ends = range(Math.min(0, ...rows.map((row) => row.low ?? 0)), max ?? Math.max(...rows.map((row) => row.high ?? row.value ?? 0)), axisParts(width - besideNames(width, rows) - right));
    const item = (params, api) => {
      const row = rows[params.dataIndex];
      const y = api.coord([0, params.dataIndex])[1];
      if (row.head) return null;
      const [x] = api.coord([row.value, params.dataIndex]);
      const children = [];
      if (row.low != null) {
        const [a] = api.coord([row.low, params.dataIndex]);
        const [b] = api.coord([row.high, params.dataIndex]);
        children.push({ type: "rect", shape: { x: a, y: y - 4, width: Math.max(1, b - a), height: 8, r: 4 }, style: { fill: row.muted ? theme.neutral : theme.interval } });
      }
      children.push({ type: "circle", shape: { cx: x, cy: y, r: 5 }, style: { fill: row.muted ? theme.soft : theme.accent, stroke: theme.paper, lineWidth: 1 } });
      const beside = (text, at, fill, size) => children.push({ type: "text", style: { text, x: width - right + 8, y: at, textVerticalAlign: "middle", fill, font: `${size}px ${theme.font}` } });
      beside(row.label, row.sub ? y - 7 : y, theme.ink, 13);
      if (row.sub) beside(row.sub, y + 8, theme.soft, 12);
      return { type: "group", children };
    };
    return {
      height: 34 + rowHeight(width, rows) * rows.length, opens: rowOpens(rows),
      option: {
        ...rowFrame(theme, width, rows, right),
        xAxis: shareAxis(theme, ends, { position: "top", axisLabel: text(theme, { color: theme.soft, fontSize: 12, formatter: tick(format), hideOverlap: true }) }),
        series: [{
          type: "custom", renderItem: item, data: rows.map((row, i) => [row.value ?? 0, i]), encode: { x: 0, y: 1 }, clip: false,
          markLine: reference === undefined ? undefined : { silent: true, symbol: "none", animation: false, data: [{ xAxis: reference }], label: { show: false }, lineStyle: { color: theme.soft, type: "solid" } },
        }],
      },
    };
  };
}

/** How many steps an axis has room for. */
function axisParts(space) {
  return space < 170 ? 2 : 4;
}

/** Ends and step of an axis that holds both values, in round figures. */
function range(low, high, parts = 4) {
  const raw = ((high - low) || 1) / parts;
  const unit = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((k) => k * unit).find((k) => k >= raw * 0.98);
  const round = (v) => +v.toFixed(10);
  return { min: round(Math.floor(low / step + 1e-9) * step), max: round(Math.ceil(high / step - 1e-9) * step), interval: round(step) };
}

/** Points with a hole for each run of months without a row. */
function withHoles(points) {
  const all = [];
  points.forEach((point, i) => {
    if (i && point.month - points[i - 1].month > 1) all.push({ month: point.month - 1, hole: true });
    all.push(point);
  });
  return all;
}

/** Runs of months that follow each other. */
function stretches(points) {
  const runs = [];
  points.forEach((p, i) => (i && p.month - points[i - 1].month === 1 ? runs.at(-1).push(p) : runs.push([p])));
  return runs;
}

function bandSeries(theme, points, colour, axis, marks) {
  const all = withHoles(points);
  const one = points.length < 3;
  const alone = stretches(points).filter((run) => run.length === 1).map(([p]) => p);
  const common = { xAxisIndex: axis, yAxisIndex: axis, silent: true };
  const series = [];
  if (points.some((p) => p.low != null)) {
    series.push({
      ...common, type: "custom", data: [[points[0].month, points[0].value]], z: 1, tooltip: { show: false },
      renderItem: (_, api) => ({
        type: "group",
        children: stretches(points.filter((p) => p.low != null)).map((run) => {
          const corners = [...run.map((p) => api.coord([p.month, p.high])), ...run.toReversed().map((p) => api.coord([p.month, p.low]))];
          if (run.length > 1) return { type: "polygon", shape: { points: corners }, style: { fill: colour, opacity: 0.24 } };
          return { type: "line", shape: { x1: corners[0][0], y1: corners[0][1], x2: corners[1][0], y2: corners[1][1] }, style: { stroke: colour, opacity: 0.3, lineWidth: one ? 8 : 2 } };
        }),
      }),
    });
  }
  series.push({
    ...common, type: "line", connectNulls: false, lineStyle: { color: colour, width: 1.6 }, itemStyle: { color: colour },
    symbol: "circle", symbolSize: one ? 8 : 3, showSymbol: one || all.length < 5,
    data: all.map((p) => [p.month, p.hole ? null : p.value]),
    markLine: marks.length ? { silent: true, symbol: "none", animation: false, lineStyle: { color: theme.soft, type: "dotted", width: 1.5 }, label: { show: false }, data: marks.map((m) => ({ xAxis: m })) } : undefined,
  });
  // A month between two holes has no line that would show it.
  if (alone.length && !one) series.push({ ...common, type: "scatter", symbolSize: 4, itemStyle: { color: colour }, data: alone.map((p) => [p.month, p.value]), tooltip: { show: false } });
  return series;
}

function timeAxis(theme, from, to, axis, wide) {
  const years = year(to) - year(from);
  const single = from === to;
  const step = years === 0 ? 3 : 12 * Math.max(1, Math.ceil(years / (wide ? 8 : 3)));
  return {
    type: "value", gridIndex: axis, min: single ? from - 1 : from, max: single ? to + 1 : to, interval: 1,
    axisLine: { lineStyle: { color: theme.soft } }, axisTick: { show: false }, splitLine: { show: false },
    axisLabel: text(theme, {
      color: theme.soft, fontSize: 12, interval: 0, hideOverlap: true, showMinLabel: single ? false : null,
      formatter: (m) => (m < from || m > to ? "" : m % step === 0 ? (years ? String(year(m)) : monthName(m).slice(0, 3)) : single && m === from ? monthName(m) : ""),
    }),
  };
}

/**
 * Panels of one series each on one scale: [{name, label, t, points: [{month, value, low, high}]}].
 * Dotted lines mark the months in which the sources changed.
 */
export function panels(series, { marks = [], from, to, format = percent, most = 4 } = {}) {
  return (theme, width) => {
    const columns = Math.max(1, Math.min(most, series.length, Math.floor(width / (width < 500 ? 160 : 210))));
    const rows = Math.ceil(series.length / columns);
    const gap = 28;
    const left = 50;
    const each = (width - left - gap * (columns - 1) - 10) / columns;
    const high = 118;
    const top = (i) => 34 + Math.floor(i / columns) * (high + 66);
    const x = (i) => left + (i % columns) * (each + gap);
    const max = Math.max(...series.flatMap((s) => s.points.map((p) => p.high ?? p.value)));
    const ends = range(0, max);
    if (ends.max / ends.interval > 3) ends.interval = ends.max / 2;
    return {
      height: rows * (high + 66) + 4, opens: ({ componentType, componentIndex }) => (componentType === "title" ? series[componentIndex]?.t : undefined),
      option: {
        ...BASE,
        title: series.map((s, i) => ({ text: `{name|${s.name}}  {label|${s.label ?? ""}}`, left: x(i), top: top(i) - 32, padding: 0, triggerEvent: Boolean(s.t), textStyle: { rich: { name: text(theme, { fontWeight: 700, color: s.t ? theme.accent : theme.ink }), label: text(theme, { color: theme.soft }) } } })),
        grid: series.map((_, i) => ({ left: x(i), top: top(i), width: each, height: high })),
        xAxis: series.map((_, i) => timeAxis(theme, from, to, i, false)),
        yAxis: series.map((_, i) => ({ ...shareAxis(theme, ends, { gridIndex: i }), axisLabel: text(theme, { show: i % columns === 0, color: theme.soft, fontSize: 12, formatter: tick(format) }) })),
        tooltip: tip(theme, width, (items) => {
          const month = items[0]?.axisValue ?? items[0]?.value?.[0];
          const s = series[items[0]?.axisIndex ?? 0];
          const point = s?.points.find((p) => p.month === month);
          return point ? `${s.name}, ${monthName(point.month)}\n${point.tip}` : "";
        }, "axis"),
        series: series.flatMap((s, i) => bandSeries(theme, s.points, theme.accent, i, marks)),
      },
    };
  };
}

/** A few series in one picture, named at their ends. */
export function lines(series, { marks = [], from, to, format = percent, max, min = 0, reference } = {}) {
  return (theme, width) => {
    const names = series.map((s) => s.name);
    const right = series.length === 1 && !names[0] ? 16 : Math.min(width * 0.36, 24 + 7 * Math.max(...names.map((n) => n.length)));
    const ends = range(min, max ?? Math.max(...series.flatMap((s) => s.points.map((p) => p.high ?? p.value))));
    const height = width < 520 ? 260 : 340;
    const end = spread(series.map((s) => s.points.at(-1)?.value ?? 0), ((ends.max - ends.min) / (height - 56)) * 16);
    return {
      height,
      option: {
        ...BASE,
        grid: { left: 48, right, top: 18, bottom: 34 },
        xAxis: timeAxis(theme, from, to, 0, width > 520),
        yAxis: { ...shareAxis(theme, ends), axisLabel: text(theme, { color: theme.soft, fontSize: 12, formatter: tick(format) }) },
        tooltip: tip(theme, width, (items) => {
          const month = items[0]?.value?.[0];
          const found = series.map((s) => [s.name, s.points.find((p) => p.month === month)]).filter(([, p]) => p);
          return found.length ? [monthName(month), ...found.map(([n, p]) => (n ? `${n}: ` : "") + p.tip)].join("\n") : "";
        }, "axis"),
        series: [
          ...series.flatMap((s, i) => bandSeries(theme, s.points, theme.series[i % 6], 0, i ? [] : marks)),
          {
            type: "custom", silent: true, data: [[to, 0]], clip: false,
            renderItem: (_, api) => ({
              type: "group",
              children: series.filter((s) => s.name && s.points.length).map((s) => {
                const i = series.indexOf(s);
                const [, y] = api.coord([to, end[i]]);
                return { type: "text", style: { text: s.name, x: width - right + 8, y, textVerticalAlign: "middle", fill: theme.series[i % 6], font: `600 13px ${theme.font}` } };
              }),
            }),
            markLine: reference === undefined ? undefined : { silent: true, symbol: "none", data: [{ yAxis: reference }], label: { show: false }, lineStyle: { color: theme.soft, type: "solid" } },
          },
        ],
      },
    };
  };
}

/** Moves values apart so that labels do not cover each other. */
function spread(values, gap) {
  const order = values.map((v, i) => [v, i]).sort((a, b) => a[0] - b[0]);
  for (let k = 1; k < order.length; k++) order[k][0] = Math.max(order[k][0], order[k - 1][0] + gap);
  const result = [];
  order.forEach(([v, i]) => (result[i] = v));
  return result;
}

/** A bar a month: [{month, value, tip}]. */
export function bars(points, { marks = [], from, to, format }) {
  return (theme, width) => ({
    height: width < 520 ? 200 : 240,
    option: {
      ...BASE,
      grid: { left: 54, right: 12, top: 14, bottom: 32 },
      xAxis: { ...timeAxis(theme, from, to, 0, width > 520), min: from - 1, max: to + 1 },
      yAxis: shareAxis(theme, range(0, Math.max(...points.map((p) => p.value))), { axisLabel: text(theme, { color: theme.soft, fontSize: 12, formatter: format }) }),
      tooltip: tip(theme, width, (p) => points[p.dataIndex].tip),
      series: [{
        type: "bar", barWidth: Math.max(1, Math.min(28, ((width - 66) / (to - from + 3)) * 0.72)), itemStyle: { color: theme.accent },
        data: points.map((p) => [p.month, p.value]),
        markLine: marks.length ? { silent: true, symbol: "none", data: marks.map((m) => ({ xAxis: m })), label: { show: true, formatter: "sources change", color: theme.soft, fontFamily: theme.font }, lineStyle: { color: theme.soft, type: "dotted" } } : undefined,
      }],
    },
  });
}

/** From an open dot to a filled one: [{name, from, to, label, up, t, tip}]; {name, head: true} begins a group. */
export function moves(rows) {
  return (theme, width) => {
    const right = 20 + 7.2 * Math.max(...rows.filter((r) => !r.head).map((r) => r.label.length));
    const ends = range(0, Math.max(...rows.filter((r) => !r.head).flatMap((r) => [r.from, r.to])), axisParts(width - besideNames(width, rows) - right));
    return {
      height: 34 + rowHeight(width, rows) * rows.length, opens: rowOpens(rows),
      option: {
        ...rowFrame(theme, width, rows, right),
        xAxis: shareAxis(theme, ends, { position: "top" }),
        series: [{
          type: "custom", clip: false, encode: { x: 0, y: 1 }, data: rows.map((row, i) => [row.to ?? 0, i]),
          renderItem: (params, api) => {
            const row = rows[params.dataIndex];
            if (row.head) return null;
            const colour = row.up ? theme.up : theme.down;
            const [a, y] = api.coord([row.from, params.dataIndex]);
            const [b] = api.coord([row.to, params.dataIndex]);
            return {
              type: "group",
              children: [
                { type: "line", shape: { x1: a, y1: y, x2: b, y2: y }, style: { stroke: colour, lineWidth: 2.5 } },
                { type: "circle", shape: { cx: a, cy: y, r: 4 }, style: { fill: theme.paper, stroke: colour, lineWidth: 2 } },
                { type: "circle", shape: { cx: b, cy: y, r: 5 }, style: { fill: colour } },
                { type: "text", style: { text: row.label, x: width - right + 10, y, textVerticalAlign: "middle", fill: theme.ink, font: `13px ${theme.font}` } },
              ],
            };
          },
        }],
      },
    };
  };
}

const DASHES = ["solid", [7, 4], [2, 3]];

/** Ranks over time, named at both ends: [{name, t, ranks: [{month, rank, tip}]}]; the time axis is true. */
export function ranks(series, months, last) {
  return (theme, width) => {
    const longest = 34 + 7.8 * Math.max(...series.map((s) => s.name.length));
    const right = Math.min(width * 0.36, longest);
    const narrow = width < 520;
    const colour = (i) => theme.series[i % 6];
    const drawn = series.map((s) => s.ranks.filter((r) => r.rank <= last).sort((a, b) => a.month - b.month));
    const [first, end] = [months[0], months.at(-1)];
    return {
      height: 54 + 30 * last, opens: ({ seriesIndex }) => series[seriesIndex]?.t,
      option: {
        ...BASE,
        grid: { left: narrow ? 20 : right, right, top: 14, bottom: 40 },
        xAxis: {
          type: "value", min: first, max: end, interval: 1, axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: false },
          axisLabel: text(theme, { color: theme.soft, fontSize: 12, interval: 0, showMinLabel: true, showMaxLabel: true, hideOverlap: true, lineHeight: 14, formatter: (m) => (months.includes(m) ? monthName(m).replace(" ", "\n") : "") }),
        },
        yAxis: { type: "value", inverse: true, min: 0.5, max: last + 0.5, interval: 1, axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: false }, axisLabel: { show: false } },
        tooltip: tip(theme, width, (p) => drawn[p.seriesIndex]?.[p.dataIndex]?.tip ?? ""),
        series: series.map((s, i) => ({
          type: "line", data: drawn[i].map(({ month, rank }) => [month, rank]), triggerLineEvent: true,
          symbol: "circle", symbolSize: 20, clip: false, lineStyle: { color: colour(i), width: 2.5, type: DASHES[Math.floor(i / 6)] }, itemStyle: { color: colour(i) },
          label: { show: true, position: "inside", formatter: (p) => String(p.value[1]), color: theme.paper, fontFamily: theme.font, fontWeight: 700, fontSize: 11 },
          endLabel: { show: drawn[i].at(-1)?.month === end, formatter: s.name, color: colour(i), fontFamily: theme.font, fontWeight: 600, fontSize: 13, distance: 14 },
          markPoint: narrow || drawn[i][0]?.month !== first ? undefined : {
            silent: true, symbol: "circle", symbolSize: 0, data: [{ coord: [first, drawn[i][0].rank] }],
            label: { show: true, position: "left", distance: 14, formatter: s.name, color: colour(i), fontFamily: theme.font, fontWeight: 600, fontSize: 13 },
          },
        })),
      },
    };
  };
}

/** Bands of pay: [{name, p10, p25, p50, p75, p90, label, tip}], or {name, label} where suppressed. */
export function bands(rows) {
  return (theme, width) => {
    const left = besideNames(width, rows);
    const narrow = width < 520;
    const right = narrow ? 116 : 158;
    const ends = range(0, Math.max(...rows.map((r) => r.p90 ?? r.p75 ?? 0)), axisParts(width - left - right));
    return {
      height: 34 + 34 * rows.length,
      option: {
        ...rowFrame(theme, width, rows, right),
        xAxis: shareAxis(theme, ends, { position: "top", axisLabel: text(theme, { color: theme.soft, fontSize: 12, hideOverlap: true, formatter: (v) => shortMoney(v) }) }),
        series: [{
          type: "custom", clip: false, encode: { x: 0, y: 1 }, data: rows.map((row, i) => [row.p50 ?? 0, i]),
          renderItem: (params, api) => {
            const row = rows[params.dataIndex];
            const at = (v) => api.coord([v, params.dataIndex]);
            const y = at(0)[1];
            if (row.p50 == null) {
              return { type: "text", style: { text: row.label, x: left + 2, y, textVerticalAlign: "middle", fill: theme.soft, font: `italic 12px ${theme.font}`, width: width - left, overflow: "truncate" } };
            }
            const line = (a, b, thick) => ({ type: "rect", shape: { x: at(a)[0], y: y - thick / 2, width: at(b)[0] - at(a)[0], height: thick, r: thick / 2 }, style: { fill: theme.interval } });
            const children = [];
            if (row.p10 != null) children.push(line(row.p10, row.p90, 3));
            children.push(line(row.p25, row.p75, 12));
            children.push({ type: "circle", shape: { cx: at(row.p50)[0], cy: y, r: 5.5 }, style: { fill: theme.accent, stroke: theme.paper, lineWidth: 1.5 } });
            const label = (text, y2, fill, font) => children.push({ type: "text", style: { text, x: width - right + 10, y: y2, textVerticalAlign: "middle", fill, font: `${font} ${theme.font}` } });
            label(row.label[0], y - 7, theme.ink, "600 13px");
            label(narrow ? row.label[1].replace("employer", "empl.").replace("empl.s", "empl.") : row.label[1], y + 8, theme.soft, "12px");
            return { type: "group", children };
          },
        }],
      },
    };
  };
}

/** Parts side by side of a whole share: [{name, parts: [{name, value, tip}], label, t}]. */
export function parts(rows) {
  return (theme, width) => {
    const ends = range(0, Math.max(...rows.map((r) => r.whole)));
    const names = rows[0].parts.map((p) => p.name);
    return {
      height: 34 + rowHeight(width, rows) * rows.length, opens: rowOpens(rows),
      option: {
        ...rowFrame(theme, width, rows, 64),
        xAxis: shareAxis(theme, ends, { position: "top" }),
        series: [
          ...names.map((n, k) => ({ type: "bar", stack: "parts", name: n, barWidth: 14, itemStyle: { color: k === 2 ? theme.neutral : theme.series[k] }, data: rows.map((r) => r.parts[k].value) })),
          { type: "custom", silent: true, clip: false, data: rows.map((r, i) => [r.whole, i]), encode: { x: 0, y: 1 }, renderItem: (p, api) => ({ type: "text", style: { text: rows[p.dataIndex].label, x: width - 56, y: api.coord([0, p.dataIndex])[1], textVerticalAlign: "middle", fill: theme.ink, font: `13px ${theme.font}` } }) },
        ],
      },
    };
  };
}
