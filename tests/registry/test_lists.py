"""Hosts and languages are declared once, and everything else asks the list."""

import copy
import pickle

import pytest
from pydantic import TypeAdapter, ValidationError

from loanflow_tui.cli.param_types import LANGUAGE
from loanflow_tui.registry.hosts import PALETTE, Host
from loanflow_tui.registry.languages import Language, language_of
from loanflow_tui.registry.listed import Listed


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


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("zh_CN.UTF-8", "zh-CN"),
        ("Chinese (Simplified)_China", "zh-CN"),
        ("de_DE", "en"),
        ("", "en"),
    ],
)
def test_environment_names_the_language(locale: str, language: str) -> None:
    assert language_of(locale) == language
