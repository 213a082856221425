"""The rules that a workspace has in files of its own: loaded, followed, checked, tested and rehearsed."""
