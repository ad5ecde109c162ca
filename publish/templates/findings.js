// What a careful reader would question.

function findingText(finding) {
  return language === "en" ? finding.message_en : finding.message;
}

function checkName(check) {
  const title = WORDS.checks[check];
  return title ? title[language === "en" ? 1 : 0] : check;
}

// Errors that say the same are told one by one up to these, and where they dispute a value.
const FEW_ERRORS = 3;

// What one check says of a report in the same words, but for what they quote and number, as one.
function mergedFindings(found) {
  const order = ["error", "warning", "info"];
  const groups = new Map();
  found.forEach((each, at) => {
    const alone = each.severity === "error" && (each.expected !== null || each.observed !== null);
    const own = alone ? String(at) : key(each.report, each.check, each.severity, each.message.replace(/“[^”]*”|[\d๐-๙.,:\s]+/g, ""));
    groups.set(own, [...(groups.get(own) || []), each]);
  });
  const told = [...groups.values()].flatMap((each) => (each[0].severity === "error" && each.length <= FEW_ERRORS ? each.map((one) => [one]) : [each]));
  return told.sort(([a], [b]) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

// A value that a report prints, or should: what the program itself calls something (as the header says, doubled-mark 1) the
// message tells in the reader's language.
function isPrinted(value) {
  return value !== null && !/^[a-z][a-z' -]+[a-z]( \d+)?$/.test(value);
}

// Each row is a finding with those that say the same; `named` rows name their agency.
function findingTable(groups, named) {
  const rows = groups.map(([each, ...others]) => h("tr", {},
    h("td", {}, h("span", { class: `badge ${each.severity}` }, t(each.severity))),
    named && h("td", {}, each.agency ? agencyLink(each.agency, each.year) : "–", h("div", { class: "quiet" }, each.year || "")),
    h("td", { class: "words" }, findingText(each), h("div", { class: "quiet", title: each.check }, `${t("check")}: ${checkName(each.check)}`,
      ["expected", "observed"].map((name) => isPrinted(each[name]) && ` · ${t(name)}: ${each[name]}`))),
    h("td", { class: "words" }, sourceLink("findings", each), others.length > 0 && h("details", { class: "plain" }, h("summary", {}, t("the_like", { n: count(others.length) })),
      h("ul", { class: "facts-list" }, others.map((other) => h("li", {}, findingText(other), " ", sourceLink("findings", other))))))));
  const heads = ["severity", named && "agency", "message", "place"].filter(Boolean);
  return h("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": t("findings") }, stacked(h("table", { class: `findings ${named ? "named" : ""}` },
    h("thead", {}, h("tr", {}, heads.map((name) => h("th", { scope: "col" }, t(name))))), h("tbody", {}, rows))));
}

function findingRows(name, found) {
  const columns = ["severity", "check", "agency", "year", "message", "message_en", "expected", "observed"];
  return { name, columns: [...columns, ...PLACE_COLUMNS], rows: found.map((each) => [...columns.map((column) => each[column]), ...placeCells(each)]) };
}

function agencyFilter() {
  const input = h("input", { type: "search", id: "search", value: state.q, placeholder: t("search_hint"), autocomplete: "off" });
  let wait;
  input.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(() => goQuietly({ q: input.value, page: 0 }), 200);
  });
  return h("label", { class: "field" }, t("search"), input);
}

async function findingsView() {
  const found = await store.findings(state), groups = mergedFindings(found.rows);
  const severities = [["", t("all")], ...["error", "warning", "info"].map((each) => [each, `${t(each)} (${count(model.about.findings[each])})`])];
  const checks = model.about.checks.map(([check, number]) => [check, `${checkName(check)} (${count(number)})`]);
  return [card(t("findings"), h("form", { class: "filters", role: "search", on: { submit: (event) => event.preventDefault() } }, agencyFilter(),
    choice(t("severity"), state.severity, severities, (severity) => go({ severity, page: 0 })),
  choice(t("check"), state.check, [["", t("all")], ...checks], (check) => go({ check, page: 0 }))),
  h("div", { class: "line spread" }, h("p", { class: "quiet", role: "status" }, t("shown_findings", { shown: count(found.rows.length), total: count(found.total) }), groups.length < found.rows.length && ` · ${t("merged_rows", { rows: count(groups.length) })}`), tools(findingRows("ita-findings", found.rows))),
  found.rows.length ? findingTable(groups, true) : h("p", {}, t("nothing")), pager(found.total)), provenance({ name: t("findings"), round: null })];
}
