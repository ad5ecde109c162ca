// The first view: the search over everything, the ranking of a round's agencies, its picture, and what has changed.

async function overview() {
  const hit = state.q ? await store.search(state.q) : null;
  const found = await listed(hit);
  const parts = Object.entries({ jump_ranking: heatCard(found), jump_picture: pictureCard(), jump_changes: moversCard() }).filter(([, part]) => part);
  parts.forEach(([name, part]) => { part.dataset.short = t(name); });
  const cards = parts.map(([, part]) => part);
  return [searchCard(hit, cards), ...cards, provenance()];
}

// A name of another scheme or year, or of none, leaves nothing of the table: then all of it stays, which is said.
async function listed(hit) {
  const found = await store.list(state);
  return found.total || !hit ? found : { ...(await store.list({ ...state, q: "" })), instead: hit.total ? "hits_elsewhere" : "hits_nowhere" };
}

// Doors to the parts of the view below.
function jumps(parts) {
  const to = (part) => () => {
    part.scrollIntoView({ block: "start" });
    part.querySelector("h2").focus({ preventScroll: true });
  };
  parts.forEach((part) => part.querySelector("h2").setAttribute("tabindex", "-1"));
  return h("p", { class: "jumps screen" }, h("span", { class: "quiet" }, t("jump")), " ", parts.map((part) => [button(part.dataset.short, to(part), { class: "link" }), " "]));
}

function searchCard(found, parts) {
  return h("section", { class: "card search", "aria-label": t("search") },
    h("form", { class: "find", role: "search", on: { submit: openFirst } },
      searchField(), button(t("search_texts"), () => go(textsOf(document.getElementById("search").value)))),
    found && hitCount(found), found && hits(found.names), !found && h("p", { class: "quiet" }, t(model.about.extract ? "search_extract" : "search_everything", { n: count(model.about.agencies) }), examples()), extractNote(), jumps(parts));
}

// What this page is an extract of, and what is still counted among everyone.
function extractNote() {
  const { agencies, extract } = model.about;
  if (!extract) return null;
  const of = [extract.type && typeName(extract.type), extract.province && inProvince(extract.province, "จังหวัด")].filter(Boolean).join(" · ");
  return h("p", { id: "extract" }, h("strong", {}, t("extract", { of: of || t("some_agencies"), n: count(agencies), whole: count(extract.whole) })), ` ${t("extract_means")}`);
}

// Searches that find something in these data.
function examples() {
  const known = model.about.examples[language];
  return known.length > 0 && [` ${t("as_in")} `, known.map((q, at) => [at > 0 && " · ", link({ q, page: 0 }, q)])];
}

// Of a search that finds nothing but names provinces: what the data have of them, or which provinces they have.
function provincesKnown(q) {
  const asked = provincesAsked(q), known = [...model.about.provinces].sort((a, b) => inThai(provinceName(a), provinceName(b)));
  const missing = asked.filter((name) => !known.includes(name));
  const to = (name, at) => [at > 0 && " · ", link({ q: name, page: 0 }, provinceName(name))];
  if (missing.length) return h("p", { class: "quiet" }, t("province_missing", { asked: missing.map(provinceName).join(", ") }), " ", known.length > 0 && [t("provinces_known"), " ", known.map(to)]);
  return asked.length > 0 && h("p", { class: "quiet" }, t("province_has"), " ", asked.map(to));
}

function textsOf(q) {
  return { view: "text", q, page: 0 };
}

// Enter opens the first agency that is found, whether or not it is listed yet; where none is, it looks in the texts.
async function openFirst(event) {
  event.preventDefault();
  const q = document.getElementById("search").value;
  const { names } = q ? await store.search(q) : { names: [] };
  go(names.length ? opened(names[0]) : textsOf(q));
}

// An agency in the year that it opens in by itself.
function opened(name) {
  return { view: "agency", name, page: 0, q: "", scheme: model.agencies.get(name).scheme, year: 0 };
}

// Arrow keys walk from the field through the agencies that are found.
function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [document.getElementById("search"), ...document.querySelectorAll("#hits li > a")];
  const next = stops[stops.indexOf(document.activeElement) + step];
  if (!next || !stops.includes(document.activeElement)) return;
  event.preventDefault();
  next.focus();
}

