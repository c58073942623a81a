"""The review of wording: the package's own passes, and every rule marks what it is there for."""

from pathlib import Path

import pytest

from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.insights.wording.reading import lix
from loanflow_tui.insights.wording.review import review

LONG = "word " * 40
WRONG: tuple[tuple[str, str, str], ...] = (
    ("en/ask", "ask-identity-mobile = Your number!", "style-shouting"),
    ("en/ask", "ask-identity-mobile = Your NUMBER please.", "style-capitals"),
    ("en/ask", "ask-identity-mobile = Your  number?", "style-spaces"),
    ("en/ask", "ask-identity-mobile = Your number...", "style-ellipsis"),
    ("en/ask", "ask-identity-mobile = todo", "style-to-do"),
    ("en/ask", "ask-identity-mobile = We organize it.", "style-british"),
    ("en/ask", "ask-identity-mobile = 手机 number?", "style-latin"),
    ("en/ask", "ask-identity-mobile = Your number , please?", "style-punctuation"),
    ("en/ask", "ask-identity-mobile = The yearly rate?", "style-one-word"),
    ("en/ask", f"ask-identity-mobile = {LONG}?", "sentence"),
    ("en/ask", "choice-skip = Skip this question for now", "wide"),
    (
        "en/ask",
        "help-identity-mobile = " + "Notwithstanding regulatory considerations " * 9,
        "hard",
    ),
    ("en/ask", "choice-agree = Continue", "loses-binding"),
    ("en/ask", "choice-refuse = Later", "loses-no"),
    ("en/ask", "choice-confirm-costs = Next", "loses-binding"),
    ("en/consents", "consent-bureau-text-5 = 5. It is kept for a while.", "loses-entry"),
    ("en/consents", "consent-face-text-6 = 6. Call us.", "loses-withdrawing"),
    ("en/asides", "aside-cost = It depends on your score.", "cost-value"),
    ("en/asides", "aside-cost = It depends on your score.", "loses-cost"),
    ("en/repairs", "repair-choose = Please pick.", "untranslated"),
    ("en/ask", "ask-offer-amount = An interest-free loan: how much?", "says-free"),
    ("en/ask", "ask-offer-amount = Guaranteed approval. How much?", "says-promise"),
    ("en/ask", "ask-offer-amount = Hurry. How much?", "says-pressure"),
    ("zh-CN/ask", "ask-identity-mobile = 您的手机号?", "style-half-width"),
    ("zh-CN/ask", "ask-identity-mobile = 您的SIM卡号？", "style-apart"),
    ("zh-CN/ask", "ask-identity-mobile = 您的 手机号？", "style-together"),
    ("zh-CN/ask", "ask-identity-mobile = 你的手机号？", "style-polite"),
    ("zh-CN/ask", "ask-identity-mobile = 您的手機號？", "style-simplified"),
    ("zh-CN/ask", "ask-identity-mobile = 示例人物的手机号？", "style-one-word"),
    ("zh-CN/ask", "help-identity-mobile = " + "手机号" * 20, "hard-clause"),
    ("zh-CN/ask", "ask-offer-amount = 免息，借多少？", "says-free"),
    ("zh-CN/ask", "choice-agree = 下一步", "loses-binding"),
)


def found_in(folder: Path) -> set[str]:
    return {each.reason.id.removeprefix("words-found-") for each in review(folder)}


@pytest.mark.xdist_group("locales")
def test_the_packages_wording_passes() -> None:
    say = Wording("en").say
    assert not [(each.file, each.line, say(each.reason)) for each in review()]


@pytest.mark.xdist_group("locales")
def test_each_rule_marks_what_it_is_for(tmp_path: Path) -> None:
    for count, (place, text, reason) in enumerate(WRONG):
        folder = tmp_path / str(count)
        file = folder / "locales" / f"{place}.ftl"
        file.parent.mkdir(parents=True)
        file.write_text(f"# A folder.\n\n{text}\n", encoding="utf-8")
        assert reason in found_in(folder), text
        assert all(each.line == 3 for each in review(folder)), text


def test_a_change_in_every_language_needs_nothing(tmp_path: Path) -> None:
    for tag, text in (("en", "What is your phone number?"), ("zh-CN", "请问您的电话号码？")):
        file = tmp_path / "locales" / tag / "ask.ftl"
        file.parent.mkdir(parents=True)
        file.write_text(f"ask-identity-mobile = {text}\n", encoding="utf-8")
    assert review(tmp_path) == ()


def test_reading_level_is_lix() -> None:
    # Two sentences of four words; two of the eight have more than six letters.
    assert lix("We understand your wish. Nothing is sent out.") == 4 + 100 * 2 / 8
