"""Repair of Thai text that fonts, printers and PDF engines scrambled: strings in, strings and counts out.

Every rule is certain by the way Thai is written (a mark has a base below it, ``า`` begins no word), so that it
can only restore what was there. Digits are never touched. Never NFKC or NFKD: they would split ``ำ``.
The rules run until none has work left, which makes :func:`repair` idempotent.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

CONSONANT = "\u0e01-\u0e2e"
TONE = "\u0e48-\u0e4b"
MARK = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
"""Every sign that stands above or below its base and has no place of its own in the line."""
THAI = "\u0e01-\u0e3a\u0e40-\u0e4e"
"""Thai letters and signs, without digits and the baht sign."""

SARA_AA = "\u0e32"
SARA_U, SARA_UU = "\u0e38", "\u0e39"
SARA_AM = "\u0e33"
NIKHAHIT = "\u0e4d"
ZERO_WIDTH_SPACE = "\u200b"
LINE_END_HYPHEN = "\ufffe"
"""What pdfium says for a hyphen at the end of a line."""
FULL_WIDTH = 0xFEE0
SYMBOLS = 0xF000
"""How far behind the signs of ASCII their full-width forms stand."""

_TONES = "\u0e48\u0e49\u0e4a\u0e4b"
_MARK_ORDER = {
    **dict.fromkeys("\u0e3a", 0),
    **dict.fromkeys("\u0e38\u0e39", 1),
    **dict.fromkeys("\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47\u0e4d", 2),
    **dict.fromkeys(_TONES, 3),
    **dict.fromkeys("\u0e4c\u0e4e", 4),
}
"""Rank of a mark behind its base. It agrees with Unicode's combining classes (9, 103, 107) where those speak."""

_OVER = _TONES + "\u0e4c"
_WINDOWS_FONTS = (
    "\u0e10\u0e34\u0e35\u0e36\u0e37" + _OVER + _OVER + "\u0e0d\u0e31\u0e4d\u0e47" + _OVER + "\u0e38\u0e39\u0e3a"
)
"""U+F700 and on: letters without their foot, marks moved left or down for their base."""
_MACINTOSH_FONTS = "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47" + "".join(mark * 3 for mark in _OVER) + "\u0e4d"
"""U+F884 and on."""
_OLD_FONTS = {0xF700 + offset: letter for offset, letter in enumerate(_WINDOWS_FONTS)}
_OLD_FONTS |= {0xF884 + offset: letter for offset, letter in enumerate(_MACINTOSH_FONTS)}

LOOK_ALIKES = str.maketrans(
    "\u0399\u0406\u04c0\u0456\u0395\u0415\u0435\u039f\u041e\u03bf\u043e\u03a4\u0422\u0391\u0410", "IIIiEEeOOooTTAA"
)
"""Greek and Cyrillic letters that print as those of the assessment's codes and instruments."""
_ALIKE = "".join(map(chr, LOOK_ALIKES))
_OF_CODES = "".join(chr(letter) for letter, latin in LOOK_ALIKES.items() if chr(latin) in "IEOieo")
_WIDE_CODE = "(?<=(?<![A-Za-z])[IEOieo])[\uff10-\uff19]{1,3}"
_LETTERS = "A-Za-z\u0370-\u052f"

Match = re.Match[str]


class Rule(NamedTuple):
    """One kind of repair: what it finds, and what it writes there (a match it returns unchanged is none)."""

    kind: str
    pattern: re.Pattern[str]
    write: Callable[[Match], str]
    rare: bool = False
    """Whether it finds nothing in a text without one of the rare signs."""


def _sort_marks(match: Match) -> str:
    return "".join(sorted(match.group(), key=_MARK_ORDER.__getitem__))


def _join_letters(match: Match) -> str:
    # "ก ข ค ง" is a list of choices; a vowel that cannot stand alone shows that the spaces are false.
    return match.group().replace(" ", "") if re.search("[ะาเแโใไ]", match.group()) else match.group()


def _as_latin(match: Match) -> str:
    return match.group().translate(LOOK_ALIKES)


def _sara_am(match: Match) -> str:
    return "".join(match.groups(default="")) + SARA_AM


_LETTER = f"(?:[{CONSONANT}][{MARK}]*|[ะาำเแโใไ])"

