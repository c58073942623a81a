"""The Fluent files are tidy. What is said in them is reviewed by `loanflow words check`."""

import re
from pathlib import Path

from fluent.syntax import FluentParser, ast

from loanflow_tui.dialogue.catalogue import LOCALES
from tests.cases import for_each

FILES = sorted(LOCALES.glob("*/*.ftl"))


@for_each("file", FILES)
def test_the_files_are_tidy(file: Path) -> None:
    source = file.read_bytes().decode("utf-8")
    assert source.startswith("#"), "says at the top what it holds"
    assert source.endswith("\n")
    assert not source.endswith("\n\n")
    assert "\t" not in source
    assert "\r" not in source
    assert not re.findall(r"[ \u3000]+$", source, re.MULTILINE), "blanks at the end of a line"
    assert not re.findall(r"\{\$|\$[\w-]+\}", source), "values are written { $name }"


def test_ids_are_words_with_dashes() -> None:
    found = {
        entry.id.name
        for file in FILES
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body
        if isinstance(entry, ast.Message | ast.Term)
    }
    assert len(found) > 1000
    assert not {each for each in found if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", each)}
