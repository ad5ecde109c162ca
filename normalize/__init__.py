"""Document → records: Thai text, numerals, codes, agencies, years, and the segmentation of table rows."""
