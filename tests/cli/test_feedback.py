"""`feedback`, `answer-survey` and `surveys`: what customers say, for people and programs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import CommandLine

pytestmark = pytest.mark.usefixtures("at_noon")


@pytest.fixture
def asked(crm: CommandLine) -> CommandLine:
    """A shell whose workspace has a survey, and three people of whom one wants no mailings."""
    crm("add", "survey", "title=NPS autumn", "scale=NPS")
    for name in ("Kim Sato", "Lee Wong"):
        crm("add", "contact", f"name={name}", f"email={name.split()[0]}@acme.example")
    crm("add", "contact", "name=Max Silent", "unsubscribed=yes")
    return crm


class TestAnswering:
    def test_one_line_takes_an_answer_in(self, asked: CommandLine) -> None:
        called = asked("answer-survey", "NPS autumn", "9", "Kim Sato", "Support", "is", "quick", "--themes", "support")
        assert (called.status, called.err) == (0, "Added response RS1 NPS 9: Support is quick.\n")
        shown = asked.data("show", "RS1", "--json")
        assert (shown["score"], shown["scale"], shown["tags"], shown["note"]) == (
            9, "NPS", ["support"], "Support is quick",
        )  # fmt: skip

    def test_a_low_answer_makes_a_task(self, asked: CommandLine) -> None:
        asked("answer-survey", "SV1", "3", "C1")
        assert "Answer Kim Sato: NPS 3" in asked("list", "tasks").out

    def test_other_fields_are_set_with_it(self, asked: CommandLine) -> None:
        asked("add", "deal", "title=Rollout")
        asked("answer-survey", "SV1", "8", "--set", "deal=Rollout", "--set", "at=2026-11-01")
        shown = asked.data("show", "RS1", "--json")
        assert (shown["stage"], shown["at"][:10]) == ("Initial contact", "2026-11-01")

    @pytest.mark.parametrize(
        ("arguments", "status", "says"),
        [
            (("SV1", "11"), 2, "from 0 to 10"),
            (("SV1", "nine"), 2, "not a valid integer"),
            (("Spring", "9"), 3, "Spring"),
            (("SV1", "9", "Nobody Known"), 3, "Nobody Known"),
            (("SV1", "9", "--set", "score=3"), 2, "written before"),
        ],
    )
    def test_what_cannot_be_taken_is_said(
        self, asked: CommandLine, arguments: tuple[str, ...], status: int, says: str
    ) -> None:
        called = asked("answer-survey", *arguments)
        assert called.status == status
        assert says in called.err


class TestSummingUp:
    @pytest.fixture
    def answered(self, asked: CommandLine) -> CommandLine:
        """The same, with three answers."""
        asked("answer-survey", "SV1", "9", "C1", "--themes", "support")
        asked("answer-survey", "SV1", "3", "C2", "--themes", "alarms")
        asked("answer-survey", "SV1", "10", "--set", "at=2026-10-05")
        return asked

    def test_the_table_says_how_many_and_that_they_are_few(self, answered: CommandLine) -> None:
        lines = answered("feedback").out.splitlines()
        assert lines[0].split() == ["Scale", "What", "Score", "n", "Few", "Before", "n", "before", "Made", "of"]
        assert lines[1].split()[:6] == ["NPS", "Nov", "2026", "0", "2", "yes"]
        assert lines[2].split()[:6] == ["NPS", "Oct", "2026", "+100", "1", "yes"]

    def test_programs_get_the_numbers_as_they_are(self, answered: CommandLine) -> None:
        (alarms, support) = answered.data("feedback", "--by", "theme", "--json")
        assert (alarms["name"], alarms["value"], alarms["n"], alarms["few"]) == ("alarms", -100, 1, True)
        assert support["value"] == 100
        assert (
            answered("feedback", "--by", "survey", "--format", "csv").out.splitlines()[1].startswith("NPS,NPS autumn")
        )

    def test_one_scale_or_a_filter_narrows_it(self, answered: CommandLine) -> None:
        assert answered.data("feedback", "--scale", "CSAT", "--json") == []
        (month,) = answered.data("feedback", "--filter", "tag:support", "--json")
        assert month["n"] == 1
        wrong = answered("feedback", "--filter", "tga:support")
        assert (wrong.status, "tga" in wrong.err) == (2, True)

    def test_surveys_are_listed_with_all_their_answers(self, answered: CommandLine) -> None:
        (survey,) = answered.data("surveys", "--json")
        assert (survey["title"], survey["n"], survey["score"]) == ("NPS autumn", 3, "+33")

    def test_somebody_is_asked_to_answer_once(self, answered: CommandLine) -> None:
        answered("answer-survey", "SV1", "2", "--set", "at=2026-01-05")
        assert answered("feedback", "follow-up", "RS4").status == 0
        assert answered("feedback", "follow-up", "RS4").status == 2

    def test_the_overview_says_whom_to_answer(self, answered: CommandLine) -> None:
        assert "Answer Lee Wong: NPS 3" in answered("overview", "feedback", "answer").out


class TestFiles:
    def test_a_page_for_each_who_may_be_asked_and_a_list_of_them(self, asked: CommandLine, tmp_path: Path) -> None:
        called = asked("surveys", "invite", "NPS autumn", "--to", str(tmp_path / "out"))
        assert called.out.split() == ["C1", "C2"]
        assert "Wrote 2 files" in called.err
        assert "1 want no mailings" in called.err
        listed = (tmp_path / "out" / "invitations.csv").read_text().splitlines()
        assert [line.split(",")[:3] for line in listed[1:]] == [
            ["C1", "Kim Sato", "Kim@acme.example"],
            ["C2", "Lee Wong", "Lee@acme.example"],
        ]
        assert "Kim Sato" in (tmp_path / "out" / listed[1].split(",")[3]).read_text()

    def test_what_was_filled_in_comes_back_once(self, asked: CommandLine, tmp_path: Path) -> None:
        asked("surveys", "invite", "SV1", "kim", "--to", str(tmp_path), "--format", "text")
        (file,) = tmp_path.glob("SV1-*.txt")
        file.write_text(file.read_text().replace("extremely likely): ", "extremely likely): 3"))
        first = asked("surveys", "collect", str(tmp_path))
        assert (first.status, "Collected 1 answer." in first.err) == (0, True)
        again = asked.data("surveys", "collect", str(file), "--json")
        assert (again["taken"], again["again"]) == ([], [{"file": file.name, "ref": "RS1"}])
        assert "Answer Kim Sato: NPS 3" in asked("list", "tasks").out

    def test_nothing_is_written_over(self, asked: CommandLine, tmp_path: Path) -> None:
        asked("surveys", "invite", "SV1", "--to", str(tmp_path))
        before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
        called = asked("surveys", "invite", "SV1", "--to", str(tmp_path))
        assert (called.status, "is there already" in called.err) == (2, True)
        assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before

    def test_what_is_no_answer_is_named_and_the_status_says_so(self, asked: CommandLine, tmp_path: Path) -> None:
        (tmp_path / "notes.txt").write_bytes(b"\xff\xfe milk")
        called = asked("surveys", "collect", str(tmp_path / "notes.txt"))
        assert called.status == 1
        assert "notes.txt: It has no code" in called.err
        assert asked("surveys", "collect", str(tmp_path / "nothing")).status == 2
