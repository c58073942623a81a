"""Terminal input: pastes arrive as one event of plain text, unknown sequences are ignored."""

from hypothesis import given
from hypothesis import strategies as st
from textual.events import Key, Paste
from textual.message import Message

from loanflow_tui.tui.input_filter import (
    LONGEST_PASTE,
    LONGEST_TYPED,
    SILENT_TICKS,
    InputFilter,
)
from tests.bench.launch import LOANFLOW
from tests.bench.terminal import Terminal
from tests.cases import for_each

START, END = "\x1b[200~", "\x1b[201~"
COLOURED = "A\x1b[31mX\x1b[0m\x1b]0;title\x07\x1b(B"
PLENTY = 2_000


def fed(*chunks: str) -> list[Message]:
    input_filter = InputFilter()
    return [event for chunk in chunks for event in input_filter.feed(chunk)]


def meant(events: list[Message]) -> list[str]:
    """Return pastes as their text, keys by their name."""
    found = []
    for event in events:
        assert isinstance(event, Paste | Key)
        found.append(event.text if isinstance(event, Paste) else event.key)
    return found


def test_a_coloured_paste_is_one_event_without_escapes() -> None:
    assert meant(fed(START + COLOURED * 3 + END + "\r")) == ["AX" * 3, "enter"]


def test_keys_around_a_paste_are_keys() -> None:
    assert meant(fed("a" + START + "b\nc" + END + "\x1b[A")) == ["a", "b\nc", "up"]


@given(
    st.lists(st.text(st.characters(exclude_characters="\x1b\x00\x03\x1c"), min_size=1), max_size=4),
    st.data(),
)
def test_a_paste_may_come_in_any_pieces(texts: list[str], data: st.DataObject) -> None:
    sent = "".join(f"{START}{text}{END}" for text in texts)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(sent)), max_size=6)))
    pieces = [sent[a:b] for a, b in zip([0, *cuts], [*cuts, len(sent)], strict=True)]
    assert meant(fed(*pieces)) == texts


@given(st.lists(st.text(st.sampled_from("\x1b[]0123456789;:u~mMABOP<?$y \r\x07"))))
def test_no_sequence_stops_the_keyboard(chunks: list[str]) -> None:
    input_filter = InputFilter()
    for chunk in chunks:
        list(input_filter.feed(chunk))
    list(input_filter.feed(END))
    list(input_filter.feed("\x1b[I"))
    assert [e.key for e in input_filter.feed("\r") if isinstance(e, Key)][-1:] == ["enter"]


def test_key_flood_becomes_one_paste() -> None:
    flood = "x" * (LONGEST_TYPED + 1)
    assert meant(fed(flood + "\r")) == [flood, "enter"]
    assert meant(fed(COLOURED[:7] * PLENTY)) == ["AX" * PLENTY]
    assert meant(fed("x" * LONGEST_TYPED)) == ["x"] * LONGEST_TYPED


def test_unknown_escape_sequence_is_skipped() -> None:
    assert meant(fed("a\x1b[97:65;2ub\x1b[99999999999999uc")) == ["a", "b", "c"]


def test_an_endless_paste_keeps_its_beginning() -> None:
    (paste,) = fed(START, *(["y" * 4096] * 50), END[:3], END[3:])
    assert isinstance(paste, Paste)
    assert paste.text == "y" * LONGEST_PASTE


@for_each("sent, key", [("\x03", "ctrl+c"), ("\x1c", "ctrl+backslash"), ("\x1b[99;5u", "ctrl+c")])
def test_leaving_keys_give_an_unended_paste_up(sent: str, key: str) -> None:
    assert meant(fed(START, "hello", sent, "\r")) == [key, "enter"]
    assert meant(fed(START + "hello" + sent)) == [key]
    assert meant(fed(START + "y" * LONGEST_PASTE, "y" * 50 + sent[:1], sent[1:])) == [key]


def test_text_after_an_abandoned_paste_is_no_key() -> None:
    assert meant(fed(START + "a\x03yes\r", "yes\r" + END, "b")) == ["ctrl+c", "b"]
    assert meant(fed(START + "a\x03yes\r", "\x1c", "b")) == ["ctrl+c", "ctrl+backslash", "b"]


def test_a_silent_paste_ends_by_itself() -> None:
    input_filter = InputFilter()
    assert not meant(list(input_filter.feed(START + "yes\r\x1bOS")))
    waited = [list(input_filter.tick()) for _ in range(SILENT_TICKS + 1)]
    assert [meant(each) for each in waited if each] == [["yes\r"]]
    assert meant(list(input_filter.feed(END + "\r"))) == ["enter"]


def test_an_ended_paste_holds_no_keys() -> None:
    assert meant(fed(START + "a\x03b\x1cc" + END)) == ["a\x03b\x1cc"]


def test_any_terminal_input_is_survived() -> None:
    """Through a real pseudo-terminal: a coloured paste, invalid bytes, then a word."""
    command = [*LOANFLOW, "--lang", "en", "--data-dir", ":memory:"]
    with Terminal(command) as terminal:
        terminal.wait_for("Search")
        terminal.send((START + COLOURED * PLENTY + END).encode())
        terminal.wait_for("AXAXAX")
        terminal.send(b"\x15\xff\xfe\xc3\x28\x1b[97:65;2u\x1b[99999999999999u\x15loan")
        terminal.wait_for("Mini programs")
        terminal.send(b"\x03")
        terminal.wait_for("Leave now?")
