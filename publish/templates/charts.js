// Charts by Apache ECharts on a canvas. Each has a table of the same numbers beside it for those who do not see it.

// Okabe and Ito's colours, which the colour-blind can tell apart; symbols differ too.
const COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#5b4a00"];
const SYMBOLS = ["circle", "rect", "triangle", "diamond", "pin"];

let drawn = [];

function clearCharts() {
  drawn.forEach((chart) => chart.dispose());
  drawn = [];
}

function chart(label, option, tall) {
  const box = h("div", { class: tall ? "chart tall" : "chart", role: "img", "aria-label": `${label}. ${t("chart_table")}` });
  requestAnimationFrame(() => {
    if (!box.isConnected) return;
    const made = echarts.init(box, null, { renderer: "canvas" });
    const font = getComputedStyle(document.body).fontFamily;
    made.setOption({ animation: false, textStyle: { fontFamily: font, color: "#1d2733" }, color: COLOURS, ...option });
    drawn.push(made);
  });
  return box;
}

addEventListener("resize", () => drawn.forEach((each) => each.resize()));
addEventListener("beforeprint", () => drawn.forEach((each) => each.resize()));

// `series`: [{name, values, quiet}] over the same subjects.
function radar(label, columns, series) {
  const all = series.flatMap((each) => each.values).filter((value) => value !== null && value !== undefined);
  const lowest = Math.max(0, Math.floor((Math.min(100, ...all) - 5) / 10) * 10);
  return chart(label, {
    legend: { bottom: 0, itemWidth: 18 },
    tooltip: { renderMode: "richText", confine: true },
    radar: {
      indicator: columns.map((each) => ({ name: wrapped(subjectTitle(each)), min: lowest, max: 100 })),
      radius: "66%", center: ["50%", "47%"], axisName: { color: "#37444f", fontSize: 11 }, splitArea: { show: false },
    },
    series: [{
      type: "radar",
      data: series.map((each, at) => ({
        name: each.name, value: each.values.map((value) => value ?? "-"), symbol: SYMBOLS[at % 5], symbolSize: each.quiet ? 0 : 6,
        lineStyle: { width: each.quiet ? 1.5 : 2.5, type: each.quiet ? "dashed" : "solid" },
        areaStyle: each.quiet ? null : { opacity: 0.06 },
      })),
    }],
  }, true);
}

// A long name in two lines where it has blanks to break at; Thai, which has none, ends in an ellipsis.
function wrapped(text) {
  if (text.length <= 16) return text;
  const before = text.lastIndexOf(" ", Math.ceil(text.length / 2) + 3);
  const middle = before > 3 ? before : text.indexOf(" ", 4);
  if (middle > 3) return `${text.slice(0, middle)}\n${text.slice(middle + 1)}`;
  return text.length > 22 ? `${text.slice(0, 21)}…` : text;
}

// `lines`: [{name, points: [{year, value, subject}]}]; how two years are joined says whether they can be compared.
function overYears(label, known, lines) {
  // Every year has its place, also one that nothing is known of.
  const years = Array.from({ length: known[known.length - 1] - known[0] + 1 }, (_, at) => known[0] + at);
  const values = lines.flatMap((each) => each.points.map((point) => point.value));
  const lowest = Math.max(0, Math.floor((Math.min(95, ...values) - 2) / 5) * 5);
  const series = [];
  lines.forEach((each, at) => {
    const by = new Map(each.points.map((point) => [point.year, point]));
    series.push({
      name: each.name, type: "line", data: years.map((year) => (by.has(year) ? by.get(year).value : null)),
      symbol: SYMBOLS[at % 5], symbolSize: 9, lineStyle: { width: 0 }, itemStyle: { color: COLOURS[at % 5] },
    });
    years.slice(1).forEach((year) => {
      const [one, two] = [by.get(year - 1), by.get(year)];
      if (!one || !two || two.subject.comparability === "changed") return;
      series.push({
        type: "line", data: years.map((other) => (other === year - 1 ? one.value : other === year ? two.value : null)),
        symbol: "none", silent: true, tooltip: { show: false },
        lineStyle: { color: COLOURS[at % 5], width: 2, type: two.subject.comparability === "comparable" ? "solid" : "dashed" },
      });
    });
  });
  return chart(label, {
    legend: { bottom: 0, data: lines.map((each) => each.name) },
    tooltip: { renderMode: "richText", confine: true, trigger: "item" },
    grid: { left: 44, right: 20, top: 20, bottom: 56 },
    xAxis: { type: "category", data: years.map(String), boundaryGap: true },
    yAxis: { type: "value", min: lowest, max: 100, interval: 5 },
    series,
  });
}
