// Where the data come from: the payload inside this page, or the server that this page came from.

async function inflated(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const plain = JSON.parse(await new Response(stream).text());
  return Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, value && value.columns ? rowsOf(value) : value]));
}

// Rows again from the columns in which they are packed (publish/page/packing.py).
function rowsOf({ size, columns, some, below }) {
  const rows = Array.from({ length: size }, () => ({}));
  for (const [name, values] of Object.entries(columns)) values.forEach((value, at) => { rows[at][name] = value; });
  for (const [name, values] of Object.entries(some)) for (const [at, value] of Object.entries(values)) rows[at][name] = value;
  for (const [name, { counts, rows: table }] of Object.entries(below)) {
    const all = rowsOf(table);
    let first = 0;
    counts.forEach((number, at) => { rows[at][name] = all.slice(first, first += number); });
  }
  return rows;
}

const ROWS = 100;
const HITS = 20;

const embedded = {
  server: false,
  async start() {
    merge(await inflated(document.getElementById("payload").textContent.trim()));
  },
  async list(state) {
    const known = [...model.agencies.values()].filter((each) => each.scheme === state.scheme && (each.assessed || state.empty) && (!state.type || each.type === state.type) && (!state.province || each.province === state.province));
    const match = state.q && searched(known, state.q).names;
    const found = match ? match.map((name) => ({ name })) : known.map((each) => ({ name: each.agency }));
    const columns = columnsOf(state.scheme, state.year, state.level);
    const has = ({ name }) => columns.some((each) => numberOf(name, state.year, each.subject, each.statistic));
    const kept = state.empty ? found : found.filter(has);
    const hidden = found.length - kept.length;
    found.splice(0, found.length, ...kept);
    const [subject, statistic = "score"] = state.sort.split("~");
    const values = new Map(state.sort === "agency" ? [] : known.map(({ agency: name }) => [name, (numberOf(name, state.year, subject, statistic) || {}).value]));
    const places = new Map(), sorted = [...values.values()].filter((each) => each !== undefined).sort((a, b) => b - a);
    sorted.forEach((each, at) => places.has(each) || places.set(each, at + 1));
    const value = (each) => values.get(each.name);
    const direction = state.dir === "up" ? 1 : -1;
    const byName = (a, b) => inThai(a.name, b.name);
    if (!match) found.sort((a, b) => {
      if (state.sort === "agency") return byName(a, b) * -direction;
      const one = value(a), two = value(b);
      if (one === undefined || two === undefined) return (one === undefined) - (two === undefined) || byName(a, b);
      return (one - two) * direction || byName(a, b);
    });
    const names = found.slice(state.page * ROWS, (state.page + 1) * ROWS).map((each) => each.name);
    return { names, standings: names.map((name) => places.get(values.get(name)) || null), ranked: sorted.length, total: found.length, hidden };
  },
  async search(text) {
    const { names, near } = searched([...model.agencies.values()], text);
    return { names: names.slice(0, HITS), total: names.length, near };
  },
  async texts({ kind, q, page }) {
    const words = wordsOf(q);
    const found = words.length ? recordsOfKind(kind).filter((each) => words.every((word) => (each.loose ??= loose(textOf(kind, each))).includes(word))) : [];
    return { rows: found.slice(page * ROWS, (page + 1) * ROWS), total: found.length };
  },
  async agency() {},
  async lowest() {},
  async question() {},
  async places(number) {
    return number.places;
  },
  async place() {
    return {};
  },
  async findings(state) {
    const names = state.q && new Set(searched([...model.agencies.values()], state.q).names);
    const order = { error: 0, warning: 1, info: 2 };
    const found = [...model.findings.values()].filter((each) =>
      (!state.severity || each.severity === state.severity) && (!state.check || each.check === state.check) &&
      (!names || names.has(each.agency)));
    found.sort((a, b) => order[a.severity] - order[b.severity] || inThai(a.agency || "", b.agency || "") || a.year - b.year);
    return { rows: found.slice(state.page * ROWS, (state.page + 1) * ROWS), total: found.length };
  },
};

async function ask(path, values) {
  const response = await fetch(`${path}?${new URLSearchParams(values)}`, { headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

const served = {
  server: true,
  async start() {
    merge(await ask("/data/start", {}));
  },
  async list(state) {
    const { scheme, year, type, province, q, sort, dir, level, page, empty } = state;
    if (!year) return { names: [], standings: [], ranked: 0, total: 0, hidden: 0 };
    const slice = await ask("/data/list", { scheme, year, type, province, q, sort, dir, level, page, empty });
    merge(slice);
    return slice;
  },
  async agency(name) {
    if (this.known.has(name)) return;
    merge(await ask("/data/agency", { name }));
    this.known.add(name);
  },
  async search(q) {
    const slice = await ask("/data/search", { q });
    merge(slice);
    return slice;
  },
  async texts({ kind, q, page }) {
    const slice = await ask("/data/texts", { kind, q, page });
    merge({ reports: slice.reports });
    return slice;
  },
  known: new Set(),
  async lowest(scheme, year) {
    merge(await ask("/data/lowest", { scheme, year }));
  },
  async question({ scheme, year, subject, own, more }) {
    const slice = await ask("/data/question", { scheme, year, subject, own, more });
    merge(slice);
    if (slice.whole) merge(slice.whole);
  },
  async places(number) {
    if (!number.places) {
      const { agency, year, subject, statistic } = number;
      const slice = await ask("/data/source", { agency, year, subject, statistic });
      merge(slice);
      number.places = slice.places.sort((a, b) => (a.value !== number.value) - (b.value !== number.value));
    }
    return number.places;
  },
  async place(record) {
    const known = [...PLACE_COLUMNS, "bbox"].filter((name) => record[name] !== null && record[name] !== undefined);
    return ask("/data/place", Object.fromEntries(known.map((name) => [name, record[name]])));
  },
  async findings(state) {
    const { severity, check, q, page } = state;
    const slice = await ask("/data/findings", { severity, check, q, page });
    merge({ reports: slice.reports });
    return slice;
  },
};

const store = document.getElementById("payload") ? embedded : served;
