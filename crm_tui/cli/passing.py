"""Hands the session to the commands."""

from __future__ import annotations

import click

from crm_tui.cli.session import Session

pass_session = click.make_pass_decorator(Session)
"""Give a command the session of this call as its first argument."""
