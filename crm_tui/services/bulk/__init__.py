"""Taking many records in at once: rows of plain typed values, matched with what is there, written as one action."""
