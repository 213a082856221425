"""`crm-tui feedback`, `answer-survey`: what customers say in numbers, and taking in an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from crm_tui.cli.again import answered_again
from crm_tui.cli.output import Column, Format, Row, format_options, json_option, print_done_to, print_rows
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.cli.shaping import noun
from crm_tui.domain.choices import Scale
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput

if TYPE_CHECKING:
    from crm_tui.queries.feedback.scores import Part

_BY = ("month", "phase", "segment", "stage", "theme", "survey")

_COLUMNS = (
    Column("scale", "Scale"),
    Column("name", "What", most=40),
    Column("score", "Score", right=True),
    Column("n", "n", right=True),
    Column("few", "Few"),
    Column("before", "Before", right=True),
    Column("n_before", "n before", right=True),
    Column("parts", "Made of", most=60),
)


@noun("feedback", "What customers say: NPS, CSAT, CES and reviews over time, by who and by theme.")
@click.option("--by", "by_what", type=click.Choice(_BY), default="month", show_default=True, help="What to tell apart.")
@click.option("--scale", type=click.Choice([str(scale) for scale in Scale]), help="One scale alone.")
@click.option("--filter", "filter_text", default="", metavar="FILTER", help="Over responses, such as survey:spring.")
@format_options
@pass_session
def feedback_command(session: Session, *, by_what: str, scale: str | None, filter_text: str, how: Format) -> None:
    """Sum up the answers: each of the last twelve months, else the last half year against the one before.

    NPS is % of 9-10 minus % of 0-6, CSAT % of 4-5, CES and reviews the mean; fewer than ten answers are marked.
    With `follow-up` a low answer becomes a task.
    """
    from crm_tui.queries.feedback.scores import By, by, passing

    now = session.filter_context(filter_text)
    found = by(By(by_what), now, passing(filter_text, now))
    rows = [_row(of, part) for of, parts in found.items() for part in parts if scale in {None, str(of)}]
    print_rows(rows, _COLUMNS, how, empty="Nobody has answered anything of the kind.")


def _row(scale: Scale, part: Part) -> Row:
    """The numbers as they are shown, and as they are."""
    now, before = part.answers, part.before
    return {
        "ref": f"{scale}/{part.name}", "scale": str(scale), "name": part.name, "score": str(now), "n": now.n,
        "few": now.is_few, "before": str(before) if before.n else None, "n_before": before.n, "parts": now.in_parts,
        "value": now.value, "value_before": before.value, "high": now.high, "low": now.low,
    }  # fmt: skip


@feedback_command.command("follow-up")
@click.argument("response")
@json_option
@pass_session
@answered_again
def follow_up_command(session: Session, response: str, *, as_json: bool) -> None:
    """Make a task of RESPONSE, for whoever looks after the customer, due tomorrow."""
    from crm_tui.queries import refs
    from crm_tui.services.feedback.responses import follow_up

    session.open()
    found = refs.resolve(response, [Kind.RESPONSE])
    print_done_to(follow_up(session.sign_in(), found.id), as_json=as_json)


@click.command("answer-survey", short_help="Take in an answer to a survey.")
@click.argument("survey")
@click.argument("score", type=int)
@click.argument("who", required=False)
@click.argument("words", nargs=-1)
@click.option("--themes", default="", metavar="TAGS", help="What it is about, with commas between.")
@click.option("--set", "pairs", multiple=True, metavar="FIELD=VALUE", help="Another field, such as deal=D12 or at=fri.")
@json_option
@pass_session
@answered_again
def answer_survey_command(
    session: Session, survey: str, score: int, who: str | None, words: tuple[str, ...], *, themes: str,
    pairs: tuple[str, ...], as_json: bool,
) -> None:  # fmt: skip
    """Take in the SCORE that WHO, a contact or a company, gave in SURVEY, with their WORDS.

    Such as: answer-survey "NPS autumn" 9 "Kim Sato" Support is quick. A low answer becomes a task.
    """
    from crm_tui.cli.pairs import values_of
    from crm_tui.queries import refs
    from crm_tui.services.feedback.responses import answer_survey

    session.open()
    asked = refs.resolve(survey, [Kind.SURVEY])
    values = {"tags": themes, "note": " ".join(words), **values_of(pairs)}
    if "score" in values or "survey" in values:
        raise BadInput("Survey and score are written before, not with --set.", "set")
    if who is not None:
        found = refs.resolve(who, [Kind.CONTACT, Kind.COMPANY])
        values[found.kind.value] = found.ref
    said = {name: text for name, text in values.items() if text}
    print_done_to(answer_survey(session.sign_in(), asked.id, score, said), as_json=as_json)
