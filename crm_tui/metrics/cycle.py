"""The cycle in a period: the ring of phases with their numbers, made of the sets of records and of the metrics."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from crm_tui.db.models import database
from crm_tui.domain.cycle import KPI, KPIS, Cycle, Figure, Measure, Part, Station, WayBack, Which, churn, kept
from crm_tui.domain.dates import Period
from crm_tui.domain.lifecycle import AWAY, WAY
from crm_tui.domain.money import Money
from crm_tui.domain.records import Phase, Scale
from crm_tui.domain.survey_scores import Answers
from crm_tui.domain.velocity import ratio
from crm_tui.errors import NotFound
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.catalogue import compute
from crm_tui.metrics.scope import Scope
from crm_tui.queries.advocacy.rates import rates_of
from crm_tui.queries.board.heads import find_pipeline
from crm_tui.queries.cycle.ground import Ground
from crm_tui.queries.cycle.sets import amounts, count
from crm_tui.queries.shape.settings import customs


def cycle_in(period: Period, context: FilterContext) -> Cycle:
    """The whole ring in a period, as it stands at one moment, in as many statements for few people as for many."""
    with database.atomic():
        at = _Reading(Ground(period, context))
        figures = {kpi.name: _FIGURES[kpi.name](at) for kpi in KPIS}
        stations = tuple(
            Station(
                phase,
                at.count("in_phase", phase=phase),
                tuple(figures[kpi.name] for kpi in KPIS if kpi.phase is phase),
                0 if phase is WAY[-1] else at.count("went_on", phase=phase),
            )
            for phase in WAY
        )
        left = {phase: at.count("left", phase=phase) for phase in AWAY}
        return Cycle(period, stations, left, at.count("returned"), at.way_back(), rates_of(at.counted))


class _Reading:
    """The counts of a period, each read once."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self._counts: dict[Which, int] = {}

    def count(self, name: str, phase: Phase | None = None) -> int:
        """How many records a set has."""
        return self.counted(Which(name, phase))

    def counted(self, which: Which) -> int:
        """The same, by what the set is called."""
        if which not in self._counts:
            self._counts[which] = count(self.ground, which)
        return self._counts[which]

    def part(self, title: str, name: str) -> Part:
        """So many records, as a part of a number."""
        found = self.count(name)
        return Part(title, found, Measure.COUNT, found, Which(name))

    def worth(self, title: str, name: str, currency: str) -> tuple[Part, tuple[str, ...]]:
        """What the records of a set come to in one currency, and what is left out of it."""
        minor, number, others = 0, 0, []
        for code, total, many in amounts(self.ground, Which(name)):
            if code == currency:
                minor, number = total, many
            else:
                others.append(f"{many:,} {title} in {code}; currencies are not added up")
        return Part(title, minor, Measure.MONEY, number, Which(name)), tuple(others)

    def way_back(self) -> WayBack:
        """What advocacy brings."""
        found = [Money(minor, code) for code, minor, _ in amounts(self.ground, Which("won_referred")) if minor]
        won = tuple(sorted(found, key=lambda one: -one.minor))
        return WayBack(self.count("sent"), self.count("sent_customers"), won, self.count("won_referred"))


def _counted(name: str, title: str) -> Callable[[_Reading], Figure]:
    """A number that counts the records of a set of the same name, or of one called otherwise."""
    of = {"leads": "leads", "mql": "mqls", "mentions": "mentions"}[name]
    return lambda at: Figure(KPI[name], at.count(of), (at.part(title, of),))


def _share(name: str, part: tuple[str, str], whole: tuple[str, str]) -> Callable[[_Reading], Figure]:
    """A share of two sets, each with what it is called."""

    def figure(at: _Reading) -> Figure:
        above, below = at.part(*part), at.part(*whole)
        return Figure(KPI[name], ratio(above.value, below.value), (above, below), rests_on=below.value)

    return figure


def _cost(name: str, costs: tuple[str, str], by: tuple[str, str]) -> Callable[[_Reading], Figure]:
    """Money divided by how many it won."""

    def figure(at: _Reading) -> Figure:
        currency = customs().currency
        above, left_out = at.worth(*costs, currency)
        below = at.part(*by)
        value = ratio(above.value, below.value) if above.count else None
        return Figure(KPI[name], value, (above, below), currency, left_out, below.value)

    return figure


def _arpu(at: _Reading) -> Figure:
    currency = customs().currency
    deals, no_deals = at.worth("won deals", "sold_deals", currency)
    orders, no_orders = at.worth("paid orders", "orders", currency)
    below = at.part("customers at its end", "customers_at_end")
    value = ratio(deals.value + orders.value, below.value)
    return Figure(KPI["arpu"], value, (deals, orders, below), currency, no_deals + no_orders, below.value)


def _lost(name: str, formula: Callable[[int, int], Fraction | None]) -> Callable[[_Reading], Figure]:
    def figure(at: _Reading) -> Figure:
        lost = at.part("lost in the period", "lost_customers")
        start = at.part("customers of the first day", "customers_at_start")
        return Figure(KPI[name], formula(lost.value, start.value), (lost, start), rests_on=start.value)

    return figure


def _nps(at: _Reading) -> Figure:
    high, low = at.part("answers of 9 and 10", "promoters"), at.part("answers of 0 to 6", "detractors")
    everything = at.part("all answers", "all_nps")
    passive = everything.value - high.value - low.value
    value = Answers(Scale.NPS, {10: high.value, 0: low.value, 7: passive}).value
    score = None if value is None else Fraction(value)
    return Figure(KPI["nps"], score, (high, low, everything), rests_on=everything.value)


def _win_rate(at: _Reading) -> Figure:
    """As the metrics have it, for the first pipeline of deals."""
    try:
        scope = Scope(find_pipeline("").id, at.ground.period)
    except NotFound:
        return Figure(KPI["win_rate"], None)
    found = compute(["win_rate"], scope, at.ground.context)["win_rate"]
    parts = tuple(Part(part.title, int(part.value or 0), Measure.COUNT, part.count) for part in found.parts)
    value = None if found.value is None else Fraction(found.value).limit_denominator(10**9)
    left_out = tuple(f"{one.count:,} {one.why}" for one in found.left_out)
    return Figure(KPI["win_rate"], value, parts, left_out=left_out, rests_on=found.n)


_LEADS = ("leads of the period", "leads")

_FIGURES: Mapping[str, Callable[[_Reading], Figure]] = {
    "leads": _counted("leads", "contacts who came and had bought nothing"),
    "cpl": _cost("cpl", ("costs of marketing", "marketing_costs"), _LEADS),
    "lead_conversion": _share("lead_conversion", ("customers since", "lead_customers"), _LEADS),
    "mql": _counted("mql", "contacts handed over"),
    "sal_rate": _share("sal_rate", ("accepted", "accepted"), ("handed over", "mqls")),
    "lead_qualification": _share("lead_qualification", ("SQLs since", "lead_sqls"), _LEADS),
    "win_rate": _win_rate,
    "arpu": _arpu,
    "cac": _cost("cac", ("costs of marketing and sales", "all_costs"), ("new customers", "new_customers")),
    "churn": _lost("churn", churn),
    "retention": _lost("retention", kept),
    "csat": _share("csat", ("answers of 4 and 5", "satisfied"), ("all answers", "all_csat")),
    "nps": _nps,
    "mentions": _counted("mentions", "mentions"),
    "referred_share": _share(
        "referred_share",
        ("sent by somebody", "new_people_sent"),
        ("people who became customers", "new_people"),
    ),
}
"""How each number is made."""
