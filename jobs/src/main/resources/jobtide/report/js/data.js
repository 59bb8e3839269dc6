// The data set that ReportData.java wrote: columns, read when they are asked for.

/** Reads the page's data: a table for each name. */
export async function readData() {
  const text = document.getElementById("data").textContent;
  const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const raw = await new Response(plain).json();
  return {
    marts: raw.marts,
    table: (name) => (tables[name] ??= new Table(raw.tables[name], raw.same[name])),
    isOmitted: (name, key) => (omitted[name] ??= new Table(raw.omitted[name], raw.same[name])).hasCell(key),
    omittedCells: (name) => (omitted[name] ??= new Table(raw.omitted[name])).size,
  };
}

const tables = {};
const omitted = {};
const SEPARATOR = "\u0001";

/** Rows sorted by their key, so that those of a cell lie next to each other. */
export class Table {
  /** @param same the source whose rows are those of the source `All` too, where one alone has any */
  constructor(columns, same) {
    this.same = same;
    this.raw = columns ?? {};
    this.names = Object.keys(this.raw);
    this.size = this.names.length ? this.raw[this.names[0]].v.length : 0;
    this.decoded = {};
    this.cells = {};
  }

  /** All values of a column: text, numbers, months as 12 · year + month. */
  column(name) {
    return (this.decoded[name] ??= decode(this.raw[name]));
  }

  /** The distinct values of a text column. */
  values(name) {
    return this.raw[name]?.d ?? [];
  }

  row(i) {
    const row = {};
    for (const name of this.names) row[name] = this.column(name)[i];
    if ("total" in row && "vacancies" in row && !("share" in row)) row.share = row.vacancies / row.total;
    return row;
  }

  rows() {
    return Array.from({ length: this.size }, (_, i) => this.row(i));
  }

  /** The rows whose first columns have these values: an object in the order of the columns. */
  cell(key) {
    const [from, to] = this.place(key) ?? [0, 0];
    return Array.from({ length: to - from }, (_, i) => ({ ...this.row(from + i), ...key }));
  }

  hasCell(key) {
    return this.place(key) !== undefined;
  }

  place(key) {
    const stored = this.same && key.source === "All" ? { ...key, source: this.same } : key;
    return this.index(Object.keys(stored)).get(Object.values(stored).join(SEPARATOR));
  }

  index(names) {
    const id = names.join();
    if (this.cells[id]) return this.cells[id];
    const index = new Map();
    if (names.every((name) => this.raw[name])) {
      const columns = names.map((name) => this.column(name));
      let last = null;
      let start = 0;
      for (let i = 0; i <= this.size; i++) {
        const key = i < this.size ? columns.map((column) => column[i]).join(SEPARATOR) : null;
        if (key !== last) {
          if (last !== null) index.set(last, [start, i]);
          last = key;
          start = i;
        }
      }
    }
    return (this.cells[id] = index);
  }
}

function decode(column) {
  if (!column) return [];
  if (column.d) return column.v.map((i) => (i === null ? null : column.d[i]));
  if (column.s) return column.v.map((x) => (x === null ? null : x / column.s));
  return column.v;
}
