"""Whatever people or files bring in, what is kept can be shown, found, sorted and fitted into a terminal."""

from __future__ import annotations

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from crm_tui import text
from crm_tui.errors import BadInput

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=40)
HOSTILE = st.text(
    st.sampled_from("a\u00e9 \t\r\n\x00\x1b\x7f\x85\x9b\u00ad\u061c\u200b\u200c\u200d\u200f\u2028\u202e\u2066")
    | st.sampled_from("\ud800\udfff\ufeff\U000e0041\u0301\u65e5\U0001f469\ufe0f\U0001f3fd\U0001f1e9\u0915\u094d"),
    max_size=20,
)


class TestCleaningALine:
    @pytest.mark.parametrize(
        ("typed", "kept"),
        [
            ("Acme", "Acme"),
            ("  Acme Ltd  ", "Acme Ltd"),
            ("one\ttwo\r\nthree", "one two three"),
            ("\u3000Tokyo\u00a0", "Tokyo"),
            ("Cafe\u0301", "Caf\u00e9"),
            ("zero\u200bwidth\ufeff soft\u00adhyphen", "zerowidth softhyphen"),
            ("ACME [/EMEA] [@click=app.quit]x", "ACME [/EMEA] [@click=app.quit]x"),
            (
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
            ),
            ("\U0001f469\u200d\U0001f4bb", "\U0001f469\u200d\U0001f4bb"),
            ("\u200d", ""),
        ],
    )
    def test_keeps_what_was_meant(self, typed: str, kept: str) -> None:
        assert text.clean(typed) == kept

    @pytest.mark.parametrize(
        ("typed", "named"),
        [
            ("Acme\x1b[31m", "a control character (ESC) at position 5"),
            ("\x00", "a control character (NUL) at position 1"),
            ("a\x9bm", "a control character (CSI) at position 2"),
            ("a\x85b", "a control character (U+0085) at position 2"),
            ("invoice\u202efdp.exe", "a text direction override (U+202E) at position 8"),
            ("a\u2066b", "a text direction override (U+2066)"),
            ("a\u200fb", "a text direction mark (U+200F)"),
            ("a\u2028b", "a line separator (U+2028)"),
            ("a\u2029b", "a paragraph separator (U+2029)"),
            ("a\ud800", "half of a character (U+D800)"),
            ("a\U000e0041", "an invisible tag character (U+E0041)"),
            ("a\u2062b", "an invisible formatting character (U+2062)"),
        ],
    )
    def test_says_which_character_cannot_be_kept_and_where(self, typed: str, named: str) -> None:
        with pytest.raises(BadInput) as caught:
            text.clean(typed, field="name")
        assert str(caught.value).startswith(f"Name has {named}")
        assert str(caught.value).endswith("remove it.")
        assert caught.value.field == "name"

    @given(ANY_TEXT | HOSTILE)
    def test_cleaned_text_is_one_line_that_stays_as_it_is(self, typed: str) -> None:
        try:
            kept = text.clean(typed)
        except BadInput:
            return
        assert text.clean(kept) == kept
        assert kept == unicodedata.normalize("NFC", kept)
        assert not any(unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} for char in kept)


class TestCleaningABlock:
    def test_keeps_lines_tabs_and_indentation(self) -> None:
        assert text.clean_block("\r\n    code\r\n\tindented\rlast  \n\n") == "    code\n\tindented\nlast"

    def test_refuses_an_escape_in_the_middle_of_a_note(self) -> None:
        with pytest.raises(BadInput, match=r"The text has a control character \(ESC\) at position 7"):
            text.clean_block("line 1\x1b]0;title\x07")

    @given(ANY_TEXT | HOSTILE)
    def test_a_cleaned_block_stays_as_it_is(self, typed: str) -> None:
        try:
            kept = text.clean_block(typed)
        except BadInput:
            return
        assert text.clean_block(kept) == kept


class TestScrubbingImports:
    def test_counts_what_it_removes(self) -> None:
        assert text.scrub("Acme\x1b[31m\x00") == ("Acme[31m", 2)

    def test_keeps_words_apart(self) -> None:
        assert text.scrub("Elm St.\x0bBerlin\u2028Germany") == ("Elm St. Berlin Germany", 2)

    def test_keeps_the_lines_of_a_block(self) -> None:
        assert text.scrub("a\r\nb\x07", block=True) == ("a\nb", 1)

    @given(ANY_TEXT | HOSTILE)
    def test_what_is_left_is_clean(self, found: str) -> None:
        line, _ = text.scrub(found)
        block, _ = text.scrub(found, block=True)
        assert text.clean(line) == line
        assert text.clean_block(block) == block


