"""The languages, each declared once; folders and files named after the tag hold the rest.

The folders are `dialogue/locales/TAG`, `dialogue/understand/lexicon/LANGUAGE` and the guides
`guide/*.TAG.md`, where LANGUAGE is the tag up to its first hyphen.
"""

from collections.abc import Mapping
from typing import ClassVar, Literal, Self

from loanflow_tui.registry.listed import Listed

Script = Literal["hans", "latin"]


class Language(Listed):
    """A language of the wording, named by its BCP 47 tag."""

    own_name: str
    """The language's name in itself."""
    script: Script
    """`hans` puts thin gaps around Latin words and figures, and needs no spaces between words."""
    fallback: str | None
    """The tag of the language that replaces missing guides and names."""
    pseudo_of: str | None
    """The tag of the language that this pseudo-locale accents and lengthens by a third."""
    environment: tuple[str, ...]
    """Prefixes of this language's locale names in the environment, such as `zh`."""

    ZH_CN: ClassVar["Language"]
    EN: ClassVar["Language"]
    EN_XA: ClassVar["Language"]

    @classmethod
    def declare(
        cls,
        tag: str,
        *,
        own_name: str,
        script: Script = "latin",
        environment: tuple[str, ...] = (),
        fallback: str | None = "en",
        pseudo_of: str | None = None,
    ) -> Self:
        """Declare a language. A pseudo-locale is valid, but not offered in lists."""
        language = cls.add(tag, hidden=pseudo_of is not None)
        language.own_name = own_name
        language.script = script
        language.environment = environment or (tag.partition("-")[0],)
        language.fallback = fallback
        language.pseudo_of = pseudo_of
        return language

    @property
    def lexicon(self) -> str:
        """The name of its lexicon folder."""
        return self.partition("-")[0]

    @property
    def chain(self) -> tuple[str, ...]:
        """Its own tag, then the tags of its fallbacks, nearest first."""
        tags, tag = [self.value], self.fallback
        while tag is not None and tag not in tags:
            tags.append(tag)
            tag = Language(tag).fallback
        return tuple(tags)

    def pick(self, names: Mapping[str, str]) -> str:
        """Return the name in this language or its nearest fallback; empty if there is none."""
        own = names.get(self)
        if own:
            return own
        found = filter(None, map(names.get, self.chain))
        return next(found, "") or next(iter(names.values()), "")


Language.ZH_CN = Language.declare(
    "zh-CN", own_name="中文", script="hans", environment=("zh", "Chinese")
)
Language.EN = Language.declare("en", own_name="English", fallback=None)
Language.EN_XA = Language.declare(
    "en-XA", own_name="Ƥšéüdó", environment=("en_XA",), pseudo_of="en"
)

DEFAULT = Language.ZH_CN
"""The app's language unless the user chooses another."""

REFERENCE = Language.EN
"""The language that defines which messages must exist; also the last fallback."""


def language_of(locale_name: str) -> Language:
    """Return the language of a locale name such as zh_CN.UTF-8, or else the reference."""
    known = [each for each in Language if locale_name.startswith(each.environment)]
    return known[0] if known else REFERENCE
