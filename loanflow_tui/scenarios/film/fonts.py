"""Fonts for films: Noto Sans SC for Chinese, embedded in SVG and HTML with only what it draws."""

from base64 import b64encode
from collections.abc import Iterable
from functools import cache

import pylopdf_fonts_zh_cn
import uharfbuzz as hb
from rich.cells import get_character_cell_size

FAMILY = "loanflow-sc"


def wide_characters(texts: Iterable[str]) -> frozenset[str]:
    """Return the characters that take two cells."""
    return frozenset(each for text in texts for each in text if get_character_cell_size(each) > 1)


def embedded_css(characters: frozenset[str]) -> str:
    """Return styles that draw these characters in the same font on every machine."""
    if not characters:
        return ""
    data = b64encode(_subset("".join(sorted(characters)))).decode("ascii")
    return (
        f"@font-face{{font-family:{FAMILY};src:url(data:font/otf;base64,{data})}}"
        f".w{{font-family:{FAMILY},sans-serif}}"
    )


@cache
def _subset(characters: str) -> bytes:
    """Return Noto Sans SC with these characters alone."""
    face = hb.Face(hb.Blob.from_file_path(str(pylopdf_fonts_zh_cn.sans_path())))
    request = hb.SubsetInput()
    request.unicode_set.update(map(ord, characters))
    request.layout_feature_tag_set.clear()
    return bytes(hb.subset(face, request).blob.data)
