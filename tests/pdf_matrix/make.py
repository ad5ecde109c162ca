"""Render the report with every producer in every font: ``python -m tests.pdf_matrix.make FOLDER [PRODUCER…]``.

Producers and fonts that are not installed are named and left out.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.pdf_matrix.producers import FONTS, PRODUCERS


def make(folder: Path, names: Sequence[str] = tuple(PRODUCERS), fonts: Sequence[str] = FONTS) -> list[Path]:
    """The files made: ``producer__font.pdf``."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for name in names:
        for font in fonts:
            target = folder / f"{name}__{font.replace(' ', '')}.pdf"
            try:
                PRODUCERS[name](font, target)
            except (ImportError, OSError, subprocess.SubprocessError) as error:
                print(f"{name}, {font}: left out ({error})", file=sys.stderr)
            else:
                made.append(target)
    return made


if __name__ == "__main__":
    make(Path(sys.argv[1]), tuple(sys.argv[2:]) or tuple(PRODUCERS))
