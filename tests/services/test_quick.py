"""One line that adds a record: what is understood is said, what is unclear is asked, and what was said is saved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_tui.db.models import Activity, Company, Contact, Deal, Tag, Task
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, CriteriaNotMet, NotAllowed
from crm_tui.services import quick, users
from crm_tui.services.editing.fields import form_values
from crm_tui.services.editing.records import add_record
from crm_tui.services.quick import Understood
from crm_tui.services.shape.custom_fields import add_custom_field
from crm_tui.services.undo.undoing import undo
from tests.hostile.corpus import EVERYTHING
from tests.journal_check import assert_journal_explains_everything


@pytest.fixture(autouse=True)
def acme(me: UUID, at_noon: datetime) -> Iterator[None]:  # noqa: ARG001 - time stands still
    """A company with a contact and a deal, two people called Lee, and a field of the workspace's own."""
    add_record(me, Kind.COMPANY, {"name": "Acme Ltd"})
    add_record(me, Kind.CONTACT, {"name": "Kim Sato", "company": "Acme Ltd", "tags": "VIP"})
    add_record(me, Kind.CONTACT, {"name": "Lee Wong"})
    add_record(me, Kind.CONTACT, {"name": "Lee Ward"})
    add_record(me, Kind.DEAL, {"title": "Acme renewal", "company": "Acme Ltd"})
    add_custom_field(me, Kind.DEAL, "Region", "choice", ["North", "South"])
    yield
    assert_journal_explains_everything()


def shown(line: str, me: UUID) -> dict[str, str]:
    """What each field was understood to be, of a line that is clear."""
    understood = quick.understand(line, me)
    assert understood.is_clear, understood.unclear
    return {part.field: part.shown for part in understood.parts}


def why(line: str, me: UUID) -> list[tuple[str, str]]:
    """The places of a line that are not clear, and why."""
    understood = quick.understand(line, me)
    return [(line[one.start : one.end], one.says) for one in understood.unclear]


def ways(line: str, me: UUID) -> list[str]:
    """What may be written in the place of the first thing that is not clear."""
    return [one.text for one in quick.understand(line, me).unclear[0].instead]


