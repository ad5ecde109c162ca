// Provinces as tiles, each about where it lies, in the colour of its agencies' median: a small province is as easy to see
// as a large one. The table beside it has the same numbers, and the provinces that have no tile.

const TILES = Object.entries(WORDS.provinces).map(([name, [short, column, row]]) => ({ name, short, column, row }));
const TILE_COLUMNS = Math.max(...TILES.map((each) => each.column)) + 1;
const TILE_ROWS = Math.max(...TILES.map((each) => each.row)) + 1;
const TILE_HEIGHT = 35;
// A map of fewer provinces than these is no picture worth a sheet of paper: there the list alone is printed.
const FEW_PROVINCES = 10;

function provinceGroups(subject) {
  return [...model.groups.values()].filter((each) => each.scheme === state.scheme && each.year === state.year && each.subject === subject.subject && each.statistic === "score" && each.group && !WORDS.types[each.group]);
}

// The map with its table, where agencies of two provinces or more have a number.
function provinceMap(subject) {
  const groups = provinceGroups(subject).sort((a, b) => b.median - a.median || inThai(a.group, b.group));
  const placed = groups.filter((each) => WORDS.provinces[each.group]);
  if (placed.length < 2) return null;
  const label = `${t("by_province")}: ${subjectTitle(subject)}`;
  const away = groups.length - placed.length;
  return h("div", { class: `split provinces ${placed.length < FEW_PROVINCES ? "few" : ""}` },
    h("div", {}, h("h3", {}, t("by_province")), h("p", { class: "quiet" }, t("map_hint"), h("span", { class: "screen" }, " ", t("map_press"))), tileMap(label, groups)),
    h("div", {}, h("div", { class: "line spread" }, h("p", { class: "quiet" }, t("few_agencies"), away > 0 && ` · ${t("no_tile", { n: count(away) })}`), downloads(provinceRows(subject, groups))),
      h("div", { class: "scroll tall", tabindex: "0", role: "group", "aria-label": label }, provinceTable(groups))));
}

function chooseProvince(name) {
  go({ type: "", province: state.province === name ? "" : name, page: 0 });
}

function tileMap(label, groups) {
  const by = new Map(groups.map((each) => [each.group, each]));
  const option = (width, made) => ({
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    tooltip: { ...TIP, formatter: ({ data }) => (data.group ? `${provinceName(data.name)}\n${t("median")} ${fixed(data.group.median)} · ${t("n_agencies", { n: count(data.group.n) })}` : `${provinceName(data.name)}\n${t("missing")}`) },
    xAxis: { type: "value", min: -0.5, max: TILE_COLUMNS - 0.5, show: false },
    yAxis: { type: "value", min: -0.5, max: TILE_ROWS - 0.5, inverse: true, show: false },
    series: [{
      type: "scatter", symbol: "rect", symbolSize: () => [(width / TILE_COLUMNS) * 0.95, (made.getHeight() / TILE_ROWS) * 0.93], emphasis: { scale: false, itemStyle: { borderColor: ink("--ink"), borderWidth: 2 } },
      data: TILES.map((each) => tile(each, by.get(each.name))),
    }],
  });
  return chart(label, option, TILE_ROWS * TILE_HEIGHT, [122, 158], ({ data }) => data && data.group && chooseProvince(data.name));
}

function tile({ name, short, column, row }, group) {
  const at = group ? BOUNDS.filter((bound) => group.median >= bound).length : -1;
  const chosen = state.province === name;
  return {
    name, group, value: [column, row], cursor: group ? "pointer" : "default",
    itemStyle: { color: group ? HEATS[at] : "transparent", borderColor: chosen ? ink("--accent") : ink("--line"), borderWidth: chosen ? 3 : 1, opacity: 1 },
    label: {
      show: true, position: "inside", formatter: group ? `{short|${short}}\n{value|${fixed(group.median)}}` : short,
      color: group ? (at === 0 ? "#ffffff" : "#0d1820") : ink("--soft"), fontSize: 10,
      rich: { short: { fontSize: 11, fontWeight: 600, lineHeight: 14 }, value: { fontSize: innerWidth < 720 ? 9.5 : 11, lineHeight: 13 } },
    },
  };
}

function provinceTable(groups) {
  const names = ["median", "q1", "q3", "n"];
  const heads = (properties) => h("tr", properties, h("th", { scope: "col" }, t("province")), names.map((name) => h("th", { scope: "col", class: "value" }, t(name))));
  // On paper the rows stand in two columns: each has heads of its own.
  return h("table", {}, h("thead", {}, heads({}), heads({ class: "print-only", "aria-hidden": "true" })),
    h("tbody", {}, groups.map((each) => h("tr", {},
      h("th", { scope: "row" }, button(provinceName(each.group), () => chooseProvince(each.group), { class: "link", "aria-pressed": String(state.province === each.group) })),
      h("td", { class: `value ${heat(each.median)}` }, fixed(each.median)), h("td", { class: "value" }, fixed(each.q1)), h("td", { class: "value" }, fixed(each.q3)), h("td", { class: "value" }, count(each.n))))));
}

function provinceRows(subject, groups) {
  return {
    name: `ita-provinces-${state.scheme}-${state.year}-${subject.subject}`, columns: ["scheme", "year", "subject", "province", "median", "q1", "q3", "agencies"],
    rows: groups.map((each) => [state.scheme, state.year, subject.subject, each.group, each.median, each.q1, each.q3, each.n]),
  };
}