_RULES = (
    # A font's map names control characters where it knows no letter, and marks of direction that a terminal follows.
    Rule(
        "control-character", re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff]"), lambda m: "\ufffd", rare=True
    ),
    Rule("direction-mark", re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"), lambda m: "", rare=True),
    Rule(
        "private-use-glyph",
        re.compile("[\uf700-\uf71a\uf884-\uf899]"),
        lambda m: m.group().translate(_OLD_FONTS),
        rare=True,
    ),
    # Fonts with a symbol encoding name each code as one of the private use area: only what makes a score is one.
    Rule(
        "private-use-glyph",
        re.compile("(?<![\uf020-\uf07e])[\uf030-\uf039]{1,3}\uf02e[\uf030-\uf039]{2}(?![\uf020-\uf07e])"),
        lambda m: "".join(chr(ord(sign) - SYMBOLS) for sign in m.group()),
        rare=True,
    ),
    Rule("line-end-hyphen", re.compile(LINE_END_HYPHEN), lambda m: "-", rare=True),
    # Fonts name the glyph of the hyphen-minus after a typographer's hyphen, one that never breaks or the minus.
    Rule("hyphen", re.compile("[\u2010\u2011\u2212]"), lambda m: "-", rare=True),
    # A keyboard of another script types its signs as wide as its own; only digits of codes are not left as printed.
    Rule(
        "full-width-sign",
        re.compile(f"[\uff01-\uff0f\uff1a-\uff5e]|{_WIDE_CODE}"),
        lambda m: "".join(chr(ord(sign) - FULL_WIDTH) for sign in m.group()),
        rare=True,
    ),
    # A keyboard of another alphabet types letters that print as those of a code (І5) or of an instrument (ІІТ).
    Rule(
        "look-alike-letter",
        re.compile(
            f"(?<![{_LETTERS}])(?:[{_OF_CODES}](?=[ .-]{{0,2}}[0-9๐-๙０-９])"
            f"|(?=[{_LETTERS}]*[{_ALIKE}])(?:[IEO{_ALIKE}][I{_ALIKE}][T{_ALIKE}]|[I{_ALIKE}][T{_ALIKE}][A{_ALIKE}])(?![{_LETTERS}]))"
        ),
        _as_latin,
        rare=True,
    ),
    # Text that was spread over the line: ก า ร ป ร ะ เ มิ น.
    Rule("spaced-letters", re.compile(f"(?<![{THAI}]){_LETTER}(?: {_LETTER}){{3,}}(?![{THAI}])"), _join_letters),
    # Word writes a sara am as a space (of no width, before its tone mark) and a sara aa.
    Rule("lost-sara-am", re.compile(f"([{CONSONANT}][{TONE}]?)[ {ZERO_WIDTH_SPACE}]{SARA_AA}"), _sara_am),
    Rule("lost-sara-am", re.compile(f"([{CONSONANT}]){ZERO_WIDTH_SPACE}([{TONE}]){SARA_AA}"), _sara_am, rare=True),
    # Joiners belong to other scripts and to emoji; behind a Thai letter or a sign of a number they are nothing. A place
    # where a word may part is one where a hyphen stands now and then, but not before the point of a number.
    Rule(
        "zero-width-character",
        re.compile(f"[\u200b\u2060\ufeff]|(?<=[{THAI}0-9๐-๙.,])[\u200c\u200d]+|(?<=[0-9๐-๙])\u00ad(?=[.,][0-9๐-๙])"),
        lambda m: "",
        rare=True,
    ),
    Rule("space-before-mark", re.compile(f"(?<=[{CONSONANT}{MARK}])[ \u00a0]+(?=[{MARK}{SARA_AM}])"), lambda m: ""),
    Rule("split-sara-am", re.compile(f"{NIKHAHIT}([{TONE}]?) ?{SARA_AA}"), _sara_am, rare=True),
    Rule("split-sara-am", re.compile(f"([{TONE}]){NIKHAHIT} ?{SARA_AA}"), _sara_am, rare=True),
    Rule("doubled-mark", re.compile(f"([{MARK}{SARA_AM}])\\1+"), lambda m: m.group(1)),
    Rule("double-sara-e", re.compile("เเ"), lambda m: "แ"),
    # ฤๅ and ฦๅ are spelt with the long sign; behind any other consonant it is a sara aa.
    Rule("lakkhangyao", re.compile(f"(?<=[{CONSONANT}{TONE}])(?<![ฤฦ])ๅ"), lambda m: SARA_AA, rare=True),
    # A tone mark stands on the consonant, before the vowel that follows it.
    Rule("mark-order", re.compile(f"(?<=[{CONSONANT}])([ะาำ])([{TONE}])"), lambda m: m.group(2) + m.group(1)),
    Rule("mark-order", re.compile(f"[{MARK}]{{2,}}"), _sort_marks),
)
_COMMON = tuple(rule for rule in _RULES if not rule.rare)


def _marks_of(first: int, last: int) -> str:
    """The marks of these ranks."""
    return "".join(mark for mark, rank in _MARK_ORDER.items() if first <= rank <= last)


_IN_DISORDER = re.compile(
    f"[{MARK}](?:"
    + "|".join(f"(?<=[{_marks_of(rank, rank)}])[{_marks_of(0, rank)}]" for rank in sorted(set(_MARK_ORDER.values())))
    + f")|[ \u00a0{ZERO_WIDTH_SPACE}ะาำเ](?:(?<=[ \u00a0{ZERO_WIDTH_SPACE}])[{MARK}{SARA_AA}{SARA_AM}]"
    f"|(?<= ){_LETTER} {_LETTER}|(?<=เ)เ|(?<=[ะาำ])[{TONE}{SARA_AM}])"
)
"""Where none of this is found, no common rule has work: two marks that need not stand so, a sign behind a blank or a
vowel that cannot stand there, three letters apart."""
_RARE = re.compile(
    f"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\xad\ud800-\udfff\u061c\u200b-\u200f\u2010\u2011\u202a-\u202e\u2060\u2066-\u2069\u2212"
    f"{_ALIKE}\ufeff\uff01-\uff0f\uff1a-\uff5e\uf02e\uf700-\uf71a\uf884-\uf899{LINE_END_HYPHEN}{NIKHAHIT}ๅ]|{_WIDE_CODE}"
)


def repair(text: str) -> tuple[str, Counter[str]]:
    """``text`` with every certain repair made, and how many were made of each kind.

    >>> repair("ด\u200bาเนินการตามท่ี")
    ('ดำเนินการตามที่', Counter({'lost-sara-am': 1, 'mark-order': 1}))
    """
    counts: Counter[str] = Counter()
    if text.isascii() and text.isprintable():
        return text, counts
    before = None
    while text != before:
        before = text
        for rule in _RULES if _RARE.search(text) else _COMMON if _IN_DISORDER.search(text) else ():
            if rule.pattern.search(text):
                text = _apply(rule, text, counts)
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
            counts["canonical-form"] += 1
    return text, counts


def _apply(rule: Rule, text: str, counts: Counter[str]) -> str:
    def write(match: Match) -> str:
        written = rule.write(match)
        if written != match.group():
            counts[rule.kind] += 1
        return written

    return rule.pattern.sub(write, text)
