"""Names declared in a list, like the members of an enum, except that packs may add more."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, Self, TypeVar, cast

from loanflow_tui.registry.packs import keep_whole, load_packs, loading

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

_Member = TypeVar("_Member")


class ListedType(type):
    """Makes a class iterable and countable as an enum is, over the names on offer."""

    def __iter__(cls: "type[_Member]") -> Iterator[_Member]:
        return iter(cast("tuple[_Member, ...]", cast("type[Listed]", cls).listed()))

    def __len__(cls) -> int:
        return len(cast("type[Listed]", cls).listed())

    def __contains__(cls, name: object) -> bool:
        return cast("type[Listed]", cls).known(name)


class Listed(str, metaclass=ListedType):
    """A declared name. Each name has exactly one object, so `is` compares names.

    `hidden` names are valid but not offered: iteration leaves them out.
    """

    _declared: ClassVar[dict[str, object]]
    hidden: bool
    pack: str | None
    """The name of the pack that declared it; None for a built-in name."""

    def __init_subclass__(cls) -> None:
        cls._declared = {}
        keep_whole(cls._declared)

    def __new__(cls, name: object) -> Self:
        """Return the declared object of this name.

        Raises:
            ValueError: the name is not declared.
        """
        if not cls.known(name):
            raise ValueError(f"{name!r} is not a valid {cls.__name__}")
        return cast("Self", cls._declared[str(name)])

    @classmethod
    def add(cls, name: str, *, hidden: bool = False) -> Self:
        """Declare a name and return it; an existing name is returned unchanged."""
        if name not in cls._declared:
            member = str.__new__(cls, name)
            member.hidden, member.pack = hidden, loading()
            cls._declared[name] = member
        return cast("Self", cls._declared[name])

    @classmethod
    def known(cls, name: object) -> bool:
        """Tell whether a name is declared, by us or by a pack."""
        if not isinstance(name, str):
            return False
        if name in cls._declared:
            return True
        load_packs()
        return name in cls._declared

    @classmethod
    def listed(cls) -> tuple[Self, ...]:
        """Return the names on offer, in order of declaration."""
        load_packs()
        declared = cast("dict[str, Self]", cls._declared)
        return tuple(each for each in declared.values() if not each.hidden)

    @classmethod
    def built_in(cls) -> tuple[Self, ...]:
        """Return the names on offer that no pack added."""
        return tuple(each for each in cls.listed() if each.pack is None)

    @property
    def value(self) -> str:
        """The name as a plain string."""
        return str(self)

    @property
    def following(self) -> Self:
        """The next name in the list; the first after the last or after a hidden one."""
        names = type(self).listed()
        return names[(names.index(self) + 1) % len(names)] if self in names else names[0]

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: "GetCoreSchemaHandler"
    ) -> "CoreSchema":
        from pydantic_core import PydanticCustomError, core_schema  # noqa: PLC0415 - heavy

        def validate(name: object) -> Listed:
            if type(name) is cls:
                return name
            if isinstance(name, str) and cls.known(name):
                return cls(name)
            wanted = " or ".join(f"'{each}'" for each in cls.listed())
            raise PydanticCustomError("enum", "Input should be {expected}", {"expected": wanted})

        written = core_schema.simple_ser_schema("str")
        return core_schema.no_info_plain_validator_function(validate, serialization=written)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: "CoreSchema", handler: "GetJsonSchemaHandler"
    ) -> "JsonSchemaValue":
        return {"enum": list(map(str, cls)), "title": cls.__name__, "type": "string"}
