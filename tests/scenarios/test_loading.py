"""A wrong scenario file gets one line: the place, the problem, the remedy."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.registry.languages import Language
from loanflow_tui.scenarios.errors import ScenarioError
from loanflow_tui.scenarios.format import Advance, Fill, Say, Screenshot
from loanflow_tui.scenarios.loading import Loaded, load_scenario
from loanflow_tui.scenarios.session_setup import session_for, session_options
from tests.cases import for_each
from tests.lending.wrong_policies import SOURCE, written

HEAD = "applicant: {generated: 3}\n"

WRONG = {
    "an unknown key": ("aplicant: x\nsteps: []\n", "1:1", "`applicant`?"),
    "a step's key at the top": (HEAD + "fault: sms-late\nsteps: []\n", "2:1", "`faults`?"),
    "no step": (HEAD + "steps: []\n", "2:1", "needs at least one step"),
    "a full-width colon": (
        HEAD + "steps：\n  - fill:\n",
        "2:6",
        "a full-width one; write `:`",
    ),
    "a full-width colon in a step": (
        HEAD + "steps:\n  - say：你好\n",
        "3:5",
        "a full-width one; write `:`",
    ),
    "a size otherwise written": (HEAD + "steps:\n  - resize: 80*24\n", "3:5", "such as 80x24"),
    "a missing key": (HEAD, "1:1", "`steps` is missing"),
    "an unknown action": (HEAD + "steps:\n  - sey: x\n", "3:5", "`say`?"),
    "two actions in one step": (
        HEAD + "steps:\n  - say: x\n    expect: {screen: y}\n",
        "4:5",
        "put `expect` into a step of its own",
    ),
    "a state there is none of": (
        HEAD + "steps:\n  - expect:\n      state: actve\n",
        "4:7",
        "`active`?",
    ),
    "an event there is none of": (
        HEAD + "steps:\n  - expect:\n      events: [DecisonMade]\n",
        "4:16",
        "`DecisionMade`?",
    ),
    "a value the event has not": (
        HEAD + "steps:\n  - expect:\n      events: [{PartnerCalled: {patner: sms}}]\n",
        "4:16",
        "`partner`?",
    ),
    "neither a question nor a state": (
        HEAD + "steps:\n  - wait_for: offer.amont\n",
        "3:5",
        "no question or state called `offer.amont`, so this can never pass. Did you mean"
        " `offer.amount`?",
    ),
    "a state that is called otherwise": (
        HEAD + "steps:\n  - wait_for: {state: disbursed}\n",
        "3:16",
        "`disbursing`? It can be: started, consented",
    ),
    "an account there is none of": (
        HEAD + "steps:\n  - expect:\n      ledger: {loan: 1}\n",
        "4:16",
        "no account `loan`, so this can never pass. Did you mean `loans`?",
    ),
    "a part of a fen": (
        HEAD + "steps:\n  - expect: {ledger: {loans: 1.005}}\n",
        "3:23",
        "an amount in yuan",
    ),
    "a card there is none of": (
        HEAD + "steps:\n  - expect:\n      card: {kind: recept}\n",
        "4:14",
        "`receipt`?",
    ),
    "a step there is none of": (
        HEAD + "steps:\n  - fill: identity.numbr\n",
        "3:5",
        "`identity.number`?",
    ),
    "a fault there is none of": (
        HEAD + "faults: burau-timeout\nsteps: []\n",
        "2:1",
        "`bureau-timeout`?",
    ),
    "a fault that can't be there": (
        HEAD + "faults: bureau-timeout@payout\nsteps: []\n",
        "2:1",
        "`score.bureau`?",
    ),
    "the same text expected and not": (
        HEAD + "steps:\n  - expect: {screen: a, no_screen: a}\n",
        "3:5",
        "both to be there and not",
    ),
    "nothing expected": (HEAD + "steps:\n  - expect: {}\n", "3:5", "Nothing is expected"),
    "a tag": (HEAD + "steps: !!python/name:os.system\n", "2:8", "isn't allowed"),
    "a local tag": (HEAD + "steps: !secret []\n", "2:8", "isn't allowed"),
    "words for a number": ("applicant: {generated: many}\nsteps: []\n", "1:13", "a number"),
    "no moment": (HEAD + "clock: noon\nsteps: []\n", "2:1", "2026-11-24T09:41"),
    "no span of time": (HEAD + "steps:\n  - advance: soon\n", "3:5", "3 days"),
    "a key twice": (HEAD + "steps: []\nsteps: []\n", "3:1", "a second time"),
    "broken YAML": ("applicant: {generated: 3\nsteps: []\n", "2:6", "isn't YAML"),
    "two documents": (HEAD + "---\nsteps: []\n", "2:1", "A second document begins"),
    "a tab": (HEAD + "steps:\n\t- fill:\n", "3:1", "A tab stands here"),
    "an alias of nothing": (HEAD + "steps: *x\n", "2:8", "the name of this alias"),
    "an empty file": ("", "", "empty"),
    "a list": ("- say: x\n", "1:1", "a mapping of keys and values, not a list"),
    "a step that is a word": (HEAD + "steps:\n  - fill\n", "3:5", "`fill:`"),
    "a missing inclusion": (HEAD + "steps:\n  - include: x.yaml\n", "3:14", "no file x.yaml"),
    "a missing upload": (HEAD + "steps:\n  - upload: x.png\n", "3:5", "no file x.png"),
    "a missing policy": (HEAD + "policy: x.yaml\nsteps: []\n", "2:1", "no policy file x.yaml"),
    "an inclusion of itself": (
        HEAD + "steps:\n  - include: case.scenario.yaml\n",
        "3:14",
        "case.scenario.yaml → case.scenario.yaml",
    ),
    "a column the rows have not": (
        HEAD
        + "steps:\n  - for_each:\n      rows: [{amont: 1}]\n      steps: [{say: '${amount}'}]\n",
        "5:21",
        "`amont`?",
    ),
    "a table without rows": (HEAD + "steps:\n  - for_each: {steps: []}\n", "3:15", "`rows`"),
    "a key that is not there": (HEAD + "steps:\n  - press: f99\n", "3:5", "`f99`"),
    "a screen that shows nothing": (HEAD + "steps:\n  - expect: {screen: ''}\n", "3:14", "text"),
    "aliases that unfold": (
        "a: &a [x,x,x,x,x,x,x,x,x,x]\n"
        + "".join(
            f"{name}: &{name} [{','.join([f'*{before}'] * 10)}]\n"
            for before, name in zip("abcde", "bcdef", strict=True)
        ),
        "5:4",
        "aliases written out",
    ),
    "an alias within itself": ("a: &a [*a]\n", "1:4", "aliases written out"),
    "a thousand brackets": ("[" * 100_000, "1:25", "nested too deeply"),
    "control characters": (HEAD + "title: \x1b[1m\n", "2: ", "can't be shown"),
}


def load(folder: Path, text: str | bytes) -> Loaded:
    path = folder / "case.scenario.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load_scenario(path)


@for_each("name", WRONG)
@for_each("language", list(Language))
def test_mistake_names_place_and_nearest_word(name: str, language: str, tmp_path: Path) -> None:
    text, place, hint = WRONG[name]
    with pytest.raises(ScenarioError) as caught:
        load(tmp_path, text)
    line = caught.value.line(language)
    assert line.startswith(f"{tmp_path / 'case.scenario.yaml'}:{place}")
    assert "\n" not in line
    if language == "en":
        assert hint in line
    else:
        assert not re.search(r"[a-z]+ [a-z]+ [a-z]+", line.partition(": ")[2])


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The policy file can't be used: {}:{}:3: A percentage such as 14.6% belongs here."),
        ("zh-CN", "政策文件无法使用：{}:{}:3：这里应为百分比，例如 14.6%。"),
    ],
)
async def test_bad_policy_names_both_places(tmp_path: Path, language: str, said: str) -> None:
    policy = written(tmp_path, SOURCE.replace("ceiling: 24%", "ceiling: 0.24"))
    loaded = load(tmp_path, HEAD + f"policy: {policy.name}\nsteps:\n  - fill:\n")
    with pytest.raises(ScenarioError) as caught:
        async with session_for(loaded, session_options(loaded)):
            pass
    line = caught.value.line(language)
    number = SOURCE[: SOURCE.index("ceiling: 24%")].count("\n") + 1
    assert line.startswith(f"{loaded.path}:2:1: {said.format(policy, number)}")


def test_oversized_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError, match="larger than 256 KB"):
        load(tmp_path, b"#" * 10_000_000)


def test_wrong_encoding_is_refused_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError, match=r":2:8: It isn't UTF-8"):
        load(tmp_path, HEAD.encode() + "title: 张".encode("gb18030"))


@pytest.mark.parametrize(
    ("what", "en", "chinese"),
    [
        ("a folder", "This is a folder", "这是文件夹"),
        ("nothing", "There is no such file", "没有这个文件"),
        ("no name", "No file can have this name", "文件不可能叫这个名字"),
    ],
)
def test_anything_but_a_file_is_refused(what: str, en: str, chinese: str, tmp_path: Path) -> None:
    path = tmp_path / ("a\0b" if what == "no name" else "x.scenario.yaml")
    if what == "a folder":
        path.mkdir()
    with pytest.raises(ScenarioError) as caught:
        load_scenario(path)
    assert en in caught.value.line()
    assert chinese in caught.value.line("zh-CN")


def test_scenario_text_stays_as_written(tmp_path: Path) -> None:
    loaded = load(tmp_path, HEAD + "steps:\n  - say: 007\n  - say: 2026-01-01\n  - say: yes\n")
    assert [step.say for step, _ in loaded.steps() if isinstance(step, Say)] == [
        "007",
        "2026-01-01",
        "yes",
    ]


def test_expanded_steps_keep_their_places(tmp_path: Path) -> None:
    (tmp_path / "part.steps.yaml").write_text("steps:\n  - fill:\n  - screenshot: there\n")
    loaded = load(
        tmp_path,
        HEAD + "steps:\n  - for_each:\n      rows: [{a: 1, b: x}, {a: 2, b: y}]\n"
        "      steps:\n        - say: ${a}-${b}\n"
        "  - include: part.steps.yaml\n  - advance: 2 months\n",
    )
    steps = list(loaded.steps())
    kinds: list[type] = [Say, Say, Fill, Screenshot, Advance]
    assert [type(step) for step, _ in steps] == kinds
    assert [step.say for step, _ in steps if isinstance(step, Say)] == ["1-x", "2-y"]
    assert [(place.path.name, place.line) for _, place in steps[2:]] == [
        ("part.steps.yaml", 2),
        ("part.steps.yaml", 3),
        ("case.scenario.yaml", 8),
    ]


def test_files_that_include_each_other_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("steps:\n  - include: b.yaml\n")
    (tmp_path / "b.yaml").write_text("steps:\n  - include: a.yaml\n")
    with pytest.raises(ScenarioError, match=r"b.yaml:2:14: .*a.yaml → b.yaml → a.yaml"):
        load(tmp_path, HEAD + "steps:\n  - include: a.yaml\n")


@given(
    st.text(max_size=200)
    | st.text(alphabet="abst: -[]{}&*!|>'\"\n${}#,%@`", max_size=120)
    | st.binary(max_size=120)
)
def test_nothing_that_is_written_brings_a_traceback(
    tmp_path_factory: pytest.TempPathFactory, text: str | bytes
) -> None:
    folder = tmp_path_factory.getbasetemp()
    for head in ("", HEAD + "steps:\n  - say: "):
        content = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
        try:
            load(folder, head.encode() + content)
        except ScenarioError as error:
            for language in Language:
                line = error.line(language)
                assert "\n" not in line
                assert line.isprintable()
