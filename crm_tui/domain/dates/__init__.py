"""Dates and periods: read as people write them, and shown as people read them.

`words` reads what somebody types, `written` columns of files, `periods` spans of days; `shown` and `units` need none of
these. Each is imported by itself: the first board shows days, and reads none.
"""
