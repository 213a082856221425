"""Answer files: written for one person, filled in anywhere, read back as they were meant."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_tui.domain.choices import Scale
from crm_tui.domain.relationship.answer_files import Question, as_page, as_text, code_for, read_answer
from crm_tui.errors import BadInput, CrmError

SURVEY, CONTACT = ("SV3", UUID(int=3)), ("C7", UUID(int=7))
DAY = date(2026, 11, 22)
CODE = code_for(SURVEY, CONTACT, DAY)
QUESTION = Question("NPS autumn", "How likely are you to recommend us?", Scale.NPS, "Kim Sato", CODE)


def filled(score: str = "9", words: str = "Quick help") -> str:
    text = as_text(QUESTION)
    return text.replace("extremely likely): ", f"extremely likely): {score}").replace("words: ", f"words: {words}")


def test_what_was_filled_in_is_read_back() -> None:
    answer = read_answer(filled("9", "Quick help,\nand kind."))
    assert (answer.survey, answer.contact, answer.asked, answer.code) == ("SV3", "C7", DAY, CODE)
    assert (answer.score, answer.words) == (9, "Quick help,\nand kind.")


def test_it_is_read_where_a_mail_quotes_it_and_ends_its_lines_its_own_way() -> None:
    quoted = "Here you are!\r\n\r\n" + "\r\n".join(f"> {line}" for line in filled("3", "").split("\n"))
    assert read_answer(quoted).score == 3
    assert read_answer(quoted).words == ""


def test_the_score_is_the_last_line_that_looks_like_one() -> None:
    text = as_text(replace(QUESTION, survey="Score: 10"))
    assert read_answer(text.replace("extremely likely): ", "extremely likely): 2")).score == 2


@pytest.mark.parametrize(
    ("content", "says"),
    [("hello", "no code"), (as_text(QUESTION), "no score"), ("x" * 200_001, "longer"),
     (filled().replace("20261122", "20269922"), "names no day")],
)  # fmt: skip
def test_what_is_no_answer_is_refused_with_what_is_missing(content: str, says: str) -> None:
    with pytest.raises(BadInput, match=says):
        read_answer(content)


@given(st.text(max_size=300))
def test_nothing_that_comes_back_breaks_the_reader(content: str) -> None:
    for text in (content, filled(words=content)):
        try:
            read_answer(text)
        except CrmError:
            continue


def test_a_code_is_that_of_one_survey_one_person_and_one_day() -> None:
    others = [
        code_for(("SV3", UUID(int=4)), CONTACT, DAY),
        code_for(SURVEY, ("C7", UUID(int=8)), DAY),
        code_for(SURVEY, CONTACT, date(2026, 11, 23)),
    ]
    assert len({CODE, *others}) == 4
    assert re.fullmatch(r"SV3-C7-20261122-[A-Z2-7]{8}", CODE)


def test_the_page_needs_no_network_and_runs_nothing_that_somebody_is_called() -> None:
    page = as_page(replace(QUESTION, whom="<script>alert(1)</script>", asks='"><img src=x onerror=alert(1)>'))
    assert page.count("<script>") == 1
    assert "<img" not in page
    assert "default-src 'none'" in page
    assert not re.search(r"https?://|src=", page.replace("src=x", ""))
    assert page.count('type="radio"') == 11


def test_what_the_page_makes_is_an_answer() -> None:
    assert CODE in as_page(QUESTION)
    made = f"Score: 9\n\nIn your own words: Quick help\n\nCode: {CODE}\n"
    assert read_answer(made).words == "Quick help"
