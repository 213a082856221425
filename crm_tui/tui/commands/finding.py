"""What finds the way in every place: jumps, back and forward, what was seen lately, and saved views."""

from __future__ import annotations

from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(id="go.follow", keys=("g",), title="Go somewhere: the next key says where", in_palette=False),
    Command(id="trail.back", keys=("left_square_bracket",), title="Go back to where you were before"),
    Command(id="trail.forward", keys=("right_square_bracket",), title="Go forward again"),
    Command(id="recent.choose", keys=("g r",), title="Open a record that you have seen lately"),
    Command(id="view.choose", keys=("apostrophe", "g v"), title="Show a saved view, or save this one", argument="name"),
    Command(id="view.save", title="Save what is shown as a view", argument="name"),
    Command(id="view.change", title="Rename, renumber or share a saved view", argument="name"),
    Command(id="view.delete", title="Delete a saved view", argument="name"),
)
