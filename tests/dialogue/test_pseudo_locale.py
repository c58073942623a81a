"""The pseudo-locale: longer, accented, and otherwise the English messages."""

import re

from loanflow_tui.dialogue.catalogue import LOCALES, catalogue
from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.pseudo_locale import pseudo_entry
from loanflow_tui.dialogue.wording import Wording


def test_words_are_accented_and_a_third_longer() -> None:
    assert pseudo_entry("any", "Save it") == "Sáávéé íít"
    text = (LOCALES / "en" / "asides.ftl").read_text(encoding="utf-8")
    assert 1.2 < len(pseudo_entry("any", text)) / len(text) < 1.4


def test_placeables_selectors_and_keys_stay() -> None:
    pattern = "{ $count ->\n    [one] { $count } day\n   *[other] { -name } days\n} or Ctrl+O"
    assert pseudo_entry("any", pattern) == (
        "{ $count ->\n    [one] { $count } dááy\n   *[other] { -name } dááys\n} óór Ctrl+O"
    )


def test_every_message_keeps_its_values() -> None:
    known, pseudo = catalogue("en"), catalogue("en-XA")
    for name in re.findall(r"^(\w[\w-]*) =", _source(), re.MULTILINE):
        template = known.template(name)
        if template is not None:
            places = re.findall(r"\{\w+\}", template)
            assert re.findall(r"\{\w+\}", pseudo.template(name) or "") == places


def test_plurals_are_still_chosen() -> None:
    said = Wording("en-XA").say(Message("ui-adopted", {"count": 1}))
    assert said.startswith("Óónéé áápplíícáátííóón")


def _source() -> str:
    return "\n".join(file.read_text(encoding="utf-8") for file in LOCALES.glob("en/*.ftl"))
