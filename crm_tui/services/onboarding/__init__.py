"""Onboarding: checklists that start when a deal is won, whose steps are tasks, and that are done with the last one."""
