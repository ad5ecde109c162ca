// Parts that several views share: numbers with their grade and source, sortable tables, downloads.

function numberTitle(number) {
  const differs = number.differs ? `, ${t("differs", { lowest: fixed(number.lowest), highest: fixed(number.highest) })}` : "";
  return `${fixed(number.value)} ${t(gradeOf(number))}${differs}`;
}

function numberButton(number, label) {
  if (!number) return h("span", { class: "none", title: t("missing"), role: "img", "aria-label": t("missing") }, "–");
  return h("button", {
    type: "button", class: "number", title: numberTitle(number), "aria-label": `${label ? label + ": " : ""}${numberTitle(number)}`,
    data: { number: key(number.agency, number.year, number.subject, number.statistic) },
    on: { click: () => openSource(number) },
  }, fixed(number.value), number.differs && h("span", { class: "differs", "aria-hidden": "true" }, "≠"), grade(gradeOf(number)));
}

function numberCell(number, label) {
  return h("td", { class: "value" }, numberButton(number, label));
}

function differsKey() {
  return h("li", {}, "≠ ", t("differs", { lowest: "…", highest: "…" }).split(":")[0]);
}

function gradeKey() {
  const grades = Object.keys(GRADES).map((each) => h("li", {}, `${GRADES[each]} ${t(each)}: ${t(each + "_means")}`));
  return h("ul", { class: "key" }, grades, differsKey());
}

// What the words on two years mean.
function verdictKey() {
  return h("ul", { class: "key" }, ["comparable", "care", "changed", "unknown"].map((each) => h("li", {}, `${t(each)}: ${t(each + "_means")}`)));
}

function heatKey() {
  const boxes = ["<60", "60", "70", "80", "85", "90", "95", "98+"].map((text, number) => h("span", { class: `box h${number}` }, text));
  return h("ul", { class: "key" }, h("li", {}, `${t("legend")} `, boxes), Object.keys(GRADES).map((each) => h("li", {}, `${GRADES[each]} ${t(each)}`)),
    differsKey());
}

// Downloads hold exactly what is shown: `table` is {name, columns, rows}, the numbers with all their decimals.
function csvCell(value) {
  if (value === null || value === undefined) return "";
  let text = plain(value);
  if (typeof value === "string" && /^\s*[=+\-@＝＋－＠\t\r]/.test(text)) text = `'${text}`;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function save(content, type, name) {
  const anchor = h("a", { href: URL.createObjectURL(new Blob([content], { type })), download: name });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 1000);
}

function saveCsv(table) {
  const lines = [table.columns, ...table.rows].map((row) => row.map(csvCell).join(","));
  save(`\ufeff${lines.join("\r\n")}\r\n`, "text/csv", `${table.name}.csv`);
}

function saveJson(table) {
  const rows = table.rows.map((row) => Object.fromEntries(table.columns.map((column, at) => [column, row[at] ?? null])));
  save(JSON.stringify(rows, null, 1), "application/json", `${table.name}.json`);
}

function downloads(table) {
  return toolbox("downloads", downloadButtons(table));
}

function downloadButtons(table) {
  return [button(t("csv"), () => saveCsv(table)), button(t("json"), () => saveJson(table)), button(t("columns_mean"), () => showColumns(table), { class: "link" })];
}

// Buttons beside each other; a phone has room for what they are about, not for them: there they are opened.
function toolbox(name, buttons) {
  const line = h("div", { class: "line tools" }, buttons);
  return innerWidth < 720 ? h("details", { class: "plain tools" }, h("summary", {}, t(name)), line) : line;
}

// Browsers copy only where the page may be trusted with it; elsewhere the link is shown, chosen, to be copied by hand.
async function copyLink() {
  try {
    await navigator.clipboard.writeText(location.href);
    toast(t("copied"));
  } catch {
    window.prompt(t("copy_link"), location.href);
  }
}

function viewButtons() {
  return [button(t("print"), () => window.print()), button(t("copy_link"), copyLink)];
}

function tools(table) {
  return toolbox("tools", [downloadButtons(table), viewButtons()]);
}

function sortHeader(text, column, properties, name) {
  const own = state.sort === column;
  const direction = own ? (state.dir === "up" ? "ascending" : "descending") : "none";
  return h("th", { scope: "col", "aria-sort": direction, ...properties },
    h("button", {
      type: "button", class: "sort", data: { sort: column },
      on: { click: () => go({ sort: column, dir: own && state.dir === "down" ? "up" : "down", page: 0 }) },
    }, text, name && h("span", { class: "column-name" }, name)),
    // On the pages that follow, browsers print a table's headings without the buttons in them.
    h("span", { class: "print-only", "aria-hidden": "true" }, text, name && h("span", { class: "column-name" }, name)));
}

function pager(total) {
  const last = Math.max(Math.ceil(total / ROWS) - 1, 0);
  if (!last) return null;
  return h("div", { class: "line tools" },
    button(t("previous"), () => go({ page: state.page - 1 }), { disabled: state.page === 0 }),
    t("page_of", { page: state.page + 1, last: last + 1 }),
    button(t("next"), () => go({ page: state.page + 1 }), { disabled: state.page >= last }));
}

// People count rows and columns from 1, as findings do; the datasets count them from 0.
function placeText(place) {
  const parts = [];
  if (place.page) parts.push(`${t("page")} ${place.page}${place.label ? ` (${place.label})` : ""}`);
  if (place.table) parts.push(`${t("table")} ${place.table}`);
  if (place.row !== null && place.row !== undefined) parts.push(`${t("row")} ${place.row + 1}`);
  if (place.column !== null && place.column !== undefined) parts.push(`${t("column")} ${place.column + 1}`);
  if (place.line) parts.push(`${t("line")} ${place.line}`);
  return parts.join(" · ");
}

function sourceText(record) {
  const report = model.reports.get(record.report);
  return [report ? report.source_path : record.report, placeText(record)].filter(Boolean).join(" · ");
}

function sourceLink(name, record) {
  return h("button", { type: "button", class: "link", on: { click: () => showRecord(name, record) } }, sourceText(record));
}

// The difference of two numbers, without the dust of binary fractions.
function difference(one, two) {
  return one === undefined || two === undefined ? null : Math.round((one - two) * 1e4) / 1e4;
}

// A table whose rows become blocks on a phone, each cell with the name of its column; it stays a table to who hears it.
function stacked(table) {
  const names = [...table.tHead.rows[0].cells].map((each) => each.textContent);
  const roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  for (const each of [table, ...table.querySelectorAll("thead, tbody, tr, td")]) each.setAttribute("role", roles[each.tagName]);
  table.querySelectorAll("th").forEach((each) => each.setAttribute("role", each.scope === "row" ? "rowheader" : "columnheader"));
  for (const row of table.tBodies[0].rows) {
    [...row.cells].forEach((each, at) => {
      each.dataset.name = names[at];
      each.classList.toggle("empty", ["", "–"].includes(each.textContent));
    });
  }
  table.classList.add("stacked");
  return table;
}

const PLACE_COLUMNS = ["report", "page", "table", "row", "column", "line"];

function placeCells(record) {
  return PLACE_COLUMNS.map((name) => record[name]);
}

// That a check calls what stands before it wrong.
function doubtBadge(why) {
  return h("span", { class: "badge warning" }, t(why));
}

function verdictBadge(subject) {
  if (!subject) return "";
  return h("span", { class: `badge ${{ comparable: "good", care: "info", changed: "warning" }[subject.comparability] || "info"}`, title: reasonOf(subject) }, t(subject.comparability));
}
