"""`loanflow score`: shows a persona's score and decision, down to every point."""

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from loanflow_tui.cli.help_text import HelpedCommand
from loanflow_tui.cli.lookups import find_persona, read_policy
from loanflow_tui.cli.param_types import HOST, INPUT_FILE, LANGUAGE, TEXT
from loanflow_tui.cli.shared import json_line, language, say
from loanflow_tui.cli.suggestions import persona_ids, suggest
from loanflow_tui.lending.api import Host, SystemClock, today

if TYPE_CHECKING:
    from loanflow_tui.applicants import Persona
    from loanflow_tui.lending.api import Decision, Policy, ScoreInputs, ScoreResult


@click.command("score", cls=HelpedCommand)
@click.option(
    "--persona", metavar="ID", type=TEXT, required=True, shell_complete=suggest(persona_ids)
)
@click.option("--host", type=HOST)
@click.option("--explain", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
@click.option("--lang", type=LANGUAGE)
@click.option(
    "--policy", "policy_file",
    type=INPUT_FILE,
)  # fmt: skip
def command(
    persona: str,
    host: str | None,
    explain: bool,
    as_json: bool,
    lang: str | None,
    policy_file: Path | None,
) -> None:
    """Score a persona and decide, as if all documents were handed in."""
    from loanflow_tui.cli.score_inputs import inputs_for  # noqa: PLC0415 - heavy
    from loanflow_tui.lending.api import decide, score  # noqa: PLC0415 - heavy

    who, policy = find_persona(persona), read_policy(policy_file)
    inputs = inputs_for(who, Host(host) if host else who.host, policy, today(SystemClock()))
    scored = score(inputs, policy)
    decision = decide(inputs, policy, scored)
    if as_json:
        click.echo(_json(who, scored, decision))
    else:
        click.echo(_words(who, inputs, scored, decision, policy, lang or language(), explain))


def _json(who: "Persona", scored: "ScoreResult", decision: "Decision") -> str:
    row = {
        "persona": who.id,
        "score": scored.model_dump(mode="json"),
        "decision": decision.model_dump(mode="json"),
    }
    return json_line(row)


def _words(
    who: "Persona",
    inputs: "ScoreInputs",
    scored: "ScoreResult",
    decision: "Decision",
    policy: "Policy",
    spoken: str,
    explain: bool,
) -> str:
    from loanflow_tui.cli import score_explanation  # noqa: PLC0415 - only for people
    from loanflow_tui.cli.application_text import reason_lines  # noqa: PLC0415 - only when it runs
    from loanflow_tui.cli.columns import labelled  # noqa: PLC0415 - only when it runs
    from loanflow_tui.dialogue.messages import Listing, Named  # noqa: PLC0415 - only when it runs

    name = who.name_in(spoken)
    lines = [say("score-title", spoken, name=name, version=policy.version), ""]
    if explain:
        lines += [*score_explanation.points(inputs, scored, policy, spoken), ""]
        lines += [*score_explanation.limits(decision, spoken), ""] if decision.limit else []
        if decision.limit_fen:
            lines += [*score_explanation.cost(who, inputs, decision, policy, spoken), ""]
    lines += labelled(_outcome(scored, decision, spoken))
    lines += reason_lines(decision, spoken)
    others = {each.id: Named(each.name) for each in policy.other_lenders}
    if decision.elsewhere:
        lenders = Listing(tuple(others[name] for name in decision.elsewhere))
        lines += ["", say("decision-elsewhere", spoken, lenders=lenders)]
    return "\n".join(lines)


def _outcome(scored: "ScoreResult", decision: "Decision", spoken: str) -> list[tuple[str, str]]:
    from loanflow_tui.cli.score_explanation import value  # noqa: PLC0415 - only for people
    from loanflow_tui.dialogue.messages import Message, Rate, Yuan  # noqa: PLC0415 - only when it runs

    band = Message(f"band-{scored.band.replace('_', '-')}")
    said = {"score-total": say("score-total-value", spoken, total=str(scored.total), band=band)}
    said["score-outcome"] = say(f"outcome-{decision.outcome.value.replace('_', '-')}", spoken)
    if decision.annual_rate is not None and decision.price is not None:
        said["label-limit"] = value(Yuan(decision.limit_fen, whole=True), spoken)
        said["label-annual-rate"] = value(Rate(decision.annual_rate), spoken)
        premium = decision.price.costs.premium_annual
        if premium > Decimal(0):
            said["score-premium"] = value(Rate(premium), spoken)
    return [(say(label, spoken), shown) for label, shown in said.items()]
