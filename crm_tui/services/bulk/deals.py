"""Taking deals in, each with its history, its contact and its product."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar
from uuid import UUID

from crm_tui import clock
from crm_tui import text as texts
from crm_tui.db.journal import Action
from crm_tui.db.models import Deal, LostReason, rows
from crm_tui.domain.ids import new_id
from crm_tui.domain.points import Point, PointKind, normalise
from crm_tui.domain.positions import at_end
from crm_tui.domain.records import Kind, StageKind
from crm_tui.services import transitions
from crm_tui.services.bulk.deal_sides import DealSides
from crm_tui.services.bulk.draft import Draft, Key
from crm_tui.services.bulk.incoming import Incoming, Rules, Trouble, Unmatched
from crm_tui.services.bulk.intake import Intake
from crm_tui.services.bulk.people import People, Person
from crm_tui.services.bulk.reading import moment
from crm_tui.services.bulk.stages import Meaning, Stages
from crm_tui.services.bulk.ways import IMPORTED, Dates, way_to
from crm_tui.services.bulk.work import Work
