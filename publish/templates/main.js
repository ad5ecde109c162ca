// The order of the work: open the data, read the address, show the view.

const VIEWS = { overview, agency: agencyView, compare: compareView, lowest: lowestView, question: questionView, findings: findingsView, method: methodView, text: textView };

async function methodView() {
  return [provenance({ name: t("method"), round: null }), document.getElementById("method").content.cloneNode(true), card(t("about_data"), figuresOfAll(), coverage())];
}

function menu() {
  const items = ["overview", "lowest", "text", "findings", "method"].map((view) => {
    const anchor = h("a", { href: address({ ...START, lang: state.lang, scheme: state.scheme, year: state.year, names: state.names, view }) }, t(view));
    if (state.view === view) anchor.setAttribute("aria-current", "page");
    return h("li", {}, anchor);
  });
  document.getElementById("menu").replaceChildren(h("ul", {}, items));
  document.getElementById("menu").setAttribute("aria-label", t("menu"));
  document.getElementById("language").textContent = t("language");
  document.getElementById("language").lang = language === "th" ? "en" : "th";
  document.getElementById("skip").textContent = t("skip");
  document.getElementById("title").textContent = t("title");
}

// What was scrolled in a view, and where the focus was: a choice draws the view anew and must not move it.
function scrolled() {
  const boxes = [...document.querySelectorAll("main .scroll")].map((box) => [box.getAttribute("aria-label"), box.scrollLeft, box.scrollTop]);
  return () => boxes.forEach(([label, left, top]) => {
    const box = document.querySelector(`main .scroll[aria-label="${CSS.escape(label)}"]`);
    if (box) box.scrollTo(left, top);
  });
}

function failed(error) {
  console.error(error);
  return [h("p", { class: "badge error", role: "alert" }, t(store.server ? "not_answered" : "failed"))];
}

let turn = 0;

async function show() {
  const mine = (turn += 1);
  const before = state;
  state = readState();
  language = state.lang === "en" ? "en" : "th";
  document.documentElement.lang = language;
  menu();
  const made = await (VIEWS[state.view] || overview)().catch(failed);
  if (mine !== turn) return;
  const focused = document.activeElement && document.activeElement.id;
  const caret = focused === "search" ? document.activeElement.selectionStart : null;
  clearCharts();
  card.count = 0;
  const main = document.getElementById("main");
  document.documentElement.dataset.view = state.view;
  const shown = made.filter(Boolean);
  const back = before.view === state.view && before.names !== state.names && scrolled();
  main.replaceChildren(...shown.filter((each) => each.matches && each.matches(".print-only")), ...shown.filter((each) => !(each.matches && each.matches(".print-only"))));
  chosenBar();
  if (back) back();
  if (focused && document.getElementById(focused)) {
    document.getElementById(focused).focus({ preventScroll: Boolean(back) });
    if (caret !== null) document.getElementById("search").setSelectionRange(caret, caret);
  } else if (before.view !== state.view || before.name !== state.name || before.subject !== state.subject) {
    scrollTo(0, 0);
    main.focus({ preventScroll: true });
  }
  document.title = [state.view === "agency" ? state.name : t(state.view), t("title")].join(" · ");
  if (state.source) {
    const number = numberOf(...state.source.split("|").map((part, at) => (at === 1 ? Number(part) : part)));
    if (number && !document.querySelector("dialog[open]")) showSource(number);
  }
  document.documentElement.dataset.ready = String(mine);
}

document.getElementById("language").addEventListener("click", () => go({ lang: language === "th" ? "en" : "" }));
document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  document.getElementById("main").focus();
});
addEventListener("hashchange", show);

for (const id of ["loading", "language"]) document.getElementById(id).hidden = false;
store.start().then(show).catch((error) => document.getElementById("main").prepend(...failed(error)));
