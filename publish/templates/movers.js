// The agencies whose totals rose and fell most from the year before; of years that cannot be compared, differences that
// are no rise and no fall, and are said to be none.

const MOVERS = 5;

function movers(scheme, year) {
  const found = [];
  for (const each of model.agencies.values()) {
    if (each.scheme !== scheme || (state.type && each.type !== state.type) || (state.province && each.province !== state.province)) continue;
    const now = numberOf(each.agency, year, "overall"), before = numberOf(each.agency, year - 1, "overall");
    if (now && before) found.push({ now, before, change: difference(now.value, before.value) });
  }
  found.sort((a, b) => b.change - a.change || inThai(a.now.agency, b.now.agency));
  return { rose: found.filter((each) => each.change > 0).slice(0, MOVERS), fell: found.filter((each) => each.change < 0).reverse().slice(0, MOVERS) };
}

function moversCard() {
  const { scheme, year } = state;
  const { rose, fell } = movers(scheme, year);
  if (!rose.length && !fell.length) return null;
  const subject = model.subjects.get(key(scheme, year, "overall"));
  const table = {
    name: `ita-change-${scheme}-${year}`, columns: ["scheme", "year", "agency", "year_before", "value", "change", "comparability"],
    rows: [...rose, ...fell].map(({ now, before, change }) => [scheme, year, now.agency, before.value, now.value, change, subject && subject.comparability]),
  };
  const isTold = subject && TOLD.includes(subject.comparability);
  const tables = h("div", { class: "split movers" }, moverTable(isTold ? "rose_most" : "higher_most", rose), moverTable(isTold ? "fell_most" : "lower_most", fell));
  const made = card(t(isTold ? "movers" : "differences", { year: year - 1, now: year }), h("div", { class: "line spread" },
    h("p", {}, verdictBadge(subject), " ", h("span", { class: "quiet" }, subject && reasonOf(subject), !isTold && ` · ${t("no_rise")}`)), downloads(table)),
  isTold ? tables : h("details", { class: "plain" }, h("summary", {}, t("show_differences")), tables));
  // On paper nothing would be left of it but its heading.
  if (!isTold) made.classList.add("screen");
  return made;
}

function moverTable(title, found) {
  return found.length > 0 && h("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": t(title) }, h("table", {},
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t(title)), [state.year - 1, state.year, t("change_short")].map((name) => h("th", { scope: "col", class: "value" }, name)))),
    h("tbody", {}, found.map(({ now, before, change }) => h("tr", {}, h("th", { scope: "row" }, agencyLink(now.agency, now.year)),
      numberCell(before, `${before.agency} ${before.year}`), numberCell(now, `${now.agency} ${now.year}`), h("td", { class: "value" }, signed(change)))))));
}