function hitCount({ names, total, near }) {
  return total > 0 && h("p", { class: "quiet", role: "status" }, near && `${t("only_near")} · `, t(names.length < total ? "hits_first" : "hits", { n: count(names.length), total: count(total) }));
}

// What the search found in every scheme and year, with the totals that are known.
function hits(names) {
  if (!names.length) return h("div", { role: "status" }, h("p", {}, t("nothing_named"), " ", link({ view: "text" }, t("search_texts"))), provincesKnown(state.q));
  return h("ul", { class: "hits", id: "hits", on: { keydown: walk } }, names.map((name) => {
    const agency = model.agencies.get(name);
    const totals = yearsOf(agency.scheme).map((year) => numberOf(name, year, "overall")).filter(Boolean).reverse();
    return h("li", {}, link(opened(name), name), h("span", { class: "quiet" }, [typeName(agency.type), placeOf(agency), agency.scheme].filter(Boolean).join(" · ")),
      h("span", { class: "totals" }, !totals.length && h("span", { class: "quiet" }, t("words_only")), totals.map((each) => link({ view: "agency", name, year: each.year, scheme: agency.scheme }, h("span", { class: `total ${heat(each.value)}` }, `${each.year} `, h("strong", {}, fixed(each.value)))))));
  }));
}

// A province behind the Thai word for one; the capital is none.
function inProvince(name, word) {
  return `${language === "th" && name !== "กรุงเทพมหานคร" ? word : ""}${provinceName(name)}`;
}

function placeOf({ province, ...place }) {
  return [place.district && `${t("district")}${districtName(place)}`, province && inProvince(province, "จ.")].filter(Boolean).join(" ");
}

function searchField() {
  const input = h("input", { type: "search", id: "search", value: state.q, placeholder: t("search_hint"), autocomplete: "off" });
  let wait;
  input.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(() => goQuietly({ q: input.value, page: 0 }), store.server ? 250 : 120);
  });
  input.addEventListener("keydown", walk);
  return h("label", { class: "field grow" }, t("search"), input);
}

function rounds() {
  return model.about.rounds.map((each) => [`${each.scheme}|${each.year}`, `${each.scheme} ${each.year} (${t("n_totals", { n: count(each.overall) })})`]);
}

// Whose assessment the scheme's letters mean.
function schemeName() {
  const name = WORDS.schemes[state.scheme];
  return name && h("p", { class: "quiet screen" }, `${state.scheme}: ${name[language === "th" ? 0 : 1]}`);
}

function roundChoice() {
  return choice(t("round"), `${state.scheme}|${state.year}`, rounds(), (value) => {
    const [scheme, year] = value.split("|");
    go({ scheme, year: Number(year), page: 0 });
  });
}

// What the chosen round has of a type or a province, beside the other filter; what is chosen stays, and is said to be missing.
function placeChoice(field, other, written) {
  const known = new Set(model.about.places.filter((each) => each.scheme === state.scheme && each.year === state.year && (!state[other] || each[other] === state[other])).map((each) => each[field]).filter(Boolean));
  const names = [...known].sort((a, b) => inThai(written(a), written(b))).map((name) => [name, written(name)]);
  if (state[field] && !known.has(state[field])) names.push([state[field], `${written(state[field])} (${t("not_here")})`]);
  return choice(t(field), state[field], [["", t("all")], ...names], (value) => go({ [field]: value, page: 0 }));
}

function typeChoice() {
  return placeChoice("type", "province", typeName);
}

function provinceChoice() {
  return placeChoice("province", "type", provinceName);
}

// Where the filters leave nothing: which rounds have what they ask for, and the way back.
function filteredOut() {
  const asked = [state.type && typeName(state.type), state.province && provinceName(state.province)].filter(Boolean).join(" · ");
  const having = new Map();
  for (const each of model.about.places) {
    if ((state.type && each.type !== state.type) || (state.province && each.province !== state.province)) continue;
    const own = key(each.scheme, each.year);
    having.set(own, { ...each, n: each.n + (having.get(own) || { n: 0 }).n });
  }
  if ((!state.type && !state.province) || having.has(key(state.scheme, state.year))) return h("p", {}, t("nothing"));
  return h("p", { role: "status" }, t("filtered_out", { asked, round: `${state.scheme} ${state.year}` }), " ",
    having.size > 0 ? [t("found_in"), " ", [...having.values()].map(({ scheme, year, n }, at) => [at > 0 && " · ", link({ scheme, year, page: 0 }, `${scheme} ${year}`), ` (${t("n_agencies", { n: count(n) })})`])] : t("found_nowhere"),
    " · ", link({ type: "", province: "", page: 0 }, t("without_filters")));
}

