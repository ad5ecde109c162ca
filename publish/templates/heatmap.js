// Agencies × subjects: sort, choose to compare, and every number a door to its source.

function heatCard(found) {
  const columns = columnsOf(state.scheme, state.year, state.level);
  const round = `${state.scheme} ${state.year || ""}`.trim();
  const title = state.level.startsWith("q") ? `${t("heatmap_questions")} ${state.level.slice(1)} · ${round}` : `${t("ranking")} ${round}`;
  const made = card(title, filters(levels()), schemeName(), !columns.length && h("p", { class: "quiet" }, t("no_numbers")),
    h("div", { class: "line spread" },
      h("p", { class: "quiet", role: "status", id: "shown" }, found.instead && `${t(found.instead, { round })} · `,
        t(state.empty ? "shown_of" : "shown_with", { shown: count(found.names.length), total: count(found.total) }), hiddenNote(found)), tools(heatRows(found, columns))),
    heatTable(found, columns), heatKey(), pager(found.total));
  made.classList.add("heat-card");
  return made;
}

// Agencies without a number in these columns are left out, and said to be.
function hiddenNote(found) {
  if (state.empty) return h("span", { class: "screen" }, " · ", link({ empty: "", page: 0 }, t("hide_empty")));
  return found.hidden > 0 && [" · ", t("hidden", { n: count(found.hidden), scheme: state.scheme, year: state.year }), " ", h("span", { class: "screen" }, link({ empty: "1", page: 0 }, t("show_empty")))];
}

function levels() {
  const known = [["indicator", t("indicators")]];
  if (model.about.rounds.some((each) => each.scheme === state.scheme && each.year === state.year && each.question > 0)) {
    for (let number = 1; number <= 10; number += 1) known.push([`q${number}`, `${t("questions_of")} ${number}`]);
  }
  return known.length > 1 && choice(t("level"), state.level, known, (level) => go({ level, sort: "overall", page: 0 }));
}

function pick(name) {
  const names = chosen();
  const box = h("input", { type: "checkbox", id: `pick ${name}`, checked: names.includes(name), "aria-label": `${t("choose")}: ${name}` });
  box.disabled = !box.checked && names.length >= MOST_CHOSEN;
  box.addEventListener("change", () => choose(name, box.checked));
  return h("td", { class: "pick" }, box);
}

function columnKey(column) {
  return column.statistic === "score" ? column.subject : `${column.subject}~${column.statistic}`;
}

// The rank by the column that the table is sorted by, among all that the filters leave.
function rankOf({ standings }, at) {
  return standings[at] ? h("span", { class: "rank", title: t("rank_by", { subject: state.sort === "overall" ? t("overall") : state.sort.replace("~", " ") }) }, count(standings[at])) : null;
}

// The level that is printed of a total: below it, and on paper, where a line is dear, beside the name.
function levelNote(name, type) {
  const level = levelOf(name, state.year);
  return level && h("small", { class: type, title: levelName(level.level) + (level.doubted ? `: ${t("level_doubted")}` : "") }, level.level, level.doubted && ` ${GRADES.doubtful}`);
}

function heatTable(found, columns) {
  const { names } = found;
  if (!names.length) return filteredOut();
  const heads = columns.map((each) => sortHeader(columnTitle(each), columnKey(each), { title: subjectTitle(each) }, columnName(each)));
  const rows = names.map((name, at) => h("tr", {}, pick(name), h("th", { scope: "row" }, h("span", { class: "ranked" }, rankOf(found, at), agencyLink(name, state.year), levelNote(name, "print-only"))),
    columns.map((column) => {
      const number = numberOf(name, state.year, column.subject, column.statistic);
      return h("td", { class: number ? heat(number.value) : "" }, numberButton(number, `${name} ${columnTitle(column)}`), column.level === "overall" && levelNote(name, "level screen"));
    })));
  const table = h("table", { class: "heat", "aria-describedby": "heat-hint" },
    h("caption", { id: "heat-hint" }, t("heatmap_hint"), h("span", { class: "screen" }, " · ", t("compare_hint"))),
    h("thead", {}, h("tr", {}, h("th", { scope: "col", class: "pick" }, h("span", { class: "visually-hidden" }, t("choose"))), sortHeader(t("agency"), "agency"), heads)),
    h("tbody", {}, medianRow(columns), rows));
  rove(table);
  return h("div", { class: "scroll tall", tabindex: "0", role: "group", "aria-label": t("heatmap") }, table);
}

function medianRow(columns) {
  const group = chosenGroup();
  const cells = columns.map((each) => groupOf(state.scheme, state.year, each.subject, each.statistic, group));
  return h("tr", { class: "median" }, h("td", { class: "pick" }),
    h("th", { scope: "row" }, `${t("median_row")}: ${groupLabel(group)}`),
    cells.map((each) => h("td", { title: each ? t("n_agencies", { n: count(each.n) }) : "" }, each && each.n > 1 ? fixed(each.median) : "–")));
}

// Of the numbers of a row, the one in this column or nearest to it: a row may lack numbers.
function nearest(cells, wanted, column) {
  return [...cells].sort((a, b) => Math.abs(column(a) - wanted) - Math.abs(column(b) - wanted))[0];
}

// One stop of the tab key for the whole table; the arrow keys move from number to number.
function rove(table) {
  const grid = [...table.tBodies[0].rows].map((row) => [...row.querySelectorAll("button.number")]).filter((row) => row.length);
  const column = (each) => each.closest("td").cellIndex;
  grid.flat().forEach((each, at) => each.setAttribute("tabindex", at ? "-1" : "0"));
  table.addEventListener("keydown", (event) => {
    const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
    const row = grid.findIndex((each) => each.includes(event.target));
    if (!step || row < 0) return;
    const next = step[1] ? grid[row][grid[row].indexOf(event.target) + step[1]] : nearest(grid[row + step[0]] || [], column(event.target), column);
    if (!next) return;
    event.preventDefault();
    grid.flat().forEach((each) => each.setAttribute("tabindex", "-1"));
    next.setAttribute("tabindex", "0");
    next.focus();
  });
}

function heatRows({ names, standings, ranked }, columns) {
  const heads = columns.flatMap((each) => [columnKey(each), `${columnKey(each)} trust`]);
  return {
    name: `ita-${state.scheme}-${state.year}`,
    columns: ["scheme", "year", "rank", "ranked", "rank_by", "agency", "agency_type", "province", "overall_level", ...heads],
    rows: names.map((name, row) => {
      const agency = model.agencies.get(name);
      return [state.scheme, state.year, standings[row], ...(standings[row] ? [ranked, state.sort] : [null, null]), name, agency.type, agency.province, (levelOf(name, state.year) || {}).level ?? null, ...columns.flatMap((each) => {
        const number = numberOf(name, state.year, each.subject, each.statistic);
        return number ? [number.value, number.trust] : [null, null];
      })];
    }),
  };
}
