"""Moments that have passed: where deals stood then, and the workspace as it was known."""
