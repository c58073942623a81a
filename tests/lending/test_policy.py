"""The policy file: its values, and the messages about mistakes in it."""

import json
import os
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from loanflow_tui.lending.policy import Policy, PolicyError, PolicyProblem, load_policy
from loanflow_tui.lending.policy.errors import REASONS, Reason
from loanflow_tui.lending.policy.loading import DEFAULT, SNAPSHOT
from loanflow_tui.lending.policy.mistakes import first_mistake
from loanflow_tui.lending.runtime.input_files import FileProblem
from loanflow_tui.lending.terms import Product
from tests.cases import NIGHTLY, for_each, one_in
from tests.lending.wrong_policies import MISTAKES, SHORT, SOURCE, UNREADABLE, Mistake, written
from tests.renew.policy import FOLDER, derived


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda each: f"{each.reason}-{each.line}")
def test_mistake_shows_its_place_and_the_fix(tmp_path: Path, mistake: Mistake) -> None:
    path = written(tmp_path, mistake.text)
    with pytest.raises(PolicyError) as caught:
        load_policy(path)
    problem = caught.value.problem
    assert (problem.reason, problem.values) == (mistake.reason, mistake.values)
    assert problem.place.startswith(f"{path}:{mistake.line}")


@for_each(
    "wrong, right, kind, rule",
    [
        ("[housing, securities]", "[housing]", "microlender", "microlender-use"),
        ("[housing, securities]", "[housing]", "bank", "personal-loan-use"),
        ("[student]", "[]", "microlender", "no-students"),
        (", bureau]", "]", "microlender", "no-refusal-for-what-is-not-needed"),
    ],
)
def test_refusals_by_law_cite_their_rule(
    tmp_path: Path, wrong: str, right: str, kind: str, rule: str
) -> None:
    text = SHORT.replace(wrong, right, 1).replace("kind: microlender", f"kind: {kind}", 1)
    with pytest.raises(PolicyError) as caught:
        load_policy(written(tmp_path, text))
    found = caught.value.problem.rule
    assert found is not None and found.id == rule


def test_every_mistake_has_an_example() -> None:
    tried = {each.reason for each in MISTAKES} | {reason for _, _, reason in UNREADABLE}
    tried |= set(get_args(FileProblem))
    assert {*REASONS} - tried == {"other"}


@pytest.mark.parametrize("key", sorted(Policy.model_fields)[::6])
def test_misspelt_section_shows_line_and_nearest_word(tmp_path: Path, key: str) -> None:
    wrong = f"{key}x"
    long = f"\n{key}:" not in SHORT
    before, found, after = (SOURCE if long else SHORT).partition(f"\n{key}:")
    assert found
    text = f"{before}\n{wrong}:{after}"
    with pytest.raises(PolicyError) as caught:
        load_policy(written(tmp_path, text))
    assert caught.value.problem.line == before.count("\n") + 2
    assert caught.value.problem.values == {"key": wrong, "near": key}


@pytest.mark.parametrize("key", ["min_age", "attempts", "reduced_to"])
def test_missing_key_is_named_at_its_place(tmp_path: Path, key: str) -> None:
    lines = SHORT.splitlines(keepends=True)
    at = next(place for place, line in enumerate(lines) if line.startswith(f"  {key}:"))
    section = next(place for place in range(at, 0, -1) if not lines[place].startswith((" ", "#")))
    path = written(tmp_path, "".join([*lines[:at], *lines[at + 1 :]]))
    with pytest.raises(PolicyError) as caught:
        load_policy(path)
    problem = caught.value.problem
    assert (problem.reason, problem.values) == ("key_missing", {"key": key})
    assert problem.line == section + 1


@pytest.mark.parametrize(("content", "reason"), [each[1:] for each in UNREADABLE], ids=[
    each[0] for each in UNREADABLE
])  # fmt: skip
def test_files_that_are_no_policy_are_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "mine.yaml"
    path.write_bytes(content)
    with pytest.raises(PolicyError) as caught:
        load_policy(path)
    assert caught.value.problem.reason == reason
    assert caught.value.problem.place.startswith(str(path))


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("none.yaml", "no_file"),
        ("", "folder"),
        ("a\0b", "bad_name"),
        ("a" * 300, "bad_name"),
    ],
    ids=["none", "folder", "nul", "long"],
)
def test_unreadable_policy_file_is_named(tmp_path: Path, name: str, reason: Reason) -> None:
    with pytest.raises(PolicyError) as caught:
        load_policy(tmp_path / name)
    assert caught.value.problem == PolicyProblem(tmp_path / name, 0, 0, reason)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_forbidden_policy_file_is_named(tmp_path: Path) -> None:
    path = written(tmp_path, SOURCE)
    path.chmod(0)
    with pytest.raises(PolicyError) as caught:
        load_policy(path)
    assert caught.value.problem.reason == "not_permitted"


