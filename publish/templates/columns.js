// What the columns and codes of a download mean: its file keeps the names that programs know, this tells them to people.

function inLanguage([thai, english]) {
  return language === "th" ? thai : english;
}

function columnMeaning(code) {
  if (code.endsWith(" trust")) return `${t("trust")}: ${columnMeaning(code.slice(0, -" trust".length))}`;
  const [subject, statistic] = code.split("~");
  if (statistic) return `${columnMeaning(subject)} (${t(statistic)})`;
  if (model.agencies.has(code)) return t("score");
  const heading = WORDS.columns[code];
  if (heading) return inLanguage(heading);
  const known = model.subjects.get(key(state.scheme, state.year, code)) || [...model.subjects.values()].find((each) => each.subject === code);
  return known ? nameOf(known) || t(known.level) : t(code);
}

// The codes that this file has in the columns that have some.
function codesIn(table) {
  return table.columns.flatMap((column, at) => {
    const words = WORDS.codes[column.endsWith(" trust") ? "trust" : column];
    if (!words) return [];
    const found = [...new Set(table.rows.map((row) => row[at]))].map((code) => [code, words[code] || WORDS.words[code]]);
    return found.filter(([, told]) => told).map(([code, told]) => [code, inLanguage(told)]);
  });
}

function meanings(title, pairs) {
  const unique = [...new Map(pairs)];
  return unique.length > 0 && h("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": title }, h("table", { class: "meanings" },
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, title), h("th", { scope: "col" }, t("meaning")))),
    h("tbody", {}, unique.map(([code, meaning]) => h("tr", {}, h("th", { scope: "row" }, h("code", {}, code)), h("td", {}, meaning))))));
}

function showColumns(table) {
  showDialog(t("columns_mean"), `${table.name}.csv · .json`,
    table.columns.includes("row") && h("p", { class: "quiet" }, t("from_zero")),
    meanings(t("column_name"), table.columns.map((code) => [code, columnMeaning(code)])),
    meanings(t("code"), codesIn(table)));
}
