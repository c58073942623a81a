"""Noto Sans SC, reduced to a document's characters and embedded in it.

Embedded as a CID-keyed CFF font (ISO 32000-1, 9.7.4), Chinese shows in any reader and can be
searched and copied. HarfBuzz subsets the font in milliseconds; fontTools needs a second.
"""

from collections.abc import Iterable, Mapping

import pylopdf_fonts_zh_cn
import uharfbuzz as hb
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import IndirectObject, pdf_name
from pyhanko.pdf_utils.writer import BasePdfFileWriter

_NAME = "/LOANFL+NotoSansSC-Regular"
_UNITS = 1000
_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{blocks}endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
_BLOCK = 100
"""The most entries in a block of a CMap."""


class Typeface:
    """The glyphs for a set of characters, with their widths.

    A character missing in the font is drawn as its empty box.
    """

    def __init__(self, characters: Iterable[str]) -> None:
        wanted = {ord(character) for character in characters} | {0x20}
        whole = hb.Face(hb.Blob.from_file_path(str(pylopdf_fonts_zh_cn.sans_path())))
        request = hb.SubsetInput()
        request.unicode_set.update(wanted)
        request.layout_feature_tag_set.clear()
        request.flags = hb.SubsetFlags.CFF_IDENTITY_CHARSET | hb.SubsetFlags.NOTDEF_OUTLINE
        face = hb.subset(whole, request)
        font = hb.Font(face)
        self._glyphs = {code: font.get_nominal_glyph(code) or 0 for code in sorted(wanted)}
        self._advances = {
            glyph: int(font.get_glyph_h_advance(glyph)) for glyph in self._glyphs.values()
        }
        self._outlines = bytes(face.reference_table("CFF ").data)

    def width(self, text: str, size: float) -> float:
        """Return the width of `text` at `size` points; all characters must be in the face."""
        return sum(self._advances[self._glyphs[ord(each)]] for each in text) * size / _UNITS

    def fitting(self, text: str, size: float, width: float) -> float:
        """Return the largest size up to `size` at which `text` fits `width`."""
        return min(size, size * width / max(1.0, self.width(text, size)))

    def encode(self, text: str) -> bytes:
        """Return `text` as a PDF string in this font's encoding."""
        return b"<%s>" % b"".join(b"%04X" % self._glyphs[ord(each)] for each in text)

    def embed(self, writer: BasePdfFileWriter) -> IndirectObject:
        """Add the font to a document and return a reference to it."""

        def add(entries: Mapping[str, object]) -> IndirectObject:
            return writer.add_object(dictionary(entries))

        def dictionary(entries: Mapping[str, object]) -> generic.DictionaryObject:
            return generic.DictionaryObject({pdf_name(k): v for k, v in entries.items()})

        def name(value: str) -> generic.NameObject:
            return pdf_name(value)

        def number(value: int) -> generic.NumberObject:
            return generic.NumberObject(value)

        outlines = generic.StreamObject(
            dict_data={pdf_name("/Subtype"): name("/CIDFontType0C")}, stream_data=self._outlines
        )
        descriptor = {
            "/Type": name("/FontDescriptor"),
            "/FontName": name(_NAME),
            "/Flags": number(4),
            "/FontBBox": generic.ArrayObject(map(number, (-1002, -1048, 2928, 1808))),
            "/ItalicAngle": number(0),
            "/Ascent": number(880),
            "/Descent": number(-120),
            "/CapHeight": number(733),
            "/StemV": number(78),
            "/FontFile3": writer.add_object(outlines),
        }
        widths = generic.ArrayObject()
        for glyph, advance in sorted(self._advances.items()):
            widths += [number(glyph), generic.ArrayObject([number(advance)])]
        descendant = {
            "/Type": name("/Font"),
            "/Subtype": name("/CIDFontType0"),
            "/BaseFont": name(_NAME),
            "/CIDSystemInfo": dictionary(
                {
                    "/Registry": generic.TextStringObject("Adobe"),
                    "/Ordering": generic.TextStringObject("Identity"),
                    "/Supplement": number(0),
                }
            ),
            "/FontDescriptor": add(descriptor),
            "/DW": number(_UNITS),
            "/W": widths,
        }
        return add(
            {
                "/Type": name("/Font"),
                "/Subtype": name("/Type0"),
                "/BaseFont": name(f"{_NAME}-Identity-H"),
                "/Encoding": name("/Identity-H"),
                "/DescendantFonts": generic.ArrayObject([add(descendant)]),
                "/ToUnicode": writer.add_object(generic.StreamObject(stream_data=self._cmap())),
            }
        )

    def _cmap(self) -> bytes:
        """Return the map from glyphs to characters, so that text can be searched and copied."""
        pairs = sorted({glyph: code for code, glyph in self._glyphs.items() if glyph}.items())
        lines = [f"<{glyph:04X}> <{chr(code).encode('utf-16-be').hex()}>" for glyph, code in pairs]
        blocks = ""
        for at in range(0, len(lines), _BLOCK):
            block = lines[at : at + _BLOCK]
            blocks += f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n"
        return _CMAP.format(blocks=blocks).encode("ascii")
