// What is known so far: the payload of the page, or the slices that a server has sent, in one shape.

const model = {
  about: null, agencies: new Map(), subjects: new Map(), numbers: new Map(), groups: new Map(), reports: new Map(),
  issues: new Map(), measures: new Map(), findings: new Map(), wordings: new Map(), borrowed: new Set(), added: new Map(), weak: new Map(), askings: new Map(), outcomes: new Map(), everyone: true, pictures: [], passages: [], rounds: new Map(), bins: new Map(), ranks: new Map(), levels: new Map(), announced: new Map(),
};

const key = (...parts) => parts.join("\u0001");

function merge(slice) {
  if (slice.about) model.about = slice.about;
  for (const each of slice.agencies || []) model.agencies.set(each.agency, { ...each });
  for (const each of slice.subjects || []) model.subjects.set(key(each.scheme, each.year, each.subject), each);
  for (const each of slice.numbers || []) {
    const at = key(each.agency, each.year, each.subject, each.statistic);
    const before = model.numbers.get(at);
    if (!before || each.places) model.numbers.set(at, each);
  }
  for (const each of slice.groups || []) {
    model.groups.set(key(each.scheme, each.year, each.subject, each.statistic, each.group), each);
    if (each.group === "") {
      const at = key(each.scheme, each.year);
      if (!model.rounds.has(at)) model.rounds.set(at, new Map());
      model.rounds.get(at).set(key(each.subject, each.statistic), each);
    }
  }
  for (const each of slice.bins || []) {
    const at = key(each.scheme, each.year, each.subject);
    if (!model.bins.has(at)) model.bins.set(at, new Map());
    model.bins.get(at).set(each.low, each);
  }
  for (const each of slice.ranks || []) model.ranks.set(key(each.agency, each.year, each.group), each);
  for (const each of slice.levels || []) model.levels.set(key(each.agency, each.year), each);
  for (const each of slice.announced || []) model.announced.set(key(each.report, each.agency), each);
  for (const each of slice.wordings || []) model.wordings.set(key(each.agency, each.year, each.question), each.text);
  for (const each of slice.borrowed || []) model.borrowed.add(key(each.agency, each.year, each.question));
  for (const each of slice.reports || []) model.reports.set(each.report_id, each);
  for (const name of ["issues", "measures", "findings"]) {
    (slice[name] || []).forEach((each, number) => {
      const own = each.issue_id || each.measure_id || key(each.check, each.page, each.line, each.table, each.row, number);
      model[name].set(key(each.report, own), each);
    });
  }
  for (const each of slice.weak || []) {
    const at = key(each.agency, each.year), known = model.weak.get(at) || [];
    if (!known.some((other) => other.subject === each.subject)) model.weak.set(at, [...known, each]);
  }
  if (slice.askings) mergeAskings(slice);
  for (const each of slice.added || []) model.added.set(key(each.agency, each.year, each.question), each.text);
  if (slice.everyone !== undefined) model.everyone = slice.everyone;
  if (slice.pictures) model.pictures = slice.pictures;
  if (slice.passages) model.passages = slice.passages;
}

// Measures and verdicts are known by their number in the slice: here they are put in its place.
function mergeAskings(slice) {
  const listed = [...(slice.measures || []), ...(slice.others || [])];
  const verdict = ({ verdict: number }) => (number === null || number === undefined ? null : slice.verdicts[number]);
  for (const each of slice.askings) {
    const rows = each.rows.map((row) => ({ ...row, measure: listed[row.measure], verdict: verdict(row) }));
    const sizes = each.sizes && new Map(each.sizes.map((size) => [size.group, size]));
    model.askings.set(key(each.scheme, each.year, each.subject, each.wording), { ...each, rows, sizes });
  }
  for (const each of slice.outcomes) {
    const { report, measure_id: own } = listed[each.measure];
    model.outcomes.set(key(report, own, each.subject, each.statistic), { ...each, verdict: verdict(each) });
  }
}

function numberOf(agency, year, subject, statistic = "score") {
  return model.numbers.get(key(agency, year, subject, statistic));
}

function levelOf(agency, year) {
  return model.levels.get(key(agency, year));
}

// The other agencies whose numbers an agency's reports of a year state.
function announcedBy(agency, year) {
  const own = new Set([...model.reports.values()].filter((each) => each.agency === agency && (each.assessed_year || each.fiscal_year) === year).map((each) => each.report_id));
  return [...new Set([...model.announced.values()].filter((each) => own.has(each.report)).map((each) => each.agency))];
}

function groupOf(scheme, year, subject, statistic = "score", group = "") {
  return model.groups.get(key(scheme, year, subject, statistic, group));
}

