"""Thai names without exact spelling."""

from __future__ import annotations

import re
import unicodedata

# Tone marks and the silencer are left out or misplaced more often than any other sign; ำ is also written ํา.
_MARKS = re.compile("[็-๎\\s.\\-–()\"'ฯ]")


def folded(text: str) -> str:
    """The text without tone marks, spaces, points and case: two spellings of one name are mostly the same here."""
    return _MARKS.sub("", unicodedata.normalize("NFKD", text).casefold().replace("ํา", "ำ"))
