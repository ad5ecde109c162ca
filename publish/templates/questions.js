// The questions with the lowest scores of a group, and what everyone with the same weak question does about it.

async function lowestView() {
  await store.lowest(state.scheme, state.year);
  const found = [];
  for (const each of (model.rounds.get(key(state.scheme, state.year)) || new Map()).values()) {
    if (each.level !== "question") continue;
    const group = groupOf(state.scheme, state.year, each.subject, each.statistic, state.type || state.province);
    if (group) found.push({ group, subject: model.subjects.get(key(state.scheme, state.year, each.subject)) });
  }
  found.sort((a, b) => a.group.median - b.group.median || a.group.q1 - b.group.q1 || subjectOrder(a.subject, b.subject));
  const table = {
    name: `ita-lowest-${state.scheme}-${state.year}`, columns: ["scheme", "year", "question", "statistic", "text", "indicator", "median", "q1", "q3", "agencies"],
    rows: found.map(({ group, subject }) => [state.scheme, state.year, subject.subject, group.statistic, subject.name, subject.indicator, group.median, group.q1, group.q3, group.n]),
  };
  const rows = found.map(({ group, subject }) => h("tr", {},
    h("th", { scope: "row" }, link({ view: "question", subject: subject.subject }, subject.subject), ` ${subject.name}`, group.statistic === "score" ? "" : ` (${t(group.statistic)})`),
    h("td", { class: "value" }, subject.indicator ?? "–"), h("td", { class: `value ${heat(group.median)}` }, fixed(group.median)),
    h("td", { class: "value" }, fixed(group.q1)), h("td", { class: "value" }, fixed(group.q3)), h("td", { class: "value" }, count(group.n))));
  return [card(t("lowest"), h("p", { class: "quiet" }, t("lowest_hint")),
    h("div", { class: "line spread" }, h("form", { class: "filters", on: { submit: (event) => event.preventDefault() } }, roundChoice(), typeChoice()), tools(table)),
    rows.length ? h("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": t("lowest") }, stacked(h("table", {},
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("question")), ["indicator", "median", "q1", "q3", "n"].map((name) => h("th", { scope: "col", class: "value" }, t(name))))),
      h("tbody", {}, rows)))) : noQuestions() || filteredOut()), provenance({ name: t("lowest") })];
}

// Of a round without questions: the rounds that have some; nothing of one that has.
function noQuestions() {
  const having = model.about.rounds.filter((each) => each.question > 0);
  if (having.some((each) => each.scheme === state.scheme && each.year === state.year)) return null;
  return h("p", { role: "status", id: "no-questions" }, t("no_questions", { round: `${state.scheme} ${state.year || ""}`.trim() }), " ",
    having.length > 0 ? [t("found_in"), " ", having.map(({ scheme, year, question }, at) => [at > 0 && " · ", link({ scheme, year, page: 0 }, `${scheme} ${year}`), ` (${t("n_agencies", { n: count(question) })})`])] : t("found_nowhere"));
}

const GROUPS_SHOWN = 12;
const REASONS = ["no_better", "not_comparable", "not_known"];

// Agencies that are listed where a server sends them.
const WEAKEST = 200;
const FEW = 20;

