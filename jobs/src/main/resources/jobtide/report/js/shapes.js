// Charts of a line a row: each is a function from data to a shape, which draw.js turns into a picture.
import { BASE, axisParts, range, shareAxis, text, tip, wrapped } from "./axes.js";
import { percent, shortMoney, tick } from "./format.js";

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
