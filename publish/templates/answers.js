// Issues with the measures that answer them, and findings of one agency.

function recordSource(name, record) {
  return h("span", {}, t("from"), ": ", sourceLink(name, record));
}

function measureItem(measure, more) {
  const facts = [["responsible", measure.responsible], ["timeline", measure.timeline], ["follow_up", measure.follow_up]];
  return h("li", {}, h("span", { class: "badge info" }, t(measure.kind)), ` ${measure.text} `, grade(measure.trust),
    h("div", { class: "meta" }, facts.filter(([, value]) => value).map(([name, value]) => h("span", {}, `${t(name)}: ${value}`)), recordSource("measures", measure), more));
}

// What measures are called: with the steps to them and the results of them they are one kind of record.
const MEASURES = { measures: "measure", steps: "step", results: "result" };

// How many of each there are, as [name, number], without those of which there are none.
function measureCounts(records) {
  return Object.entries(MEASURES).map(([name, kind]) => [name, records.filter((each) => each.kind === kind).length]).filter(([, number]) => number > 0);
}

// A weakness is a question, else an indicator; what answers it names the question or, without questions, its indicator.
function weaknesses(agency, year) {
  const found = new Map();
  const at = (indicator, question) => {
    const own = key(indicator ?? "", question ?? "");
    if (!found.has(own)) found.set(own, { indicator, question, issues: [], measures: [] });
    return found.get(own);
  };
  recordsOf("issues", agency.agency, year).forEach((each) => at(each.indicator, each.question).issues.push(each));
  recordsOf("measures", agency.agency, year).forEach((each) => {
    if (each.questions.length) each.questions.forEach((question) => at(each.indicator, question).measures.push(each));
    else at(each.indicator, null).measures.push(each);
  });
  // The lowest score first; a question without one has its indicator's place, and what is of the whole report is last.
  const scores = new Map([...found.values()].map((each) => [each, scoreOf(agency, year, each.question, String(each.indicator))]));
  return [...found.values()].sort((a, b) => scores.get(a) - scores.get(b) || (a.indicator || 99) - (b.indicator || 99) || String(a.question).localeCompare(String(b.question), "th", { numeric: true }));
}

// The lowest number of the first of these codes that has any; where none has, more than every score.
function scoreOf(agency, year, ...codes) {
  const known = codes.filter(Boolean).map((code) => numbersOf(agency, year, code)).find((numbers) => numbers.length);
  return known ? Math.min(...known.map((each) => each.value)) : UNKNOWN;
}

const UNKNOWN = 101;

function numbersOf(agency, year, code) {
  return ["score", "public", "survey"].map((statistic) => numberOf(agency.agency, year, code, statistic)).filter(Boolean);
}

function answers(agency, year) {
  const found = weaknesses(agency, year);
  if (!found.length) return card(t("issues_and_measures"), h("p", { class: "quiet" }, t("no_issues")));
  return card(t("issues_and_measures"), downloads(answerRows(agency, year)), found.map((each, at) => {
    const code = each.question || String(each.indicator);
    const subject = model.subjects.get(key(agency.scheme, year, code));
    const numbers = numbersOf(agency, year, code);
    const title = subject ? titleAsked(agency.agency, subject) : each.question || (each.indicator ? `${t("indicator")} ${each.indicator}` : t("whole_report"));
    const counts = [["issues", each.issues.length], ...measureCounts(each.measures)].filter(([, number]) => number).map(([name, number]) => `${t(name)} ${number}`).join(" · ");
    return h("details", { class: "weakness", open: at === 0 },
      h("summary", {}, h("strong", {}, title), " ", numbers.map((number) => h("span", { class: `total ${heat(number.value)}` }, fixed(number.value))), " ", h("span", { class: "quiet" }, counts)),
      numbers.length > 0 && h("p", { class: "screen" }, numbers.map((number) => h("span", { class: "value" }, numberButton(number, code)))),
      each.issues.length > 0 && h("ul", { class: "records" }, onceEach(each.issues).map(([issue, more]) => h("li", {}, issue.text, " ", grade(issue.trust), h("div", { class: "meta" }, recordSource("issues", issue), more)))),
      each.measures.length > 0 && h("ul", { class: "records plain" }, onceEach(each.measures).map(([measure, more]) => measureItem(measure, more))),
      (each.question || each.indicator) && h("p", { class: "screen" }, link({ view: "question", subject: code, scheme: agency.scheme, year, own: agency.agency }, t(each.question ? "same_question" : "same_indicator", { subject: code }))));
  }));
}

// Texts that are printed several times, once, with where else they stand.
function onceEach(records) {
  const found = new Map();
  records.forEach((each) => {
    const own = key(each.kind || "", each.text.replace(/\s+/g, ""));
    if (!found.has(own)) found.set(own, []);
    found.get(own).push(each);
  });
  return [...found.values()].map(([first, ...others]) => [first, others.length > 0 && h("span", {}, `${t("also_at")}: `, others.map((each, at) => [at > 0 && ", ", sourceLink(each.kind ? "measures" : "issues", each)]))]);
}

function answerRows(agency, year) {
  const columns = ["instrument", "indicator", "questions", "number", "text", "responsible", "timeline", "follow_up", "trust"];
  const row = (kind) => (each) => [agency.agency, year, kind || each.kind, ...columns.map((name) =>
    (name === "questions" ? (each.questions || [each.question]).filter(Boolean).join(",") : each[name])), ...placeCells(each)];
  return {
    name: `ita-${agency.agency}-${year}-measures`, columns: ["agency", "year", "kind", ...columns, ...PLACE_COLUMNS],
    rows: [...recordsOf("issues", agency.agency, year).map(row("issue")), ...recordsOf("measures", agency.agency, year).map(row())],
  };
}

function itsFindings(agency, year) {
  const found = recordsOf("findings", agency.agency, year);
  const rows = mergedFindings(found);
  return found.length ? card(`${t("findings")} (${t("n_findings", { n: count(found.length) })})`, h("div", { class: "line spread" }, rows.length < found.length && h("p", { class: "quiet" }, t("merged_rows", { rows: count(rows.length) })), downloads(findingRows(`ita-${agency.agency}-${year}-findings`, found))), findingTable(rows, false)) : null;
}
