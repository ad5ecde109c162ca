// The agencies that are chosen to be compared: in every view they stay in sight at its foot.

const MOST_CHOSEN = 5;

function chosen() {
  return state.names ? state.names.split("|") : [];
}

function choose(name, wanted) {
  const now = chosen().filter((each) => each !== name);
  return goQuietly({ names: (wanted ? [...now, name].slice(-MOST_CHOSEN) : now).join("|") });
}

function chosenBar() {
  const names = chosen(), bar = document.getElementById("chosen");
  bar.hidden = !names.length || state.view === "compare";
  document.documentElement.classList.toggle("choosing", !bar.hidden);
  if (bar.hidden) return bar.replaceChildren();
  const told = names.length < 2 ? "choose_more" : names.length < MOST_CHOSEN ? "choose_enough" : "choose_most";
  bar.setAttribute("aria-label", t("chosen", { n: names.length }));
  return bar.replaceChildren(h("div", { class: "foot" },
    h("p", {}, h("strong", {}, t("chosen", { n: names.length })), " ", h("span", { class: "quiet" }, t(told))),
    h("ul", {}, names.map((name) => h("li", {}, h("span", {}, name), button("×", () => choose(name, false), { id: `drop ${name}`, "aria-label": `${t("remove")}: ${name}` })))),
    h("div", { class: "line" }, button(t("compare"), openComparison, { class: "main", disabled: names.length < 2, id: "compare" }), button(t("clear"), () => goQuietly({ names: "" }), { id: "clear" }))));
}

async function openComparison() {
  const names = chosen();
  await Promise.all(names.map((name) => store.agency(name)));
  go({ view: "compare", ...commonRound(names) });
}

function hasNumbers(name, scheme, year) {
  return columnsOf(scheme, year, "indicator").some((each) => numberOf(name, year, each.subject));
}

// The round in which most of the agencies have numbers: the one that is shown where it is as good as any, else the latest.
function commonRound(names) {
  const having = ({ scheme, year }) => names.filter((name) => (model.agencies.get(name) || {}).scheme === scheme && hasNumbers(name, scheme, year)).length;
  const here = { scheme: state.scheme, year: state.year };
  const best = model.about.rounds.reduce((found, each) => (having(each) > having(found) ? each : found), here);
  return { scheme: best.scheme, year: best.year };
}

// Why an agency has no number in the round that is shown; nothing where it has any.
function absence(agency) {
  const years = yearsOf(agency.scheme).filter((year) => hasNumbers(agency.agency, agency.scheme, year));
  if (agency.scheme === state.scheme && years.includes(state.year)) return null;
  const last = years[years.length - 1];
  const there = last && link({ scheme: agency.scheme, year: last }, `${agency.scheme} ${last}`);
  if (agency.scheme !== state.scheme) return [t("other_scheme", { own: agency.scheme || "–", shown: state.scheme }), " ", there];
  return last ? [t("other_year", { year: state.year, years: years.join(", ") }), " ", there] : t("no_number_read");
}
