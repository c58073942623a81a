"""The policy file: what it holds, and what is said of a mistake in it."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loanflow_tui.lending.policy import Policy, PolicyError, load_policy
from loanflow_tui.lending.policy.__main__ import FOLDER, derived
from loanflow_tui.lending.policy.loading import DEFAULT
from loanflow_tui.lending.terms import Product

SOURCE = (FOLDER / DEFAULT).read_text(encoding="utf-8")

MISTAKES = [
    ("min_age: 18", "min_age: 17", "expected at least 18, found 17"),
    ("min_age: 18", "min_aeg: 18", "expected the key `min_age`, found `min_aeg`"),
    ("ceiling: 24%", "ceiling: 0.24", "expected a percentage such as 14.6%, found 0.24"),
    ("ceiling: 24%", "ceiling: 37%", "expected a ceiling of at most 36%, found '37%'"),
    ("cap: 200000", "cap: 200001", "at most 200000 yuan for a person's own use, found 200001"),
    ("bullet: 12", "bullet: 13", "at most 12 months where the principal is due in one sum"),
    ("min: 500", "min: 499", "expected at least 500, found 499"),
    ("[student]", "[]", "expected student among them, found an empty list"),
    ("host_data, face]", "host_data]", "expected privacy, bureau, host_data and face"),
    ("[housing, securities]", "[housing]", "expected housing and securities among them"),
    ("from: 600", "from: 500", "expected bands from low to high, found 500"),
    ('regions: ["11"', 'regions: ["99"', "expected a province's two digits in quotes"),
    ('regions: ["11"', "regions: [11", "expected a province's two digits in quotes"),
    ("most_reasons: 4", "most_reasons: 5", "expected at most 4, found 5"),
    ("woe: 0.40", "woe: much", "expected a number, found 'much'"),
    ("woe: 0.40", "woe: .nan", "expected a number, found nan"),
    ("unit: count", "unit: counts", "expected 'count', 'percent'"),
    ("valid_hours: 24", "valid_hours: '24'", "expected a whole number, found '24'"),
    ("decline_below: 560", "decline_below: 601", "`decline_below` at most `refer_below`"),
    ("fulfilment]", "social_stability]", "that the host can vouch for"),
    ("highest: 950", "highest: 300", "expected `lowest` below `highest`, found 300"),
    ("base_odds: 30", "base_odds: 0", "expected at least 1, found 0"),
    ("max_premium: 3%", "max_premium: 11%", "expected at most 10%, found '11%'"),
    ("tenors: [3, 6, 12, 24]", "tenors: [3, 6, 24, 12]", "tenors in months, from short to long"),
    ("{up_to: 0, woe: 0.40}", "{up_to: 9, woe: 0.40}", "expected bins from low to high"),
    ("version:", "version: [", "expected YAML"),
    ("codes:", "offer:", "found duplicate key"),
]


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "mine.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(("right", "wrong", "said"), MISTAKES, ids=[m[1] for m in MISTAKES])
def test_a_mistake_is_shown_where_it_stands(
    tmp_path: Path, right: str, wrong: str, said: str
) -> None:
    before, _, _ = SOURCE.partition(right)
    path = written(tmp_path, SOURCE.replace(right, wrong, 1))
    with pytest.raises(PolicyError, match=re.escape(said)) as caught:
        load_policy(path)
    assert str(caught.value).startswith(f"{path}:{caught.value.line}:")
    if "YAML" not in said and "key" not in said:
        assert 0 <= before.count("\n") + 1 - caught.value.line <= 2


@pytest.mark.parametrize("key", Policy.model_fields)
def test_a_misspelt_section_is_shown_on_its_line_with_the_right_word(
    tmp_path: Path, key: str
) -> None:
    wrong = f"{key}x"
    before, found, after = SOURCE.partition(f"\n{key}:")
    assert found
    text = f"{before}\n{wrong}:{after}"
    with pytest.raises(PolicyError) as caught:
        load_policy(written(tmp_path, text))
    assert caught.value.line == before.count("\n") + 2
    assert f"the key `{key}`, found `{wrong}`" in str(caught.value)


@pytest.mark.parametrize("key", ["min_age", "attempts", "reduced_to"])
def test_a_key_that_is_missing_is_named_where_it_belongs(tmp_path: Path, key: str) -> None:
    lines = SOURCE.splitlines(keepends=True)
    at = next(place for place, line in enumerate(lines) if line.startswith(f"  {key}:"))
    section = next(place for place in range(at, 0, -1) if not lines[place].startswith((" ", "#")))
    path = written(tmp_path, "".join([*lines[:at], *lines[at + 1 :]]))
    with pytest.raises(PolicyError, match=f"the key `{key}`, found none") as caught:
        load_policy(path)
    assert caught.value.line == section + 1


@pytest.mark.parametrize("fee", ["service_fee: 30%", "monthly_fee: 2%"])
def test_fees_that_leave_no_room_under_the_ceiling_are_refused(tmp_path: Path, fee: str) -> None:
    name = fee.partition(":")[0]
    path = written(tmp_path, SOURCE.replace(f"{name}: 0%", fee))
    with pytest.raises(PolicyError, match="ceiling above all fees"):
        load_policy(path)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "expected a mapping, found none"),
        (b"- 1", "expected a mapping"),
        (b"\xff\xfe", "expected UTF-8 text"),
        (b"\0", "expected YAML"),
        (b"x: " + b"[" * 500, "expected YAML"),
        (b"!!python/object:os.system x", "expected a mapping"),
        (b"a" * 2_000_000, "expected at most 1000000 bytes"),
    ],
    ids=["empty", "list", "not-utf-8", "nul", "deep", "object", "long"],
)
def test_what_is_no_policy_is_said_so(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "mine.yaml"
    path.write_bytes(content)
    with pytest.raises(PolicyError, match=said):
        load_policy(path)


@pytest.mark.parametrize("name", ["none.yaml", "", "a\0b"])
def test_a_file_that_cannot_be_read_is_said_so(tmp_path: Path, name: str) -> None:
    with pytest.raises(PolicyError, match="expected a readable file"):
        load_policy(tmp_path / name)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_line_left_out_or_doubled_is_a_policy_or_a_mistake(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    lines = SOURCE.splitlines(keepends=True)
    at = data.draw(st.integers(0, len(lines) - 1))
    lines[at] = lines[at] * data.draw(st.sampled_from([0, 2]))
    path = written(tmp_path_factory.mktemp("policy"), "".join(lines))
    try:
        assert isinstance(load_policy(path), Policy)
    except PolicyError as error:
        assert error.expected and error.found


def test_what_is_derived_from_the_policy_is_in_step() -> None:
    """Renew with `python -m loanflow_tui.lending.policy`."""
    for name, text in derived().items():
        assert (FOLDER / name).read_text(encoding="utf-8") == text, name


def test_the_default_is_the_same_from_its_snapshot_and_from_its_file(policy: Policy) -> None:
    assert load_policy(FOLDER / DEFAULT) == policy


def test_bands_begin_where_the_policy_says(policy: Policy) -> None:
    edges = [349, 350, 549, 550, 599, 600, 649, 650, 699, 700, 950]
    assert [policy.band(score).id for score in edges] == [
        "weak", "weak", "weak", "fair", "fair",
        "good", "good", "very_good", "very_good", "excellent", "excellent",
    ]  # fmt: skip
    assert policy.band_named("good") == policy.band(600)


def test_the_default_policy_is_the_one_described(policy: Policy) -> None:
    caps = {product.value: policy.product(product).cap for product in Product}
    assert caps == {"consumer": 200_000, "emergency": 20_000, "business": 500_000}
    rates = [str(band.annual_rate) for band in policy.bands]
    assert rates == ["0.216", "0.18", "0.146", "0.108", "0.072"]
    assert policy.pricing.ceiling == Decimal("0.24")


def test_late_interest_stays_under_the_ceiling_too(policy: Policy) -> None:
    assert policy.pricing.late_annual_rate(Decimal("0.10")) == Decimal("0.15")
    assert policy.pricing.late_annual_rate(Decimal("0.216")) == Decimal("0.24")
