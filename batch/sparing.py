"""Settings of libraries in worker processes, made before the libraries are loaded.

What they reserve ahead, or for threads of their own, would use up what one report may take: a worker is one thread,
and Arrow asks for memory as it needs it.
"""

import os

for name in ("OMP_NUM_THREADS", "OMP_THREAD_LIMIT", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(name, "1")
os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
