"""The overview *Feedback*: scores by month, by who gave them and by theme, reviews, whom to answer, what we changed."""

from __future__ import annotations

from collections.abc import Mapping

from crm_tui import clock
from crm_tui.domain.choices import Scale
from crm_tui.domain.dates.shown import short_date
from crm_tui.domain.records import Kind
from crm_tui.domain.relationship.survey_scores import Answers, change
from crm_tui.filters.context import FilterContext
from crm_tui.queries.feedback.answers import Answer, reviews, unanswered
from crm_tui.queries.feedback.improvements import Compared, compared
from crm_tui.queries.feedback.scores import WINDOW, By, Part, answers_in, by, lately
from crm_tui.queries.now.fact import Fact, Facts, Tone
from crm_tui.queries.overviews.overview import Overview, Section

_MOST_THEMES = 12


def scores(context: FilterContext) -> tuple[Facts, ...]:
    """What the answers of the last days come to on each scale, compared with those before, and for each survey."""
    now, before = (answers_in(span) for span in lately(context))
    facts = [
        Fact(
            str(scale),
            f"{now[scale].with_n}{_rose(before.get(scale), now[scale])}",
            now[scale].in_parts,
            tone=_tone(now[scale]),
            shows=(Kind.RESPONSE, f"scale:{scale} at>={clock.local(lately(context)[0].since).date()}"),
        )
        for scale in Scale
        if scale in now
    ]
    return (
        *_filled(Facts(f"The last {WINDOW} days, against the {WINDOW} before", tuple(facts))),
        *_grouped(By.SURVEY, "surveys of the last half year", context),
    )


def months(context: FilterContext) -> tuple[Facts, ...]:
    """The scores of each month of the last year, by scale."""
    return tuple(Facts(f"{scale} by month", tuple(map(_part, parts))) for scale, parts in by(By.MONTH, context).items())


def groups(context: FilterContext) -> tuple[Facts, ...]:
    """The scores of the last half year by phase, segment and stage."""
    return tuple(
        facts
        for how, title in ((By.PHASE, "by phase"), (By.SEGMENT, "by segment"), (By.STAGE, "by stage of the deal"))
        for facts in _grouped(how, title, context)
    )


def themes(context: FilterContext) -> tuple[Facts, ...]:
    """The tags of the answers of the last half year, those named most first."""
    return _grouped(By.THEME, "by theme", context, _MOST_THEMES)


def posted(context: FilterContext) -> tuple[Facts, ...]:
    """The reviews, the newest first."""
    return _filled(Facts("Reviews, the newest first", tuple(_said(one, context, _place(one)) for one in reviews())))


def to_answer(context: FilterContext) -> tuple[Facts, ...]:
    """The low answers about which nobody has done anything yet: those without a task, and those whose task is open."""
    found = unanswered()
    nobody = tuple(_nobody_does(one, context) for one in found if one.follow_up is None)
    waiting = tuple(
        _said(one, context, _task(one, context), alarm=_is_late(one, context)) for one in found if one.follow_up
    )
    return _filled(Facts("Nobody follows up", nobody), Facts("Waiting for an answer", waiting))


def changed(context: FilterContext) -> tuple[Facts, ...]:
    """What was changed because of what customers said, with what they said before and after."""
    facts = tuple(improvement_fact(one, context) for one in compared(context))
    return _filled(Facts("What we changed, and the answers before and after", facts))


def improvement_fact(one: Compared, context: FilterContext) -> Fact:
    """One improvement: since when, and what customers said before and after."""
    better = one.rose is not None and one.rose > 0
    return Fact(
        short_date(one.day, context.today),
        f"{one.improvement.name}: {before_and_after(one)}",
        which_answers(one),
        one.improvement,
        Tone.GOOD if better and not (one.before.is_few or one.after.is_few) else Tone.PLAIN,
    )


def before_and_after(one: Compared) -> str:
    """The score before and after an improvement, and by how much it rose."""
    return f"{one.before.scale} {one.before.with_n} before, {one.after.with_n} since{_by(one.before.scale, one.rose)}"


def which_answers(one: Compared) -> str:
    """Of which answers that is, and how many named the theme before and after."""
    named = (("theme", one.theme), ("survey", one.survey))
    about = " and ".join(f"{what} {name}" for what, name in named if name) or "all answers"
    if one.naming_before is None or one.naming_after is None:
        return about
    before, after = (f"{100 * share:.0f} %" for share in (one.naming_before, one.naming_after))
    return f"{about}; {before} of all answers named it before, {after} since"


