// Where a number stands: the report, the place, what is printed there, and the picture of it.

function openSource(number) {
  history.replaceState(null, "", address({ source: key(number.agency, number.year, number.subject, number.statistic).replaceAll("\u0001", "|") }));
  return showSource(number);
}

async function showSource(number) {
  const scheme = (model.agencies.get(number.agency) || {}).scheme;
  const subject = model.subjects.get(key(scheme, number.year, number.subject));
  const places = await store.places(number);
  showDialog(t("source"), [agencyLink(number.agency, number.year), ` · ${number.year} · `, subject ? titleAsked(number.agency, subject) : number.subject,
    number.statistic === "score" ? "" : ` (${t(number.statistic)})`],
  h("div", { class: "line" }, h("span", { class: "big" }, fixed(number.value)),
    h("span", { id: "grade" }, grade(gradeOf(number)), ` ${t(gradeOf(number))}: ${number.corrected && places.length ? correctedText(places[0]) : t(gradeOf(number) + "_means")}`)),
  number.differs && h("p", { class: "badge warning" }, t("differs", { lowest: fixed(number.lowest), highest: fixed(number.highest) })),
  places.map((place, at) => numberPlace(place, at)));
}

// Who corrected a number, and what is printed there.
function correctedText(place) {
  return t("corrected_from", { by: place.corrected_by, printed: place.printed });
}

// An issue, a measure or a finding beside the place it stands at.
async function showRecord(name, record) {
  const found = await store.place(record);
  const place = { ...record, ...found };
  showDialog(t(name === "measures" ? record.kind : name), [record.agency ? agencyLink(record.agency, record.year) : "–", ` · ${record.year || "–"}`],
    h("p", {}, name === "findings" ? findingText(record) : record.text, " ", record.trust && grade(record.trust)),
    placeCard(place, [], store.server && recordReview(name, place)));
}

function showDialog(title, about, ...children) {
  const box = h("dialog", { id: "source", class: store.server && "served", "aria-labelledby": "source-title" },
    h("div", { class: "inside" },
      h("header", {}, h("div", {}, h("h2", { id: "source-title" }, title), h("p", { class: "quiet" }, about)),
        button(t("close"), () => box.close(), { autofocus: true })),
      children));
  box.addEventListener("close", () => {
    box.remove();
    if (state.view && location.hash.includes("source=")) history.replaceState(null, "", address({}));
  });
  box.addEventListener("click", (event) => event.target === box && box.close());
  box.querySelectorAll("a").forEach((each) => each.addEventListener("click", () => box.close()));
  document.querySelectorAll("dialog").forEach((other) => other.remove());
  document.body.append(box);
  box.showModal();
}

function numberPlace(place, at) {
  return h("section", { class: "weakness" },
    h("h3", {}, at === 0 ? t("chosen_statement") : t("other_statement"), `: ${fixed(place.value)} `, grade(gradeOf(place))),
    placeCard(place, [[t("printed"), place.printed], ...(place.corrected_by ? [[t("corrected_by"), place.corrected_by]] : []), ...(place.level ? [[t("overall_level"), levelName(place.level)]] : [])], store.server && [recordFacts(place), correctForm("scores", "value", place)]));
}

function placeCard(place, facts, review) {
  const report = model.reports.get(place.report) || {};
  const told = [[t("report"), report.title || place.report], [t("file"), report.source_path || "–"], [t("place"), placeText(place) || "–"], ...facts];
  if (report.also_in) told.splice(2, 0, [t("also_in"), report.also_in.join(", ")]);
  return h("div", { class: "beside" },
    h("div", {}, h("dl", { class: "facts" }, told.map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)])), review),
    picture(place, report));
}

function picture(place, report) {
  if (store.server) return servedPicture(place, report);
  if (place.crop) {
    const [at, x0, y0, x1, y1] = place.crop;
    return framed(`data:image/webp;base64,${model.pictures[at]}`, [x0, y0, x1, y1], place.page);
  }
  if (place.passage !== undefined) return passage(model.passages[place.passage], place);
  return h("p", { class: "quiet" }, report.source_format !== "text" ? t("no_picture") : place.line ? t("no_passage", { line: place.line }) : t("is_text"));
}

// The line of a text report as the file has it, with what was read from it marked.
function passage(text, { line, printed }) {
  const at = printed ? text.indexOf(printed) : -1;
  const parts = at < 0 ? [text] : [text.slice(0, at), h("mark", {}, printed), text.slice(at + printed.length)];
  return h("figure", {}, h("figcaption", { class: "quiet" }, t("passage_of", { line })), h("pre", { class: "lines", tabindex: "0", "aria-label": t("text_lines") }, parts));
}

function framed(address, [x0, y0, x1, y1], page) {
  const part = (value) => `${Math.max(0, Math.min(1, value)) * 100}%`;
  const text = t("picture_of", { page });
  const mark = h("div", { class: "mark", style: { left: part(x0), top: part(y0), width: part(x1 - x0), height: part(y1 - y0) } });
  const image = h("img", { src: address, alt: text });
  const box = h("figure", { class: "crop", tabindex: "0", "aria-label": text }, h("div", {}, image, mark));
  image.addEventListener("load", () => intoSight(box, mark));
  return box;
}

const BESIDE = 24;

// The frame into the middle of its picture, and of the dialog where it is the first; sideways no further than it must, so
// that the words at the beginning of its row stay in sight where there is room for both.
function intoSight(box, mark) {
  box.scrollTop = mark.offsetTop + (mark.offsetHeight - box.clientHeight) / 2;
  box.scrollLeft = Math.min(mark.offsetLeft - BESIDE, mark.offsetLeft + mark.offsetWidth + BESIDE - box.clientWidth);
  const dialog = box.closest("dialog");
  if (!dialog || dialog.querySelector(".crop") !== box) return;
  const own = mark.getBoundingClientRect(), around = dialog.getBoundingClientRect();
  const top = dialog.querySelector("header").getBoundingClientRect().bottom;
  if (own.top < top || own.bottom + BESIDE > around.bottom) dialog.scrollTop += (own.top + own.bottom - top - around.bottom) / 2;
}
