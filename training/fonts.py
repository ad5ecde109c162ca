"""The fonts of Debian's packages that the number readers learn from, and those that they never see."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ROOT = Path("/usr/share/fonts/truetype")

THAI_FAMILIES = (
    "tlwg/Laksaman", "tlwg/Norasi", "tlwg/Garuda", "tlwg/Loma", "tlwg/Sawasdee", "tlwg/Waree", "tlwg/TlwgTypist",
    "tlwg/TlwgTypo", "tlwg/TlwgTypewriter", "tlwg/TlwgMono", "tlwg/Purisa", "noto/NotoSansThai", "noto/NotoSerifThai",
    "arundina/ArundinaSans", "freefont/FreeSerif",
)  # fmt: skip
LATIN_FAMILIES = ("dejavu/DejaVuSans", "dejavu/DejaVuSerif", "liberation/LiberationSans", "liberation/LiberationSerif")
"""Without Thai: for reports whose numbers are Arabic and whose Thai comes from another font."""
HELD_OUT_FAMILIES = ("tlwg/Kinnari", "tlwg/Umpush", "noto/NotoLoopedThai", "arundina/ArundinaSerif")
"""Never seen in training: accuracy is measured on these."""
STYLES = ("", "-Regular", "-Bold", "Bold", "-Oblique", "-Italic", "Italic", "-BoldItalic", "-BoldOblique")
OFTEN = {"tlwg/Laksaman": 4, "tlwg/Norasi": 2, "noto/NotoSansThai": 2, "tlwg/Purisa": 0.5, "freefont/FreeSerif": 0.5}
"""How much more often than once: agencies print in Sarabun and in Angsana-like faces, seldom in handwriting."""


@dataclass(frozen=True, slots=True)
class Font:
    """One font file; ``weight`` is how often it is drawn."""

    path: str
    thai: bool
    weight: float


def fonts(families: tuple[str, ...], *, thai: bool = True) -> tuple[Font, ...]:
    """The files of these families that are installed; upright ones four times as often as slanted ones."""
    found = []
    for family in families:
        for style in STYLES:
            path = ROOT / f"{family}{style}.ttf"
            if path.exists():
                slanted = "Italic" in style or "Oblique" in style
                found.append(Font(str(path), thai, OFTEN.get(family, 1) * (0.25 if slanted else 1.0)))
    return tuple(found)


def training_fonts() -> tuple[Font, ...]:
    """What the readers learn from."""
    return fonts(THAI_FAMILIES) + fonts(LATIN_FAMILIES, thai=False)


def held_out_fonts() -> tuple[Font, ...]:
    """What the readers are measured on."""
    return fonts(HELD_OUT_FAMILIES)
