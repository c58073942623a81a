"""Text breaks as its language does, and keys stay with their names."""

from loanflow_tui.tui.widgets.prose import Prose


def broken(text: str, width: int, between: str = "") -> list[str]:
    return Prose(text, between=between)._lines(width)


def test_no_line_begins_with_a_closing_mark() -> None:
    assert broken("\u7b7e\u540d\u8c01\u90fd\u53ef\u4ee5\u9a8c\u8bc1\u3002", 16) == [
        "\u7b7e\u540d\u8c01\u90fd\u53ef\u4ee5\u9a8c", "\u8bc1\u3002",
    ]  # fmt: skip


def test_items_are_never_parted() -> None:
    assert broken("N next · R restart · L loop", 18, " · ") == ["N next · R restart", "L loop"]
    assert broken("N next", 3, " · ") == ["N", "nex", "t"]
