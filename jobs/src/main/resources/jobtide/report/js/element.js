// Elements of the page.

/** Makes an element: attributes by name, listeners by "onclick" and the like, children after. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** A select with a label. */
export function choice(label, options, value, onPick) {
  const select = element("select", {}, ...options.map(([v, text]) => {
    const option = element("option", { value: v }, text);
    option.selected = v === value;
    return option;
  }));
  select.addEventListener("change", () => onPick(select.value));
  return element("label", { class: "choice" }, element("span", {}, label), select);
}

/** Words in which a part between backticks is code. */
export function prose(words) {
  return words.split("`").map((part, i) => (i % 2 ? element("code", {}, part) : part));
}
