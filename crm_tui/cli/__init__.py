"""The command line: one file for each group of commands. Nothing here loads Textual or knows the database."""
