"""Records partner calls for traces.

Without a recorder, nothing stands between the lender and its partners.
"""

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from hashlib import sha256
from inspect import iscoroutinefunction, signature
from typing import Any

from pydantic import BaseModel

from loanflow_tui.lending.api import (
    DEADLINE_MS,
    DOT,
    Ask,
    LoanService,
    PartnerProblem,
    Partners,
    Reply,
    mask_card,
    mask_mobile,
    mask_name,
    mask_resident_id,
)
from loanflow_tui.scenarios.masking import masked
from loanflow_tui.scenarios.run import RecordedCall

_HIDDEN: Mapping[str, Callable[[str], str]] = {
    "name": mask_name,
    "legal_representative": mask_name,
    "number": mask_resident_id,
    "mobile": mask_mobile,
    "card": mask_card,
    "account": mask_card,
    "address": lambda text: DOT * min(len(text), 6),
    "code": lambda text: DOT * len(text),
}
"""The mask for each field with sensitive content; numbers are masked wherever they stand."""


class PartnerRecorder:
    """Keeps each call until `heard` is called."""

    def __init__(self) -> None:
        self._calls: list[RecordedCall] = []

    def listen(self, service: LoanService) -> None:
        """Record the partner calls of all applications opened from now on."""
        partners = service.deps.partners
        heard = {
            each.name: _Overheard(getattr(partners, each.name), each.name, self)
            for each in fields(Partners)
            if each.name not in {"watch", "market"}
        }
        market = tuple(_Overheard(each, "market", self) for each in partners.market)
        everybody = replace(partners, **heard, market=market)
        service.deps = replace(service.deps, partners=everybody)

    def heard(self) -> tuple[RecordedCall, ...]:
        """Return the calls since the last time, and forget them."""
        calls, self._calls = tuple(self._calls), []
        return calls

    def note(self, call: RecordedCall) -> None:
        """Keep a call until it is asked for."""
        self._calls.append(call)


class _Overheard:
    """A partner whose calls are recorded."""

    def __init__(self, partner: Any, name: str, recorder: PartnerRecorder) -> None:
        self._partner = partner
        self._name = name
        self._recorder = recorder

    def __getattr__(self, name: str) -> Any:
        way = getattr(self._partner, name)
        return self._heard(name, way) if iscoroutinefunction(way) else way

    def _heard(self, name: str, way: Callable[..., Awaitable[Reply[Any]]]) -> Any:
        names = [each for each in signature(way).parameters if each != "ask"]

        async def asked(ask: Ask, *given: Any, **named: Any) -> Reply[Any]:
            values = dict(zip(names, given, strict=False)) | named
            line = f"{name} · {ask.step} · {ask.attempt}\n{_as_text(values)}"
            try:
                reply = await way(ask, *given, **named)
            except PartnerProblem as problem:
                self._recorder.note(
                    RecordedCall(self._name, line, problem.kind, problem.latency_ms, False)
                )
                raise
            copies = f"× {reply.copies}\n" if reply.copies > 1 else ""
            said, in_time = copies + _as_text(reply.value), reply.latency_ms <= DEADLINE_MS
            self._recorder.note(RecordedCall(self._name, line, said, reply.latency_ms, in_time))
            return reply

        return asked


def _as_text(value: Any) -> str:
    return masked(json.dumps(_plain(value), ensure_ascii=False, default=str))


def _plain(value: Any, name: str = "") -> Any:
    """Return a value as JSON types, with sensitive content masked."""
    if isinstance(value, BaseModel):
        value = value.model_dump(mode="json")
    elif is_dataclass(value) and not isinstance(value, type):
        value = {each.name: getattr(value, each.name) for each in fields(value)}
    match value:
        case Enum():
            return value.value
        case str():
            return _HIDDEN[name](value) if name in _HIDDEN else value
        case bytes():
            return f"{len(value)} bytes, sha256 {sha256(value).hexdigest()[:12]}…"
        case dict():
            return {key: _plain(each, key) for key, each in value.items() if each is not None}
        case list() | tuple():
            return [_plain(each) for each in value]
        case _:
            return value
