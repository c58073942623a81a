"""`python -m tests.renew [PART...]`: regenerates everything that is generated from something else.

Each module beside this one that defines `renew` is a part; it writes the part's files.
"""

import sys
from importlib import import_module
from pathlib import Path

PARTS = sorted(
    (
        file.stem
        for file in Path(__file__).parent.glob("[a-z]*.py")
        if "\ndef renew(" in file.read_text(encoding="utf-8")
    ),
    key=lambda part: (part != "doors", part),
)
"""The parts; the lists of names come first, because the others import what they list."""


def main(wanted: list[str]) -> int:
    """Renew the parts named, or all; return the exit code."""
    unknown = [part for part in wanted if part not in PARTS]
    if unknown:
        print(f"No part is called {unknown[0]}. Parts: {', '.join(PARTS)}.")
        return 2
    for part in wanted or PARTS:
        print(f"renewing {part}", flush=True)
        import_module(f"tests.renew.{part}").renew()
    print("Look at what changed: git diff --stat")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