function chosenGroup() {
  return state.type || state.province || "";
}

function groupLabel(group) {
  return group ? (WORDS.types[group] ? typeName(group) : provinceName(group)) : t("everyone");
}

// What the first view shows: on a phone it is opened when it is wanted.
function filters(...more) {
  const form = h("form", { class: "filters", on: { submit: (event) => event.preventDefault() } }, roundChoice(), typeChoice(), provinceChoice(), more);
  return innerWidth < 720 ? h("details", { class: "plain" }, h("summary", {}, t("filters")), form) : form;
}

// The distribution of a subject, the quartiles of every indicator, and the medians of types and provinces.
function pictureCard() {
  const columns = columnsOf(state.scheme, state.year, "indicator");
  const subject = columns.find((each) => each.subject === state.mark) || columns[0];
  const bins = subject ? binsOf(state.scheme, state.year, subject.subject) : [];
  const head = columns.length > 1 && h("form", { class: "filters", on: { submit: (event) => event.preventDefault() } },
    choice(t("subject"), subject.subject, columns.map((each) => [each.subject, subjectTitle(each)]), (mark) => go({ mark })));
  const title = `${t("picture")} ${state.scheme} ${state.year}`;
  if (!bins.length) return null;
  const all = groupOf(state.scheme, state.year, subject.subject);
  const several = all && all.n > 1;
  const total = bins.reduce((sum, each) => sum + each.n, 0);
  const passed = bins.filter((each) => each.low >= 85).reduce((sum, each) => sum + each.n, 0);
  const marks = chosen().map((name, at) => ({ at, value: (numberOf(name, state.year, subject.subject) || {}).value })).filter((each) => each.value !== undefined);
  const figure = (name, value) => h("div", {}, h("dt", {}, name), h("dd", {}, value));
  const indicators = columns.filter((each) => each.level === "indicator" || each.level === "instrument");
  const group = chosenGroup();
  const own = group && groupOf(state.scheme, state.year, subject.subject, "score", group);
  const lines = indicators.map((each) => ({ name: chartName(each), group: groupOf(state.scheme, state.year, each.subject, "score", group) })).filter((each) => each.group && each.group.n > 1);
  const dots = chosen().map((name, at) => ({ name, at, values: indicators.map((each) => (numberOf(name, state.year, each.subject) || {}).value) })).filter((each) => each.values.some((value) => value !== undefined));
  return card(title, head, (group || model.about.extract) && h("p", { class: "quiet", id: "unfiltered" }, t("unfiltered", { round: `${state.scheme} ${state.year}` })),
    h("dl", { class: "cards" }, figure(subjectTitle(subject), t("n_agencies", { n: count(total) })), several && figure(t("median"), fixed(all.median)), several && figure(t("middle_half"), `${fixed(all.q1)}–${fixed(all.q3)}`),
      figure(t("at_least_85"), `${t("n_agencies", { n: count(passed) })} (${Math.round((100 * passed) / total)} %)`),
      group && figure(`${t("median")}: ${groupLabel(group)}`, own ? [own.n > 1 ? fixed(own.median) : "–", h("small", {}, ` ${t("n_agencies", { n: count(own.n) })}`)] : "–")),
    h("div", { class: "split" },
      h("div", {}, h("h3", {}, t("distribution")), histogram(`${t("distribution")}: ${subjectTitle(subject)}`, bins, several ? all.median : null, marks), binTable(bins),
        innerWidth >= 960 ? tileGroup(subject, "type") : h("details", { class: "plain" }, h("summary", {}, t("by_type_and_province")), tileGroup(subject, "type"), provinceMap(subject) || tileGroup(subject, "province"))),
      lines.length > 1 && h("div", { class: "wide-only" }, h("h3", {}, `${t("quartiles")}: ${groupLabel(group)}`), h("p", { class: "quiet" }, t("higher_better")), bands(t("quartiles"), lines, dots))),
    innerWidth >= 960 && provinceMap(subject));
}

