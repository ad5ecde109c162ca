// The interface in two languages, and how numbers are written.

const WORDS = JSON.parse(document.getElementById("words").textContent);
let language = "th";

function t(key, values) {
  const text = WORDS.words[key] ? WORDS.words[key][language === "th" ? 0 : 1] : key;
  if (!values) return text;
  // A number with what it counts: {n|agency|agencies}.
  return text.replace(/\{(\w+)\|([^|}]+)\|([^}]+)\}/g, (_, name, one, more) => `${values[name]} ${String(values[name]) === "1" ? one : more}`).replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

function typeName(type) {
  const names = WORDS.types[type];
  return names ? names[language === "th" ? 0 : 1] : type || "–";
}

// A province in the language of the page; one that no list of places has stays as it is printed.
function provinceName(name) {
  return (language === "en" && WORDS.search.english[name]) || name;
}

function districtName({ district, district_en: english }) {
  return (language === "en" && english) || district;
}

// A level as it is printed: names of levels are Thai, what they mean is said beside them.
function levelName(level) {
  return WORDS.words[`level ${level}`] ? t(`level ${level}`) : level;
}

// Every number is shown with two decimals; where it stands, its source and downloads have all of them.
function fixed(value) {
  return twoDecimals(value).toFixed(2);
}

// A half goes away from zero, as Excel rounds it, whatever binary fractions make of it.
function twoDecimals(value) {
  return (Math.sign(value) * Math.round(Math.round(Math.abs(value) * 1e4) / 100)) / 100;
}

function signed(value) {
  const rounded = twoDecimals(value);
  return (rounded > 0 ? "+" : rounded < 0 ? "−" : "±") + Math.abs(rounded).toFixed(2);
}

function count(value) {
  return value.toLocaleString("en");
}

const BOUNDS = [60, 70, 80, 85, 90, 95, 98];

function heat(value) {
  return "h" + BOUNDS.filter((bound) => value >= bound).length;
}

const GRADES = { proven: "✓", stated: "○", repaired: "△", doubtful: "!", corrected: "✎" };

function grade(trust) {
  return h("span", { class: "grade", "aria-hidden": "true", title: t(trust) }, GRADES[trust]);
}

// How far to trust a number; one that a person corrected says so, not that print was repaired.
function gradeOf(number) {
  return number.corrected || number.corrected_by ? "corrected" : number.trust;
}
