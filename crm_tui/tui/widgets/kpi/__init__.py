"""Numbers: tiles, charts and plots, laid out in pages."""
