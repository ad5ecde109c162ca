// One agency: where it stands in its group, how it changed, where it is weak, and what it means to do.

// Agencies of its own kind from which they are what an agency is compared with; fewer, and it is everyone.
const ENOUGH = 4;

function groupChosen(agency, year) {
  if (state.group !== "auto") return state.group;
  const kind = groupOf(agency.scheme, year, "overall", "score", agency.type || "");
  return agency.type && kind && kind.n >= ENOUGH ? "type" : "";
}

function groupName(agency, year) {
  const chosen = groupChosen(agency, year);
  return chosen === "type" ? agency.type || "" : chosen === "province" ? agency.province || "" : "";
}

async function agencyView() {
  await store.agency(state.name);
  const agency = model.agencies.get(state.name);
  if (!agency) return [card(state.name, h("p", {}, t("nothing")), link({ view: "overview" }, t("back")))];
  const years = agencyYears(agency);
  const isAsked = state.scheme === agency.scheme && years.includes(state.year);
  const year = isAsked ? state.year : fullest(agency, years);
  const beside = standing(agency, year);
  return [headCard(agency, years, year, isAsked), beside, weakest(agency, year, !beside), answers(agency, year), change(agency, years), itsFindings(agency, year), sourcesCard(agency, year)];
}

// What is known of a year, each with how much of it there is: a total, scores of its parts, questions, words.
function holdings(agency, year) {
  const numbers = [...model.numbers.values()].filter((each) => each.agency === agency.agency && each.year === year);
  const of = (...levels) => new Set(numbers.filter((each) => levels.includes((model.subjects.get(key(agency.scheme, year, each.subject)) || {}).level)).map((each) => each.subject)).size;
  const found = { overall: of("overall"), instruments: of("instrument"), indicators: of("indicator"), questions: of("question"), issues: recordsOf("issues", agency.agency, year).length, ...Object.fromEntries(measureCounts(recordsOf("measures", agency.agency, year))) };
  return Object.entries(found).filter(([, number]) => number > 0);
}

const NUMBERS = ["overall", "instruments", "indicators", "questions"];

// Issues and measures are one kind of thing, what reports say in words; instruments and indicators another.
function kindsOf(held) {
  const same = { measures: "issues", steps: "issues", results: "issues", instruments: "indicators" };
  return new Set(held.map(([name]) => same[name] || name)).size;
}

// The last year of which more than one kind of thing is known, scores among them; else the one of which most kinds are.
function fullest(agency, years) {
  const held = years.map((year) => ({ year, held: holdings(agency, year) }));
  const known = held.filter((each) => each.held.some(([name]) => NUMBERS.includes(name)));
  const full = known.filter((each) => kindsOf(each.held) > 1);
  const best = full.length ? full : [...held].sort((a, b) => kindsOf(a.held) - kindsOf(b.held) || a.year - b.year);
  return best.length ? best[best.length - 1].year : undefined;
}

function heldText(agency, year) {
  const held = holdings(agency, year), others = announcedBy(agency.agency, year).length;
  const parts = held.map(([name, number]) => (name === "overall" ? t("overall") : `${t(name)} ${count(number)}`));
  if (others) parts.push(t("announces", { n: count(others) }));
  return parts.join(" · ") || t(recordsOf("findings", agency.agency, year).length ? "findings_only" : "nothing_held");
}

const ANNOUNCED = 20;

// Of a year without a total: the agencies that are announced, where the agency's own numbers are none, else what there is.
function withoutTotal(agency, year) {
  const others = announcedBy(agency.agency, year);
  if (!others.length || holdings(agency, year).some(([name]) => NUMBERS.includes(name))) return h("p", {}, t("no_total_but", { held: heldText(agency, year) }));
  const listed = (names) => h("ul", { class: "facts-list" }, names.map((name) => h("li", {}, store.server || model.agencies.has(name) ? link({ view: "agency", name, year, scheme: agency.scheme }, name) : name)));
  return [h("p", {}, t("announces_only", { n: count(others.length) })), h("div", { id: "announced" }, listed(others.slice(0, ANNOUNCED)),
    others.length > ANNOUNCED && h("details", { class: "plain" }, h("summary", {}, t("and_agencies", { n: count(others.length - ANNOUNCED) })), listed(others.slice(ANNOUNCED))))];
}

