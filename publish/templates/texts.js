// Words searched in what reports say: issues, measures and findings of every agency and year.

function textOf(kind, record) {
  return kind === "findings" ? findingText(record) : record.text;
}

// The records that are searched as one kind.
function recordsOfKind(kind) {
  const found = [...model[recordsNamed(kind)].values()];
  return MEASURES[kind] ? found.filter((each) => each.kind === MEASURES[kind]) : found;
}

// The text with the words that were looked for marked.
function marked(text, words) {
  const lowered = loose(text);
  if (lowered.length !== text.length || !words.length) return [text];
  const found = [];
  let at = 0;
  while (at < text.length) {
    const word = words.find((each) => lowered.startsWith(each, at));
    const last = found[found.length - 1];
    const part = text.slice(at, at + (word ? word.length : 1));
    if (last && last.found === Boolean(word)) last.text += part;
    else found.push({ found: Boolean(word), text: part });
    at += word ? word.length : 1;
  }
  return found.map((each) => (each.found ? h("mark", {}, each.text) : each.text));
}

const KINDS = ["measures", "steps", "results", "issues", "findings"];

// Steps and results are records of the measures' kind.
function recordsNamed(kind) {
  return ["steps", "results"].includes(kind) ? "measures" : kind;
}

// How many of each kind there are, and the page of the kind that was chosen, else of the first that has any.
async function textView() {
  const agencies = state.q ? (await store.search(state.q)).names : [];
  const every = state.q ? await Promise.all(KINDS.map((kind) => store.texts({ ...state, kind, page: kind === state.kind ? state.page : 0 }))) : [];
  const kind = state.kind || KINDS[Math.max(every.findIndex((each) => each.total > 0), 0)];
  const chosenPage = every.length && !state.kind && state.page ? await store.texts({ ...state, kind }) : every[KINDS.indexOf(kind)];
  const found = chosenPage || { rows: [], total: 0 };
  const words = wordsOf(state.q);
  const kinds = every.length > 0 && h("ul", { class: "tabs" }, KINDS.map((each, at) => h("li", {}, h("a", { href: address({ kind: each, page: 0 }), "aria-current": each === kind && "true" }, `${t(each)} (${count(every[at].total)})`))));
  const rows = found.rows.map((each) => h("li", {}, agencyLink(each.agency || "–", each.year), " ", h("span", { class: "quiet" }, [each.year, each.kind && t(each.kind), each.question || (each.questions || []).join(", ") || (each.indicator ? `${t("indicator")} ${each.indicator}` : "")].filter(Boolean).join(" · ")),
    h("p", {}, marked(textOf(kind, each), words)), h("div", { class: "meta" }, recordSource(recordsNamed(kind), each))));
  const columns = ["agency", "year", "kind", "indicator", "question", "text"];
  const table = { name: `ita-${kind}`, columns: [...columns, ...PLACE_COLUMNS], rows: found.rows.map((each) => [each.agency, each.year, each.kind || kind, each.indicator, each.question || (each.questions || []).join(","), textOf(kind, each), ...placeCells(each)]) };
  return [card(t("text"), h("form", { class: "filters", role: "search", on: { submit: (event) => event.preventDefault() } }, textField()), agencies.length > 0 && [h("h3", {}, t("agencies")), hits(agencies)], kinds,
    state.q && h("div", { class: "line spread" }, h("p", { class: "quiet", role: "status" }, t("shown_entries", { shown: count(found.rows.length), total: count(found.total) })), tools(table)),
    rows.length ? h("ul", { class: "records" }, rows) : h("p", { class: "quiet" }, state.q ? t("nothing") : t("text_hint")), pager(found.total)), provenance({ name: t("text"), round: null })];
}

function textField() {
  const input = h("input", { type: "search", id: "search", value: state.q, placeholder: t("text_hint"), autocomplete: "off" });
  let wait;
  input.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(() => goQuietly({ q: input.value, page: 0 }), 250);
  });
  return h("label", { class: "field grow" }, t("search_texts"), input);
}
