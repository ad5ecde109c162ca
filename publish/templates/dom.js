// Elements made without markup: whatever a report says can only ever become text.

function h(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    else if (name === "style") Object.assign(element.style, value);
    else if (name === "data") Object.assign(element.dataset, value);
    else element.setAttribute(name, value === true ? "" : name === "value" ? value : plain(value));
  }
  append(element, children);
  return element;
}

// Controls, and the marks that turn the direction of writing: they could make what is shown read other than it is.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function plain(text) {
  return String(text).replace(CONTROLS, "");
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === "") continue;
    element.append(child instanceof Node ? child : document.createTextNode(plain(child)));
  }
}

function button(text, listener, properties) {
  return h("button", { type: "button", on: { click: listener }, ...properties }, text);
}

function card(title, ...children) {
  const id = `card-${card.count = (card.count || 0) + 1}`;
  return h("section", { class: "card", "aria-labelledby": id }, h("h2", { id }, title), children);
}

function choice(label, value, options, listener) {
  const select = h("select", { on: { change: () => listener(select.value) } });
  for (const [key, text] of options) select.append(h("option", { value: key, selected: String(key) === String(value) }, text));
  return h("label", { class: "field" }, label, select);
}

function toast(text) {
  const note = h("p", { class: "toast", role: "status" }, text);
  // What was told before is over.
  document.querySelectorAll(".toast").forEach((each) => each.remove());
  // An open dialog covers the page: what is told then must be told inside it.
  (document.querySelector("dialog[open]") || document.body).append(note);
  setTimeout(() => note.remove(), 3500);
}