// What each year's reports give, and why this one is shown where a later one is known.
function yearsCard(agency, years, year, isAsked) {
  if (years.length < 2) return null;
  const later = years.filter((each) => each > year);
  const rows = [...years].reverse().map((each) => h("li", {}, each === year ? h("strong", {}, each) : link({ name: agency.agency, year: each, scheme: agency.scheme }, each), `: ${heldText(agency, each)}`));
  return h("details", { class: "plain years", open: !isAsked && later.length > 0 }, h("summary", {}, t(!isAsked && later.length ? "year_chosen" : "years_known", { year, n: count(years.length) })), h("ul", { class: "facts-list" }, rows));
}

// Every year of which anything is known: a report may hold only questions, issues or measures.
function agencyYears(agency) {
  const found = new Set();
  for (const name of ["numbers", "issues", "measures", "findings"]) {
    for (const each of model[name].values()) if (each.agency === agency.agency && each.year) found.add(each.year);
  }
  for (const each of model.reports.values()) {
    if (each.agency === agency.agency) found.add(each.assessed_year || each.fiscal_year);
  }
  return [...found].filter(Boolean).sort((a, b) => a - b);
}

function headCard(agency, years, year, isAsked) {
  const level = levelOf(agency.agency, year), isOwn = level && (model.reports.get(level.report) || {}).agency === agency.agency;
  const totals = columnsOf(agency.scheme, year, "indicator").filter((each) => each.level === "overall" || each.level === "instrument").filter((each) => numberOf(agency.agency, year, each.subject));
  const before = numberOf(agency.agency, year - 1, "overall"), now = numberOf(agency.agency, year, "overall");
  const subject = model.subjects.get(key(agency.scheme, year, "overall"));
  const isChosen = chosen().includes(agency.agency);
  return card(agency.agency,
    h("div", { class: "line spread" },
      h("p", { class: "quiet" }, [typeName(agency.type), placeOf(agency), agency.scheme].filter(Boolean).join(" · ")),
      h("form", { class: "filters", on: { submit: (event) => event.preventDefault() } },
        years.length > 0 && choice(t("year"), year, years.map((each) => [each, numberOf(agency.agency, each, "overall") ? each : `${each} (${t("words_only")})`]).reverse(), (value) => go({ year: Number(value), scheme: agency.scheme })),
        choice(t("group"), groupChosen(agency, year), [["type", typeName(agency.type)], ["province", agency.province ? provinceName(agency.province) : t("province")], ["", t("everyone")]],
          (group) => go({ group })))),
    totals.length ? h("dl", { class: "cards" }, totals.map((each) => {
      const number = numberOf(agency.agency, year, each.subject);
      const group = groupOf(agency.scheme, year, each.subject, "score", groupName(agency, year));
      return h("div", {}, h("dt", { title: subjectTitle(each) }, columnTitle(each)), h("dd", {}, numberButton(number, columnTitle(each))),
        group && group.n > 1 && h("dd", {}, h("small", {}, `${t("from_median")} ${signed(number.value - group.median)}`)));
    })) : withoutTotal(agency, year),
    h("ul", { class: "facts-list" }, level && h("li", {}, `${t("overall_level")}: `, h("strong", {}, levelName(level.level)), level.doubted && [" ", doubtBadge("level_doubted")], !isOwn && h("span", { class: "quiet" }, ` (${sourceText(level)})`)),
      ranksOf(agency, year).map((each) => h("li", {}, each)),
      elsewhere(agency, years, year),
      now && !before && h("li", { class: "quiet" }, t("no_year_before", { year: year - 1 })),
      now && before && h("li", {}, `${t("change")}: `, h("strong", {}, changeText(subject, before, now)), " ", verdictBadge(subject), " ", h("span", { class: "quiet" }, subject && reasonOf(subject)))),
    yearsCard(agency, years, year, isAsked),
    h("div", { class: "line tools" },
      button(t(isChosen ? "remove_chosen" : "choose"), () => choose(agency.agency, !isChosen), { id: "choose", "aria-pressed": String(isChosen) }), viewButtons()),
    provenance({ name: agency.agency, files: reportsToldBy(agency, year).map((each) => each.source_path), round: { scheme: agency.scheme, year } }));
}

// What other years' reports say in words, where this year's have nothing but numbers.
function elsewhere(agency, years, year) {
  const told = (each) => recordsOf("issues", agency.agency, each).length + recordsOf("measures", agency.agency, each).length;
  if (told(year)) return null;
  const others = years.filter((each) => each !== year && told(each));
  return others.length > 0 && h("li", {}, t("words_of"), " ", others.map((each, at) => [at > 0 && " · ", link({ name: agency.agency, year: each, scheme: agency.scheme }, `${each}: ${t("points", { n: count(told(each)) })}`)]));
}