class TestUnderstanding:
    def test_a_deal_as_one_says_it(self, me: UUID) -> None:
        line = 'Acme rollout 45k @"Kim Sato" #enterprise close:30nov src:referral'
        assert shown(line, me) == {
            "title": "Acme rollout",
            "amount": "45,000.00 EUR",
            "contacts": "C1 Kim Sato",
            "company": "O1 Acme Ltd",
            "tags": "enterprise (new)",
            "close": "Mon 30 Nov 2026",
            "source": "referral",
        }

    @pytest.mark.parametrize(
        ("line", "what", "fields"),
        [
            (
                "contact Kim Ota kim@acme.example +49 30 1234567 @acme",
                "contact",
                {"name": "Kim Ota", "email": "kim@acme.example", "phone": "+49 30 1234567", "company": "O1 Acme Ltd"},
            ),
            (
                "company Birch Labs birch.example #lab",
                "company",
                {"name": "Birch Labs", "domain": "birch.example", "tags": "lab (new)"},
            ),
            ("company birch.example", "company", {"name": "birch.example"}),
            ("company Birch @acme", "company", {"name": "Birch", "parent": "O1 Acme Ltd"}),
            (
                'task call Kim fri @"Kim Sato"',
                "task",
                {"title": "call Kim", "due": "Fri 20 Nov 2026", "contact": "C1 Kim Sato"},
            ),
            ("task pay next fri", "task", {"title": "pay", "due": "Fri 27 Nov 2026"}),
            ("task fri", "task", {"title": "fri"}),
            ('task "call fri"', "task", {"title": "call fri"}),
            ("task pay due:eom list:Spring", "task", {"title": "pay", "due": "Mon 30 Nov 2026", "list": "Spring"}),
            (
                'call @kim wants the deck 15 min next:"send deck" due:fri',
                "call",
                {
                    "contact": "C1 Kim Sato", "subject": "wants the deck", "minutes": "15m", "next": "send deck",
                    "due": "Fri 20 Nov 2026",
                },
            ),
            ("meeting D1 1h30", "meeting", {"subject": "D1", "minutes": "1h 30m"}),
            ("note @D1 they agreed in 15m", "note", {"deal": "D1 Acme renewal", "body": "they agreed in 15m"}),
            ('email @"acme ltd" at:yesterday', "email", {"company": "O1 Acme Ltd", "at": "Sun 15 Nov 2026 12:00"}),
        ],
    )  # fmt: skip
    def test_other_records_begin_with_what_they_are(
        self, me: UUID, line: str, what: str, fields: dict[str, str]
    ) -> None:
        assert quick.understand(line, me).what == what
        assert shown(line, me) == fields

    @pytest.mark.parametrize(
        ("line", "amount", "title"),
        [
            ("x 1.5m", "1,500,000.00 EUR", "x"),
            ("x €20k", "20,000.00 EUR", "x"),
            ("x 500 USD", "500.00 USD", "x"),
            ("x 45000eur", "45,000.00 EUR", "x"),
            ("x 1,234.56", "1,234.56 EUR", "x"),
            ("x amount:900", "900.00 EUR", "x"),
            ("Windows 11 rollout 2k", "2,000.00 EUR", "Windows 11 rollout"),
            ("x USD 45k", "45,000.00 USD", "x"),
            ("x usd 45k", "45,000.00 USD", "x"),
            ("KES 45k x", "45,000.00 KES", "x"),
            ("x EUR 45", "45.00 EUR", "x"),
            ("x 45 eur", "45.00 EUR", "x"),
            ("x 45 $ y", "45.00 USD", "x y"),
            ("$ 45 x", "45.00 USD", "x"),
            ("for all 45k users", "45,000.00 EUR", "for all users"),
        ],
    )
    def test_amounts_show_what_they_are(self, me: UUID, line: str, amount: str, title: str) -> None:
        assert shown(line, me) == {"title": title, "amount": amount}

    @pytest.mark.parametrize(
        "line",
        [
            "Expo 2027", 'the "45k" question', "TOP10 clients", "v2.10", "4G rollout", "TOP 10 clients", "All 3 sites",
            "try 3 things", "45 ft of cable", 'USD "45"', "EUR and 45",
        ],
    )  # fmt: skip
    def test_words_that_only_have_digits_are_words(self, me: UUID, line: str) -> None:
        assert shown(line, me) == {"title": line.replace('"', "")}

    def test_the_workspace_s_own_fields_and_stages_are_known_by_their_beginning(self, me: UUID) -> None:
        assert shown("x region:n stage:prop owner:me", me) == {
            "title": "x",
            "Region": "North",
            "stage": "Proposal",
            "owner": "Ana Ruiz",
        }

    def test_words_with_a_colon_that_name_no_field_are_words(self, me: UUID) -> None:
        assert shown("Plan B: zeppelins q:1 2k", me)["title"] == "Plan B: zeppelins q:1"

    def test_a_tag_that_is_there_is_taken_as_it_is_written(self, me: UUID) -> None:
        assert shown("x #vip #vip2", me)["tags"] == "vip2 (new)"
        assert quick.understand("x #vip", me).parts[-1].text == "VIP"

    def test_each_part_says_where_in_the_line_it_stands(self, me: UUID) -> None:
        line = 'Acme  rollout 45k @"Kim Sato"'
        parts = {part.field: line[part.start : part.end] for part in quick.understand(line, me).parts}
        assert parts == {"title": "Acme  rollout", "amount": "45k", "contacts": '@"Kim Sato"', "company": '@"Kim Sato"'}


