"""The languages: each is one entry here and folders of its own, named after its tag.

The folders are `dialogue/locales/TAG`, `dialogue/understand/lexicon/LANGUAGE` and the guides
`guide/*.TAG.md`, where LANGUAGE is the tag up to its first hyphen.
"""

from collections.abc import Mapping
from typing import ClassVar, Literal, Self

from loanflow_tui.registry.listed import Listed

Script = Literal["hans", "latin"]


class Language(Listed):
    """Languages of the wording, as BCP 47 tags."""

    own_name: str
    """What the language calls itself."""
    script: Script
    """`hans` sets Latin words and figures off with thin gaps and needs no spaces between words."""
    fallback: str | None
    """The tag of the language whose guides and names stand in for those not written in this."""
    pseudo_of: str | None
    """The tag of the language that the wording is made from, accented and a third longer."""
    environment: tuple[str, ...]
    """How the names of this language's locales begin in the environment."""

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
        """Declare a language; one made from another is valid, but not offered."""
        language = cls.add(tag, hidden=pseudo_of is not None)
        language.own_name = own_name
        language.script = script
        language.environment = environment or (tag.partition("-")[0],)
        language.fallback = fallback
        language.pseudo_of = pseudo_of
        return language

    @property
    def lexicon(self) -> str:
        """The folder of the words that people say in it."""
        return self.partition("-")[0]

    @property
    def chain(self) -> tuple[str, ...]:
        """Its tag, and those of the languages that stand in for it, the nearest first."""
        tags, tag = [self.value], self.fallback
        while tag is not None and tag not in tags:
            tags.append(tag)
            tag = Language(tag).fallback
        return tuple(tags)

    def pick(self, names: Mapping[str, str]) -> str:
        """Return what is said in this language, or in the nearest one; empty if in none."""
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
"""What the app speaks where nobody says otherwise."""

REFERENCE = Language.EN
"""The language whose messages all others have too, and that is spoken where none is known."""


def language_of(locale_name: str) -> Language:
    """Return the language of an environment's locale, such as zh_CN.UTF-8; else the reference."""
    known = [each for each in Language if locale_name.startswith(each.environment)]
    return known[0] if known else REFERENCE