// Rank and quartile in each group; groups in which they are the same, as those of one member, share a line.
function ranksOf(agency, year) {
  const groups = new Map();
  for (const group of ["", agency.type, agency.province]) {
    const each = group !== null && model.ranks.get(key(agency.agency, year, group));
    if (!each) continue;
    const rank = rankText(each, year);
    groups.set(rank, [...(groups.get(rank) || []), groupLabel(each.group)]);
  }
  return [...groups].map(([rank, names]) => `${names.join(" · ")}: ${rank}`);
}

function rankText(each, year) {
  const rank = each.n < 2 ? t("rank_alone", { year }) : t("rank_of", { rank: count(each.rank), n: count(each.n) });
  const listed = each.listed > each.n ? t(each.n < 2 ? "rank_of_listed" : "rank_listed", { listed: count(each.listed), n: count(each.n), year }) : "";
  return rank + listed + (each.n >= 4 ? ` · ${t("quartile_group", { q: quartileOf(each) })}` : "");
}

// The quartile group by the rank's value: what the page's medians and quartiles say of it.
function quartileOf({ agency, year, group }) {
  const figures = groupOf(model.agencies.get(agency).scheme, year, "overall", "score", group);
  const value = numberOf(agency, year, "overall").value;
  if (!figures) return "–";
  return value <= figures.q1 && value < figures.median ? 1 : value <= figures.median ? 2 : value <= figures.q3 ? 3 : 4;
}

function reportsOf(agency, year) {
  return [...model.reports.values()].filter((each) => each.agency === agency.agency && (each.assessed_year || each.fiscal_year) === year);
}

// Its own reports; of an agency that only others' announcements name, those.
function reportsToldBy(agency, year) {
  const own = reportsOf(agency, year);
  return own.length ? own : [...firstNumbers(agency, year).keys()].map((id) => model.reports.get(id)).filter(Boolean);
}

// For each report that states the agency's numbers, the weightiest of them: where to look in it.
function firstNumbers(agency, year) {
  const weight = (each) => ["overall", "IIT", "EIT", "OIT"].indexOf(each.subject) >>> 0;
  const own = [...model.numbers.values()].filter((each) => each.agency === agency.agency && each.year === year).sort((a, b) => weight(a) - weight(b));
  const found = new Map();
  own.forEach((number) => (number.places || []).forEach((place) => found.has(place.report) || found.set(place.report, { number, place })));
  return found;
}

function sourcesCard(agency, year) {
  const found = reportsToldBy(agency, year);
  const own = reportsOf(agency, year).length > 0;
  const first = firstNumbers(agency, year);
  const item = (each) => h("li", {}, each.title || each.source_path, h("div", { class: "meta" },
    own ? each.source_path : h("button", { type: "button", class: "link", on: { click: () => openSource(first.get(each.report_id).number) } }, sourceText(first.get(each.report_id).place)),
    each.also_in ? ` · ${t("also_in")}: ${each.also_in.join(", ")}` : ""));
  return found.length ? card(t("reports"), !own && h("p", { class: "quiet" }, t("told_by_others")), h("ul", { class: "records" }, found.map(item))) : null;
}

function standing(agency, year) {
  const columns = columnsOf(agency.scheme, year, "indicator", STATISTICS).filter((each) => numberOf(agency.agency, year, each.subject, each.statistic));
  if (columns.length < 2) return null;
  const group = groupName(agency, year);
  const rows = columns.map((each) => standingRow(agency, year, each, group));
  const parts = columns.filter((each) => each.level !== "overall" && each.statistic === "score");
  const lines = parts.map((each) => ({ name: chartName(each), group: groupOf(agency.scheme, year, each.subject, "score", group) })).map((each) => ({ ...each, group: each.group && each.group.n > 1 ? each.group : null }));
  const heads = ["score", "median", "from_median", "n", "change", "comparability"];
  return card(t("against_group"), h("div", { class: "line spread" }, h("p", { class: "quiet" }, t("band_hint", { group: groupLabel(group) })), downloads(standingRows(agency, year, columns, group))), h("div", { class: "split narrow-first" },
    parts.length > 0 && bands(t("against_group"), lines, [{ name: agency.agency, at: 0, values: parts.map((each) => (numberOf(agency.agency, year, each.subject) || {}).value) }]),
    h("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": t("against_group") }, stacked(h("table", { class: "standing" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("indicator")), heads.map((name) => h("th", { scope: "col", class: "value" }, t(name))))),
      h("tbody", {}, rows))))), gradeKey(), verdictKey());
}

