"""The fields of every kind of record: what a form asks for, how it is typed, and where it is kept."""
