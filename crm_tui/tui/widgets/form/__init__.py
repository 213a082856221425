"""The fields of a form, in rows."""
