"""The files of a workspace: opened, upgraded, copied, backed up, put back, watched."""
