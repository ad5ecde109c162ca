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
      h("tbody", {}, rows)))) : h("p", {}, t("nothing"))), provenance({ name: t("lowest") })];
}

function measuresOf(scheme, year, subject) {
  return [...model.measures.values()].filter((each) => each.year === year && each.kind === "measure" &&
    (model.agencies.get(each.agency) || {}).scheme === scheme &&
    (/^\d+$/.test(subject) ? String(each.indicator) === subject : each.questions.includes(subject)));
}

// What a score did after a measure: of the question, or of its indicator where questions cannot be compared.
function outcome(measure, code) {
  const agency = model.agencies.get(measure.agency) || {};
  for (const subject of [code, String(measure.indicator)]) {
    const facts = model.subjects.get(key(agency.scheme, measure.year + 1, subject));
    if (!facts || facts.comparability === "changed") continue;
    for (const statistic of ["score", "public", "survey"]) {
      const before = numberOf(measure.agency, measure.year, subject, statistic), after = numberOf(measure.agency, measure.year + 1, subject, statistic);
      if (before && after) return { subject, before, after, change: difference(after.value, before.value), facts };
    }
  }
  return null;
}

// Near-duplicates as one entry, of the agency with the best score first; those after which a score rose most come
// first, of the others the least copied.
function grouped(measures, code, scores) {
  const best = (each) => (scores.has(each.agency) ? scores.get(each.agency).value : -1);
  const found = new Map();
  for (const each of measures) {
    if (!found.has(each.group)) found.set(each.group, []);
    found.get(each.group).push(each);
  }
  const all = [...found.values()].map((members) => {
    members.sort((a, b) => best(b) - best(a));
    const outcomes = members.map((each) => outcome(each, code)).filter(Boolean);
    const rose = outcomes.sort((a, b) => b.change - a.change)[0] || null;
    return { members, agencies: [...new Set(members.map((each) => each.agency))], best: rose, outcomes };
  });
  const rank = ({ best }) => (best && best.change > 0 ? 0 : best ? 2 : 1);
  return all.sort((a, b) => rank(a) - rank(b) || (b.best ? b.best.change : 0) - (a.best ? a.best.change : 0) || a.agencies.length - b.agencies.length || inThai(a.members[0].text, b.members[0].text));
}

// Whether another's measure is an example: its score then rose, or is better than one's own.
function isWorth(measure, own, scores, code) {
  const better = scores.has(measure.agency) && scores.get(measure.agency).value > own.value;
  return better || ((outcome(measure, code) || {}).change || 0) > 0;
}

const GROUPS_SHOWN = 12;

// Agencies that are listed, and whose measures are shown where a server sends them.
const WEAKEST = 200;
const FEW = 20;

