"""The receipt as a picture, in both languages."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.lending.contract.terms import Say
from loanflow_tui.lending.receipt import Receipt, receipt_rows, receipt_svg
from loanflow_tui.lending.terms import Language

Speaker = Callable[[str], Say]
SVG = "{http://www.w3.org/2000/svg}"

RECEIPT = Receipt(
    reference="P20261124-000001",
    contract_number="LF20261124-7K3M9Q",
    lender="晨星消费金融（演示）",
    amount_fen=2_000_000,
    paid_on=date(2026, 11, 24),
    paid_at=datetime(2026, 11, 24, 1, 46, 3, tzinfo=UTC),
    account_masked="招商银行 **** 6789",
    annual_rate=Decimal("0.146"),
    apr=Decimal("0.1523"),
    months=12,
    first_due=date(2026, 12, 24),
    first_instalment_fen=180_139,
    hotline="400-000-0000",
)


@pytest.mark.parametrize(("months", "words"), [(1, "1 month"), (12, "12 months")])
def test_one_month_is_one_month(speaker: Speaker, months: int, words: str) -> None:
    assert ("Term", words) in receipt_rows(replace(RECEIPT, months=months), speaker("en"))


def test_a_payout_confirmed_late_shows_both_days(speaker: Speaker) -> None:
    said = dict(receipt_rows(replace(RECEIPT, paid_on=date(2026, 11, 22)), speaker("en")))
    assert said["Paid"] == "22 Nov 2026"
    assert said["Confirmed"] == "24 Nov 2026, 09:46:03"
    assert "Confirmed" not in dict(receipt_rows(RECEIPT, speaker("en")))


@pytest.mark.parametrize("language", list(Language))
def test_the_picture_is_svg_in_its_language(speaker: Speaker, language: Language) -> None:
    receipt = replace(RECEIPT, language=language)
    say = speaker(language.value)
    root = ElementTree.fromstring(receipt_svg(receipt, say))
    texts = [element.text for element in root.iter(f"{SVG}text")]
    assert root.get("lang") == language.value
    for label, value in receipt_rows(receipt, say):
        assert label in texts
        assert value in texts
    assert "textLength" not in receipt_svg(receipt, say)


def test_nothing_is_fetched_by_the_picture(speaker: Speaker) -> None:
    drawn = receipt_svg(RECEIPT, speaker("en"))
    assert drawn.count("http") == 1, "the namespace alone"
    assert "href" not in drawn


@given(st.text(st.characters(), max_size=40))
def test_no_name_breaks_the_picture(name: str) -> None:
    def say(message_id: str, values: object) -> str:
        return message_id

    receipt = replace(RECEIPT, lender=name, account_masked="<b>&amp;]]></b>")
    root = ElementTree.fromstring(receipt_svg(receipt, say))
    assert "<b>&amp;]]></b>" in [element.text for element in root.iter(f"{SVG}text")]


def test_the_same_receipt_gives_the_same_bytes(speaker: Speaker) -> None:
    assert receipt_svg(RECEIPT, speaker("en")) == receipt_svg(RECEIPT, speaker("en"))
