"""The sandbox guide agrees with the data, in both languages."""

import pytest

from tests.applicants.tables import GUIDES, ORDER, guide_path, renewed, tables, tables_in
from tests.cases import for_each


@for_each("language", GUIDES)
@for_each("name", ORDER)
def test_guide_tables_match_the_data(language: str, name: str) -> None:
    found = list(tables_in(guide_path(language).read_text("utf-8")))
    assert len(found) == len(ORDER)
    assert found[ORDER.index(name)] == tables(language)[name]


@pytest.mark.parametrize("language", GUIDES)
def test_renewing_a_current_guide_changes_nothing(language: str) -> None:
    assert renewed(language) == guide_path(language).read_text("utf-8")
