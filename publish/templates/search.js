// Agencies searched as people write them: by name, place and kind, as publish/search.py does, from the same words.

const LOOSE = /[\u0e47-\u0e4e\s.\-–()"'ฯ]/g;

function folded(text) {
  return text.normalize("NFKD").toLowerCase().replaceAll("ํา", "ำ").replace(LOOSE, "");
}

const PLACE_MARKS = /^(?:จว?|อ|ต)\.\s*/;
const LITTLE_WORDS = ["of", "the", "in", "and", "or"];
const LIKE = 0.6;
// Letters of a form that needs no point behind it.
const GLUED = 3;

// What an agency is found by: the forms of its kind, what its type is called, its places.
function wordsOfAgency(each) {
  if (each.words) return each.words;
  const name = folded(each.agency);
  const begun = WORDS.search.forms.filter(([, beginning]) => beginning && name.startsWith(beginning));
  const kinds = new Set(begun.map(([form]) => form));
  const own = name.slice(Math.max(0, ...begun.map(([, beginning]) => beginning.length)));
  if (WORDS.search.local.includes(each.type)) kinds.add(folded("อปท"));
  const places = [each.province && `จังหวัด${each.province}`, each.district && `อำเภอ${each.district}`, each.latin, ...(WORDS.search.called[each.province] || [])];
  each.words = { name, own, kinds, labels: WORDS.search.labels[each.type] || "", places: places.filter(Boolean).map(folded).join("|") };
  return each.words;
}

function foldedButPoints(text) {
  return text.split(".").map(folded).join(".");
}

function termsOf(wanted) {
  return wanted.trim().split(/[\s,]+/).map((token) => token.replace(PLACE_MARKS, "")).filter((word) => folded(word) && !LITTLE_WORDS.includes(word.toLowerCase())).map(termOf);
}

// A kind at the beginning of a word: ended by a point, or so long that no other word begins with it.
function termOf(word) {
  const whole = folded(word), pointed = foldedButPoints(word);
  for (const [form] of WORDS.search.forms) {
    const begun = pointed.match(new RegExp(`^${[...form].join("\\.?")}(\\.?)`));
    const rest = begun ? folded(pointed.slice(begun[0].length)) : "";
    if (begun && (!rest || begun[1] || form.length >= GLUED)) return { whole, kind: form, rest };
  }
  return { whole, kind: "", rest: "" };
}

// A kind is no part of another kind's word: วิทยาลัย is none of มหาวิทยาลัย.
function isInName(words, { whole, kind, rest }) {
  const isLong = whole.length >= GLUED;
  if (!kind) return words.name.includes(whole) || (isLong && words.labels.includes(whole));
  if (isLong && (words.own.includes(whole) || `|${words.labels}`.includes(`|${whole}`))) return true;
  return words.kinds.has(kind) && words.name.includes(rest);
}

function isInPlace(words, { whole, kind, rest }) {
  return words.places.includes(whole) || (rest && words.kinds.has(kind) && words.places.includes(rest));
}

// How many of the words are only in its places; -1 where one is nowhere.
function matchOf(words, asked) {
  let places = 0;
  for (const term of asked) {
    if (isInName(words, term)) continue;
    if (!isInPlace(words, term)) return -1;
    places += 1;
  }
  return places;
}

function likenessOf(words, asked) {
  if (asked.some((term) => term.kind && !words.kinds.has(term.kind))) return 0;
  const wanted = asked.map((term) => term.rest || (term.kind ? "" : term.whole)).join("");
  const pairs = Array.from({ length: Math.max(wanted.length - 1, 0) }, (_, at) => wanted.slice(at, at + 2));
  if (pairs.length < 2 || WORDS.search.provinces.some((each) => each.startsWith(wanted))) return 0;
  const share = pairs.filter((pair) => words.name.includes(pair)).length / pairs.length;
  return share >= LIKE ? share : 0;
}

// The names of the agencies that have every word, by name first, then by place; where none has, of those that are like it.
function searched(agencies, wanted) {
  const asked = termsOf(wanted), whole = folded(wanted);
  if (!asked.length) return { names: [], near: false };
  const all = agencies.map((each) => ({ name: each.agency, words: wordsOfAgency(each) }));
  const found = all.map((each) => ({ ...each, places: matchOf(each.words, asked) })).filter((each) => each.places >= 0);
  if (found.length) {
    const other = (each) => Number(!each.words.name.includes(whole));
    return { names: found.sort((a, b) => other(a) - other(b) || a.places - b.places || inThai(a.name, b.name)).map((each) => each.name), near: false };
  }
  const like = all.map((each) => ({ ...each, like: likenessOf(each.words, asked) })).filter((each) => each.like);
  return { names: like.sort((a, b) => b.like - a.like || inThai(a.name, b.name)).map((each) => each.name), near: like.length > 0 };
}

// The provinces that a search names, in full, as they are called in Thai: one may be of several words.
function provincesAsked(wanted) {
  const terms = termsOf(wanted);
  const parts = terms.map(({ whole, kind, rest }) => (kind === "จังหวัด" ? rest : whole));
  const runs = terms.map((each) => each.rest).concat(parts.flatMap((_, at) => [1, 2, 3].map((size) => parts.slice(at, at + size).join(""))));
  const called = (name) => [name, WORDS.search.english[name], ...(WORDS.search.called[name] || [])].map(folded);
  return Object.keys(WORDS.search.english).filter((name) => called(name).some((each) => runs.includes(each)));
}

// Thai has no blanks between words: the browser's dictionary parts them; a browser without one looks for the whole.
function wordsOf(text) {
  const plainText = loose(text);
  if (!Intl.Segmenter) return plainText ? [plainText] : [];
  const parts = [...new Intl.Segmenter("th", { granularity: "word" }).segment(text)].filter((each) => each.isWordLike);
  return [...new Set(parts.map((each) => loose(each.segment)).filter((word) => word.length > 1))];
}

function loose(text) {
  return text.normalize("NFC").toLowerCase().replace(/[\s\u00a0]/g, " ");
}
