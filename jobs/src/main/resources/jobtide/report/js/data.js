// The data set that ReportData.java wrote: columns, read when they are asked for.

/** Reads what the first figure needs: a table for each name. The other tables are there after readRest(). */
export async function readData() {
  const raw = await read("first");
  return {
    marts: raw.marts,
    readRest: async () => Object.assign(raw.tables, (await read("rest")).tables),
    table: (name) => (tables[name] ??= new Table(raw.tables[name], raw.same[name])),
    isOmitted: (name, key) => (omitted[name] ??= new Table(raw.omitted[name], raw.same[name])).hasCell(key),
    omittedCells: (name) => (omitted[name] ??= new Table(raw.omitted[name])).size,
  };
}

async function read(id) {
  const plain = new Blob([decode64(document.getElementById(id).textContent)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(plain).json();
}

/** The bytes of a text in base64. Browsers from 2025 on decode it themselves, in a fiftieth of the time. */
export function decode64(text) {
  return Uint8Array.fromBase64?.(text) ?? Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
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
    return (this.decoded[name] ??= this.raw[name]?.v.map((_, i) => value(this.raw[name], i)) ?? []);
  }

  /** The distinct values of a text column. */
  values(name) {
    return this.raw[name]?.d ?? [];
  }

  row(i) {
    const row = {};
    for (const name of this.names) row[name] = value(this.raw[name], i);
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
      const columns = names.map((name) => this.raw[name]);
      let start = 0;
      for (let i = 1; i <= this.size; i++) {
        if (i < this.size && columns.every(({ v }) => v[i] === v[start])) continue;
        index.set(columns.map((column) => value(column, start)).join(SEPARATOR), [start, i]);
        start = i;
      }
    }
    return (this.cells[id] = index);
  }
}

/** A column's value in row i: one of its dictionary, a scaled number, or what is there. */
function value({ v, d, s }, i) {
  const stored = v[i];
  if (stored === null) return null;
  return d ? d[stored] : s ? stored / s : stored;
}
