"""The overview of leads: who waits to be accepted, who is best, where they come from, and whether scores are true."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crm_tui.domain.choices import Score
from crm_tui.domain.leads.calibration import Class, bands, lift, out_of_order
from crm_tui.domain.leads.likeness import Telling
from crm_tui.domain.leads.scores import GRADES
from crm_tui.domain.records import Kind
from crm_tui.domain.sales.velocity import TOO_FEW
from crm_tui.filters.context import FilterContext
from crm_tui.queries.leads import lists
from crm_tui.queries.leads.counting import Counted, acceptance, counted_by_each
from crm_tui.queries.leads.likeness import Alike, like
from crm_tui.queries.leads.scoring import rules
from crm_tui.queries.leads.settings import lead_settings
from crm_tui.queries.leads.standing import handover_fact
from crm_tui.queries.links import Link, links
from crm_tui.queries.now.fact import Fact, Facts, Tone
from crm_tui.queries.overviews.overview import Overview, Section

_FEW = "too few to say much"
_MOST_VALUES = 20
"""Sources or channels that are listed; the most frequent ones."""
_MOST_TRAITS = 12


def _waiting(context: FilterContext) -> tuple[Facts, ...]:
    rows = lists.waiting()
    users = [user for row in rows for user in (row.owner_id, row.given_by_id)]
    named = links({Kind.USER: users, Kind.CONTACT: [row.contact_id for row in rows]})
    facts = []
    for row in rows:
        told, who = handover_fact(row, named), named[row.contact_id]
        facts.append(Fact(str(who), f"{row.step} {told.value}", told.why, who, told.tone, line=told.line))
    accepted = acceptance(context)
    rate = [] if accepted.rate is None else [_accepted(accepted.given, accepted.accepted, accepted.rejected)]
    return Facts("To be accepted or rejected", tuple(facts)), Facts("Accepted so far", tuple(rate))


def _accepted(given: int, accepted: int, rejected: int) -> Fact:
    why = f"{accepted:,} accepted of {given:,} MQLs; {rejected:,} rejected, {given - accepted - rejected:,} wait"
    return Fact("SAL rate", f"{100 * accepted / given:.0f} %{f' ({_FEW})' if given < TOO_FEW else ''}", why)


def _best(_context: FilterContext) -> tuple[Facts, ...]:
    return (
        Facts("Best grades without an owner or a next step", tuple(map(_lead, lists.best(lacking=True)))),
        Facts("Best grades", tuple(map(_lead, lists.best()))),
    )


def _lead(lead: lists.Lead) -> Fact:
    """A lead with what is missing; the line hands it over, or plans a next step."""
    missing = [word for word, there in (("no owner", lead.owner), ("no next step", lead.has_next)) if not there]
    said = f"{lead.grade}, fit {lead.fit}, engagement {lead.engagement}{f', {lead.lead}' if lead.lead else ''}"
    if lead.lead is None:
        line: tuple[str, ...] = ("handover", "give", lead.link.ref)
    elif not lead.has_next:
        line = ("add", "task", "title=Call", f"contact={lead.link.ref}", "due=tomorrow")
    else:
        line = ()
    return Fact(str(lead.link), said, ", ".join(missing), lead.link, line=line)


def _sources(context: FilterContext) -> tuple[Facts, ...]:
    named = {"source": "By source", "channel": "By channel"}
    found = zip(named.items(), counted_by_each(tuple(named), context), strict=True)
    return tuple(
        Facts(heading, tuple(_counted(by, row) for row in counts[:_MOST_VALUES])) for (by, heading), counts in found
    )


def _counted(by: str, row: Counted) -> Fact:
    """`120 leads, 40 MQL (33 %), 12 SQL (10 %), 8 customers (7 %)`; Enter lists them."""
    parts = [f"{row.leads:,} lead{'s' * (row.leads != 1)}"]
    named = (("MQL", row.mql), ("SQL", row.sql), ("customer" if row.customers == 1 else "customers", row.customers))
    parts += [f"{count:,} {name} ({100 * row.rate(count):.0f} %)" for name, count in named]
    written = str(row.value).replace('"', " ")
    listed = f'{by}:"{written}"' if row.value else f"no:{by}"
    said = str(row.value or "not said")
    return Fact(said, ", ".join(parts), _FEW if row.too_few else "", shows=(Kind.CONTACT, listed))


def _calibration(context: FilterContext) -> tuple[Facts, ...]:
    """Grades and bands of fit against who became a customer."""
    of_grade, of_fit = counted_by_each(("grade", "fit"), context)
    by_grade = {row.value: row for row in of_grade if row.value is not None}
    grades = [Class(grade, by_grade[grade].leads, by_grade[grade].customers) for grade in GRADES if grade in by_grade]
    points = {int(row.value): (row.leads, row.customers) for row in of_fit if row.value is not None}
    fits = bands(points, lead_settings().scale.fit_limit) if points else ()
    return (
        Facts("By grade: share who became customers", tuple(_classes("grade", grades))),
        Facts("By points of fit", tuple(_classes("fit", fits))),
    )


def _classes(by: str, classes: Sequence[Class]) -> Iterator[Fact]:
    """A line for each class; Enter lists who is in it."""
    wrong = out_of_order(classes)
    for one in classes:
        if one.rate is None:
            yield Fact(one.name, "—", "nobody has it")
            continue
        times = lift(one, classes)
        lifted = f", {times:.1f} x the average" if times is not None else ""
        value = f"{100 * one.rate:.1f} %: {one.customers:,} of {one.contacts:,}{lifted}"
        why = _FEW if one.too_few else "a lower class converts better: look at the rules" if one.name in wrong else ""
        tone = Tone.ALARM if one.name in wrong else Tone.PLAIN
        yield Fact(one.name, value, why, tone=tone, shows=(Kind.CONTACT, f"{by}:{one.name.replace('-', '..')}"))


def _ideal(context: FilterContext) -> tuple[Facts, ...]:
    described = [
        Fact(one.ref, f"{one.points:+d}  {one.says}", one.filter, Link(Kind.SCORE_RULE, one.id, one.ref, one.says))
        for one in rules(Score.IDEAL)
    ]
    leads = [
        Fact(str(one.link), f"{one.points} of {one.limit}", "; ".join(one.met), one.link)
        for one in lists.ideal(context)
    ]
    return Facts("The ideal customer", tuple(described)), Facts("Leads who are most like it", tuple(leads))


def _alike(_context: FilterContext) -> tuple[Facts, ...]:
    found = like()
    return (
        Facts(
            f"What {found.winners:,} customers have in common", tuple(map(telling_fact, found.telling[:_MOST_TRAITS]))
        ),
        Facts("Leads like them", tuple(map(alike_fact, found.alike))),
    )


def telling_fact(one: Telling) -> Fact:
    """A trait with its support and lift, in words."""
    why = f"{one.winners:,} of {one.of_winners:,} winners; {one.all:,} of {one.of_all:,} contacts"
    return Fact(one.trait.of, f"{one.trait.value}: {one.lift:.1f} x as frequent, {100 * one.share:.0f} % of them", why)


def alike_fact(one: Alike) -> Fact:
    """A lead with what is shared; the line hands it over."""
    said = ", ".join(word for word in (f"likeness {one.points:.1f}", one.grade, one.lead) if word)
    line = () if one.lead else ("handover", "give", one.link.ref)
    why = ", ".join(map(str, one.shared))
    return Fact(str(one.link), said, why, one.link, line=line)


OVERVIEW = Overview(
    name="leads",
    title="Leads",
    says="Which leads wait, which are best, where they come from, and whether their scores tell the truth.",
    sections=(
        Section(
            "waiting", "Waiting", _waiting, "No lead waits to be accepted; crm-tui handover give C7 hands one over.",
            ("mql", "sal", "sql", "handovers", "accept or reject leads", "qualification"),
        ),
        Section(
            "best", "Best", _best, "No lead has a grade yet; crm-tui leads score works them out.",
            ("grades", "scoring", "lead scoring", "engagement", "fit", "lead nurturing", "behavioral qualification"),
        ),
        Section(
            "sources", "Sources", _sources, "There are no contacts yet; n adds one in the list of contacts.",
            ("lead generation", "channels", "social media", "email marketing", "content marketing", "seo", "ppc",
             "paid advertising", "events", "networking", "targeting"),
        ),
        Section(
            "truth", "Calibration", _calibration, "No lead has a grade yet; crm-tui leads score works them out.",
            ("calibration of the score", "poor targeting", "lead conversion"),
        ),
        Section(
            "ideal", "Ideal", _ideal, "Nobody has said who the ideal customer is; rules with score=ideal do.",
            ("ideal customer profile", "icp", "target audience", "persona"),
        ),
        Section(
            "like", "More like", _alike, "Too few have bought yet to say what they have in common.",
            ("more like these", "look-alikes", "lookalikes", "similar profiles", "data analysis", "demographics"),
        ),
    ),
    found_by=("lead", "acquisition", "prospecting"),
)  # fmt: skip
"""`crm-tui overview leads`."""
