"""Text from people: cleaned on its way in, compared without case, and fitted into the cells of a terminal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Literal

from crm_tui.errors import BadInput

_CONTROL_NAMES = {0x00: "NUL", 0x07: "BEL", 0x08: "BS", 0x1B: "ESC", 0x7F: "DEL", 0x9B: "CSI", 0x9D: "OSC"}

_KINDS_OF_FORBIDDEN = (
    (r"[\x00-\x1f\x7f-\x9f]", "a control character"),
    (r"\u2028", "a line separator"),
    (r"\u2029", "a paragraph separator"),
    (r"[\u061c\u200e\u200f]", "a text direction mark"),
    (r"[\u202a-\u202e\u2066-\u2069]", "a text direction override"),
    (r"[\ud800-\udfff]", "half of a character"),
    (r"[\U000e0000-\U000e007f]", "an invisible tag character"),
    (r"[\u2061-\u2064\u206a-\u206f\ufff9-\ufffb]", "an invisible formatting character"),
)
"""What no text may hold, in words: it moves the cursor, reorders its neighbours, or hides what it says."""

_LINE_CONTROLS = r"[\t\n\r]"
_FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2061-\u2064\u2066-\u206f"
    r"\ud800-\udfff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""All of the above but tab, line feed and carriage return, which have a meaning in text."""

_SEPARATES = r"[\x0b\x0c\x1c-\x1f\x85\u2028\u2029]"
"""Forbidden characters that stand between words, so that a space must take their place."""

_FILLERS = r"[\u00ad\u180e\u200b\u2060\ufeff]"
"""Soft hyphens, zero width spaces and byte order marks: nobody can see them to remove them, so we do."""

_JOINERS = "\u200c\u200d"
"""Kept inside a text: Persian and Indic spelling and composed emoji need them."""

_DISPUTED = r"[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]|\u200d[\u2190-\u2bff\U0001f000-\U0001faff]"
"""Variation selectors, skin tones, and emoji joined to another: some terminals make one sign of two cells of them and
what they follow, others count each by itself."""

_WIDENS = "\ufe0f"
"""The variation selector that asks for an emoji of two cells."""

_DISPUTED_RUN = re.compile(rf".?(?:(?:{_DISPUTED})\u20e3?)+", re.DOTALL)
_LETTERS_OF_FLAGS = {0x1F1E6 + number: chr(ord("A") + number) for number in range(26)}

_NOT_AS_IT_IS = re.compile(
    rf"[\t\n\r\u200d\ufe0e\ufe0f\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff{_FORBIDDEN.pattern[1:-1]}]"
)
"""What is never shown as it is, or not everywhere."""

_IGNORED_IN_KEYS = r"[\u00ad\u180e\u200b-\u200d\u2060\ufe0e\ufe0f\ufeff]"

_SPACES = "\t\n\r \u00a0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u205f\u3000"

_ONE_CELL_EACH = re.compile(
    r"[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u037a-\u037f\u0400-\u0482\u048a-\u052f"
    r"\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff\u2500-\u25fc\u2713\u2717]*"
)
"""Western text and the signs that the program draws with: as many cells as characters."""

_BASE_LETTERS = str.maketrans(
    {
        "\u00e6": "ae",
        "\u0153": "oe",
        "\u00f8": "o",
        "\u0142": "l",
        "\u0111": "d",
        "\u00f0": "d",
        "\u00fe": "th",
        "\u0131": "i",
        "\u0127": "h",
        "\u0167": "t",
    }
)
"""Accented letters that Unicode does not take apart."""

_ACCENTS = r"[\u0300-\u036f]"

LONGEST_QUOTE = 40
"""Characters of a wrong text that an error repeats."""

LONGEST_NEAR = 1_000
"""Characters of a wrong word beyond which nothing is near it."""

LEAST_LIKENESS = 0.8
"""Jaro-Winkler likeness, 0..1, from which a word is worth suggesting for another."""


def clean(value: str, *, field: str | None = None) -> str:
    """One line of text as it may be stored: NFC, without space around it, tabs and line ends as spaces.

    BadInput names a character that cannot be kept, in words, and where it stands.
    """
    if value.isascii() and value.isprintable():
        return value.strip()
    _refuse_forbidden(value, field)
    return _as_line(value)


