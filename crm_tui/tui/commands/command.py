"""One thing that a person can do: its name, its keys and its words, from which all that shows them is made."""

from __future__ import annotations

from typing import Final, NamedTuple

from crm_tui.domain.roles import Permission

NO_KEY: Final = "no-key:"
"""What begins the binding of a command without keys: no keyboard has it, so a keymap file can give one."""


class Command(NamedTuple):
    """A command of one place; `card.move_right` is carried out by that screen's `action_card_move_right`."""

    id: str
    """Its name in the keymap file, in the palette's search and on the `:` line; unique in the program."""
    title: str
    """What it does, as the palette and the help say it: `Move the card to the next stage`."""
    keys: tuple[str, ...] = ()
    """As Textual names keys, such as `L`, `shift+right`, `question_mark`; the first one is the one shown."""
    footer: str = ""
    """Its word in the footer, `move`; neighbours with the same word share one entry. Empty: not there."""
    argument: str = ""
    """What it takes after its name on the `:` line, such as `stage`; the action gets it as one text."""
    in_palette: bool = True
    """False for what makes sense only as a key, such as moving the cursor."""
    priority: bool = False
    """True where the key must work even while somebody types."""
    for_marked: str = ""
    """What it does with all that are marked, `Edit {}`, with their number and kind in place of the braces; `.` offers
    these. Empty where marks mean nothing to it."""
    line: str = ""
    """The crm-tui line that does the same, without the program's name: `move REF STAGE`; empty where there is none."""
    needs: tuple[Permission, ...] = ()
    """What the person's role, and the session, must let them do; without it the command is not offered."""

    offered_to: tuple[Permission, ...] = ()
    """What one must be let do for it to be worth a word in the footer; it works for others too."""

    @property
    def action(self) -> str:
        """The method that carries it out, without `action_`."""
        return self.id.replace(".", "_")

    @property
    def binding(self) -> str:
        """The keys as a Textual binding takes them."""
        return ",".join(self.keys) or NO_KEY + self.id
