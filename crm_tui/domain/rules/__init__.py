"""Rules that a workspace has in files of its own: when something happens, if a filter passes, then so."""