// Numbers of years that cannot be compared stand beside each other: their difference is no rise and no fall.
function changeText(subject, before, now) {
  return subject && TOLD.includes(subject.comparability) ? signed(now.value - before.value) : `${fixed(before.value)} → ${fixed(now.value)}`;
}

function standingRow(agency, year, column, group) {
  const number = numberOf(agency.agency, year, column.subject, column.statistic);
  const before = numberOf(agency.agency, year - 1, column.subject, column.statistic);
  const figures = groupOf(agency.scheme, year, column.subject, column.statistic, group);
  const part = column.statistic === "score" ? "" : ` (${t(column.statistic)})`;
  return h("tr", {}, h("th", { scope: "row", title: subjectTitle(column) }, column.level === "instrument" ? h("strong", {}, column.subject) : column.level === "overall" ? h("strong", {}, subjectTitle(column)) : subjectTitle(column), part), numberCell(number, subjectTitle(column) + part),
    h("td", { class: "value" }, figures && figures.n > 1 ? fixed(figures.median) : "–"),
    h("td", { class: "value" }, number && figures && figures.n > 1 ? signed(number.value - figures.median) : "–"),
    h("td", { class: "value" }, figures ? count(figures.n) : "–"),
    h("td", { class: "value" }, number && before ? changeText(column, before, number) : "–"),
    h("td", {}, before ? verdictBadge(column) : ""));
}

function standingRows(agency, year, columns, group) {
  return {
    name: `ita-${agency.agency}-${year}`,
    columns: ["agency", "year", "subject", "name", "statistic", "value", "trust", "group", "median", "from_median", "agencies", "year_before", "change", "comparability"],
    rows: columns.map((each) => {
      const number = numberOf(agency.agency, year, each.subject, each.statistic) || {};
      const figures = severalOf(agency.scheme, year, each.subject, each.statistic, group) || {};
      const before = numberOf(agency.agency, year - 1, each.subject, each.statistic) || {};
      return [agency.agency, year, each.subject, each.name, each.statistic, number.value, number.trust, group, figures.median, difference(number.value, figures.median), figures.n,
        before.value, difference(number.value, before.value), before.value === undefined ? null : each.comparability];
    }),
  };
}

function change(agency, years) {
  const all = yearsOf(agency.scheme);
  const subjects = ["overall", "IIT", "EIT", "OIT"];
  const lines = subjects.map((subject) => ({
    name: subject === "overall" ? t("overall") : subject,
    points: all.map((year) => ({ year, subject: model.subjects.get(key(agency.scheme, year, subject)), value: (numberOf(agency.agency, year, subject) || {}).value }))
      .filter((point) => point.value !== undefined && point.subject),
  })).filter((each) => each.points.length);
  if (lines.every((each) => each.points.length < 2)) return null;
  const shown = subjects.filter((subject) => years.some((year) => numberOf(agency.agency, year, subject)));
  const table = {
    name: `ita-${agency.agency}-years`, columns: ["agency", "year", ...shown.flatMap((subject) => [subject, `${subject} trust`]), "comparability"],
    rows: years.map((year) => [agency.agency, year, ...shown.flatMap((subject) => {
      const number = numberOf(agency.agency, year, subject) || {};
      return [number.value, number.trust];
    }), years.includes(year - 1) ? (model.subjects.get(key(agency.scheme, year, "overall")) || {}).comparability : null]),
  };
  const rows = years.map((year) => h("tr", {}, h("th", { scope: "row" }, year), shown.map((subject) => numberCell(numberOf(agency.agency, year, subject), `${year} ${subject}`)),
    h("td", {}, years.includes(year - 1) ? verdictBadge(model.subjects.get(key(agency.scheme, year, "overall"))) : "")));
  const indicators = Array.from({ length: 10 }, (_, at) => String(at + 1)).map((code) => ({
    title: titleOverYears(years.map((year) => model.subjects.get(key(agency.scheme, year, code))).filter(Boolean)) || code,
    points: years.map((year) => ({ year, subject: model.subjects.get(key(agency.scheme, year, code)), value: (numberOf(agency.agency, year, code) || {}).value })).filter((point) => point.value !== undefined && point.subject),
  })).filter((each) => each.points.length > 1);
  const small = [...lines.map((each) => ({ title: each.name, points: each.points })), ...indicators];
  return card(t("over_years"), h("div", { class: "line spread" }, h("p", { class: "quiet" }, t("over_years_hint")), downloads(table)), h("div", {}, multiples(t("over_years"), years, small),
    h("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": t("over_years") }, h("table", {},
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("year")), shown.map((each) => h("th", { scope: "col", class: "value" }, each === "overall" ? t("overall") : each)), h("th", { scope: "col" }, t("comparability")))),
      h("tbody", {}, rows)))));
}

