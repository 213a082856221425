"""What the texts about CRM speak of is found by the words that they use, and leads somewhere."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from textual.widgets import OptionList

from crm_tui.domain.records import Kind
from crm_tui.tui.screens.contacts.screen import ContactsScreen
from crm_tui.tui.screens.finder import FinderScreen
from crm_tui.tui.screens.overview import OverviewScreen
from crm_tui.tui.topics import MOST, Sort, named, topics
from tests.tui.driving import press, program, write

WORDS = """
    lead generation; social media; email marketing; content marketing; SEO; PPC; paid advertising; events; networking;
    referral programs; market research; target audience; data analysis; similar profiles; demographics; ideal customer
    profile; ICP; lead scoring; lead qualification; website visits; downloads; email interactions; needs; budget;
    decision; MQL; SAL; SQL; personalized; targeted campaigns; messaging; offers; discounts; free trial; incentives;
    call to action; clear criteria; onboarding; instructions; guidance; training; expectations; communication channels;
    regular communication; newsletter; loyalty programs; rewards; tiers; concerns; churn; upselling; cross-selling;
    recommendations; promotions; upgrades; customer service; support; SLA; escalation; canned replies; knowledge;
    surveys; reviews; Net Promoter Score; NPS; CSAT; CES; trends; patterns; improvements; segments; profiling; RFM;
    refine; forecasting; conversion; velocity; bottleneck; customer experience; advocacy; brand ambassadors; mentions;
    community building; promoters not asked; automation; roles; CPL; cost per lead; ARPU; CAC; customer acquisition
    cost; CLTV; customer lifetime value; churn rate; lead conversion rate; referral rate; analytics; lead nurturing
"""


@pytest.mark.parametrize("word", [" ".join(word.split()) for word in WORDS.split(";")])
def test_a_word_of_the_texts_leads_somewhere(word: str) -> None:
    assert 1 <= len(named(word, topics())) <= MOST


def test_what_is_called_so_comes_before_what_only_speaks_of_it() -> None:
    assert next(topic.title for topic in named("calibration", topics())) == "Leads: Calibration"
    assert next(topic.title for topic in named("ideal customer profile", topics())) == "Leads: Ideal"
    assert [topic.sort for topic in named("retention", topics())][-1] is Sort.PAGE
    assert named("", topics()) == []


async def test_a_section_and_a_list_are_opened_from_the_finder(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "ctrl+p")
        await write(pilot, "look-alikes")
        finder = cast("FinderScreen", pilot.app.screen)
        assert str(finder.query_one(OptionList).get_option_at_index(0).prompt).startswith("Leads: More like")
        await press(pilot, "enter")
        overview = cast("OverviewScreen", pilot.app.screen)
        assert overview.overview.sections[overview.section].name == "like"
        await press(pilot, "ctrl+p")
        await write(pilot, "canned reply")
        await press(pilot, "enter")
        assert cast("ContactsScreen", pilot.app.screen).of.kind is Kind.REPLY