async function questionView() {
  const { scheme, year, subject: code } = state;
  await store.question(state);
  const subject = model.subjects.get(key(scheme, year, code));
  const statistics = ["score", "public", "survey"];
  const numbers = [...model.numbers.values()].filter((each) => each.year === year && each.subject === code && statistics.includes(each.statistic) &&
    (model.agencies.get(each.agency) || {}).scheme === scheme).sort((a, b) => a.value - b.value);
  const own = numbers.find((each) => each.agency === state.own);
  const asked = choiceOf(askingOf(scheme, year, code, state.own), code, state.own, own);
  const indicator = isIndicator(code) || asked.counts.offered ? null : (own || subject || {}).indicator;
  const whole = indicator ? stepTo(String(indicator), asked, state) : null;
  const told = [asked, whole].filter(Boolean), { found, counts, asking } = told[told.length - 1];
  const all = told.flatMap((each) => [...each.found.offered, ...REASONS.flatMap((reason) => each.found[reason])]);
  // Where it is known of none whether it helped, that is said once.
  const known = all.some((group) => group.some(isDone));
  const some = state.more ? found.offered : found.offered.slice(0, GROUPS_SHOWN);
  const cards = (groups, from) => groups.length > 0 && h("div", { class: "records" }, groups.map((each) => exampleCard(each, from.code, from.own, known, from.asking.sizes)));
  const others = REASONS.filter((reason) => state.more === "all" && told.some((each) => each.found[reason].length));
  const left = Object.fromEntries(REASONS.map((reason) => [reason, told.reduce((sum, each) => sum + each.counts[reason], 0)]));
  const rest = left.no_better + left.not_comparable + left.not_known;
  const years = [...new Set(asking.rows.map((row) => row.measure.year))].sort((a, b) => b - a);
  const shown = numbers.slice(0, state.rows ? WEAKEST : FEW);
  const name = `ita-${scheme}-${year}-${code}`;
  const taken = {
    name: `${name}-measures`, columns: ["agency", "year", "asked_as", "score", "statistic", "before", "after", "of", "change", "comparability", "group", "measure", "responsible", "timeline", "trust", ...PLACE_COLUMNS],
    rows: [some, ...others.flatMap((reason) => told.map((each) => each.found[reason]))].flat(2).map(({ measure, subject: asked, score, change, outcome, group }) => [measure.agency, measure.year, asked, score, outcome.statistic, outcome.before, outcome.after, outcome.basis, change,
      outcome.verdict && outcome.verdict.comparability, group, measure.text, measure.responsible, measure.timeline, measure.trust, ...placeCells(measure)]),
  };
  const weak = {
    name, columns: ["scheme", "year", "subject", "agency", "agency_type", "province", "statistic", "value", "trust"],
    rows: shown.map((each) => {
      const agency = model.agencies.get(each.agency);
      return [scheme, year, code, each.agency, agency.type, agency.province, each.statistic, each.value, each.trust];
    }),
  };
  return [card(subject ? titleAsked(state.own, subject) : code, h("div", { class: "line spread" }, h("p", { class: "quiet" }, `${scheme} ${year}`), tools(taken)),
    state.own && h("p", {}, agencyLink(state.own, year), ": ", numbers.filter((each) => each.agency === state.own).map((each, at) => [at > 0 && " · ", h("span", { class: "value" }, numberButton(each, code)), each.statistic !== "score" && ` ${t(each.statistic)}`]),
      whole && isKnown(whole.own) && [` · ${codeName(whole.code)}: `, h("span", { class: "value" }, numberButton(numberOf(state.own, year, whole.code), codeName(whole.code)))]),
    h("h3", {}, t(isIndicator(code) ? "same_indicator" : "same_question", { subject: code })),
    whole && h("p", {}, t(found.offered.length ? "stepped" : "stepped_none", { question: code, indicator })),
    whole && found.offered.length > 0 && whole.own && !isKnown(whole.own) && h("p", { class: "quiet" }, t("own_unknown", { indicator })),
    all.length > 0 && h("p", { class: "quiet" }, [isKnown((whole || asked).own) && found.offered.length > 0 && t("others_better"), t(known ? "others_hint" : "then_unknown"), t("of_years", { years: years.join(", ") })].filter(Boolean).join(" · ")),
    some.length ? cards(some, whole || asked) : h("p", {}, t(rest ? "others_no_better" : "others_none")),
    !model.everyone && h("p", { class: "quiet" }, t("others_of_page")),
    state.more !== "all" && counts.offered > some.length && h("p", { class: "screen" }, button(t("more_measures", { n: count(counts.offered - some.length) }), () => go({ more: "1" }))),
    rest > 0 && h("p", { class: "quiet" }, `${t("not_offered")}: `, REASONS.filter((reason) => left[reason]).map((reason) => t(`why_${reason}`, { n: count(left[reason]) })).join(" · ")),
    rest > 0 && state.more !== "all" && h("p", { class: "screen" }, button(t("show_no_better", { n: count(rest) }), () => go({ more: "all" }))),
    others.map((reason) => [h("h3", {}, t(`why_${reason}`, { n: count(left[reason]) })), told.map((each) => cards(each.found[reason], each))])),
  provenance({ name: code }),
  card(t("weak_agencies"), h("div", { class: "line spread" }, h("p", { class: "quiet" }, [t("lowest_of", { shown: count(shown.length) }), numbers.some((each) => each.statistic !== "score") && ` · ${t("lowest_parts")}`]), downloads(weak)), h("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": t("weak_agencies") }, stacked(h("table", {},
    h("thead", {}, h("tr", {}, ["agency", "type", "province"].map((name) => h("th", { scope: "col" }, t(name))), h("th", { scope: "col", class: "value" }, t("score")))),
    h("tbody", {}, shown.map((each) => {
      const agency = model.agencies.get(each.agency);
      const other = otherWording(each.agency, year, code);
      return h("tr", {}, h("th", { scope: "row" }, agencyLink(each.agency), other && h("div", { class: "quiet" }, `${t("asks")}: ${other}`)), h("td", {}, typeName(agency.type)), h("td", {}, agency.province ? provinceName(agency.province) : "–"),
        h("td", { class: `value ${heat(each.value)}` }, numberButton(each, each.agency), each.statistic === "score" ? "" : ` ${t(each.statistic)}`));
    }))))),
  numbers.length > shown.length && h("p", { class: "screen" }, button(t("more_numbers", { n: count(Math.min(numbers.length, WEAKEST) - shown.length) }), () => go({ rows: "all" }))))];
}
