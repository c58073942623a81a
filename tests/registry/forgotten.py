"""Lists what a declaration still lacks, one plain sentence each, with the place to add it."""

import re
from collections.abc import Iterator
from dataclasses import fields
from functools import cache

from pydantic import ValidationError

from loanflow_tui.dialogue.catalogue import LOCALES
from loanflow_tui.dialogue.offers import CHANGEABLE
from loanflow_tui.dialogue.progress import title_of
from loanflow_tui.dialogue.steps.catalogue import STEPS
from loanflow_tui.dialogue.steps.labels import choice_label
from loanflow_tui.dialogue.understand.word_lists import LEXICON, pairs
from loanflow_tui.lending import commands
from loanflow_tui.lending.application.facts import SYSTEM_FACTS, TARGETS, Fact
from loanflow_tui.lending.application.next_fact import ASKED
from loanflow_tui.lending.events import EVENT_TYPES
from loanflow_tui.lending.events.base import FACT_OF, Event
from loanflow_tui.lending.handlers.catalogue import HANDLERS
from loanflow_tui.lending.handlers.registration import WORK
from loanflow_tui.lending.partners.catalogue import ON_THE_WAY
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import Partners
from loanflow_tui.lending.policy import load_policy
from loanflow_tui.registry.hosts import Host
from loanflow_tui.registry.languages import REFERENCE, Language
from loanflow_tui.registry.products import Product

_MESSAGE = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)
_TELLS = {
    Partner.SMS: "code", Partner.FACE: "face", Partner.CARD: "card", Partner.DOCUMENTS: "document",
}  # fmt: skip
"""Partners each of whose answers is told in words of its own, and how these begin."""

_QUESTION_WORDS = ("ask-{}", "help-{}", "why-{}")


def forgotten() -> list[str]:
    """Return one sentence for each missing thing."""
    try:
        load_policy()
    except ValidationError as wrong:
        places = (".".join(map(str, each["loc"])) for each in wrong.errors())
        policy = "lending/policy/policy-2026.1.yaml, then run `python -m tests.renew policy`"
        return [f"Policy: {place} doesn't fit what is declared; mend {policy}." for place in places]
    of_facts = (*_facts(), *_changes())
    return [*_languages(), *_hosts(), *_products(), *_partners(), *of_facts, *_commands()]


@cache
def messages(tag: str) -> dict[str, str]:
    """Return each message of a language with its file."""
    return {
        name: file.name
        for file in sorted((LOCALES / tag).glob("*.ftl"))
        for name in _MESSAGE.findall(file.read_text(encoding="utf-8"))
    }


def _languages() -> Iterator[str]:
    wanted = messages(REFERENCE.value)
    for language in Language:
        there = messages(language.value)
        for name, file in wanted.items():
            if name not in there:
                yield f"Language {language}: {file} lacks the message {name}."
        for name in set(there) - set(wanted):
            yield f"Language {language}: {there[name]} has {name}, which {REFERENCE} lacks."
        for path in sorted((LEXICON / REFERENCE.lexicon).glob("*.txt")):
            if not (LEXICON / language.lexicon / path.name).exists():
                yield f"Language {language}: the lexicon lacks {path.name}."


def _worded(what: str, names: list[str]) -> Iterator[str]:
    for language in Language:
        for name in names:
            if name not in messages(language.value):
                yield f"{what}: the message {name} is missing in {language}."


def _named(patterns: tuple[str, ...], name: str) -> list[str]:
    return [pattern.format(re.sub(r"[._]", "-", name)) for pattern in patterns]


def _hosts() -> Iterator[str]:
    cards = load_policy().scorecard.cards
    for host in Host:
        yield from _worded(f"Host {host}", _named(Host.WORDS, host))
        if host not in cards:
            yield f"Host {host}: the policy's scorecard has no card for it."
    for host in Host:
        names = [f"characteristic-{signal}".replace("_", "-") for signal in host.signals]
        yield from _worded(f"Host {host}", names)


def _products() -> Iterator[str]:
    for product in Product:
        yield from _worded(f"Product {product}", _named(Product.WORDS, product))
        uses = [f"choice-{each}" for each in product.purposes]
        yield from _worded(f"Product {product}", uses)
        if product not in load_policy().products:
            yield f"Product {product}: the policy has no terms for it."


def _partners() -> Iterator[str]:
    ports = {field.name for field in fields(Partners)}
    for partner in Partner:
        effects = (*ON_THE_WAY, *partner.answers)
        names = _named(("partner-{}",), partner)
        names += [name for each in effects for name in _named((f"fault-{{}}-{each}",), partner)]
        yield from _worded(f"Partner {partner}", [name.replace("_", "-") for name in names])
        if partner in _TELLS:
            told = [
                f"turn-{_TELLS[partner]}-{effect.replace('_', '-')}" for effect in partner.answers
            ]
            yield from _worded(f"Partner {partner}", told)
        if partner not in ports:
            yield f"Partner {partner}: ports.Partners has no field of that name."


def _facts() -> Iterator[str]:
    named = set(pairs("intents", "targets").values())
    established = {*FACT_OF.values()}
    for target in TARGETS:
        if target not in named:
            yield f"Target {target}: no word of the lexicon's [targets] stands for it."
    for target in named - set(TARGETS):
        yield f"Target {target}: the lexicon names it, but no fact is declared with that target."
    for fact in Fact:
        if fact in SYSTEM_FACTS:
            if fact not in (Fact.HOST, Fact.LINE, Fact.LIFTED, Fact.PROPOSED) and fact not in WORK:
                yield f"Fact {fact}: no function works on it; decorate one with @works_on."
            if fact in ASKED:
                yield from _worded(f"Work on {fact}", [title_of(fact)])
        elif fact.value in STEPS:
            plain = [str(each) for each in STEPS[fact.value].choices if "*" not in each]
            labels = [choice_label(each).id for each in plain]
            yield from _worded(f"Question {fact}", _named(_QUESTION_WORDS, fact) + labels)
            yield from _worded(f"Answer {fact}", _named(_taken_back_by(fact), fact))
        if fact.value.startswith("profile.") and fact not in established:
            yield f"Fact {fact}: no event establishes it; give one establishes=Fact.{fact.name}."
        asked = fact.value.startswith("profile.") and fact not in SYSTEM_FACTS
        if asked and fact.value not in STEPS:
            yield f"Fact {fact}: no step asks for it; add one to dialogue/steps."


def _taken_back_by(fact: Fact) -> tuple[str, ...]:
    """Return the words with which an answer is changed, as far as it can be by its own name."""
    named = next((target for target, facts in TARGETS.items() if fact in facts), None)
    if named is None:
        return ()
    return ("answer-{}",) if named in ("consents", "documents") else ("answer-{}", "label-given-{}")


def _changes() -> Iterator[str]:
    names = [f"choice-change-{target.replace('_', '-')}" for target in CHANGEABLE.values()]
    yield from _worded("Quick reply to change an answer", names)


def _commands() -> Iterator[str]:
    kinds = [kind for kind in vars(commands).values() if isinstance(kind, type)]
    for kind in kinds:
        leaf = issubclass(kind, commands.Command) and not kind.__subclasses__()
        if leaf and kind not in HANDLERS:
            yield f"Command {kind.__name__}: no handler; decorate one with @handles."
    listed = set(EVENT_TYPES.values())
    for event in Event.__subclasses__():
        if event.__module__.startswith("loanflow_tui.") and event not in listed:
            yield f"Event {event.__name__}: run `python -m tests.renew doors`."
