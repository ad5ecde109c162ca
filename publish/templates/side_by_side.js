// Two to five agencies next to each other, in one scheme and year.

async function compareView() {
  const names = chosen().slice(0, 5);
  await Promise.all(names.map((name) => store.agency(name)));
  const agencies = names.map((name) => model.agencies.get(name)).filter(Boolean);
  if (agencies.length < 2) return [card(t("compare_title"), h("p", {}, t("compare_hint")), link({ view: "overview" }, t("back")))];
  const columns = columnsOf(state.scheme, state.year, "indicator");
  const reasons = new Map(agencies.map((agency) => [agency.agency, absence(agency)]));
  const present = agencies.filter((agency) => !reasons.get(agency.agency));
  const value = (agency, each) => (numberOf(agency.agency, state.year, each.subject) || {}).value ?? null;
  const parts = columns.filter((each) => each.level !== "overall" && present.some((agency) => value(agency, each) !== null));
  const years = yearsOf(state.scheme);
  const lines = agencies.map((agency, at) => ({
    name: agency.agency,
    at,
    points: years.map((year) => ({ year, subject: model.subjects.get(key(state.scheme, year, "overall")), value: (numberOf(agency.agency, year, "overall") || {}).value }))
      .filter((point) => point.value !== undefined && point.subject),
  })).filter((each) => each.points.length);
  const rows = columns.map((each, at) => h("tr", {}, h("th", { scope: "row", title: subjectTitle(each) }, each.level === "instrument" ? each.subject : subjectTitle(each)),
    agencies.map((agency) => {
      const reason = reasons.get(agency.agency);
      if (reason) return at === 0 && h("td", { class: "why", rowspan: columns.length }, reason);
      const number = numberOf(agency.agency, state.year, each.subject);
      return h("td", { class: `value ${number ? heat(number.value) : ""}` }, numberButton(number, `${agency.agency} ${subjectTitle(each)}`));
    }),
    h("td", { class: "value" }, ((group) => (group ? fixed(group.median) : "–"))(severalOf(state.scheme, state.year, each.subject)))));
  const trust = (agency, each) => (numberOf(agency.agency, state.year, each.subject) || {}).trust ?? null;
  const table = {
    name: `ita-compare-${state.scheme}-${state.year}`, columns: ["scheme", "year", "subject", "name", ...agencies.flatMap((each) => [each.agency, `${each.agency} trust`]), "median"],
    rows: columns.map((each) => [state.scheme, state.year, each.subject, each.name, ...agencies.flatMap((agency) => [value(agency, each), trust(agency, each)]),
      (severalOf(state.scheme, state.year, each.subject) || {}).median]),
  };
  const heads = agencies.map((agency) => h("th", { scope: "col", class: "value" }, agencyLink(agency.agency),
    h("br"), h("button", { type: "button", class: "link tools", on: { click: () => goQuietly({ names: names.filter((name) => name !== agency.agency).join("|") }) } }, t("remove"))));
  return [card(t("compare_title"), h("div", { class: "line spread" }, h("form", { class: "filters" }, roundChoice()), tools(table)),
    !columns.length && h("ul", { class: "facts-list" }, agencies.map((agency) => h("li", {}, agency.agency, ": ", reasons.get(agency.agency)))),
    h("div", { class: "split" }, parts.length > 0 && bands(t("compare_title"), parts.map((each) => ({ name: chartName(each), group: severalOf(state.scheme, state.year, each.subject) })), present.map((agency) => ({ name: agency.agency, at: agencies.indexOf(agency), values: parts.map((each) => value(agency, each)) })), 186),
      lines.length > 0 && h("div", {}, h("h3", {}, `${t("over_years")}: ${t("overall")}`), h("p", { class: "quiet" }, t("over_years_hint")), overYears(t("over_years"), years, lines))),
    h("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": t("compare_title") }, h("table", { class: "beside-each-other" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("indicator")), heads, h("th", { scope: "col", class: "value" }, t("median")))), h("tbody", {}, rows))), heatKey()), provenance({ name: t("compare_title") })];
}
