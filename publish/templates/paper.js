// Paper: what every sheet says above and below, and charts drawn anew as wide as the sheet has room for them.

const heading = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, heading];

// A text as a string of CSS: nothing that a report says can end it.
function quoted(text) {
  return `"${plain(text).replace(/["\\<\n]/g, (letter) => `\\${letter.codePointAt(0).toString(16)} `)}"`;
}

const NAMED = 2;

// Where a sheet's numbers come from: the files of one agency, or how many reports.
function sourcesOf(files, round) {
  if (!files) {
    const known = round && model.about.rounds.find((each) => each.scheme === round.scheme && each.year === round.year);
    return t("from_reports", { n: count(known ? known.reports : model.about.reports) });
  }
  return files.slice(0, NAMED).join(", ") + (files.length > NAMED ? ` ${t("and_more", { n: count(files.length - NAMED) })}` : "");
}

// What paper must say that the screen shows elsewhere: at the head of the view, and on each sheet where browsers can.
function provenance({ files, round = state, name } = {}) {
  const filters = [state.type && typeName(state.type), state.province && provinceName(state.province)].filter(Boolean);
  const about = [round && [round.scheme, round.year].filter(Boolean).join(" "), ...(files ? [] : filters)].filter(Boolean).join(" · ");
  const from = `${t("from")}: ${sourcesOf(files, round)}`;
  onEverySheet([name, about, t("title")].filter(Boolean).join(" · "), from);
  return h("p", { class: "print-only quiet" }, [about, from].filter(Boolean).join(" · "));
}

function onEverySheet(head, foot) {
  const font = getComputedStyle(document.body).fontFamily;
  const look = `font: 8pt ${font}; color: #526070; white-space: nowrap; overflow: hidden;`;
  heading.replaceSync(`@page { @top-left { content: ${quoted(head)}; ${look} } @bottom-left { content: ${quoted(foot)}; ${look} } @bottom-right { content: counter(page) " / " counter(pages); ${look} } }`);
}

addEventListener("beforeprint", () => {
  document.documentElement.classList.add("paper");
  drawCharts(true);
  document.querySelectorAll("details.weakness:not([open])").forEach((each) => { each.open = true; each.dataset.closed = "1"; });
});
addEventListener("afterprint", () => {
  document.documentElement.classList.remove("paper");
  drawCharts(false);
  document.querySelectorAll("details[data-closed]").forEach((each) => { each.open = false; delete each.dataset.closed; });
});
