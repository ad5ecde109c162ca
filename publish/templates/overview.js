// The first view: what the datasets hold, and the heat map of agencies and indicators.

async function overview() {
  return [card(t("overview"), figuresOfAll(), coverage()), await heatCard()];
}

function figuresOfAll() {
  const about = model.about;
  const share = about.cells ? `${((100 * about.cells_used) / about.cells).toFixed(1)} %` : "–";
  const figure = (name, value, more) => h("div", {}, h("dt", {}, t(name)), h("dd", {}, value, more && h("small", {}, ` ${more}`)));
  const years = about.rounds.map((each) => each.year);
  const span = years.length ? `${Math.min(...years)}–${Math.max(...years)}` : "–";
  return h("dl", { class: "cards" }, figure("agencies", count(about.agencies)), figure("reports", count(about.reports)), figure("year", span),
    figure("scores", count(about.scores)), figure("cells_used", share),
    figure("findings", count(Object.values(about.findings).reduce((a, b) => a + b, 0)), `${t("error")} ${count(about.findings.error)}`));
}

function coverage() {
  const about = model.about;
  const total = Object.values(about.trust).reduce((a, b) => a + b, 0) || 1;
  const bar = h("div", { class: "share", "aria-hidden": "true" },
    Object.entries(about.trust).map(([name, value]) => value > 0 && h("span", { class: name, style: { width: `${(100 * value) / total}%` } })));
  const trust = h("ul", { class: "key" }, Object.entries(about.trust).map(([name, value]) =>
    h("li", {}, `${GRADES[name]} ${t(name)} ${((100 * value) / total).toFixed(1)} %`)));
  const rows = about.rounds.map((each) => h("tr", {}, h("th", { scope: "row" }, link({ scheme: each.scheme, year: each.year }, `${each.scheme} ${each.year}`)),
    ["agencies", "overall", "indicator", "question", "reports"].map((name) => h("td", { class: "value" }, count(each[name])))));
  const heads = ["agencies", "overall", "indicators", "questions", "reports"].map((name) => h("th", { scope: "col", class: "value" }, t(name)));
  const columns = ["scheme", "year", "agencies", "overall", "indicator", "question", "reports"];
  const table = { name: "ita-coverage", columns, rows: about.rounds.map((each) => columns.map((name) => each[name])) };
  return h("div", { class: "split" },
    h("div", {}, h("div", { class: "line spread" }, h("h3", {}, t("coverage")), downloads(table)), h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("coverage") },
      h("table", {}, h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("round")), heads)), h("tbody", {}, rows)))),
    h("div", {}, h("h3", {}, t("quality")), bar, trust));
}
