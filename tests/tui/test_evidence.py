"""The journal records how each answer came: tapped, by key, typed, pasted, filled in."""

from loanflow_tui.lending.events.conversation import AnswerGiven, AnswerWay
from loanflow_tui.scenarios.drivers.stage import Stage, staged
from tests.tui.staging import asked, options, to

LONG = "I work for the Bluebird Software Company of Shenzhen"


def last_answer(stage: Stage) -> AnswerGiven:
    """Return the newest answer in the journal."""
    events = [each.event for each in stage.driver.talk.journal]
    return next(each for each in reversed(events) if isinstance(each, AnswerGiven))


async def test_each_way_of_answering_is_on_record() -> None:
    async with staged(options()) as stage:
        driver, found = stage.driver, list[tuple[str, AnswerWay, str]]()

        def note() -> None:
            answer = last_answer(stage)
            found.append((answer.step, answer.way, answer.words))

        await to(stage, "product")
        await driver.click("#choice-consumer")
        note()
        await driver.press("1")
        note()
        await driver.press("up", "left", "left", "enter")
        note()
        await driver.say("I agree")
        note()
        await driver.say("yes")
        note()
        await driver.say("1")
        note()
        await to(stage, "identity.name")
        await driver.paste("李伟")
        await driver.press("enter")
        note()
        await driver.fill()
        note()
        await to(stage, "profile.employer")
        await driver.say(LONG)
        note()
    assert found == [
        ("product", "tap", ""),
        ("consent.privacy", "key", ""),
        ("consent.bureau", "tap", ""),
        ("consent.host_data", "label", "I agree"),
        ("consent.face", "words", "yes"),
        ("consent.marketing", "number", "1"),
        ("identity.name", "pasted", "李伟"),
        ("identity.number", "persona", found[7][2]),
        ("profile.employer", "pasted", LONG),
    ]


async def test_typing_over_a_paste_is_typing() -> None:
    async with staged(options()) as stage:
        await to(stage, "profile.income")
        await stage.driver.paste("20000")
        await stage.driver.press("end", "ctrl+u")
        await stage.driver.say("18000")
        assert last_answer(stage).way == "words"
        await stage.driver.say("change my income")
        assert asked(stage.driver.talk).step == "profile.income"
        await stage.driver.paste("20000")
        await stage.driver.press("end", "ctrl+u")
        await stage.driver.paste("20000")
        await stage.driver.press("enter")
        assert last_answer(stage).way == "pasted"
