"""`python -m tests.bench.understanding [--misses N]`: what utterances are taken for, and how fast.

Per class and language: right, asked back rightly, unsafe; for the shared corpora, and for the
project's own lines that nobody has read, of which only figures are printed.
"""

import sys
from time import perf_counter

from loanflow_tui.dialogue.understand.interpreter import interpret
from tests.understanding.contexts import contexts
from tests.understanding.scoring import LANGUAGES, Score, score, shared, unread


def show(name: str, found: Score, misses: int = 0) -> None:
    """Print a score, and some of what was missed."""
    for kind in sorted(found.total):
        print(
            f"  {kind:12} {found.right[kind]:4} right {found.asked[kind]:3} asked back rightly "
            f"of {found.total[kind]}"
        )
    print(
        f"{name}: right {found.share_right:.1%}, with asked back rightly {found.share_helped:.1%} "
        f"of {found.lines}; unsafe {len(found.unsafe)}, false yes {len(found.false_yes)}"
    )
    for place in (*found.missed, *found.unsafe)[:misses]:
        print("  missed", *place, sep=" | ")


def main() -> None:
    """Print everything."""
    misses = int(sys.argv[2]) if sys.argv[1:2] == ["--misses"] else 0
    for language in LANGUAGES:
        known = contexts(language)
        show(f"shared {language}", score(shared(language), known), misses)
        lines = unread(language)
        show(f"unread {language}", score((e for e in lines if e.at in known), known))
        took = []
        for example in shared(language):
            start = perf_counter()
            interpret(example.say, known[example.at])
            took.append((perf_counter() - start) * 1000)
        took.sort()
        print(f"  median {took[len(took) // 2]:.2f} ms, worst {took[-1]:.2f} ms an utterance")


if __name__ == "__main__":
    main()