def clean_block(value: str, *, field: str | None = None) -> str:
    r"""Lines of text as they may be stored: NFC, each line ended by `\n` alone; tabs and indentation stay.

    BadInput names a character that cannot be kept, in words, and where it stands.
    """
    _refuse_forbidden(value, field)
    return _as_block(value)


def is_harmless(value: str) -> bool:
    """Whether a terminal obeys nothing in it, and every terminal finds it as wide as any other does."""
    return (value.isascii() and value.isprintable()) or _NOT_AS_IT_IS.search(value) is None


def scrub(value: str, *, block: bool = False) -> tuple[str, int]:
    """What `clean` (or `clean_block`) would take, made from any text, and how many characters that cost."""
    kept, removed = _FORBIDDEN.subn(lambda hit: " " if re.match(_SEPARATES, hit[0]) else "", value)
    return (_as_block(kept) if block else _as_line(kept)), removed


def visible(value: str, *, block: bool = False) -> str:
    r"""The text with a picture for everything that a terminal would obey; `block` keeps `\n` and `\t`."""
    if value.isascii() and value.isprintable():
        return value
    shown = _FORBIDDEN.sub(_picture, value)
    return shown.replace("\r", "\u240d") if block else re.sub(_LINE_CONTROLS, _picture, shown)


def agreed(value: str) -> str:
    """The text as it is sent to a terminal, as wide as before, with signs alone of whose width all terminals are sure.

    Of joined emoji the first is left, of a skin tone the emoji in yellow, of a flag its letters; an emoji that would be
    narrow but for a variation selector has a blank behind it. Joiners within words stay: spelling needs them.
    """
    if value.isascii():
        return value
    return _DISPUTED_RUN.sub(_without_dispute, value).translate(_LETTERS_OF_FLAGS)


def as_label(name: str) -> str:
    """A name as a label: `referred_by` as `Referred by`."""
    return capitalised(name.replace("_", " ").strip() or name)


def capitalised(words: str) -> str:
    """The words with a capital at their start; unlike `str.capitalize`, the rest stays as it is."""
    return words[:1].upper() + words[1:]


def as_sentence(words: str) -> str:
    """The words with a capital and a full stop: `moved D12 to Won` as `Moved D12 to Won.`."""
    return f"{capitalised(words)}."


def fold(value: str) -> str:
    """The key by which texts are found and told apart: NFKC, without case, white space squeezed."""
    if not value.isascii():
        value = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", value).casefold())
        value = unicodedata.normalize("NFKC", re.sub(_IGNORED_IN_KEYS, "", value))
    return " ".join(value.lower().split())


def sort_key(value: str) -> str:
    """The key by which names are put in order: `fold`, with accented letters beside their plain ones."""
    folded = fold(value)
    if folded.isascii():
        return folded
    return re.sub(_ACCENTS, "", unicodedata.normalize("NFKD", folded)).translate(_BASE_LETTERS)


def initials(name: str) -> str:
    """The first letters of the first and last word, `Kim Sato` as `KS`; empty where there is no letter."""
    letters = [next((char for char in word if char.isalnum()), "") for word in name.split()]
    letters = [letter for letter in letters if letter]
    return "".join(letter.upper()[0] for letter in (letters[:1] + letters[1:][-1:]))


def cell_width(text: str) -> int:
    """How many terminal cells the text takes as `fit` draws it."""
    if _ONE_CELL_EACH.fullmatch(text):
        return len(text)
    return sum(width for _, width in _clusters(text))


def fit(text: str, width: int, *, ellipsis: str = "\u2026", align: Literal["left", "right"] = "left") -> str:
    """The text padded or cropped to exactly `width` cells; cropped text ends in `ellipsis` if that fits.

    What must not be shown is drawn as its picture, and marks without a letter to stand on are left out.
    """
    if _ONE_CELL_EACH.fullmatch(text):
        drawn, used = text, len(text)
    else:
        clusters = list(_clusters(text))
        drawn, used = "".join(cluster for cluster, _ in clusters), sum(cells for _, cells in clusters)
    if used > width:
        mark = ellipsis if cell_width(ellipsis) <= width else ""
        drawn = _crop(drawn, width - cell_width(mark)) + mark
        used = cell_width(drawn)
    padding = " " * (width - used)
    return padding + drawn if align == "right" else drawn + padding


