// Thai searched without exact spelling: tone marks, blanks and points do not count, and a few letters may be wrong.

const LOOSE = /[\u0e47-\u0e4e\s.\-–()"'ฯ]/g;

function folded(text) {
  return text.normalize("NFKD").toLowerCase().replaceAll("ํา", "ำ").replace(LOOSE, "");
}

function pairs(text) {
  const found = [];
  for (let at = 0; at + 1 < text.length; at += 1) found.push(text.slice(at, at + 2));
  return found;
}

// 1 where the name holds the wanted text, less where it is only alike, 0 where it is not.
function likeness(wanted, name) {
  if (name.includes(wanted)) return 1;
  const parts = pairs(wanted);
  if (parts.length < 2) return 0;
  const share = parts.filter((part) => name.includes(part)).length / parts.length;
  return share >= 0.6 ? share * 0.9 : 0;
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
