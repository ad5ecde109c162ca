"""A simulated country: the datasets that thousands of invented agencies would give over some years.

``python -m benchmarks.country OUT --agencies 8000`` writes them through the schema registry, with the arithmetic of the
codebook, so that publishing can be tried at the size of the whole country. Names, sentences and numbers are invented.
"""
