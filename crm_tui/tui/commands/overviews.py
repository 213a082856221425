"""What can be done in an overview, and coming to one from anywhere."""

from __future__ import annotations

from crm_tui.domain.roles import Permission
from crm_tui.tui.commands.command import Command

FROM_ANYWHERE = (
    Command(
        id="overview.choose",
        keys=("g i",),
        title="Show an overview: leads, customers at risk, growth, advocacy, feedback",
        argument="name",
        line="overview NAME",
    ),
    Command(
        id="go.leads",
        keys=("g l",),
        title="Go to the leads: qualification, scores, hand-overs, sources",
        line="overview leads",
    ),
    Command(
        id="go.risk",
        keys=("g x",),
        title="Go to the customers at risk of leaving: churn, retention, renewals",
        line="overview risk",
    ),
    Command(
        id="go.growth",
        keys=("g w",),
        title="Go to growth: upselling, cross-selling, what is also bought",
        line="overview growth",
    ),
    Command(
        id="go.advocacy",
        keys=("g a",),
        title="Go to advocacy: promoters, referrals, reviews, mentions, community",
        line="overview advocacy",
    ),
    Command(
        id="go.campaigns",
        title="Go to the campaigns: marketing, mailings, channels, cost per lead, RFM",
        line="overview campaigns",
    ),
    Command(
        id="go.segments",
        keys=("g e",),
        title="Go to the segments: audiences, target groups, profiles",
        line="segments",
    ),
    Command(
        id="go.feedback",
        keys=("g f",),
        title="Go to the feedback: surveys, NPS, CSAT, CES, reviews",
        line="overview feedback",
    ),
)

COMMANDS = (
    Command(id="overview.open", keys=("enter",), title="Open the record at the cursor", footer="open"),
    Command(
        id="overview.act",
        keys=("x",),
        title="Do what is suggested at the cursor, which the foot says as a crm-tui line",
        footer="do it",
        needs=(Permission.RECORDS,),
    ),
    *(
        Command(id=f"overview.section_{number}", keys=(str(number),), title=f"Show section {number}", in_palette=False)
        for number in range(1, 8)
    ),
    Command(id="overview.next_section", keys=("tab",), title="Go to the next section", in_palette=False),
    Command(id="overview.previous_section", keys=("shift+tab",), title="Go to the section before", in_palette=False),
    Command(id="overview.refresh", keys=("r",), title="Read it again"),
    Command(id="overview.up", keys=("k", "up"), title="Cursor up", in_palette=False),
    Command(id="overview.down", keys=("j", "down"), title="Cursor down", in_palette=False),
    Command(id="overview.first", keys=("home", "g g"), title="Cursor to the first line", in_palette=False),
    Command(id="overview.last", keys=("G", "end"), title="Cursor to the last line", in_palette=False),
    Command(id="overview.page_up", keys=("pageup",), title="Cursor a page up", in_palette=False),
    Command(id="overview.page_down", keys=("pagedown",), title="Cursor a page down", in_palette=False),
)
