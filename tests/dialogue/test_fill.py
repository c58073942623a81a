"""F3 leads on from everywhere: to the receipt, or to the lender's refusal."""

from random import Random

import pytest

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import Session, SessionOptions, open_session
from loanflow_tui.lending import commands as c
from loanflow_tui.registry.languages import Language

MOST_ANSWERS = 150
DETOURS = 6
SAYINGS = (
    "help", "why", "back", "no", "cancel", "start over", "change my income", "change the amount",
    "123", "later", "talk to a person", "how much does this cost", "compare", "",
)  # fmt: skip
REFUSED = frozenset({"ApplicationWithdrawn", "ApplicationBlocked", "ApplicationCancelled"})
PERSONAS = (None, "li-wei", "chen-jie", "song-guoqing", "yang-fan", "zhou-tao", "xie-ting")


async def decided(talk: Conversation, session: Session) -> bool:
    """Decide as a person at the lender, if the application waits for one."""
    match talk.question.step if talk.question else None:
        case "decision.referred":
            decision: c.Command = c.DecideReferral(approve=True, note="looks fine")
        case "held":
            decision = c.ReleaseHold(note="called back")
        case _:
            return False
    await session.service.handle(talk.application_id, decision)
    await talk.settled()
    return True


async def filled_to_the_end(talk: Conversation, session: Session) -> list[str]:
    """Press F3 until no question is left; return the kinds of events."""
    for _ in range(MOST_ANSWERS):
        if talk.ended:
            return [each.kind for each in talk.journal]
        if not await decided(talk, session):
            await talk.fill()
    step = talk.question.step if talk.question else None
    raise AssertionError(f"F3 leads nowhere at {step}")


@pytest.mark.parametrize("persona", PERSONAS)
@pytest.mark.parametrize("product", ["consumer", "business", "emergency"])
async def test_f3_reaches_the_receipt(product: str, persona: str | None) -> None:
    even = (len(product) + PERSONAS.index(persona)) % 2
    host, language = (("alipay", "en"), ("wechat", "zh-CN"))[even]
    async with await open_session(SessionOptions(seed=3, pace=0, contracts="defer")) as session:
        talk = await Conversation.open(session, host, language, persona)
        await talk.begin()
        await talk.choose(product)
        assert "PayoutConfirmed" in await filled_to_the_end(talk, session)


async def astray(talk: Conversation, chance: Random) -> None:
    """Do something that doesn't lead on."""
    question = talk.question
    if question is not None and question.choices and chance.random() < 0.5:
        await talk.choose(chance.choice(question.choices).id)
    else:
        await talk.answer(chance.choice(SAYINGS))


@pytest.mark.parametrize("seed", range(8))
async def test_f3_leads_on_from_any_detour(seed: int) -> None:
    chance = Random(seed)
    async with await open_session(SessionOptions(seed=3, pace=0, contracts="defer")) as session:
        host, language = chance.choice(("alipay", "wechat")), chance.choice(sorted(Language))
        talk = await Conversation.open(session, host, language, chance.choice(PERSONAS))
        await talk.begin()
        for _ in range(DETOURS):
            for _ in range(chance.randrange(8)):
                if not await decided(talk, session):
                    await talk.fill()
            if not talk.ended:
                await astray(talk, chance)
        kinds = await filled_to_the_end(talk, session)
        assert "PayoutConfirmed" in kinds or REFUSED & set(kinds) or "DecisionMade" in kinds
