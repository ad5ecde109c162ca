// One agency: where it stands in its group, how it changed, where it is weak, and what it means to do.

function groupName(agency) {
  return state.group === "type" ? agency.type || "" : state.group === "province" ? agency.province || "" : "";
}

async function agencyView() {
  await store.agency(state.name);
  const agency = model.agencies.get(state.name);
  if (!agency) return [card(state.name, h("p", {}, t("nothing")), link({ view: "overview" }, t("back")))];
  const years = agencyYears(agency);
  const year = years.includes(state.year) && state.scheme === agency.scheme ? state.year : years[years.length - 1];
  return [headCard(agency, years, year), standing(agency, year), change(agency, years), weakest(agency, year), answers(agency, year), itsFindings(agency, year)];
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

function headCard(agency, years, year) {
  const report = [...model.reports.values()].find((each) => each.agency === agency.agency && (each.assessed_year || each.fiscal_year) === year && each.overall_level);
  const totals = columnsOf(agency.scheme, year, "indicator").filter((each) => each.level === "overall" || each.level === "instrument");
  return card(agency.agency,
    h("div", { class: "line spread" },
      h("p", { class: "quiet" }, [typeName(agency.type), agency.province, agency.scheme].filter(Boolean).join(" · ")),
      h("form", { class: "filters", on: { submit: (event) => event.preventDefault() } },
        choice(t("year"), year, years.map((each) => [each, each]).reverse(), (value) => go({ year: Number(value), scheme: agency.scheme })),
        choice(t("group"), state.group, [["type", typeName(agency.type)], ["province", agency.province || t("province")], ["", t("everyone")]],
          (group) => go({ group })))),
    h("dl", { class: "cards" }, totals.map((each) => {
      const number = numberOf(agency.agency, year, each.subject);
      const group = groupOf(agency.scheme, year, each.subject, "score", groupName(agency));
      return h("div", {}, h("dt", { title: subjectTitle(each) }, columnTitle(each)),
        h("dd", {}, number ? numberButton(number, columnTitle(each)) : "–"),
        number && group && h("dd", {}, h("small", {}, `${t("from_median")} ${signed(number.value - group.median)}`)));
    })),
    report && h("p", {}, `${t("overall_level")}: `, h("strong", {}, report.overall_level)),
    h("div", { class: "line tools" },
      button(t("choose"), () => {
        const names = [...new Set([...chosen(), agency.agency])].slice(-5);
        go({ view: "overview", names: names.join("|") });
      }), viewTools()));
}

function standing(agency, year) {
  const columns = columnsOf(agency.scheme, year, "indicator");
  const indicators = columns.filter((each) => each.level === "indicator");
  const group = groupName(agency);
  const rows = columns.map((each) => standingRow(agency, year, each, group));
  const value = (each) => (numberOf(agency.agency, year, each.subject) || {}).value ?? null;
  const median = (each) => (groupOf(agency.scheme, year, each.subject, "score", group) || {}).median ?? null;
  const heads = ["score", "median", "from_median", "n", "change", "comparability"];
  return card(t("against_group"), downloads(standingRows(agency, year, columns, group)), h("div", { class: "split narrow-first" },
    indicators.some((each) => value(each) !== null) && radar(t("against_group"), indicators,
      [{ name: agency.agency, values: indicators.map(value) }, { name: `${t("median")}: ${group ? typeName(group) : t("everyone")}`, values: indicators.map(median), quiet: true }]),
    h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("against_group") }, h("table", {},
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("indicator")), heads.map((name) => h("th", { scope: "col", class: "value" }, t(name))))),
      h("tbody", {}, rows)))), gradeKey());
}

function standingRow(agency, year, column, group) {
  const number = numberOf(agency.agency, year, column.subject);
  const before = numberOf(agency.agency, year - 1, column.subject);
  const figures = groupOf(agency.scheme, year, column.subject, "score", group);
  return h("tr", {}, h("th", { scope: "row", title: subjectTitle(column) }, column.level === "instrument" ? h("strong", {}, column.subject) : column.level === "overall" ? h("strong", {}, subjectTitle(column)) : subjectTitle(column)), numberCell(number, subjectTitle(column)),
    h("td", { class: "value" }, figures ? derived(figures.median) : "–"),
    h("td", { class: "value" }, number && figures ? signed(number.value - figures.median) : "–"),
    h("td", { class: "value" }, figures ? count(figures.n) : "–"),
    h("td", { class: "value" }, number && before ? signed(number.value - before.value) : "–"),
    h("td", {}, before ? verdictBadge(column) : ""));
}

function standingRows(agency, year, columns, group) {
  return {
    name: `ita-${agency.agency}-${year}`,
    columns: ["agency", "year", "subject", "name", "value", "trust", "group", "median", "from_median", "agencies", "year_before", "change", "comparability"],
    rows: columns.map((each) => {
      const number = numberOf(agency.agency, year, each.subject) || {};
      const figures = groupOf(agency.scheme, year, each.subject, "score", group) || {};
      const before = numberOf(agency.agency, year - 1, each.subject) || {};
      return [agency.agency, year, each.subject, each.name, number.value, number.trust, group, figures.median, difference(number.value, figures.median), figures.n,
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
  if (years.length < 2) return null;
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
  return card(t("over_years"), h("div", { class: "line spread" }, h("p", { class: "quiet" }, t("over_years_hint")), downloads(table)), h("div", { class: "split" }, overYears(t("over_years"), all, lines),
    h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("over_years") }, h("table", {},
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("year")), shown.map((each) => h("th", { scope: "col", class: "value" }, each === "overall" ? t("overall") : each)), h("th", { scope: "col" }, t("comparability")))),
      h("tbody", {}, rows)))));
}

function questionNumbers(agency, year) {
  const found = [];
  for (const each of model.subjects.values()) {
    if (each.level !== "question" || each.year !== year || each.scheme !== agency.scheme) continue;
    for (const statistic of ["score", "public", "survey"]) {
      const number = numberOf(agency.agency, year, each.subject, statistic);
      if (number) found.push({ subject: each, number });
    }
  }
  return found.sort((a, b) => a.number.value - b.number.value);
}

function weakest(agency, year) {
  const found = questionNumbers(agency, year).slice(0, 12);
  if (!found.length) return null;
  const group = groupName(agency);
  const rows = found.map(({ subject, number }) => {
    const figures = groupOf(agency.scheme, year, subject.subject, number.statistic, group);
    return h("tr", {}, h("th", { scope: "row" }, link({ view: "question", subject: subject.subject, scheme: agency.scheme, year }, subject.subject), ` ${subject.name}`,
      number.statistic === "score" ? "" : ` (${t(number.statistic)})`),
    numberCell(number, subject.subject), h("td", { class: "value" }, figures ? derived(figures.median) : "–"),
    h("td", { class: "value" }, figures ? signed(number.value - figures.median) : "–"));
  });
  const table = {
    name: `ita-${agency.agency}-${year}-lowest`, columns: ["agency", "year", "question", "text", "statistic", "value", "trust", "group", "median", "from_median"],
    rows: found.map(({ subject, number }) => {
      const figures = groupOf(agency.scheme, year, subject.subject, number.statistic, group) || {};
      return [agency.agency, year, subject.subject, subject.name, number.statistic, number.value, number.trust, group, figures.median, difference(number.value, figures.median)];
    }),
  };
  return card(t("lowest_here"), downloads(table), h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("lowest_here") }, h("table", {},
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("question")), ["score", "median", "from_median"].map((name) => h("th", { scope: "col", class: "value" }, t(name))))),
    h("tbody", {}, rows))));
}
