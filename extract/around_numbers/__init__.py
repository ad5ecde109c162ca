"""Tables without any rule whose rows have several lines: the lines of each cell stand around the number of its row.

Browsers and office programs set the texts of a row about its middle, at its top or at its foot. So each column of such
a table is cut into groups of lines, one about each number (or from it, or down to it), that leave no line over. Where
one way to cut them comes out in all columns, and only one, the table is read; else it is not, and that is told.

parts of lines → numbers below each other (``anchors.py``) → groups of lines (``groups.py``) → tables (``tables.py``).
"""
