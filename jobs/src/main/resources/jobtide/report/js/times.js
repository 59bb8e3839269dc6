// Charts over time: each is a function from data to a shape, which draw.js turns into a picture.
import { BASE, range, shareAxis, text, tip } from "./axes.js";
import { monthName, percent, tick, year } from "./format.js";

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
    // Those of one rank are named by the first of them.
    const named = (i, month) => {
      const rankOf = (k) => drawn[k].find((r) => r.month === month)?.rank;
      const same = series.flatMap((s, k) => (rankOf(i) !== undefined && rankOf(k) === rankOf(i) ? [k] : []));
      return same[0] === i ? same.map((k) => series[k].name).join("\n") : undefined;
    };
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
          endLabel: { show: Boolean(named(i, end)), formatter: named(i, end), color: colour(i), fontFamily: theme.font, fontWeight: 600, fontSize: 13, lineHeight: 15, distance: 14 },
          markPoint: narrow || !named(i, first) ? undefined : {
            silent: true, symbol: "circle", symbolSize: 0, data: [{ coord: [first, drawn[i][0].rank] }],
            label: { show: true, position: "left", distance: 14, formatter: named(i, first), color: colour(i), fontFamily: theme.font, fontWeight: 600, fontSize: 13, lineHeight: 15 },
          },
        })),
      },
    };
  };
}
