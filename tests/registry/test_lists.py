"""Hosts and languages are declared once, and everything else asks the list."""

import copy
import pickle
from dataclasses import fields

import pytest
from pydantic import TypeAdapter, ValidationError

from loanflow_tui.cli.param_types import LANGUAGE
from loanflow_tui.dialogue.catalogue import catalogue
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.next_fact import next_fact
from loanflow_tui.lending.events.application import ProductChosen
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.partners.catalogue import ON_THE_WAY
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import Partners
from loanflow_tui.lending.policy import load_policy
from loanflow_tui.lending.terms import Product, Purpose
from loanflow_tui.registry.hosts import PALETTE, Host
from loanflow_tui.registry.languages import Language, language_of
from loanflow_tui.registry.listed import Listed
from tests.cases import for_each


def test_following_walks_through_the_list() -> None:
    names = [*Language]
    assert [each.following for each in names] == [*names[1:], names[0]]
    assert Language.EN_XA.following is names[0]


def test_pseudo_language_is_valid_but_not_offered() -> None:
    assert Language("en-XA") is Language.EN_XA
    assert Language.EN_XA not in [*Language]
    assert "en-XA" not in LANGUAGE.choices
    assert LANGUAGE.convert("en-XA", None, None) == "en-XA"


@pytest.mark.parametrize("kind", [Host, Language])
def test_unknown_name_is_refused(kind: type[Listed]) -> None:
    assert "nowhere" not in kind
    with pytest.raises(ValueError, match="nowhere"):
        kind("nowhere")
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python("nowhere")


def test_there_is_one_object_of_each_name() -> None:
    assert copy.deepcopy(Host.WECHAT) is Host.WECHAT
    assert pickle.loads(pickle.dumps(Host.WECHAT)) is Host.WECHAT
    assert TypeAdapter(Host).validate_json('"wechat"') is Host.WECHAT
    assert TypeAdapter(Host).dump_json(Host.WECHAT) == b'"wechat"'


def test_host_with_too_few_colours_is_refused() -> None:
    with pytest.raises(ValueError, match=str(len(PALETTE))):
        Host.declare("pale", signals=(), light="#000000", dark="#000000")
    assert "pale" not in Host


@for_each(
    ("locale", "language"),
    [
        ("zh_CN.UTF-8", "zh-CN"),
        ("Chinese (Simplified)_China", "zh-CN"),
        ("xx_YY", "en"),
        ("", "en"),
    ],
)
def test_environment_names_the_language(locale: str, language: str) -> None:
    assert language_of(locale) == language


@for_each("partner", Partner)
def test_partner_has_a_port_and_words(partner: Partner) -> None:
    assert partner.value in {field.name for field in fields(Partners)}
    for language in Language:
        words = catalogue(language.value)
        assert f"partner-{partner}".replace("_", "-") in words
        effects = (*ON_THE_WAY, *partner.answers)
        names = [f"fault-{partner}-{effect}".replace("_", "-") for effect in effects]
        assert [name for name in names if name not in words] == []


@for_each("partner", Partner)
def test_partner_is_usually_in_time(partner: Partner) -> None:
    assert 2 * partner.typical_ms < partner.deadline_ms
    assert set(partner.only_at) <= set(partner.answers)


@pytest.mark.parametrize("product", Product)
def test_product_has_terms_purposes_and_words(product: Product) -> None:
    assert load_policy().product(product).tenors
    assert [Purpose(each) for each in product.purposes]
    for language in Language:
        assert f"choice-{product}" in catalogue(language.value)


def test_products_need_what_they_declare() -> None:
    needed = {product: _asked_for(product) for product in Product}
    assert {Fact.USCC, Fact.LICENCE} <= needed[Product.BUSINESS]
    assert not {Fact.USCC, Fact.LICENCE} & (needed[Product.CONSUMER] | needed[Product.EMERGENCY])


def _asked_for(product: Product) -> set[Fact]:
    """Return the facts due one after the other, up to the decision."""
    event: Event = ProductChosen(product=product)
    facts = {Fact.PRODUCT: event}
    while (due := next_fact(facts)) is not None:
        facts[due] = event
    return set(facts)