@settings(
    max_examples=100 if NIGHTLY else 4,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(st.data())
def test_changed_lines_load_or_name_the_mistake(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    lines = SOURCE.splitlines(keepends=True)
    at = data.draw(st.integers(0, len(lines) - 1))
    lines[at] = lines[at] * data.draw(st.sampled_from([0, 2]))
    path = written(tmp_path_factory.mktemp("policy"), "".join(lines))
    try:
        assert isinstance(load_policy(path), Policy)
    except PolicyError as error:
        assert error.problem.reason in {*REASONS} - {"other"}


ODD: tuple[Any, ...] = (
    None,
    [],
    {},
    "x",
    "x" * 200,
    "",
    -1,
    10**9,
    1.5,
    True,
    "200%",
    [1],
    {"a": 1},
    {1: 2},
    b"x",
)


def _ways(node: Any, way: tuple[int | str, ...] = ()) -> Iterator[tuple[int | str, ...]]:
    """Yield the path to every value below a node, but of similar list items only the first."""
    items: Iterable[tuple[int | str, Any]] = ()
    if isinstance(node, dict):
        items = node.items()
    elif isinstance(node, list):
        items = enumerate(node[:1])
    for key, value in items:
        yield (*way, key)
        yield from _ways(value, (*way, key))


def test_odd_values_never_show_a_foreign_message() -> None:
    kept = (FOLDER / SNAPSHOT).read_text(encoding="utf-8")
    told = set()
    for at, way in one_in(4, enumerate(_ways(json.loads(kept)["policy"]))):
        tree = place = json.loads(kept)["policy"]
        for step in way[:-1]:
            place = place[step]
        place[way[-1]] = ODD[at % len(ODD)]
        try:
            Policy.model_validate(tree)
        except ValidationError as error:
            told.add(first_mistake(error, tree, Path(DEFAULT)).problem.reason)
    assert len(told) > 12
    assert "other" not in told


def test_policy_derivatives_are_current() -> None:
    """Renew with `python -m tests.renew policy`."""
    for name, text in derived().items():
        assert (FOLDER / name).read_text(encoding="utf-8") == text, name


def test_every_number_of_a_policy_has_bounds() -> None:
    def unbounded(node: Any) -> Iterator[Any]:
        if isinstance(node, dict):
            below = {"maximum", "exclusiveMaximum"} & set(node)
            above = {"minimum", "exclusiveMinimum"} & set(node)
            if node.get("type") in {"integer", "number"} and not (below and above):
                yield node
            yield from (each for value in node.values() for each in unbounded(value))
        elif isinstance(node, list):
            yield from (each for value in node for each in unbounded(value))

    assert not list(unbounded(Policy.model_json_schema()))


def test_snapshot_and_file_give_the_same_policy(policy: Policy) -> None:
    assert load_policy(FOLDER / DEFAULT) == policy


def test_bands_begin_where_the_policy_says(policy: Policy) -> None:
    edges = [349, 350, 549, 550, 599, 600, 649, 650, 699, 700, 950]
    assert [policy.band(score).id for score in edges] == [
        "weak", "weak", "weak", "fair", "fair",
        "good", "good", "very_good", "very_good", "excellent", "excellent",
    ]  # fmt: skip
    assert policy.band(600).id == "good"


def test_the_default_policy_is_the_one_described(policy: Policy) -> None:
    caps = {product.value: policy.product(product).cap for product in Product}
    assert caps == {"consumer": 200_000, "emergency": 20_000, "business": 500_000}
    rates = [str(band.annual_rate) for band in policy.bands]
    assert rates == ["0.216", "0.18", "0.146", "0.108", "0.072"]
    assert policy.pricing.ceiling == Decimal("0.24")


def test_late_interest_stays_under_the_ceiling_too(policy: Policy) -> None:
    assert policy.pricing.late_annual_rate(Decimal("0.10")) == Decimal("0.15")
    assert policy.pricing.late_annual_rate(Decimal("0.216")) == Decimal("0.24")
