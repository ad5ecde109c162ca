"""``python -m benchmarks.country OUT``: write the simulated country."""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.country.write import write_country

parser = argparse.ArgumentParser(prog="python -m benchmarks.country", description=__doc__)
parser.add_argument("out", type=Path)
parser.add_argument("--agencies", type=int, default=8000)
parser.add_argument("--years", type=int, nargs="+", default=[2564, 2565, 2566, 2567, 2568])
parser.add_argument("--seed", type=int, default=1)
arguments = parser.parse_args()
write_country(arguments.out, arguments.agencies, tuple(arguments.years), arguments.seed)
