"""What is measured: the floor first, then the program at several sizes."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.bench.measure import Scenario

FLOOR = Scenario(
    name="bare Textual",
    command=(sys.executable, str(Path(__file__).with_name("floor_textual.py"))),
    ready="Floor is ready",
    keys=("down", "up") * 15,
)

SCENARIOS = (FLOOR,)
