"""The numbers: their pages, the period they are of, explanations and what-ifs."""