function binTable(bins) {
  return h("details", { class: "plain" }, h("summary", {}, t("as_table")), h("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": t("distribution") }, h("table", { class: "narrow" },
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("score")), h("th", { scope: "col", class: "value" }, t("agencies")))),
    h("tbody", {}, bins.map((each) => h("tr", {}, h("th", { scope: "row" }, `${each.low}–${each.low + 1}`), h("td", { class: "value" }, count(each.n))))))));
}

// A tile for each type or each province whose agencies' numbers are known, in the colour of its median.
function tileGroup(subject, field) {
  const known = [...model.groups.values()].filter((each) => each.scheme === state.scheme && each.year === state.year && each.subject === subject.subject && each.statistic === "score" && each.group);
  const isType = (each) => Boolean(WORDS.types[each.group]);
  const found = known.filter((each) => isType(each) === (field === "type")).sort(field === "type" ? (a, b) => b.median - a.median : (a, b) => inThai(a.group, b.group));
  // A single type says no more than everyone does: paper has no room for it.
  return found.length > 0 && h("div", { class: `tile-group ${found.length < 2 ? "screen" : ""}` }, h("h3", {}, t(field)), h("div", { class: "tiles" }, found.map((each) =>
    h("button", { type: "button", class: `tile ${heat(each.median)}`, "aria-pressed": String(state[field] === each.group), on: { click: () => go({ type: "", province: "", [field]: state[field] === each.group ? "" : each.group, page: 0 }) } },
      h("span", {}, groupLabel(each.group)), h("strong", {}, fixed(each.median)), h("small", {}, t("n_agencies", { n: count(each.n) }))))));
}

function figuresOfAll() {
  const about = model.about;
  const share = about.cells ? `${((100 * about.cells_used) / about.cells).toFixed(1)} %` : "–";
  const figure = (name, value, more) => h("div", {}, h("dt", {}, t(name)), h("dd", {}, value, more && h("small", {}, ` ${more}`)));
  const years = about.rounds.map((each) => each.year);
  const span = years.length ? `${Math.min(...years)}–${Math.max(...years)}` : "–";
  return h("div", {}, extractNote(), h("dl", { class: "cards" }, figure("agencies", count(about.agencies)), figure("reports", t("n_reports", { n: count(about.reports) }), about.files > about.reports && t("of_files", { n: count(about.files) })), figure("year", span),
    figure("scores", count(about.scores)), figure("cells_used", share),
    figure("findings", t("n_findings", { n: count(Object.values(about.findings).reduce((a, b) => a + b, 0)) }), t("n_errors", { n: count(about.findings.error) }))));
}

function coverage() {
  const about = model.about;
  const total = Object.values(about.trust).reduce((a, b) => a + b, 0) || 1;
  const bar = h("div", { class: "share", "aria-hidden": "true" },
    Object.entries(about.trust).map(([name, value]) => value > 0 && h("span", { class: name, style: { width: `${(100 * value) / total}%` } })));
  const trust = h("ul", { class: "key" }, Object.entries(about.trust).map(([name, value]) =>
    h("li", {}, `${GRADES[name]} ${t(name)} ${((100 * value) / total).toFixed(1)} %`)));
  const rows = about.rounds.map((each) => h("tr", {}, h("th", { scope: "row" }, link({ view: "overview", scheme: each.scheme, year: each.year }, `${each.scheme} ${each.year}`)),
    ["agencies", "overall", "indicator", "question", "reports"].map((name) => h("td", { class: "value" }, count(each[name])))));
  const heads = ["agencies", "overall", "indicators", "questions", "reports"].map((name) => h("th", { scope: "col", class: "value" }, t(name)));
  const columns = ["scheme", "year", "agencies", "overall", "indicator", "question", "reports"];
  const table = { name: "ita-coverage", columns, rows: about.rounds.map((each) => columns.map((name) => each[name])) };
  return h("div", { class: "split" },
    h("div", {}, h("div", { class: "line spread" }, h("h3", {}, t("coverage")), downloads(table)), h("p", { class: "quiet" }, t("coverage_means")), h("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": t("coverage") },
      h("table", {}, h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("round")), heads)), h("tbody", {}, rows)))),
    h("div", {}, h("h3", {}, t("quality", { n: count(about.scores) })), h("p", { class: "quiet" }, t("quality_of")), bar, trust));
}