class TestAsking:
    def test_a_name_that_several_have_is_asked_for(self, me: UUID) -> None:
        ((place, says),) = why("x @lee", me)
        assert (place, says) == ("@lee", "“lee” may mean C3 Lee Ward, C2 Lee Wong.")
        assert ways("x @lee", me) == ["@C3", "@C2"]

    def test_a_name_that_nobody_has_may_be_new(self, me: UUID) -> None:
        assert ways("x @Zed", me) == ["contact:Zed", "company:Zed"]
        assert ways('x @"Zed Quux"', me) == ['contact:"Zed Quux"', 'company:"Zed Quux"']

    def test_a_name_that_is_nearly_right_is_offered(self, me: UUID) -> None:
        assert "@C1" in ways('x @"Kim Satoh"', me)

    @pytest.mark.parametrize("line", ["x clsoe:30nov", "x close:30nox", "x stage:prpsal", "x @lee", "x Region:w"])
    def test_what_is_offered_makes_the_line_clear(self, me: UUID, line: str) -> None:
        understood = quick.understand(line, me)
        for instead in understood.unclear[0].instead:
            mended = understood.with_instead(understood.unclear[0], instead)
            assert quick.understand(mended, me).is_clear, mended

    @pytest.mark.parametrize(
        ("line", "place", "says"),
        [
            ("", "", "Write what to add"),
            ("45k", "", "Title is missing"),
            ("contact kim@acme.example", "", "Name is missing"),
            ("x 45k 3k", "3k", "Amount is given twice"),
            ("x close:soon", "soon", "soon is not a date"),
            ("x owner:zoe", "zoe", "There is no user “zoe”"),
            ("x close:", "close:", "Write behind close: a date"),
            ("x stage:", "stage:", "Write behind stage: the name of a stage"),
            ("x stage:zzz", "zzz", "choose Initial contact, Qualification, Needs assessment, Proposal, Negotiation"),
            ("x @", "@", "Write behind @"),
            ("x #", "#", "Write a tag behind #"),
            ("call @kim due:fri", "", "Write what is due then"),
            ("x 1,234k", "1,234k", "write it out"),
            ("x @a\x1bb", "@a\x1bb", "control character"),
        ],
    )
    def test_what_is_wrong_is_said_with_its_place(self, me: UUID, line: str, place: str, says: str) -> None:
        found = why(line, me)
        assert any(where == place and says in sentence for where, sentence in found), found

    def test_nothing_unclear_is_saved(self, me: UUID) -> None:
        with pytest.raises(BadInput, match="may mean"):
            quick.add(me, quick.understand("x @lee", me))
        assert Deal.select().count() == 1

    def test_a_line_without_end_is_refused(self, me: UUID) -> None:
        assert "longer than 2,000 characters" in why("x" * 3_000, me)[-1][1]


class TestSaving:
    def test_new_companies_and_contacts_are_added_with_it_and_undone_with_it(self, me: UUID) -> None:
        saved = quick.add(me, quick.understand('Birch pilot 8k company:Birch contact:"Ada Lind" #lab', me))

        assert saved.summary == "added deal D2 Birch pilot with company O2 Birch and contact C4 Ada Lind"
        deal = Deal.get(Deal.title == "Birch pilot")
        assert (deal.company.name, Contact.get(Contact.name == "Ada Lind").company.name) == ("Birch", "Birch")
        assert undo(me).summary == saved.summary
        visible = [model.select().where(model.hidden_at.is_null()).count() for model in (Deal, Company, Contact)]
        assert visible == [1, 1, 3]

    def test_a_call_and_its_next_step_are_about_the_same(self, me: UUID) -> None:
        saved = quick.add(me, quick.understand('call @kim agreed 15m next:"send deck" due:fri', me))

        call, task = Activity.get(), Task.get()
        assert (call.subject, call.minutes, call.contact.name) == ("agreed", 15, "Kim Sato")
        assert (task.title, str(task.due), task.contact.name) == ("send deck", "2026-11-20", "Kim Sato")
        assert saved.summary == "added call A1 agreed · Kim Sato and task T1 send deck"
        undo(me)
        assert not Task.select().where(Task.hidden_at.is_null()).exists()

    def test_a_task_may_be_about_somebody_new(self, me: UUID) -> None:
        quick.add(me, quick.understand("task greet contact:Zed tomorrow", me))
        assert Task.get().contact.name == "Zed"

    def test_a_role_that_may_not_is_refused_and_nothing_is_left(self, me: UUID) -> None:
        eva = users.add_user(me, {"login": "eva", "name": "Eva", "role": "service"}).id
        with pytest.raises(NotAllowed, match="deals"):
            quick.add(eva, quick.understand("x company:Birch", eva))
        assert not Company.select().where(Company.name == "Birch").exists()

    def test_tags_are_made_once(self, me: UUID) -> None:
        quick.add(me, quick.understand("x #new", me))
        quick.add(me, quick.understand("y #NEW", me))
        assert Tag.select().where(Tag.name_key == "new").count() == 1


