"""``python -m benchmarks.scale.across DATASETS KEEP``: the checks across reports alone, time and memory as JSON."""

from __future__ import annotations

import json
import resource
import sys
import time
from collections import Counter
from pathlib import Path

from batch.across import rows_across

started = time.perf_counter()
found = Counter(row["check"] for row in rows_across(Path(sys.argv[1]), Path(sys.argv[2])))
seconds = time.perf_counter() - started
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"seconds": seconds, "memory": memory, "findings": found}))
