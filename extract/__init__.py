"""Bytes of a published report → Document: pages, headings, paragraphs, and tables with their cells and spans."""
