"""The page: what the datasets say, as one payload of plain data, and the HTML that shows it."""
