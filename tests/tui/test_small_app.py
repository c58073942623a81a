"""An app of one screen that fails."""

import pytest

from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.tui.small_app import SmallApp


class Failing(SmallApp[None]):
    BINDINGS = [("x", "fail", "")]  # noqa: RUF012 - Textual's own type

    def action_fail(self) -> None:
        raise ZeroDivisionError


async def test_failure_ends_it_in_plain_words(capsys: pytest.CaptureFixture[str]) -> None:
    app = Failing(Wording("en"))
    with pytest.raises(ZeroDivisionError):
        async with app.run_test() as pilot:
            await pilot.press("x")
    assert app.return_code == 1
    assert "Traceback" not in "".join(capsys.readouterr())