def _grouped(how: By, title: str, context: FilterContext, most: int | None = None) -> tuple[Facts, ...]:
    found: Mapping[Scale, tuple[Part, ...]] = by(how, context)
    return tuple(
        Facts(
            f"{scale} {title}",
            tuple(map(_part, parts[:most])),
        )
        for scale, parts in found.items()
    )


def _filled(*listed: Facts) -> tuple[Facts, ...]:
    """Without the headings that have nothing below them."""
    return tuple(facts for facts in listed if facts.facts)


def _place(one: Answer) -> str:
    """Where a review was posted, in words."""
    return f"posted on {one.place}" if one.place else ""


def _part(part: Part) -> Fact:
    """The number of some answers; Enter lists them."""
    shows = (Kind.RESPONSE, part.filter) if part.filter and part.answers.n else None
    return Fact(part.name, _told(part), tone=_tone(part.answers), shows=shows)


def _told(part: Part) -> str:
    """A number with how many answers it rests on, and by how much it rose."""
    if not part.answers.n:
        return "no answers"
    return f"{part.answers.with_n}{_rose(part.before, part.answers)}"


def _rose(before: Answers | None, now: Answers) -> str:
    return _by(now.scale, change(before, now) if before else None)


def _by(scale: Scale, rose: float | None) -> str:
    """By how much a number rose or fell, in words; nothing where there is nothing to compare with."""
    if rose is None:
        return ""
    size = abs(rose) if scale in {Scale.NPS, Scale.CSAT} else round(abs(rose), 1)
    said = f"{size:.0f}" if scale in {Scale.NPS, Scale.CSAT} else f"{size:.1f}"
    if float(said) == 0:
        return ", the same"
    return f", {'up' if rose > 0 else 'down'} {said}"


def _tone(answers: Answers) -> Tone:
    """Whether somebody has to look: more low answers than high ones, of enough of them."""
    return Tone.ALARM if answers.low > answers.high and not answers.is_few else Tone.PLAIN


def _said(one: Answer, context: FilterContext, why: str, *, alarm: bool = False) -> Fact:
    day = short_date(clock.local(one.at).date(), context.today)
    who = f" · {one.who}" if one.who else ""
    tone = Tone.ALARM if alarm else Tone.PLAIN
    return Fact(day, f"{one.response.name}{who}", why, one.response, tone)


def _nobody_does(one: Answer, context: FilterContext) -> Fact:
    fact = _said(one, context, "a task for whoever looks after them", alarm=True)
    return Fact(
        fact.label, fact.value, fact.why, fact.link, fact.tone, line=("feedback", "follow-up", one.response.ref)
    )


def _task(one: Answer, context: FilterContext) -> str:
    task = one.follow_up
    if task is None:
        return ""
    due = f", due {short_date(task.due, context.today)}" if task.due else ""
    return f"{task.task.ref} {task.task.name}{due}{f', {task.owner}' if task.owner else ''}"


def _is_late(one: Answer, context: FilterContext) -> bool:
    return one.follow_up is not None and one.follow_up.due is not None and one.follow_up.due < context.today


_NO_ANSWERS = "No answers yet; `n` in the list of responses enters one, and a file of them is imported as surveys."

FEEDBACK = Overview(
    name="feedback",
    title="Feedback",
    says="What customers say: surveys and reviews over time and by who they are, whom to answer, and what we changed.",
    sections=(
        Section("scores", "Scores", scores, _NO_ANSWERS, ("nps", "net promoter score", "csat", "ces", "satisfaction")),
        Section("months", "Months", months, _NO_ANSWERS, ("trends",)),
        Section(
            "groups", "Who", groups, _NO_ANSWERS, ("feedback by stage", "feedback by segment", "customer experience")
        ),
        Section(
            "themes",
            "Themes",
            themes,
            "No answer has a tag yet; the tags of an answer are its themes.",
            ("patterns", "topics"),
        ),
        Section(
            "reviews",
            "Reviews",
            posted,
            "No reviews yet; an answer without a survey that names its place is one.",
            ("customer reviews", "ratings"),
        ),
        Section(
            "answer",
            "Answer",
            to_answer,
            "Everybody who was not content has been answered.",
            ("concerns", "complaints", "detractors"),
        ),
        Section(
            "changed",
            "Changed",
            changed,
            "Nothing was changed yet; add an improvement to compare before and after.",
            ("improvements", "what we changed", "closing the loop"),
        ),
    ),
    found_by=("surveys", "voice of the customer", "analysis"),
)