function questionNumbers(agency, year) {
  const found = [];
  for (const each of model.subjects.values()) {
    if (each.level !== "question" || each.year !== year || each.scheme !== agency.scheme) continue;
    for (const statistic of STATISTICS) {
      const number = numberOf(agency.agency, year, each.subject, statistic);
      if (number) found.push({ subject: each, number });
    }
  }
  return found;
}

// The weak points, as publish/weak_points.py finds them.
function weakPoints(agency, year) {
  const found = (model.weak.get(key(agency.agency, year)) || []).map(({ subject, statistic }) => ({ subject: model.subjects.get(key(agency.scheme, year, subject)), number: numberOf(agency.agency, year, subject, statistic) }));
  return found.filter((each) => each.subject && each.number);
}

function weakest(agency, year, isFirst) {
  const found = weakPoints(agency, year);
  const every = questionNumbers(agency, year).sort((a, b) => a.number.value - b.number.value || subjectOrder(a.subject, b.subject));
  if (!found.length && !every.length) return null;
  const levels = ["question", "indicator"].filter((level) => found.some((each) => each.subject.level === level));
  const title = t(levels.length > 1 ? "lowest_of_both_here" : levels[0] === "indicator" ? "lowest_indicators_here" : "lowest_here");
  const made = card(title, downloads(lowTable(agency, year, found.length ? found : every)), found.length ? lowRows(agency, year, found, title) : h("p", {}, t("none_low")),
    every.length > found.length && h("details", { class: "plain" }, h("summary", {}, t("every_question", { n: count(new Set(every.map(({ subject }) => subject.subject)).size) })), downloads(lowTable(agency, year, every, "questions")), lowRows(agency, year, every, t("questions"))), isFirst && gradeKey());
  made.classList.add("whole");
  return made;
}

// Numbers with the median of their group, each with the door to what others do about it.
function lowRows(agency, year, found, title) {
  const group = groupName(agency, year);
  const levels = ["question", "indicator"].filter((level) => found.some((each) => each.subject.level === level));
  const rows = found.map(({ subject, number }) => {
    const asked = wordingOf(agency.agency, subject);
    const figures = asked.other ? null : groupOf(agency.scheme, year, subject.subject, number.statistic, group);
    const code = levels.length > 1 && subject.level === "indicator" ? `${t("indicator")} ${subject.subject}` : subject.subject;
    return h("tr", {}, h("th", { scope: "row" }, h("strong", {}, code), ` ${asked.text}`,
      asked.note && h("span", { class: "quiet" }, ` (${asked.note})`), number.statistic === "score" ? "" : ` (${t(number.statistic)})`,
      isOutOfRange(agency.agency, year, subject.subject) && [" ", doubtBadge("out_of_range")]),
    numberCell(number, subject.subject), h("td", { class: "value" }, figures && figures.n > 1 ? fixed(figures.median) : "–"),
    h("td", { class: "value" }, figures && figures.n > 1 ? signed(number.value - figures.median) : "–"),
    h("td", { class: "screen door" }, link({ view: "question", subject: subject.subject, scheme: agency.scheme, year, own: agency.agency }, t("others_short"))));
  });
  return h("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": title }, stacked(h("table", {},
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, levels.map((level) => t(level)).join(" · ")), ["score", "median", "from_median"].map((name) => h("th", { scope: "col", class: "value" }, t(name))), h("th", { scope: "col", class: "screen" }, t("others")))),
    h("tbody", {}, rows))));
}

function lowTable(agency, year, found, name = "lowest") {
  const group = groupName(agency, year);
  return {
    name: `ita-${agency.agency}-${year}-${name}`, columns: ["agency", "year", "question", "text", "statistic", "value", "trust", "group", "median", "from_median"],
    rows: found.map(({ subject, number }) => {
      const asked = wordingOf(agency.agency, subject);
      const figures = (!asked.other && severalOf(agency.scheme, year, subject.subject, number.statistic, group)) || {};
      return [agency.agency, year, subject.subject, asked.borrowed ? `${asked.text} (${asked.note})` : asked.text, number.statistic, number.value, number.trust, group, figures.median, difference(number.value, figures.median)];
    }),
  };
}
