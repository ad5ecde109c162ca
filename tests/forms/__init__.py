"""Reports invented from a seed, with what they truly hold.

A report is a product of independent choices (``choices.py``): a table's subjects, axis, outline, header and numbers,
what is done about them, the pages that break it, sentences, other agencies, titles, and what gives no record.
``report.make(seed)`` draws one. The truth has the shape of the gold records: report, scores, questions, issues,
measures (``truth.py``).
"""