async function questionView() {
  const { scheme, year, subject: code } = state;
  await store.question(scheme, year, code);
  const subject = model.subjects.get(key(scheme, year, code));
  const statistics = ["score", "public", "survey"];
  const numbers = [...model.numbers.values()].filter((each) => each.year === year && each.subject === code && statistics.includes(each.statistic) &&
    (model.agencies.get(each.agency) || {}).scheme === scheme).sort((a, b) => a.value - b.value);
  // Agencies to which this code is another question have nothing to say of this one.
  const wording = otherWording(state.own, year, code);
  const measures = measuresOf(scheme, year, code).filter((each) => each.agency !== state.own && otherWording(each.agency, year, code) === wording);
  const own = numbers.find((each) => each.agency === state.own);
  // The lowest of each agency; beside one's own, only of the same part of the question.
  const lowest = new Map();
  numbers.filter((each) => !own || each.statistic === own.statistic).forEach((each) => lowest.has(each.agency) || lowest.set(each.agency, each));
  const groups = grouped(measures, code, lowest);
  // Where it is known of none whether it helped, that is said once.
  const known = groups.some((each) => each.best);
  const offered = own ? grouped(measures.filter((each) => isWorth(each, own, lowest, code)), code, lowest) : groups;
  const some = state.more === "all" ? groups : state.more ? offered : offered.slice(0, GROUPS_SHOWN);
  const rest = groups.length - offered.length;
  const shown = numbers.slice(0, state.rows ? WEAKEST : FEW);
  const name = `ita-${scheme}-${year}-${code}`;
  const taken = {
    name: `${name}-measures`, columns: ["agency", "score", "statistic", "group", "measure", "responsible", "timeline", "trust", ...PLACE_COLUMNS],
    rows: measures.map((each) => {
      const number = lowest.get(each.agency) || {};
      return [each.agency, number.value, number.statistic, each.group, each.text, each.responsible, each.timeline, each.trust, ...placeCells(each)];
    }),
  };
  const weak = {
    name, columns: ["scheme", "year", "subject", "agency", "agency_type", "province", "statistic", "value", "trust"],
    rows: shown.map((each) => {
      const agency = model.agencies.get(each.agency);
      return [scheme, year, code, each.agency, agency.type, agency.province, each.statistic, each.value, each.trust];
    }),
  };
  return [card(wording ? `${code} ${wording}` : subject ? subjectTitle(subject) : code, h("div", { class: "line spread" }, h("p", { class: "quiet" }, `${scheme} ${year}`), tools(taken)),
    state.own && h("p", {}, agencyLink(state.own, year), ": ", numbers.filter((each) => each.agency === state.own).map((each) => h("span", { class: "value" }, numberButton(each, code)))),
    h("h3", {}, t(/^\d+$/.test(code) ? "same_indicator" : "same_question", { subject: code })),
    h("p", { class: "quiet" }, [own && offered.length > 0 && t("others_better"), known ? t("others_hint") : groups.length > 0 && t("then_unknown")].filter(Boolean).join(" · ")),
    some.length ? h("div", { class: "records" }, some.map((each) => groupCard(each, lowest, known))) : h("p", {}, t(groups.length ? "others_no_better" : "others_none")),
    offered.length > some.length && h("p", { class: "screen" }, button(t("show_more", { n: count(offered.length - some.length) }), () => go({ more: "1" }))),
    rest > 0 && state.more !== "all" && h("p", { class: "screen" }, button(t("show_no_better", { n: count(rest) }), () => go({ more: "all" })))),
  provenance({ name: code }),
  card(t("weak_agencies"), h("div", { class: "line spread" }, h("p", { class: "quiet" }, t("lowest_of", { shown: count(shown.length) })), downloads(weak)), h("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": t("weak_agencies") }, stacked(h("table", {},
    h("thead", {}, h("tr", {}, ["agency", "type", "province"].map((name) => h("th", { scope: "col" }, t(name))), h("th", { scope: "col", class: "value" }, t("score")))),
    h("tbody", {}, shown.map((each) => {
      const agency = model.agencies.get(each.agency);
      const other = otherWording(each.agency, year, code);
      return h("tr", {}, h("th", { scope: "row" }, agencyLink(each.agency), other && h("div", { class: "quiet" }, `${t("asks")}: ${other}`)), h("td", {}, typeName(agency.type)), h("td", {}, agency.province || "–"),
        h("td", { class: `value ${heat(each.value)}` }, numberButton(each, each.agency), each.statistic === "score" ? "" : ` ${t(each.statistic)}`));
    }))))),
  numbers.length > shown.length && h("p", { class: "screen" }, button(t("show_more", { n: count(Math.min(numbers.length, WEAKEST) - shown.length) }), () => go({ rows: "all" }))))];
}

function groupCard({ members, agencies, best, outcomes }, lowest, known) {
  const list = members.map((each) => {
    const number = lowest.get(each.agency);
    return h("li", {}, agencyLink(each.agency, each.year), number && h("span", { class: "value" }, numberButton(number, `${each.agency} ${number.subject}`)), members.length > 1 ? ` ${each.text} ` : " ", grade(each.trust),
      h("div", { class: "meta" }, [["responsible", each.responsible], ["timeline", each.timeline]].filter(([, value]) => value).map(([name, value]) => h("span", {}, `${t(name)}: ${value}`)), recordSource("measures", each)));
  });
  const names = agencies.length > 1 ? t("also_in_agencies", { name: agencies[0], n: count(agencies.length - 1) }) : agencies[0];
  const rose = outcomes.filter((each) => each.change > 0).length;
  const score = lowest.get(agencies[0]);
  return h("details", { class: "weakness" }, h("summary", {}, members[0].text, " ", h("span", { class: "quiet" }, names), " ", score && h("span", { class: `total ${heat(score.value)}` }, fixed(score.value)), " ",
    best ? h("span", { class: `badge ${best.change > 0 ? "good" : "info"}`, title: language === "en" ? best.facts.reason_en : best.facts.reason },
      t(best.change > 0 ? "then_rose" : "then_fell", { subject: best.subject, before: fixed(best.before.value), after: fixed(best.after.value), change: signed(best.change) }), outcomes.length > 1 ? ` · ${t("rose_in", { rose, n: outcomes.length })}` : "")
      : known && h("span", { class: "badge info" }, t("then_unknown"))),
  h("ul", { class: "records" }, list));
}
