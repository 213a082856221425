"""The fields of tickets, pages of knowledge and canned replies."""

from __future__ import annotations

from crm_tui.domain.choices import Channel, Priority
from crm_tui.domain.fields.kind import ENDING, PlainKind, titled
from crm_tui.domain.fields.making import COMPANY, CONTACT, DEAL, OWNER, choice, moment, record, text
from crm_tui.domain.records import Kind

KINDS = (
    PlainKind(
        kind=Kind.TICKET,
        says="A request for service.",
        fields=(
            titled("Subject", "What it is about, in a few words", "subject"),
            CONTACT,
            COMPANY,
            choice("priority", "Priority", Priority, Priority.NORMAL),
            choice("channel", "Channel", Channel, "", "How the customer turned to us"),
            text("category", "Category", help="Such as billing, how-to or fault"),
            record("product", Kind.PRODUCT),
            DEAL,
            OWNER,
            moment("opened", "Opened", "When the customer turned to us; now if empty", column="opened_at"),
            *ENDING,
        ),
        listed=("title", "priority", "contact", "company", "owner"),
        sort="-created",
        empty="No tickets yet; n adds what a customer asks for.",
        found_by=("customer support", "case", "request", "customer service", "sla", "escalation", "priority"),
    ),
    PlainKind(
        kind=Kind.ARTICLE,
        says="A page of knowledge, which answers what is asked often.",
        fields=(titled("Title"), record("product", Kind.PRODUCT), OWNER, *ENDING),
        listed=("title", "product", "owner"),
        sort="title",
        empty="No pages of knowledge yet; n writes down what is asked often.",
        found_by=("knowledge", "knowledge base", "help page", "faq"),
    ),
    PlainKind(
        kind=Kind.REPLY,
        says="A canned reply, with places such as {contact} that are filled in.",
        fields=(titled("Name"), text("category", "Category"), *ENDING),
        listed=("title", "category"),
        sort="title",
        empty="No canned replies yet; n keeps a text that answers begin with.",
        found_by=(
            "canned reply",
            "macro",
            "answer",
            "letter",
            "mail merge",
            "personalized message",
            "personalised message",
        ),
    ),
)
