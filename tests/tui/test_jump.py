"""Beginning at a step, and jumping to others from the list."""

from loanflow_tui.scenarios.drivers.stage import staged
from loanflow_tui.tui.jump import JumpProvider, jump
from tests.tui.staging import asked, options


async def test_the_app_opens_at_a_step_and_jumps() -> None:
    async with staged(options(at="profile.income"), open_program=False) as stage:
        talk = stage.driver.talk
        assert asked(talk).step == "profile.income"

        await stage.driver.press("ctrl+t")
        assert stage.app.screen.id == "--jump-palette"
        offered = dict(JumpProvider(stage.app.screen)._all())
        assert offered["offer.amount"].startswith("How much")
        assert all(offered.values())
        await stage.driver.press("escape")

        await jump(stage.app, "offer.amount")
        await stage.driver.settle()
        assert stage.driver.talk.application_id == talk.application_id, "it lay ahead"
        assert asked(stage.driver.talk).step == "offer.amount"

        await jump(stage.app, "identity.name")
        await stage.driver.settle()
        assert stage.driver.talk.application_id != talk.application_id, "it was behind"
        assert asked(stage.driver.talk).step == "identity.name"

        await jump(stage.app, "decision.referred")
        await stage.driver.settle()
        assert asked(stage.driver.talk).step == "decision.referred"
        assert stage.driver.talk.view.origin.persona == "wu-qiang", "li-wei never comes there"
