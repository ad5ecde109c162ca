"""Tables → grids: pieces joined over page breaks, headers, what each column may hold, groups side by side."""
