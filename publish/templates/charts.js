// Charts by Apache ECharts on a canvas. Each has a table of the same numbers beside it for those who do not see it.

// Okabe and Ito's colours, which the colour-blind can tell apart; symbols differ too.
const COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8a6d00"];
const SYMBOLS = ["circle", "rect", "triangle", "diamond", "path://M4 0h4v4h4v4h-4v4h-4v-4h-4v-4h4z"];
const HEATS = ["#8c510a", "#bf812d", "#dfc27d", "#f0dfae", "#d5ebe7", "#b3ddd6", "#80cdc1", "#4fb0a5"];

let drawn = [];

function clearCharts() {
  drawn.forEach(({ made }) => made.dispose());
  drawn = [];
}

const MILLIMETRE = 96 / 25.4;

// All charts again: as large as paper has room for, and sharp there, or as large as the window has.
function drawCharts(onPaper) {
  const before = drawn;
  clearCharts();
  before.forEach(({ box, draw, paper: [width, height] }) => {
    Object.assign(box.style, onPaper ? { width: `${width}mm`, height: `${height}mm` } : { width: "", height: box.dataset.height });
    draw(onPaper ? { width: width * MILLIMETRE, height: height * MILLIMETRE, devicePixelRatio: 3 } : {});
  });
}

