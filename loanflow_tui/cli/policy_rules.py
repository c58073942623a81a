"""The rules of law of a policy, for people and as data."""

from collections.abc import Iterator, Sequence

from loanflow_tui.cli.shared import say
from loanflow_tui.dialogue.messages import Day, Listing, Message, Value
from loanflow_tui.dialogue.renderers.policy import rule_title
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.lending.api import Language, LenderKind, Rule

_INDENT = "    "


def rule_data(rule: Rule) -> dict[str, object]:
    """Return a rule by its field names in JSON, without what it leaves out."""
    return rule.model_dump(mode="json", by_alias=True, exclude_none=True)


def rule_lines(rules: Sequence[Rule], spoken: str) -> Iterator[str]:
    """Yield what people read of the rules."""
    wording, tag = Wording(spoken), Language(spoken)
    for at, rule in enumerate(rules):
        if at:
            yield ""
        yield f"{rule.id}  {wording.say(rule_title(rule))}"
        yield f"{_INDENT}{tag.pick(rule.asks)}"
        yield _INDENT + wording.say(_standing(rule))
        yield _INDENT + say("rule-check", spoken, check=rule.check)
        yield _INDENT + say(f"rule-cited-{rule.cited.replace('_', '-')}", spoken)


def _standing(rule: Rule) -> Message:
    kinds = Listing(tuple(_kind(each) for each in rule.binds))
    values: dict[str, Value] = {"from": Day(rule.from_), "kinds": kinds}
    if rule.until is None:
        return Message("rule-in-force", values)
    return Message("rule-in-force-until", {**values, "until": Day(rule.until)})


def _kind(kind: LenderKind) -> Message:
    return Message(f"lender-kind-{kind.value.replace('_', '-')}")
