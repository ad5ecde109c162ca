// What is shown stands in the address, so that every view has a link.

const START = {
  view: "overview", lang: "", scheme: "", year: 0, type: "", province: "", q: "", sort: "overall", dir: "down", level: "indicator",
  page: 0, name: "", names: "", subject: "", severity: "", check: "", group: "auto", source: "", mark: "overall", empty: "", kind: "", own: "", more: "", rows: "",
};

let state = { ...START };

function readState() {
  const given = new URLSearchParams(location.hash.slice(1));
  const read = { ...START };
  for (const name of Object.keys(START)) {
    if (given.has(name)) read[name] = typeof START[name] === "number" ? Number(given.get(name)) || 0 : given.get(name);
  }
  const { rounds, first } = model.about;
  if (!rounds.some((each) => each.scheme === read.scheme)) read.scheme = first ? first.scheme : "NACC";
  const years = yearsOf(read.scheme);
  const latest = first && first.scheme === read.scheme ? first.year : years[years.length - 1];
  // An agency opens in its own last year where the address names none.
  if (!years.includes(read.year)) read.year = read.view === "agency" && !given.has("year") ? 0 : latest || 0;
  return read;
}

function address(changes) {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...state, source: "", ...changes })) {
    if (value !== START[name] && value !== undefined && value !== null) given.set(name, value);
  }
  return `#${given}`;
}

function go(changes) {
  location.hash = address(changes);
}

// A change that is not worth a step back: letters typed into the search.
function goQuietly(changes) {
  history.replaceState(null, "", address(changes));
  return show();
}

function link(changes, ...children) {
  return h("a", { href: address(changes) }, children);
}

function agencyLink(name, year) {
  return link({ view: "agency", name, page: 0, ...(year ? { year } : {}) }, name);
}
