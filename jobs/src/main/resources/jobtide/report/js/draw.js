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

/** The bytes of a PNG, twice the size on screen, with title and source. */
export function png(shape, title, subtitle, footer) {
  const width = 960;
  const theme = colours();
  const { option, height } = shape(theme, width);
  const head = 96;
  const foot = 44;
  const box = document.createElement("div");
  const chart = echarts.init(box, null, { renderer: "canvas", width, height, devicePixelRatio: 2 });
  chart.setOption({ ...option, animation: false, backgroundColor: theme.paper });
  const picture = chart.getRenderedCanvas({ pixelRatio: 2, backgroundColor: theme.paper });
  const canvas = document.createElement("canvas");
  canvas.width = 2 * (width + 40);
  canvas.height = 2 * (height + head + foot);
  const pen = canvas.getContext("2d");
  pen.scale(2, 2);
  pen.fillStyle = theme.paper;
  pen.fillRect(0, 0, width + 40, height + head + foot);
  pen.fillStyle = theme.ink;
  pen.font = `600 24px ${theme.font}`;
  pen.fillText(title, 20, 42, width);
  pen.fillStyle = theme.soft;
  pen.font = `16px ${theme.font}`;
  pen.fillText(subtitle, 20, 70, width);
  pen.font = `13px ${theme.font}`;
  pen.fillText(footer, 20, height + head + 26, width);
  pen.drawImage(picture, 20, head, width, height);
  chart.dispose();
  return decode64(canvas.toDataURL("image/png").split(",")[1]);
}
