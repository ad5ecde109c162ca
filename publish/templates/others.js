// What other agencies do about a subject, in all years: chosen as publish/others/choice.py chooses.

const TOLD = ["comparable", "care"];

// How an agency was asked a question, where that is not as most were: its own wording, or that of a question it has added.
function wordingAsked(agency, year, code) {
  return agency ? model.added.get(key(agency, year, code)) || otherWording(agency, year, code) : "";
}

function askingOf(scheme, year, code, agency) {
  return model.askings.get(key(scheme, year, code, wordingAsked(agency, year, code))) || { rows: [] };
}

function outcomeOf(measure, subject, statistic) {
  const found = (statistic ? [statistic] : ["score", "public", "survey"]).map((each) => model.outcomes.get(key(measure.report, measure.measure_id, subject, each)));
  return found.find(Boolean) || {};
}

// The change to the next year: only where the rules let the two years be compared.
function changeOf(outcome) {
  return outcome.verdict && TOLD.includes(outcome.verdict.comparability) ? difference(outcome.after, outcome.before) : null;
}

function exampleOf(row, at, own) {
  const outcome = outcomeOf(row.measure, row.subject, own && own.statistic);
  const score = outcome.score ?? null, change = changeOf(outcome);
  const rose = change > 0, beside = score !== null && TOLD.includes(row.verdict.comparability);
  const worth = !isKnown(own) || rose || (beside && score > own.value);
  return { ...row, outcome, score, change, rose, beside, worth, rank: [!rose, change !== null && !rose, -(change || 0), !beside, -(score || 0), -row.measure.year, at].map(Number) };
}

// Without one's own score every measure is told.
function isKnown(own) {
  return Boolean(own) && own.value !== undefined;
}

function byRank(a, b) {
  const at = a.rank.findIndex((each, number) => each !== b.rank[number]);
  return at < 0 ? 0 : a.rank[at] - b.rank[at];
}

// Groups of measures that say the same, examples first, and the groups that are none by the reason why.
function chooseExamples(asking, agency, own) {
  const groups = new Map();
  asking.rows.forEach((row, at) => {
    if (row.measure.agency === agency) return;
    if (!groups.has(row.group)) groups.set(row.group, []);
    groups.get(row.group).push(exampleOf(row, at, own));
  });
  const found = { offered: [], no_better: [], not_comparable: [], not_known: [] };
  for (const members of groups.values()) {
    members.sort((a, b) => b.worth - a.worth || byRank(a, b));
    const why = members.some((each) => each.beside) ? "no_better" : members.some((each) => each.score !== null) ? "not_comparable" : "not_known";
    found[members[0].worth ? "offered" : why].push(members);
  }
  Object.values(found).forEach((some) => some.sort((a, b) => byRank(a[0], b[0])));
  return found;
}

// How many groups there are of each; a server sends the first ones, and how many it has left.
function countsOf(found, asking) {
  const left = asking.left || {};
  return Object.fromEntries(Object.entries(found).map(([name, some]) => [name, some.length + (left[name] || 0)]));
}

// What is told of a subject: the examples among what was asked, and how many groups there are of each kind.
function choiceOf(asking, code, agency, own) {
  const found = chooseExamples(asking, agency, own);
  return { asking, code, own, found, counts: countsOf(found, asking) };
}

// Where nobody is an example for a question, those about its indicator beyond the question, by the indicator's scores.
function stepTo(indicator, { asking }, { scheme, year, own: agency }) {
  const whole = askingOf(scheme, year, indicator, ""), seen = new Set(asking.rows.map((row) => row.measure));
  const own = agency ? { statistic: "score", value: (numberOf(agency, year, indicator) || {}).value } : undefined;
  return choiceOf({ ...whole, rows: whole.rows.filter((row) => !seen.has(row.measure)) }, indicator, agency, own);
}

function reasonOf(verdict) {
  return language === "en" ? verdict.reason_en : verdict.reason;
}

function isDone({ outcome }) {
  return outcome.after !== undefined && outcome.after !== null;
}