class TestShowingInATerminal:
    def test_every_control_becomes_a_picture(self) -> None:
        assert text.visible("a\x1b[2J\n\x7f\x9b\u202e") == "a\u241b[2J\u240a\u2421\ufffd\ufffd"

    def test_a_block_keeps_its_lines(self) -> None:
        assert text.visible("a\n\tb\r\x1b", block=True) == "a\n\tb\u240d\u241b"

    @given(ANY_TEXT | HOSTILE)
    def test_nothing_is_left_that_a_terminal_obeys(self, stored: str) -> None:
        shown = text.visible(stored)
        assert len(shown) == len(stored)
        assert not any(unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} for char in shown)
        shown.encode()


class TestComparing:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("ACME  ltd", " acme Ltd"),
            ("Stra\u00dfe", "STRASSE"),
            ("\uff21\uff43\uff4d\uff45", "acme"),
            ("Caf\u00e9", "CAFE\u0301"),
            ("\ufb01n", "FIN"),
            ("\u2764\ufe0f", "\u2764"),
        ],
    )
    def test_case_width_and_composition_make_no_difference(self, one: str, other: str) -> None:
        assert text.fold(one) == text.fold(other)

    def test_accents_tell_names_apart(self) -> None:
        assert text.fold("M\u00fcller") != text.fold("Muller")

    @given(ANY_TEXT)
    def test_the_key_of_a_key_is_itself(self, value: str) -> None:
        assert text.fold(text.fold(value)) == text.fold(value)

    def test_accented_names_stand_beside_their_plain_ones(self) -> None:
        names = ["Zeta", "\u00d8rsted", "Otto", "\u0141ukasz", "Lars", "\u00c9cole", "Eda", "eco"]
        in_order = ["eco", "\u00c9cole", "Eda", "Lars", "\u0141ukasz", "\u00d8rsted", "Otto", "Zeta"]
        assert sorted(names, key=text.sort_key) == in_order


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Kim Sato", "KS"),
        ("ludwig van Beethoven", "LB"),
        ("Madonna", "M"),
        ("(Acme) \u00e9cole", "A\u00c9"),
        ("\u00dfa", "S"),
        ("- ?", ""),
        ("", ""),
    ],
)
def test_initials_are_those_of_the_first_and_last_word(name: str, letters: str) -> None:
    assert text.initials(name) == letters


class TestFitting:
    @pytest.mark.parametrize(
        ("value", "width", "fitted"),
        [
            ("Acme", 6, "Acme  "),
            ("Acme Corporation", 6, "Acme \u2026"),
            ("\u65e5\u672c\u96fb\u6c17", 8, "\u65e5\u672c\u96fb\u6c17"),
            ("\u65e5\u672c\u96fb\u6c17", 6, "\u65e5\u672c\u2026 "),
            ("Acme", 1, "\u2026"),
            ("Acme", 0, ""),
            ("Cafe\u0301 au lait", 5, "Cafe\u0301\u2026"),
            ("\U0001f469\u200d\U0001f4bb dev", 4, "\U0001f469\u200d\U0001f4bb \u2026"),
            ("a\x1b[2Jb", 6, "a\u241b[2Jb"),
        ],
    )
    def test_crops_whole_characters_and_pads(self, value: str, width: int, fitted: str) -> None:
        assert text.fit(value, width) == fitted

    def test_a_mark_without_a_letter_does_not_cling_to_its_neighbour(self) -> None:
        assert text.fit("\u0949", 3, align="right") == "   "
        assert text.fit("\u0301Acme", 5) == "Acme "

    def test_numbers_stand_right(self) -> None:
        assert text.fit("45k", 6, align="right") == "   45k"
        assert text.fit("\u65e5", 4, align="right") == "  \u65e5"

    def test_an_ascii_terminal_has_its_own_ellipsis(self) -> None:
        assert text.fit("Acme Corporation", 8, ellipsis="...") == "Acme ..."
        assert text.fit("Acme Corporation", 2, ellipsis="...") == "Ac"

    @given(ANY_TEXT | HOSTILE, st.integers(0, 30), st.sampled_from(["left", "right"]))
    def test_always_takes_exactly_the_cells_asked_for(self, value: str, width: int, align: str) -> None:
        fitted = text.fit(value, width, align="right" if align == "right" else "left")
        assert text.cell_width(fitted) == width

    @pytest.mark.parametrize(
        "name",
        [
            *(
                "Acme",
                "M\u00fcller",
                "\u0410\u043a\u043c\u0435",
                "\u65e5\u672c",
                "\ud55c\uad6d",
                "\u0928\u092e\u0938\u094d\u0924\u0947",
            ),
            *(
                "\u2764\ufe0f",
                "\U0001f1e9\U0001f1ea",
                "\U0001f469\u200d\U0001f4bb",
                "\U0001f44d\U0001f3fd",
                "e\u0301",
                "\u2192 \u25b8\u2026",
            ),
        ],
    )
    def test_counts_cells_as_the_screen_does(self, name: str) -> None:
        assert text.cell_width(name) == cell_len(name)

    def test_the_short_way_for_western_text_counts_as_the_screen_does(self) -> None:
        one_cell = [char for char in map(chr, range(0x3000)) if text._ONE_CELL_EACH.fullmatch(char)]
        assert len(one_cell) > 1000
        assert [char for char in one_cell if cell_len(char) != 1] == []


