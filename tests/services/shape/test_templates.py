"""A template of one's own that is not as it must be says what is wrong with it, before anything is made."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_tui.errors import BadFile
from crm_tui.services.shape import templates

STAGE = '[[stages]]\nname = "Talk"\nprobability = 10\ncategory = "pipeline"\n'
SOUND = 'name = "Own"\n' + STAGE


def read(folder: Path, text: str) -> templates.Template:
    file = folder / "own.toml"
    file.write_text(text)
    return templates.read(file)


def test_the_least_that_a_template_must_say_is_enough(tmp_path: Path) -> None:
    template = read(tmp_path, SOUND)
    assert (template.name, template.card, [stage.name for stage in template.stages]) == ("Own", "deal", ["Talk"])


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "lacks stages"),
        ("stages = 5", "stages must be a list of tables"),
        ("stages = [5]", "stages must be a list of tables"),
        ("stages = []", "at least one open stage"),
        (STAGE, "lacks name"),
        (SOUND.replace('"Own"', "5"), "name must be a text in quotes"),
        (SOUND.replace('"Own"', '" "'), "name is empty"),
        (SOUND.replace('"Own"', '"O\\u001b[31mwn"'), "has a control character"),
        (SOUND + STAGE.replace("Talk", "TALK"), "Two stages have the same name"),
        (SOUND.replace("10", "101"), "probability must be a whole number from 0 to 100"),
        (SOUND.replace("10", "true"), "probability must be a whole number"),
        (SOUND.replace('"pipeline"', '"pipe"'), "category is “pipe”; write pipeline or"),
        (SOUND + "rot_days = -1\n", "rot_days must be a whole number from 0"),
        (SOUND + 'kind = "gone"\n', "kind is “gone”; write open or won or lost"),
        (SOUND + 'enter = [{ filter = "amount>", says = "x" }]\n', "A value must follow"),
        (SOUND + 'enter = [{ filter = "amount>1" }]\n', "lacks says"),
        ('card = "ticket"\n' + SOUND, "card is “ticket”; write deal"),
        ("sources = [1]\n" + SOUND, "sources must be a text in quotes"),
        (SOUND + '[[lost_reasons]]\nname = "Price"\ncounts = "no"\n', "counts must be true or false"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(BadFile, match=f"own.toml.*{says}"):
        read(tmp_path, text)
