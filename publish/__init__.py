"""Datasets → what people open: comparisons, exports, the page, the viewer. Reads only the datasets and the codebook."""