def nearest(word: str, candidates: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """The candidates that somebody who wrote `word` may have meant, likeliest first; case does not count."""
    if len(word) > LONGEST_NEAR:
        return ()
    listed = list(dict.fromkeys(candidates))
    return tuple(listed[place] for place in nearest_places(fold(word), list(map(fold, listed)), limit))


def nearest_places(key: str, keys: Sequence[str], limit: int) -> tuple[int, ...]:
    """Where those of some keys, as `fold` makes them, stand that are most like `key`, likeliest first."""
    if len(key) > LONGEST_NEAR:
        return ()
    from rapidfuzz import process
    from rapidfuzz.distance import JaroWinkler

    hits = process.extract(
        key, keys, scorer=JaroWinkler.normalized_similarity, processor=None, limit=limit, score_cutoff=LEAST_LIKENESS
    )
    return tuple(place for _, _, place in hits)


def misread(text: str, what: str, examples: str) -> BadInput:
    """The error for a text that cannot be read as `what`, which begins with its article: `a date`."""
    shown = visible(text.strip())
    if not shown:
        return BadInput(f"Write {what} such as {examples}.")
    shown = shown if len(shown) <= LONGEST_QUOTE else f"{shown[:LONGEST_QUOTE]}\u2026"
    return BadInput(f"{shown} is not {what}; write one such as {examples}.")


def _refuse_forbidden(value: str, field: str | None) -> None:
    if hit := _FORBIDDEN.search(value):
        subject = capitalised(field) if field else "The text"
        place = hit.start() + 1
        raise BadInput(f"{subject} has {_in_words(hit[0])} at position {place}; remove it.", field)


def _in_words(char: str) -> str:
    """A forbidden character as a sentence names it, such as `a control character (ESC)`."""
    code = ord(char)
    kind = next(words for pattern, words in _KINDS_OF_FORBIDDEN if re.match(pattern, char))
    return f"{kind} ({_CONTROL_NAMES.get(code, f'U+{code:04X}')})"


def _picture(hit: re.Match[str]) -> str:
    """The symbol for a control character (Unicode block Control Pictures), or the replacement character."""
    code = ord(hit[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"


def _without_dispute(hit: re.Match[str]) -> str:
    """What is agreed upon in a sign; behind one that a variation selector had made wide a blank."""
    from wcwidth import wcswidth

    kept = re.sub(_DISPUTED, "", hit[0])
    return kept + " " * (wcswidth(kept[:1] + _WIDENS) - wcswidth(kept[:1]) if _WIDENS in hit[0] else 0)


def _as_line(value: str) -> str:
    text = unicodedata.normalize("NFC", re.sub(_FILLERS, "", value))
    return re.sub(r"[\t\n\r]+", " ", text).strip(_SPACES + _JOINERS)


def _as_block(value: str) -> str:
    text = unicodedata.normalize("NFC", re.sub(_FILLERS, "", value))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.rstrip(_SPACES + _JOINERS).lstrip("\n")


def _clusters(text: str) -> Iterator[tuple[str, int]]:
    """What a reader sees as one character (a grapheme cluster), with its width in cells.

    Marks at the start would cling to whatever is drawn before the text, and are left out.
    """
    from wcwidth import iter_graphemes, wcswidth

    clusters = iter_graphemes(f" {visible(text)}")
    next(clusters)
    for cluster in clusters:
        yield cluster, max(wcswidth(agreed(cluster)), 0)


def _crop(text: str, width: int) -> str:
    """As many whole characters from the start as go into `width` cells."""
    if _ONE_CELL_EACH.fullmatch(text):
        return text[: max(width, 0)]
    clusters = list(_clusters(text))
    ends = accumulate(cells for _, cells in clusters)
    return "".join(cluster for (cluster, _), end in zip(clusters, ends, strict=True) if end <= width)
