"""The plain chat: whole journeys in lines, as screen readers, pipes and scripts use it."""

import io
import json
import os
import pty
import re
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TextIO

import pytest

from loanflow_tui.cli import main
from loanflow_tui.cli.chat import command
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import Session, SessionOptions, open_session
from loanflow_tui.lending.api import ConsentKind, Fact, LenderChosen
from loanflow_tui.lending.events.monitoring import ReferralDecided
from loanflow_tui.plain.chat import PlainChat
from loanflow_tui.plain.streams import BELL, LineInput, LineOutput
from loanflow_tui.registry.languages import Language
from loanflow_tui.scenarios.session_setup import shelf

FILLS = ["/fill"] * 40
CONTROL = re.compile(r"[\x00-\x06\x08\x09\x0b-\x1f\x7f-\x9f]")
NUMBER = re.compile(r"110101(?:19|20)\d{9}")


@contextmanager
def terminal(lines: str) -> Iterator[TextIO]:
    """Yield a terminal into which these lines, and the end, were written at once."""
    ours, theirs = pty.openpty()
    os.write(ours, lines.encode() + b"\x04")
    with os.fdopen(theirs) as stream:
        yield stream
    os.close(ours)


@dataclass(frozen=True)
class Result:
    """A chat's output, and its application at the end."""

    text: str
    talk: Conversation

    @property
    def lines(self) -> list[str]:
        return self.text.replace(BELL, "").splitlines()


@asynccontextmanager
async def opened(*faults: str) -> AsyncIterator[Session]:
    options = SessionOptions(seed=1, pace=0, contracts="defer", samples=shelf(), faults=faults)
    async with await open_session(options) as session:
        yield session


async def chat(
    session: Session,
    lines: Sequence[str],
    persona: str = "li-wei",
    language: str = "en",
    host: str = "alipay",
    typed: bool = False,
) -> Result:
    talk = await Conversation.open(session, host, language, persona)
    return await go_on(talk, lines, typed)


async def go_on(talk: Conversation, lines: Sequence[str], typed: bool = False) -> Result:
    text, out = "".join(f"{line}\n" for line in lines), io.StringIO()
    with terminal(text) if typed else io.StringIO(text) as source:
        await PlainChat(talk, LineInput(source), LineOutput(out)).run()
    return Result(out.getvalue(), talk)


@pytest.mark.parametrize("host", ["alipay", "wechat"])
@pytest.mark.parametrize("language", list(Language))
async def test_a_journey_reaches_the_payout(host: str, language: str) -> None:
    async with opened() as session:
        result = await chat(session, FILLS, language=language, host=host)
    assert result.talk.view.holds(Fact.PAYOUT)
    assert not CONTROL.search(result.text.replace("\n", ""))
    assert not NUMBER.search(result.text)


async def test_replies_are_numbered_and_taken_by_number() -> None:
    async with opened() as session:
        result = await chat(session, ["1", "1", "2"])
    assert {"1. Personal spending", "2. Small business"} <= set(result.lines)
    assert result.talk.question is not None
    assert result.talk.view.holds(Fact.CONSENT_PRIVACY)


async def test_each_turn_ends_with_a_bell() -> None:
    async with opened() as session:
        result = await chat(session, ["1", "1"])
    assert result.text.count(BELL) == 3


async def test_referral_is_decided_in_the_chat() -> None:
    decision = ["/office", "1", "1", "", "Pays on time elsewhere.", "3"]
    async with opened() as session:
        result = await chat(session, [*["/fill"] * 22, *decision, *FILLS], persona="zhou-tao")
    journal = [recorded.event for recorded in result.talk.journal]
    decided = [event.officer for event in journal if isinstance(event, ReferralDecided)]
    assert decided == ["xu-wen"]
    assert result.talk.view.holds(Fact.PAYOUT)


@pytest.mark.parametrize("host", ["alipay", "wechat"])
@pytest.mark.parametrize(
    ("language", "compare", "agree"),
    [("en", "compare lenders", "yes"), ("zh-CN", "比比别家", "同意")],
)
async def test_another_lender_is_chosen_in_lines(
    host: str, language: str, compare: str, agree: str
) -> None:
    async with opened() as session:
        talk = await Conversation.open(session, host, language, "li-wei")
        await go_on(talk, ["/fill"] * 21)
        assert talk.question is not None and talk.question.step == "offer.amount"
        result = await go_on(talk, [compare, agree, "1", agree, *FILLS])
    assert result.talk.view.get(LenderChosen) is not None
    assert result.talk.view.consented(ConsentKind.LENDER)
    assert result.talk.view.holds(Fact.PAYOUT)


async def test_a_fault_is_reported_and_overcome() -> None:
    async with opened() as session:
        result = await chat(session, ["/fault bureau_outage", "/fault nonsense", *FILLS])
    assert any("nonsense" in line for line in result.lines)


async def test_left_application_is_taken_up() -> None:
    async with opened() as session:
        first = await chat(session, ["/fill", "/fill", "/leave"])
        again = await Conversation.resume(session, first.talk.application_id)
        result = await go_on(again, FILLS)
    assert result.talk.view.holds(Fact.PAYOUT)
    assert any("earlier lines" in line for line in result.lines) or first.lines


async def test_lines_typed_before_a_question_answer_nothing() -> None:
    async with opened() as session:
        result = await chat(session, ["1", "1", "1", "1"], typed=True)
    dropped = [line for line in result.lines if line.startswith("What you typed before")]
    consents = [each for each in result.talk.journal if each.kind == "ConsentGiven"]
    assert dropped
    assert len(consents) <= 1


async def test_unknown_commands_and_blanks_are_answered() -> None:
    async with opened() as session:
        result = await chat(session, ["/nonsense", "", "   ", "/clock never", "/host moon"])
    assert any("nonsense" in line for line in result.lines)
    assert len(result.talk.journal) < 5
    assert all(a != b for a, b in pairwise(result.lines) if a.startswith("Assistant"))


async def test_text_behind_a_card_is_read_out() -> None:
    async with opened() as session:
        short = await chat(session, ["1"])
        long = await chat(session, ["1", "/read"])
    assert len(long.lines) > len(short.lines) + 3


def test_command_speaks_plainly_without_a_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n/leave\n"))
    with pytest.raises(SystemExit) as left:
        command.main(
            ["--lang", "en", "--quiet", "--data-dir", str(tmp_path)], standalone_mode=False
        )
    printed = capsys.readouterr().out
    assert left.value.code == 0
    assert "1. Personal spending" in printed
    assert BELL not in printed


def test_command_sets_the_clock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n/leave\n"))
    kept = ["--data-dir", str(tmp_path)]
    for arguments in (["chat", "--clock", "2031-05-06T10:00"], ["applications", "--json"]):
        with pytest.raises(SystemExit):
            main([*arguments, *kept])
    (application,) = json.loads(capsys.readouterr().out.splitlines()[-1])["applications"]
    assert application["updated"].startswith("2031-05-06T02:00")


@pytest.mark.parametrize(("lines", "pasted"), [("yes\nno\n", True), ("yes\n", False)])
async def test_pasted_lines_are_told_from_typed_ones(lines: str, pasted: bool) -> None:
    ours, theirs = pty.openpty()
    os.write(ours, lines.encode())
    with os.fdopen(theirs) as terminal:
        lines_in = LineInput(terminal)
        assert (await lines_in.next(), lines_in.pasted) == ("yes", pasted)
        os.write(ours, b"\x04" if pasted else b"no\n\x04")
        assert await lines_in.next() == "no"
        assert await lines_in.next() is None
    os.close(ours)
