// Only where a server stands behind the page: pictures and lines of the source, and decisions for the review file.

function servedPicture(place, report) {
  if (place.frame) {
    const address = `/picture?${new URLSearchParams({ report: place.report, page: place.page })}`;
    return framed(address, place.frame, place.page);
  }
  if (!place.line) return h("p", { class: "quiet" }, t("no_picture"));
  const box = h("pre", { class: "lines", "aria-label": t("text_lines"), tabindex: "0" });
  ask("/data/lines", { report: place.report, line: place.line }).then((lines) => {
    box.replaceChildren(...lines.flatMap(([number, text]) => [h(number === place.line ? "mark" : "span", {}, `${number}  ${text}`), "\n"]));
    if (!lines.length) box.replaceWith(h("p", { class: "quiet" }, t("no_picture")));
  });
  return box;
}

async function decide(form, decision) {
  const values = Object.fromEntries(new FormData(form));
  const response = await fetch("/review", {
    method: "POST", headers: { "Content-Type": "application/json", "Accept-Language": language }, body: JSON.stringify({ ...decision, ...values }),
  });
  toast(response.ok ? t("saved") : `${t("not_saved")} ${await response.text()}`);
  if (response.ok) form.closest("details").open = false;
}

function field(name, label) {
  return h("label", { class: "field" }, t(label), h("input", { type: "text", name, required: true, maxlength: 500 }));
}

function decisionForm(title, decision, fields) {
  const form = h("form", { class: "filters" }, fields, h("button", { type: "submit", class: "main" }, t("save")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    decide(form, decision);
  });
  return h("details", {}, h("summary", {}, title), form);
}

// The record itself, column by column, as it stands in the datasets.
function recordFacts(place) {
  const shown = [...PLACE_COLUMNS, "printed", "value", "kind", "instrument", "indicator", "question", "questions", "number", "text", "responsible", "timeline",
    "follow_up", "check", "severity", "expected", "observed", "trust", "corrected_by", "where"];
  return h("details", {}, h("summary", {}, t("record")), h("dl", { class: "facts" },
    shown.filter((name) => place[name] !== null && place[name] !== undefined).flatMap((name) => [h("dt", {}, name), h("dd", {}, place[name])])));
}

function correctForm(dataset, column, place) {
  const decision = { report_id: place.report, action: "correct", dataset, where: place.where, column, found: String(place[column]) };
  const title = `${t("correct")}: ${dataset}.${column} ${column === "value" ? fixed(place.value) : ""}`;
  return decisionForm(title, decision, [field("right", "new_value"), field("reason", "evidence"), field("name", "reviewer")]);
}

function acknowledgeForm(finding) {
  const decision = { report_id: finding.report, action: "acknowledge", check: finding.check, where: finding.where || "", found: finding.observed || "" };
  return decisionForm(t("acknowledge"), decision, [field("reason", "reason"), field("name", "reviewer")]);
}

// A finding is acknowledged, or what stands at its place is corrected; of an issue or a measure the text is.
function recordReview(name, place) {
  if (name !== "findings") return [recordFacts(place), correctForm(name, "text", place)];
  return [recordFacts(place), acknowledgeForm(place), place.numbers.map((each) => correctForm("scores", "value", each))];
}