class TestWhatTerminalsAgreeUpon:
    """tmux 3.3a, xterm and kitty find some emoji one to eight cells wide; a row with one of them shifted."""

    @pytest.mark.parametrize(
        ("typed", "sent"),
        [
            ("\U0001f469\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466 trip", "\U0001f469 trip"),
            ("\U0001f3f3\ufe0f\u200d\U0001f308!", "\U0001f3f3 !"),
            ("\u2764\ufe0f\u200d\U0001f525", "\u2764 "),
            ("we \u2764\ufe0f you", "we \u2764  you"),
            ("1\ufe0f\u20e3 2\ufe0f\u20e3", "1\u20e3  2\u20e3 "),
            ("\U0001f44d\U0001f3fd\U0001f44d", "\U0001f44d\U0001f44d"),
            ("\U0001f1e9\U0001f1ea Berlin \U0001f1eb", "DE Berlin F"),
            ("\u231a\ufe0e", "\u231a"),
            ("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"),
            ("\u0915\u094d\u200d\u0937", "\u0915\u094d\u200d\u0937"),
            ("Zo\u00eb \u6771\u4eac \U0001f680", "Zo\u00eb \u6771\u4eac \U0001f680"),
        ],
    )
    def test_is_sent_and_nothing_else(self, typed: str, sent: str) -> None:
        assert text.agreed(typed) == sent
        assert text.is_harmless(sent) or "\u200d" in sent

    @given(ANY_TEXT | HOSTILE)
    def test_is_as_wide_as_the_screen_reckoned(self, value: str) -> None:
        seen = text.visible(value)
        assert cell_len(text.agreed(seen)) == cell_len(seen)

    def test_has_its_width_by_itself(self) -> None:
        emoji = map(chr, [*b"#*19", *range(0x2190, 0x2C00), *range(0x1F000, 0x1FB00)])
        endings = ("", "\ufe0f", "\ufe0e", "\ufe0f\u20e3", "\U0001f3fd", "\u200d\U0001f680", "\ufe0f\u200d\u2642\ufe0f")
        signs = [sign + ending for sign in emoji for ending in endings]
        assert [sign for sign in signs if sum(map(cell_len, text.agreed(sign))) != cell_len(sign)] == []


class TestDidYouMean:
    @pytest.mark.parametrize(
        ("word", "candidates", "first"),
        [
            ("GTXPro", ["MG Special", "GTX Plus Pro", "GTX Pro", "GTX Basic"], "GTX Pro"),
            ("amonut", ["owner", "amount", "account"], "amount"),
            ("prob", ["stage", "probability"], "probability"),
            ("STGE", ["state", "stage"], "stage"),
        ],
    )
    def test_the_likeliest_comes_first(self, word: str, candidates: list[str], first: str) -> None:
        assert text.nearest(word, candidates)[0] == first

    def test_what_is_unlike_is_not_suggested(self) -> None:
        assert text.nearest("zebra", ["amount", "owner"]) == ()

    def test_no_more_than_asked_for(self) -> None:
        assert len(text.nearest("stage", ["stage1", "stage2", "stage3", "stage4"], limit=2)) == 2


class TestSayingWhatIsWrong:
    def test_shows_the_text_and_what_would_do(self) -> None:
        assert str(text.misread(" x\x1b ", "a date", "fri")) == "x\u241b is not a date; write one such as fri."

    def test_asks_for_one_where_there_is_none(self) -> None:
        assert str(text.misread("  ", "a date", "fri")) == "Write a date such as fri."

    def test_does_not_repeat_a_whole_page(self) -> None:
        assert len(str(text.misread("x" * 10_000, "a date", "fri"))) < 100


def test_the_rules_load_no_slow_library_before_it_is_needed() -> None:
    program = (
        "import sys, crm_tui.text, crm_tui.domain.dates, crm_tui.domain.durations, crm_tui.domain.money, "
        "crm_tui.domain.names, crm_tui.domain.points; "
        "print({'phonenumbers', 'babel', 'email_validator', 'rapidfuzz', 'wcwidth'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