function ink(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

// A chart of so many pixels' height, and of so many millimetres on `paper`; `option` is asked for when it is drawn, so
// that it can see how wide it is: in a closed part of the page that is when it is opened.
function chart(label, option, height, paper, pressed) {
  const box = h("div", { class: "chart", role: "img", "aria-label": `${label}. ${t("chart_table")}`, style: { height: `${height}px` }, data: { height: `${height}px` } });
  const draw = (size) => {
    if (!box.isConnected) return;
    const made = echarts.init(box, null, { renderer: "canvas", ...size });
    const font = getComputedStyle(document.body).fontFamily;
    made.setOption({ animation: false, textStyle: { fontFamily: font, color: ink("--ink") }, color: COLOURS, ...option(made.getWidth(), made) });
    if (pressed) made.on("click", pressed);
    drawn.push({ made, box, draw, paper });
  };
  requestAnimationFrame(() => {
    const closed = box.closest("details:not([open])");
    if (closed) closed.addEventListener("toggle", () => draw({}), { once: true });
    else draw({});
  });
  return box;
}

addEventListener("resize", () => drawn.forEach(({ made }) => made.resize()));

// A name in lines of whole words: Thai has no blanks to break at, and a chart knows no words.
function inLines(text, longest) {
  const parts = Intl.Segmenter ? [...new Intl.Segmenter("th", { granularity: "word" }).segment(text)].map((each) => each.segment) : text.split(/(?<= )/);
  const lines = [""];
  for (const part of parts) {
    if (lines[lines.length - 1].length + part.length > longest && lines[lines.length - 1]) lines.push("");
    lines[lines.length - 1] += part;
  }
  return lines.map((each) => each.trim()).join("\n");
}

// What a chart calls a subject: instruments by their letters, indicators by number and name.
function chartName(subject) {
  return subject.level === "instrument" ? subject.subject : subjectTitle(subject);
}

// Such a name as an axis of a chart of so many pixels has room for it.
function axisName(name, width) {
  return inLines(name, width < 440 ? 16 : 32);
}

// Pixels for a key below a chart of such a width: its names in as many lines as they need. Marks above and below a letter
// take no room beside it.
function keyHeight(names, width) {
  let lines = 1, used = 0;
  for (const name of names) {
    const wide = 45 + 7.5 * name.replace(/\p{M}/gu, "").length;
    if (used && used + wide > width) { lines += 1; used = 0; }
    used += wide;
  }
  return 12 + 22 * lines;
}

// About how wide a chart will be that stands beside a table, before it is drawn.
function besideWidth() {
  return innerWidth < 960 ? innerWidth - 64 : Math.min(innerWidth, 1400) * 0.3;
}

function axis(more) {
  return { axisLine: { lineStyle: { color: ink("--line") } }, axisLabel: { color: ink("--soft") }, splitLine: { lineStyle: { color: ink("--line") } }, ...more };
}

const TIP = { renderMode: "richText", confine: true };

// What an axis counts, told beside it.
function named(word, nameLocation, nameGap) {
  return { name: t(word), nameLocation, nameGap, nameTextStyle: { color: ink("--soft") } };
}

// Between the marks of an axis from `lowest` to 100: few enough to be read on a phone.
function stepOf(lowest) {
  return lowest >= 70 ? 5 : lowest >= 40 ? 10 : 20;
}

// How the agencies of a round are spread: a bar for each point, the chosen ones and the median marked.
function histogram(label, bins, median, marks) {
  const least = Math.min(95, ...bins.map((each) => each.low));
  const low = Math.floor(least / stepOf(least)) * stepOf(least);
  const points = Array.from({ length: 100 - low }, (_, at) => low + at);
  const by = new Map(bins.map((each) => [each.low, each.n]));
  const line = (value, name, colour, type, step) => ({ xAxis: value, name, lineStyle: { color: colour, width: 2, type }, label: { formatter: name, color: ink("--ink"), backgroundColor: ink("--paper"), padding: [1, 3], distance: 5 + 17 * step } });
  return chart(label, () => ({
    grid: { left: 8, right: 16, top: 44 + 17 * marks.length, bottom: 22, containLabel: true },
    tooltip: { ...TIP, formatter: (each) => (each.componentType === "series" ? `${each.value[0] - 0.5}–${each.value[0] + 0.5}: ${each.value[1]} ${t("agencies")}` : each.name) },
    xAxis: axis({ type: "value", min: low, max: 100, interval: stepOf(low), minInterval: 1, splitLine: { show: false }, axisTick: { show: true, lineStyle: { color: ink("--line") } }, ...named("score", "middle", 24) }),
    yAxis: axis({ type: "value", minInterval: 1, ...named("n", "end", 12), nameTextStyle: { color: ink("--soft"), align: "left" } }),
    series: [{
      type: "bar", barCategoryGap: "12%", data: points.map((point) => ({ value: [point + 0.5, by.get(point) || 0], itemStyle: { color: HEATS[BOUNDS.filter((bound) => point >= bound).length], borderColor: ink("--soft"), borderWidth: 0.4 } })),
      markLine: { symbol: "none", data: [...(median === null ? [] : [line(median, `${t("median")} ${fixed(median)}`, ink("--soft"), "dashed", 0)]), ...marks.map((each, step) => line(each.value, fixed(each.value), COLOURS[each.at % 5], "solid", step + 1))] },
    }],
  }), (innerWidth < 720 ? 170 : 220) + 17 * marks.length, [132, 52 + 4.5 * marks.length]);
}

// The quartiles of a group as bands, their median as a line, agencies as dots: the one `at` a place has its colour and
// symbol in every chart. What is missing has no dot.
function bands(label, rows, dots, onPaper = 132) {
  const all = [...rows.flatMap((each) => (each.group ? [each.group.q1] : [])), ...dots.flatMap((each) => each.values)].filter((value) => value !== null && value !== undefined);
  const lowest = Math.max(0, Math.floor((Math.min(95, ...all) - 2) / 5) * 5);
  const names = [t("middle_half"), t("median"), ...dots.map((each) => each.name)];
  // A row is as high as the longest name has lines.
  const tall = Math.max(36, ...rows.map((each) => 8 + 14 * axisName(each.name, innerWidth).split("\n").length));
  return chart(label, (width) => ({
    grid: { left: 8, right: 22, top: 8, bottom: keyHeight(names, width) + 18, containLabel: true },
    legend: { bottom: 0, textStyle: { color: ink("--ink") }, data: names },
    tooltip: { ...TIP, trigger: "item" },
    xAxis: axis({ type: "value", min: lowest, max: 100, interval: stepOf(lowest), ...named("score", "middle", 24) }),
    yAxis: axis({ type: "category", inverse: true, data: rows.map((each) => axisName(each.name, width)), axisTick: { show: false }, axisLabel: { color: ink("--ink"), fontSize: 11, lineHeight: 14 } }),
    series: [
      { type: "bar", stack: "band", silent: true, itemStyle: { color: "transparent" }, data: rows.map((each) => (each.group ? each.group.q1 : null)), barWidth: 14, tooltip: { show: false } },
      { name: t("middle_half"), type: "bar", stack: "band", itemStyle: { color: ink("--band"), borderRadius: 3 }, data: rows.map((each) => (each.group ? Math.max(each.group.q3 - each.group.q1, 0.01) : null)), barWidth: 14, tooltip: { formatter: ({ dataIndex }) => `${rows[dataIndex].name}\n${fixed(rows[dataIndex].group.q1)}–${fixed(rows[dataIndex].group.q3)}` } },
      { name: t("median"), type: "scatter", symbol: "rect", symbolSize: [3, 18], itemStyle: { color: ink("--soft") }, data: rows.map((each, at) => (each.group ? [each.group.median, at] : null)).filter(Boolean), tooltip: { formatter: ({ value }) => `${t("median")} ${fixed(value[0])}` } },
      ...dots.map((each) => ({
        name: each.name, type: "scatter", symbol: SYMBOLS[each.at % 5], symbolSize: 12, itemStyle: { color: COLOURS[each.at % 5], borderColor: ink("--paper"), borderWidth: 1 }, z: 5,
        data: each.values.map((value, row) => (value === null || value === undefined ? null : [value, row])).filter(Boolean),
        tooltip: { formatter: ({ value }) => `${each.name}\n${rows[value[1]].name}: ${fixed(value[0])}` },
      })),
    ],
  }), keyHeight(names, besideWidth()) + 44 + rows.length * tall, [onPaper, (keyHeight(names, onPaper * MILLIMETRE) + 44) / MILLIMETRE + rows.length * 4.2]);
}

// A chart's title in the two lines that it has room for: where that is too long, without what it says in brackets.
function ofTwoLines({ title }, longest) {
  const whole = inLines(title, longest);
  return whole.split("\n").length > 2 ? inLines(title.replace(/ \(.*\)$/, ""), longest) : whole;
}

// One small chart for each subject over the years, all on one scale. How two years are joined says whether they can be
// compared: a full line, a dashed one where not all is known, none where the rules changed.
function multiples(label, known, items) {
  const years = Array.from({ length: known[known.length - 1] - known[0] + 1 }, (_, at) => known[0] + at);
  const values = items.flatMap((each) => each.points.map((point) => point.value));
  const lowest = Math.max(0, Math.floor((Math.min(90, ...values) - 2) / 10) * 10);
  const beside = (width) => (width < 600 ? 2 : Math.min(items.length, 5));
  // A name may take two lines where the charts are narrow, as on paper.
  const tall = 144;
  const high = (columns) => Math.ceil(items.length / columns) * tall;
  return chart(label, (width) => {
    const columns = beside(width);
    const option = { tooltip: { ...TIP, trigger: "item" }, title: [], grid: [], xAxis: [], yAxis: [], series: [] };
    items.forEach((each, at) => {
      const left = ((at % columns) * 100) / columns, top = Math.floor(at / columns) * tall;
      option.title.push({ text: ofTwoLines(each, Math.floor(width / columns / 7)), left: `${left}%`, top, textStyle: { fontSize: 12, fontWeight: 600, lineHeight: 15, color: ink("--ink"), width: width / columns - 10, overflow: "truncate" } });
      option.grid.push({ left: `${left + 2.6}%`, width: `${100 / columns - 4.6}%`, top: top + 42, height: tall - 72 });
      option.xAxis.push(axis({ gridIndex: at, type: "category", data: years.map((year) => `’${String(year).slice(2)}`), axisTick: { show: false }, splitLine: { show: false } }));
      option.yAxis.push(axis({ gridIndex: at, type: "value", min: lowest, max: 100, interval: 100 - lowest, axisLabel: { fontSize: 10, color: ink("--soft") } }));
      const place = { xAxisIndex: at, yAxisIndex: at };
      const by = new Map(each.points.map((point) => [point.year, point]));
      option.series.push({
        ...place, name: each.title, type: "scatter", symbolSize: 8, itemStyle: { color: COLOURS[0] },
        data: years.map((year) => (by.has(year) ? by.get(year).value : null)), tooltip: { formatter: ({ dataIndex, value }) => `${each.title}\n${years[dataIndex]}: ${fixed(value)}` },
      });
      years.slice(1).forEach((year) => {
        const [one, two] = [by.get(year - 1), by.get(year)];
        if (!one || !two || two.subject.comparability === "changed") return;
        option.series.push({
          ...place, type: "line", symbol: "none", silent: true, tooltip: { show: false }, lineStyle: { color: COLOURS[0], width: 2, type: two.subject.comparability === "comparable" ? "solid" : "dashed" },
          data: years.map((other) => (other === year - 1 ? one.value : other === year ? two.value : null)),
        });
      });
    });
    return option;
  }, high(beside(innerWidth)), [186, high(Math.min(items.length, 5)) / MILLIMETRE]);
}

// Several agencies' totals over the years in one chart.
function overYears(label, known, lines) {
  const years = Array.from({ length: known[known.length - 1] - known[0] + 1 }, (_, at) => known[0] + at);
  const values = lines.flatMap((each) => each.points.map((point) => point.value));
  const lowest = Math.max(0, Math.floor((Math.min(95, ...values) - 2) / 5) * 5);
  const names = lines.map((each) => each.name);
  return chart(label, (width) => {
    const series = [];
    lines.forEach((each) => {
      const { at } = each;
      const by = new Map(each.points.map((point) => [point.year, point]));
      series.push({ name: each.name, type: "line", data: years.map((year) => (by.has(year) ? by.get(year).value : null)), symbol: SYMBOLS[at % 5], symbolSize: 9, lineStyle: { width: 0 }, itemStyle: { color: COLOURS[at % 5] } });
      years.slice(1).forEach((year) => {
        const [one, two] = [by.get(year - 1), by.get(year)];
        if (!one || !two || two.subject.comparability === "changed") return;
        series.push({
          type: "line", data: years.map((other) => (other === year - 1 ? one.value : other === year ? two.value : null)), symbol: "none", silent: true, tooltip: { show: false },
          lineStyle: { color: COLOURS[at % 5], width: 2, type: two.subject.comparability === "comparable" ? "solid" : "dashed" },
        });
      });
    });
    return {
      legend: { bottom: 0, data: names, textStyle: { color: ink("--ink") } }, tooltip: { ...TIP, trigger: "item" }, grid: { left: 44, right: 20, top: 34, bottom: 24 + keyHeight(names, width) },
      xAxis: axis({ type: "category", data: years.map(String), boundaryGap: true }), yAxis: axis({ type: "value", min: lowest, max: 100, interval: stepOf(lowest), ...named("score", "end", 12) }), series,
    };
  }, 280 + keyHeight(names, besideWidth()), [186, 46]);
}
