"""Writes a trace: the whole run in one self-contained HTML file."""

from collections.abc import Iterable
from pathlib import Path

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.lending.api import CHINA, PartnerCalled, Recorded
from loanflow_tui.scenarios.drivers.headless import turn_text
from loanflow_tui.scenarios.files import write_whole
from loanflow_tui.scenarios.html import page
from loanflow_tui.scenarios.masking import masked
from loanflow_tui.scenarios.run import Look, Run, StepRun

_WORDS = (
    "passed", "failed", "theme", "filter", "steps", "step", "transcript", "journal", "scenario",
    "events", "calls", "no-events", "no-steps", "partner", "asked", "replied", "latency",
    "expected", "found", "input", "asked-step", "state", "state-now", "clock", "place", "before",
    "after", "host", "language", "seed", "persona", "took", "application", "synthetic",
)  # fmt: skip
_KEYS = (
    ("↑ ↓", "key-move"), ("/", "key-filter"), ("f", "key-failure"), ("1–4", "key-tabs"),
    ("t", "key-theme"),
)  # fmt: skip


def trace_html(run: Run, language: str) -> str:
    """Return a run's trace as an HTML page, with all sensitive values masked."""
    return page(__package__ or "", _data(run, language))


def write_trace(run: Run, directory: Path, language: str, name: str | None = None) -> Path:
    """Write a run's trace into a directory, readable by its owner only; return its path."""
    path = directory / f"{name or run.loaded.name}.html"
    write_whole(path, trace_html(run, language))
    return path


def _data(run: Run, language: str) -> dict[str, object]:
    say = Wording(language).say
    scenario = run.loaded.scenario
    told = Wording(_language_of(run))
    screens = _Screens()
    about = [
        ("persona", scenario.persona),
        ("host", str(scenario.host.value if scenario.host else "")),
        ("language", scenario.language.value),
        ("seed", str(scenario.seed)),
        ("state-now", run.state),
        ("application", run.application_id),
        ("took", f"{run.seconds:.2f} s"),
    ]
    return {
        "title": run.loaded.title(language),
        "language": language,
        "ok": run.ok,
        "words": {word: say(Message(f"trace-{word}")) for word in _WORDS},
        "keys": [(key, say(Message(f"trace-{word}"))) for key, word in _KEYS],
        "about": [pair for pair in about if pair[1]],
        "steps": [_step(step, screens, told, language) for step in run.steps],
        "turns": [_turn(turn, told) for turn in run.turns],
        "journal": [_event(recorded) for recorded in run.journal],
        "files": _files(run),
        "screens": screens.kept,
    }


def _language_of(run: Run) -> str:
    return run.loaded.scenario.language.value


class _Screens:
    """The screens of a run, each stored once."""

    def __init__(self) -> None:
        self.kept: list[dict[str, str | None]] = []
        self._numbers: dict[str, int] = {}

    def number(self, look: Look | None) -> int | None:
        """Return the place of a screen among those kept; it is kept, masked, when it is new."""
        if look is None:
            return None
        key = look.svg or look.text
        if key not in self._numbers:
            self._numbers[key] = len(self.kept)
            svg = masked(look.svg) if look.svg else None
            self.kept.append({"text": masked(look.text), "svg": svg})
        return self._numbers[key]


def _step(step: StepRun, screens: _Screens, told: Wording, language: str) -> dict[str, object]:
    problem = None
    if step.problem is not None:
        problem = {
            "said": masked(Wording(language).say(step.problem.message)),
            "expected": masked(step.problem.expected),
            "found": masked(step.problem.found),
        }
    calls = list(_calls(step))
    kinds = " ".join(recorded.kind for recorded in step.events)
    partners = " ".join(partner for partner, *_ in calls)
    search = (step.action, step.value, step.question, step.state, kinds, partners)
    return {
        "action": step.action,
        "value": step.value,
        "question": step.question,
        "state": step.state,
        "at": step.at.astimezone(CHINA).isoformat(" ", "seconds"),
        "seconds": step.seconds,
        "place": f"{step.place.path.name}:{step.place.line}",
        "file": step.place.path.name,
        "line": step.place.line,
        "events": [_event(recorded) for recorded in step.events],
        "turns": [_turn(turn, told) for turn in step.turns],
        "calls": [_call(call) for call in calls],
        "before": screens.number(step.before),
        "after": screens.number(step.after),
        "problem": problem,
        "search": " ".join((*search, "failed" if problem else "")).lower(),
    }


def _event(recorded: Recorded) -> dict[str, object]:
    body = masked(recorded.event.public_json())
    return {"seq": recorded.seq, "kind": recorded.kind, "body": body}


def _calls(step: StepRun) -> Iterable[tuple[str, str, str, int, bool]]:
    """Yield a step's partner calls, as recorded or else as the journal has them."""
    if step.calls:
        for call in step.calls:
            yield (call.partner, call.asked, call.replied, call.latency_ms, call.ok)
        return
    for recorded in step.events:
        event = recorded.event
        if isinstance(event, PartnerCalled):
            asked = f"{event.step} · {event.attempt}"
            fine = event.outcome == "ok"
            yield (event.partner, asked, event.outcome, event.latency_ms, fine)


def _call(call: tuple[str, str, str, int, bool]) -> dict[str, object]:
    partner, asked, replied, latency, ok = call
    return {
        "partner": partner, "asked": masked(asked), "replied": masked(replied),
        "latency": latency, "ok": ok,
    }  # fmt: skip


def _turn(turn: Turn, told: Wording) -> dict[str, str]:
    try:
        text = turn_text(turn, told)
    except LookupError as missing:
        # A missing message is often the very reason for looking at the trace.
        text = str(missing)
    return {"speaker": turn.speaker, "text": masked(text)}


def _files(run: Run) -> list[dict[str, str]]:
    """Return the scenario's own files, included ones too."""
    own = {run.loaded.path: run.loaded.text}
    return [
        {"name": path.name, "path": path.name, "text": masked(text)}
        for path, text in {**own, **run.loaded.included}.items()
    ]