// A group that has a median: a single agency is none.
function severalOf(...asked) {
  const group = groupOf(...asked);
  return group && group.n > 1 ? group : null;
}

// How many agencies have each whole point of a subject, the lowest first.
function binsOf(scheme, year, subject) {
  return [...(model.bins.get(key(scheme, year, subject)) || new Map()).values()].sort((a, b) => a.low - b.low);
}

const inThai = new Intl.Collator("th").compare;

const LEVELS = ["overall", "instrument", "indicator", "question"];

function subjectOrder(a, b) {
  const rank = (each) => [LEVELS.indexOf(each.level), ["IIT", "EIT", "OIT"].indexOf(each.instrument), each.indicator || 0,
    Number((each.subject.match(/\d+/) || [0])[0])];
  const one = rank(a), two = rank(b);
  for (let at = 0; at < one.length; at += 1) if (one[at] !== two[at]) return one[at] - two[at];
  return a.subject === b.subject ? 0 : a.subject < b.subject ? -1 : 1;
}

// What is told of one subject, in this order: its score and the two parts of EIT.
const STATISTICS = ["score", "public", "survey"];

// The columns of a round: totals down to indicators, of these statistics, or the questions of one indicator.
function columnsOf(scheme, year, level, statistics = ["score"]) {
  const wanted = level.startsWith("q") ? (each) => each.level === "question" && String(each.indicator) === level.slice(1)
    : (each) => each.level !== "question" && each.level !== "item";
  const found = [];
  for (const each of (model.rounds.get(key(scheme, year)) || new Map()).values()) {
    const subject = model.subjects.get(key(scheme, year, each.subject));
    if (!subject || !wanted(subject)) continue;
    if (!level.startsWith("q") && !statistics.includes(each.statistic)) continue;
    found.push({ ...subject, statistic: each.statistic });
  }
  return found.sort((a, b) => subjectOrder(a, b) || STATISTICS.indexOf(a.statistic) - STATISTICS.indexOf(b.statistic));
}

function yearsOf(scheme) {
  return model.about.rounds.filter((each) => each.scheme === scheme).map((each) => each.year).sort((a, b) => a - b);
}

function recordsOf(name, agency, year) {
  return [...model[name].values()].filter((each) => each.agency === agency && (year === undefined || each.year === year));
}

// What a subject is called; questions have no English name.
function nameOf(subject) {
  return (language === "en" && subject.level !== "question" && subject.name_en) || subject.name;
}

function isIndicator(code) {
  return /^\d+$/.test(code);
}

// A code as it is named within a sentence.
function codeName(code) {
  return isIndicator(code) ? `${t("indicator")} ${code}` : code;
}

function subjectTitle(subject) {
  const name = nameOf(subject);
  return subject.level === "overall" ? name : `${subject.subject} ${name || ""}`.trim();
}

// The title of one code in several years, the earliest first: the latest name, then each other one with the last year of it.
function titleOverYears(subjects) {
  const names = new Map(subjects.filter(nameOf).map((each) => [nameOf(each), each.year]));
  const [latest, ...others] = [...names.keys()].sort((a, b) => names.get(b) - names.get(a));
  return latest ? [subjects[0].subject, latest, ...others.map((name) => `(${names.get(name)}: ${name})`)].join(" ") : "";
}

// How an agency's own reports word a question, where that is another question than others have under the code.
function otherWording(agency, year, code) {
  return model.wordings.get(key(agency, year, code)) || "";
}

// How an agency was asked a subject: in the words of its own reports; where they have none, in others', which is noted.
function wordingOf(agency, subject) {
  const { year, subject: code } = subject, other = otherWording(agency, year, code);
  const borrowed = !other && model.borrowed.has(key(agency, year, code));
  return { text: other || nameOf(subject), other, borrowed, note: other ? t("other_wording") : borrowed ? t("borrowed") : "" };
}

// The title of a subject as an agency was asked it.
function titleAsked(agency, subject) {
  const { text, borrowed, note, other } = wordingOf(agency, subject);
  return other ? `${subject.subject} ${text}` : subjectTitle(subject) + (borrowed ? ` (${note})` : "");
}

// Whether a check says that the year has no question of this code.
function isOutOfRange(agency, year, code) {
  return recordsOf("findings", agency, year).some((each) => each.check === "code-out-of-range" && each.question === code);
}

// The name below a column's number; a total and an instrument are known by their letters.
function columnName(subject) {
  if (subject.level !== "indicator") return "";
  return nameOf(subject) || "";
}

function columnTitle(subject) {
  const code = subject.level === "overall" ? t("overall") : subject.subject;
  return subject.statistic && subject.statistic !== "score" ? `${code} ${t(subject.statistic)}` : code;
}
