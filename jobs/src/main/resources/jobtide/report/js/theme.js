// Light or dark: the system's choice until the reader makes one. Charts take their colours from the styles.

const KEY = "jobtide-theme";
const button = document.getElementById("theme");
const system = matchMedia("(prefers-color-scheme: dark)");
const redraws = [];

/** Colours by name, as the styles give them now. */
export function colours() {
  const style = getComputedStyle(document.documentElement);
  const read = (key) => style.getPropertyValue("--" + key).trim();
  return {
    paper: read("paper"), ink: read("ink"), soft: read("soft"), line: read("line"), faint: read("faint"),
    accent: read("accent"), interval: read("interval"), up: read("up"), down: read("down"), neutral: read("neutral"),
    series: [1, 2, 3, 4, 5, 6].map((i) => read("series-" + i)),
    font: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif",
  };
}

export function onTheme(redraw) {
  redraws.push(redraw);
}

function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : system.matches;
}

function show() {
  button.textContent = isDark() ? "Light mode" : "Dark mode";
  redraws.forEach((redraw) => redraw());
}

function remember(theme) {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A page from disk may have no storage: the choice then lasts until it is closed.
  }
}

export function startTheme() {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept) document.documentElement.dataset.theme = kept;
  } catch {
    // As above.
  }
  button.addEventListener("click", () => {
    remember(isDark() ? "light" : "dark");
    show();
  });
  system.addEventListener("change", show);
  matchMedia("print").addEventListener("change", show);
  show();
}
