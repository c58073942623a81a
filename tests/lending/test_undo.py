"""Changing an answer undoes exactly what depended on it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.facts import SYSTEM_FACTS, Fact, dependents, undone_by
from loanflow_tui.lending.events import ConsentGiven
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.terms import Host, Product, State
from tests.lending.applying import Applying

ANSWERS = sorted(set(Fact) - SYSTEM_FACTS - {Fact.RATING, Fact.COMMENT})
STOPS = list(Fact)[2 : list(Fact).index(Fact.PAYOUT)]


@given(
    st.sampled_from(list(Product)),
    st.sampled_from(STOPS),
    st.sampled_from(ANSWERS),
    st.booleans(),
)
async def test_undo_keeps_facts_that_do_not_depend(
    product: Product, stop: Fact, changed: Fact, given_anew: bool
) -> None:
    who = Applying(product=product)
    before = await who.play_to(stop)
    if before.holds(Fact.SIGNED) or changed not in before.facts:
        return
    standing = isinstance(before.facts[changed], ConsentGiven) and before.holds(Fact.DECISION)
    if given_anew and standing:
        with pytest.raises(Rejected):
            await who.send(who.command(changed, before))
        return
    if given_anew and changed not in (Fact.CODE, Fact.SIGN_CODE, Fact.FACE):
        after = await who.send(who.command(changed, before))
        gone = dependents(changed)
        if changed is Fact.AMOUNT:
            gone = dependents(Fact.AMOUNT)
    else:
        after = await who.send(c.Undo(step=changed))
        gone = undone_by([changed])
    kept = {fact: event for fact, event in before.facts.items() if fact not in gone}
    for fact, event in kept.items():
        assert fact is changed or after.facts[fact] is event
    assert not set(after.facts) & (gone - {changed})
    await who.play_to()
    assert await who.state() is State.ACTIVE, "and the journey goes on to its end"


@pytest.mark.parametrize("fact", sorted(SYSTEM_FACTS - {Fact.DECISION}))
async def test_applicants_cannot_undo_system_facts(fact: Fact) -> None:
    who = Applying()
    await who.play_to(Fact.ACCEPTED)
    with pytest.raises(Rejected) as refused:
        await who.send(c.Undo(step=fact))
    assert refused.value.reason == "not_yours"


async def test_the_other_host_vouches_for_other_data() -> None:
    who = Applying()
    await who.play_to(Fact.ACCEPTED)
    view = await who.send(c.SwitchHost(host=Host.WECHAT))
    assert not view.holds(Fact.CONSENT_HOST_DATA)
    assert not view.holds(Fact.HOST_DATA) and not view.holds(Fact.DECISION)
    assert view.holds(Fact.BUREAU, Fact.INCOME, Fact.FACE)
    await who.play_to()
    assert (await who.view()).origin.host is Host.WECHAT and await who.state() is State.ACTIVE


async def test_starting_over_keeps_only_the_host() -> None:
    who = Applying()
    await who.play_to(Fact.ACCEPTED)
    view = await who.send(c.StartOver())
    assert set(view.facts) == {Fact.HOST}
    await who.play_to()
    assert await who.state() is State.ACTIVE
