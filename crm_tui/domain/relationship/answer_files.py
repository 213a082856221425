"""Files that customers answer a survey in: written for one person, filled in without a network, read back once.

A file is a text with a line for the score, lines for words, and a code; a page of HTML makes such a text of what is
clicked in it. The code says which survey, whom and since when, and ends in letters that nobody can make who does not
know the workspace.
"""

from __future__ import annotations

import re
from base64 import b32encode
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from html import escape
from string import Template
from uuid import UUID

from crm_tui import text
from crm_tui.domain.choices import Scale
from crm_tui.domain.relationship.survey_scores import ENDS, RANGES
from crm_tui.errors import BadInput

LONGEST = 200_000
"""Characters of a file that is read back; nobody writes more about a survey."""

_CODE = re.compile(r"\b(SV\d{1,15})-(C\d{1,15})-(\d{4})(\d\d)(\d\d)-([A-Z2-7]{8})\b", re.ASCII)
_SCORE = re.compile(r"^\W*score\b[^:\n]*:[ \t*_]*(-?\d{1,3})\b", re.IGNORECASE | re.MULTILINE)
_WORDS = re.compile(r"^\W*in your own words[^:\n]*:(.*?)^\W*code\b[^:\n]*:", re.IGNORECASE | re.MULTILINE | re.DOTALL)
_QUOTED = re.compile(r"^(?:[ \t]*>)+ ?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody is asked."""

    survey: str
    """Its name."""
    asks: str
    scale: Scale
    whom: str
    code: str


@dataclass(frozen=True, slots=True)
class Filled:
    """What somebody answered."""

    survey: str
    """The short reference of the survey."""
    contact: str
    """The short reference of whoever was asked."""
    asked: date
    code: str
    score: int
    words: str


def code_for(survey: tuple[str, UUID], contact: tuple[str, UUID], asked: date) -> str:
    """The code of an invitation, from references and ids: `SV3-C7-20261122-K7QF2M9X`."""
    proof = blake2b(survey[1].bytes + contact[1].bytes + asked.isoformat().encode(), digest_size=5).digest()
    return f"{survey[0]}-{contact[0]}-{asked:%Y%m%d}-{b32encode(proof).decode()}"


def as_text(question: Question) -> str:
    """The file as a text."""
    has, (worst, best) = RANGES[question.scale], ENDS[question.scale]
    return "\n".join(
        (
            question.survey,
            "",
            f"{question.whom},",
            question.asks,
            "",
            "Write your answer behind the colons, save this file, and send it back.",
            "",
            f"Score ({has.least} = {worst}, {has.most} = {best}): ",
            "",
            "In your own words: ",
            "",
            "",
            f"Code: {question.code}   (leave this line as it is)",
            "",
        )
    )


def as_page(question: Question) -> str:
    """The file as a page that needs no network: it makes the text of the answer, to be saved and sent back."""
    has, (worst, best) = RANGES[question.scale], ENDS[question.scale]
    scores = "\n".join(
        f'<label><input type="radio" name="score" value="{score}" required> {score}</label>'
        for score in range(has.least, has.most + 1)
    )
    return _PAGE.substitute(
        survey=escape(question.survey), asks=escape(question.asks), whom=escape(question.whom), scores=scores,
        least=has.least, worst=worst, most=has.most, best=best, code=escape(question.code),
    )  # fmt: skip


def read_answer(content: str) -> Filled:
    """What stands in a file that came back, also where a mail quotes it; raises BadInput with what is missing."""
    if len(content) > LONGEST:
        raise BadInput("It is longer than any answer.")
    plain = _QUOTED.sub("", content.replace("\r\n", "\n"))
    code = _CODE.search(plain)
    if code is None:
        raise BadInput("It has no code of an invitation; it is not an answer file, or its last line was changed.")
    words = _WORDS.search(plain)
    scores = _SCORE.findall(plain[: words.start()] if words else plain)
    if not scores:
        raise BadInput("It has no score behind “Score”.")
    return Filled(
        code[1], code[2], _day(code), code[0], int(scores[-1]), _words(words[1]) if words else "",
    )  # fmt: skip


def _day(code: re.Match[str]) -> date:
    try:
        return date(int(code[3]), int(code[4]), int(code[5]))
    except ValueError:
        raise BadInput(f"The code {code[0]} names no day; its last line was changed.") from None


def _words(written: str) -> str:
    """The words as they can be kept, whatever a mail program put between them."""
    kept, _ = text.scrub(written, block=True)
    return kept.strip()


_PAGE = Template(
    """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
script-src 'unsafe-inline'">
<title>$survey</title>
<style>
body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
fieldset { border: 0; padding: 0; margin: 1rem 0; }
label { display: inline-block; padding: .3rem .7rem; border: 1px solid #999; border-radius: .3rem; margin: .1rem; }
textarea { width: 100%; box-sizing: border-box; font: inherit; }
small { color: #555; }
</style>
</head>
<body>
<h1>$survey</h1>
<p>$whom,</p>
<p>$asks</p>
<form id="form">
<fieldset>
$scores
<p><small>$least = $worst, $most = $best</small></p>
</fieldset>
<p><label for="words" style="border:0;padding:0">In your own words</label>
<textarea id="words" rows="5"></textarea></p>
<p><button type="submit">Save my answer</button></p>
</form>
<p><small>Nothing is sent: your answer is saved as a small file; send that back to us,
or copy the text that appears below.</small></p>
<textarea id="answer" rows="8" readonly hidden></textarea>
<p><small id="code">$code</small></p>
<script>
document.getElementById("form").addEventListener("submit", function (event) {
  event.preventDefault();
  var code = document.getElementById("code").textContent;
  var score = new FormData(event.target).get("score");
  var words = document.getElementById("words").value;
  var answer = "Score: " + score + "\\n\\nIn your own words: " + words + "\\n\\nCode: " + code + "\\n";
  var shown = document.getElementById("answer");
  shown.value = answer;
  shown.hidden = false;
  var link = document.createElement("a");
  link.href = "data:text/plain;charset=utf-8," + encodeURIComponent(answer);
  link.download = "answer-" + code + ".txt";
  link.click();
});
</script>
</body>
</html>
"""
)