// What the score of the asked subject was and did, as badges; that years cannot be compared is never left unsaid.
function outcomeBadge(each) {
  const { outcome: { before, after, basis, verdict }, change, rose, measure } = each;
  if (!isDone(each)) return h("span", { class: "badge info" }, t("then_unknown"));
  const steps = { subject: codeName(basis), year: measure.year + 1, before: fixed(before), after: fixed(after) };
  if (change === null) return h("span", { class: "badge warning" }, t("then_not_comparable", { ...steps, why: reasonOf(verdict) }));
  return h("span", { class: `badge ${rose ? "good" : "info"}`, title: reasonOf(verdict) }, t(rose ? "then_rose" : "then_fell", { ...steps, change: signed(change) }), verdict.comparability === "care" && ` · ${t("care")}`);
}

function besideBadge({ score, beside, verdict }, own) {
  return isKnown(own) && score !== null && !beside && h("span", { class: "badge warning" }, t("score_not_comparable", { why: reasonOf(verdict) }));
}

// The year of a measure, with the question's code where that year has another.
function yearOf({ measure, subject }, code) {
  return subject === code ? String(measure.year) : `${measure.year}, ${subject}`;
}

function scoreChip(each) {
  const { measure, subject, score, outcome } = each;
  if (score === null) return null;
  const number = numberOf(measure.agency, measure.year, subject, outcome.statistic);
  return number ? h("span", { class: "value" }, numberButton(number, `${measure.agency} ${subject}`)) : h("span", { class: "value" }, fixed(score));
}

// Whether two say the same but for their own names.
function sameText(...both) {
  const [one, other] = both.map(({ measure }) => measure.text.replaceAll(measure.agency, "").replace(/\s+/g, ""));
  return one === other;
}

// Of those that wrote the same, how many are listed, and how many on paper.
const MEMBERS = 20;
const ON_PAPER = 3;

function exampleCard(members, code, own, known, sizes) {
  const [first] = members;
  const size = (sizes && sizes.get(first.group)) || { agencies: new Set(members.map((each) => each.measure.agency)).size };
  const told = members.filter((each) => each.change !== null);
  const tally = size.known === undefined ? { known: told.length, rose: told.filter((each) => each.rose).length } : size;
  const names = size.agencies > 1 ? t("also_in_agencies", { name: first.measure.agency, n: count(size.agencies - 1) }) : first.measure.agency;
  const list = members.slice(0, MEMBERS).map((each) => {
    const { measure } = each;
    return h("li", {}, model.agencies.has(measure.agency) ? agencyLink(measure.agency, measure.year) : measure.agency, h("span", { class: "quiet" }, ` ${yearOf(each, code)} `), scoreChip(each), !sameText(each, first) && ` ${measure.text}`,
      each !== first && isDone(each) && [" ", outcomeBadge(each)], each !== first && each.verdict !== first.verdict && [" ", besideBadge(each, own)],
      h("div", { class: "meta" }, [["responsible", measure.responsible], ["timeline", measure.timeline]].filter(([, value]) => value).map(([name, value]) => h("span", {}, `${t(name)}: ${value}`)), recordSource("measures", measure), grade(measure.trust)));
  });
  const left = (shown) => size.agencies > shown && t("and_agencies", { n: count(size.agencies - shown) });
  return h("details", { class: "weakness" }, h("summary", {}, first.measure.text, " ", h("span", { class: "quiet" }, `${names} · ${yearOf(first, code)}`), " ",
    first.score !== null && h("span", { class: `total ${heat(first.score)}` }, fixed(first.score)), " ",
    (known || isDone(first)) && outcomeBadge(first), tally.known > 1 && h("span", { class: "quiet" }, ` ${t("rose_in", { rose: count(tally.rose), n: count(tally.known) })}`), " ", besideBadge(first, own)),
  h("ul", { class: "records members" }, list, left(MEMBERS) && h("li", { class: "quiet screen" }, left(MEMBERS)), left(ON_PAPER) && h("li", { class: "quiet print-only" }, left(ON_PAPER))));
}