class TestCompleting:
    @pytest.mark.parametrize(
        ("line", "completed"),
        [
            ("ta", "task "),
            ("x @ki", 'x @"Kim Sato"'),
            ("x @ze", "x contact:ze"),
            ("x #vi", "x #VIP"),
            ("x clo", "x close:"),
            ("x close:tom", "x close:tomorrow"),
            ("x stage:nego", "x stage:Negotiation"),
            ("x stage:asses", 'x stage:"Needs assessment"'),
            ("x owner:a", 'x owner:"Ana Ruiz"'),
            ("x reg", "x Region:"),
            ("x region:so", "x region:South"),
            ("x company:ac", 'x company:"Acme Ltd"'),
            ("task x @ren", 'task x @"Acme renewal"'),
            ("call @kim ne", "call @kim next:"),
        ],
    )
    def test_what_may_come_next_is_offered_first(self, me: UUID, line: str, completed: str) -> None:  # noqa: ARG002
        first = quick.complete(line, len(line))[0]
        assert line[: first.start] + first.text + line[first.end :] == completed

    def test_the_middle_of_a_line_is_completed_too(self, me: UUID) -> None:  # noqa: ARG002
        line = "x @ki close:fri"
        first = quick.complete(line, 5)[0]
        assert line[: first.start] + first.text + line[first.end :] == 'x @"Kim Sato" close:fri'

    def test_sources_and_lists_that_were_used_are_offered(self, me: UUID) -> None:
        quick.add(me, quick.understand("x src:fair", me))
        quick.add(me, quick.understand("task y list:Spring", me))
        assert [one.text for one in quick.complete("z src:", 6)] == ["fair"]
        assert [one.text for one in quick.complete("task z list:s", 13)] == ["Spring"]


WORDS = st.sampled_from(
    [
        *("task ", "call ", "note ", "contact ", "company ", "deal ", "Acme", "@", "#", ":", '"', "\\", " ", " ", "  "),
        *(
            "@kim",
            "@lee",
            "#vip",
            "close:",
            "fri",
            "45k",
            "1,234k",
            "+49 30 1234567",
            "kim@x.example",
            "stage:",
            "due:",
        ),
        *(
            "due:",
            "next:",
            "company:",
            "contact:",
            "owner:me",
            "Region:",
            "products:",
            "1 x",
            "tags:+a,-b",
            "pipeline:Sales",
        ),
        *("title:", "external:1", "\x00", "\u202e", "é", "東京", "15m", "30 nov", "EUR", "minutes:", "body:"),
    ]
)
LINES = st.lists(WORDS, max_size=12).map(" ".join) | st.lists(WORDS, max_size=8).map("".join) | st.text(max_size=80)
WHATEVER_THE_EXAMPLE = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


def says_what_it_saved(understood: Understood, me: UUID) -> None:
    """Save a line, and compare each field with what was said of it."""
    saved = quick.add(me, understood)
    values = form_values(saved.kind, saved.id).values
    for field, text in understood.values.items():
        parts = [part for part in understood.parts if part.field == field]
        if field in {"next", "due"} and saved.kind is Kind.ACTIVITY:
            task = Task.select().order_by(Task.number.desc()).first()
            assert text == (task.title if field == "next" else task.due.isoformat())
        elif any(part.makes for part in parts):
            assert all(part.text in values[field] for part in parts)
        elif field in {"company", "contacts", "contact", "deal", "parent", "owner", "by"}:
            assert all(part.shown.partition(" ")[2] in values[field] or part.shown in values[field] for part in parts)
        elif field == "tags":
            assert set(values[field].split(", ")) == set(text.split(", "))
        elif field in values:
            assert values[field] == text, field


@given(line=LINES)
@WHATEVER_THE_EXAMPLE
def test_any_line_is_understood_or_asked_about_and_what_is_said_is_saved(me: UUID, line: str) -> None:
    quick.complete(line, len(line))
    understood = quick.understand(line, me)
    places = [(one.start, one.end) for one in understood.parts]
    places += [(one.start, one.end) for one in understood.unclear]
    assert all(0 <= start <= end <= len(line) for start, end in places)
    if understood.is_clear:
        try:
            says_what_it_saved(understood, me)
        except (BadInput, CriteriaNotMet):  # rules between fields, and of stages
            return


def test_no_hostile_line_is_a_fault(me: UUID) -> None:
    for text in EVERYTHING:
        for line in (text, f"@{text}", f"#{text}", f"note {text}", f'x contact:"{text}"', f"x close:{text}"):
            quick.understand(line, me)
            quick.complete(line, len(line))
