"""Tables ruled only across: the sides that their cells lack are put in where the columns are evident.

Evidence is one of two. Browsers and Word draw the rule under each cell by itself, so that the joints of its pieces say
where the columns meet (``joints.py``). Other producers draw one line: there the columns are parted by white strips that
run through the text of all rows, on all pages that the table takes (``borders.py``). Where neither is clear the table
is not read, and a note says so: that is better than two columns read as one, or a number in another row.

letters → stacks of rules → parts of tables, page by page → tables with borders → sides (``sides.py``, where to begin).
"""
