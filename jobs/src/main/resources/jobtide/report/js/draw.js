// ECharts in a figure: drawn when it comes near the screen, drawn again when width or colours change.
import { decode64 } from "./data.js";
import { go } from "./state.js";
import { colours, onTheme } from "./theme.js";

const drawn = new Set();
const near = new IntersectionObserver((entries) => entries.filter((e) => e.isIntersecting).forEach((e) => e.target.draw?.()), { rootMargin: "400px" });
const resized = new ResizeObserver((entries) => entries.forEach((e) => e.target.fit?.()));

/**
 * Shows a shape, a function from colours and width to {option, height, opens}, in a box: opens gives
 * the technology whose page a click on the picture opens, if any.
 */
export function drawIn(box, shape) {
  clear(box);
  box.shape = shape;
  box.style.minHeight = `${shape(colours(), box.clientWidth || 640).height}px`;
  box.draw = () => {
    near.unobserve(box);
    draw(box);
  };
  box.fit = () => {
    if (box.chart && Math.abs(box.clientWidth - box.drawnWidth) > 1) draw(box);
  };
  drawn.add(box);
  near.observe(box);
  resized.observe(box);
}

export function clear(box) {
  near.unobserve(box);
  resized.unobserve(box);
  drawn.delete(box);
  box.chart?.dispose();
  box.chart = box.draw = box.fit = box.shape = null;
  box.replaceChildren();
  box.style.minHeight = box.style.height = "";
}

function draw(box) {
  if (!box.shape || !box.clientWidth) return;
  const { option, height, opens } = box.shape(colours(), box.clientWidth);
  box.style.minHeight = "";
  box.style.height = `${height}px`;
  box.drawnWidth = box.clientWidth;
  box.opens = opens;
  box.chart ??= started(box);
  box.chart.resize({ height, width: box.clientWidth });
  box.chart.setOption(option, true);
  if (!performance.getEntriesByName("first-chart").length) performance.mark("first-chart");
}

function started(box) {
  const chart = echarts.init(box, null, { renderer: "svg" });
  chart.on("click", (clicked) => {
    const technology = box.opens?.(clicked);
    if (technology) go({ t: technology });
  });
  return chart;
}

/** Draws all that is not drawn yet: before printing, and when the browser has nothing else to do. */
export function drawAll() {
  drawn.forEach((box) => box.chart || box.draw());
}

export function startDrawing() {
  onTheme(() => drawn.forEach((box) => box.chart && draw(box)));
  addEventListener("beforeprint", drawAll);
}

/** Words in lines that fit a width, as the pen writes them. */
function fitted(pen, words, width) {
  const lines = [""];
  for (const word of words.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (lines.at(-1) && pen.measureText(longer).width > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

const EDGE = 20;

/** Blocks of text as lines: {text, font, colour, y}, and where they end. */
function laidOut(pen, blocks, top, width) {
  let y = top;
  const lines = blocks.filter(([words]) => words).flatMap(([words, size, weight, colour, font]) => {
    pen.font = `${weight} ${size}px ${font}`;
    return fitted(pen, words, width).map((text) => ({ text, font: pen.font, colour, y: (y += Math.round(size * 1.35)) }));
  });
  return { lines, end: y };
}

function write(pen, lines) {
  for (const { text, font, colour, y } of lines) {
    pen.font = font;
    pen.fillStyle = colour;
    pen.fillText(text, EDGE, y);
  }
}

function drawKey(pen, theme, entries, y) {
  let x = EDGE;
  pen.font = `600 14px ${theme.font}`;
  for (const [colour, words] of entries) {
    pen.fillStyle = colour === "neutral" ? theme.neutral : theme.series[Number(colour.at(-1)) - 1];
    pen.fillRect(x, y - 11, 12, 12);
    pen.fillStyle = theme.ink;
    pen.fillText(words, x + 18, y);
    x += 36 + pen.measureText(words).width;
  }
}

/** The bytes of a PNG, twice the size on screen, with all that the picture needs to be read alone. */
export function png({ shape, title, subtitle, key, n, note }, footer) {
  const width = 960;
  const theme = colours();
  const { option, height } = shape(theme, width);
  const box = document.createElement("div");
  const chart = echarts.init(box, null, { renderer: "canvas", width, height, devicePixelRatio: 2 });
  chart.setOption({ ...option, animation: false, backgroundColor: theme.paper });
  const picture = chart.getRenderedCanvas({ pixelRatio: 2, backgroundColor: theme.paper });
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  const head = laidOut(pen, [[title, 24, 600, theme.ink, theme.font], [subtitle, 16, 400, theme.soft, theme.font]], 12, width);
  const top = head.end + (key ? 44 : 18);
  const foot = laidOut(pen, [[note, 14, 400, theme.soft, theme.font], [n && `n: ${n}`, 13, 400, theme.soft, theme.font], [footer, 13, 400, theme.soft, theme.font]], top + height + 6, width);
  canvas.width = 2 * (width + 2 * EDGE);
  canvas.height = 2 * (foot.end + 18);
  pen.scale(2, 2);
  pen.fillStyle = theme.paper;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  write(pen, [...head.lines, ...foot.lines]);
  if (key) drawKey(pen, theme, key, head.end + 26);
  pen.drawImage(picture, EDGE, top, width, height);
  chart.dispose();
  return decode64(canvas.toDataURL("image/png").split(",")[1]);
}
