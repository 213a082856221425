"""The command line, and what its commands share. Nothing here loads Textual or knows the database."""
