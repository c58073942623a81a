"""Watches a folder of words while the app runs, and uses it anew whenever a file is saved."""

import asyncio
from collections.abc import Callable, Collection
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.words_folder import (
    Words,
    WordsError,
    WordsFolder,
    prepare_to_read,
    use_words,
)

if TYPE_CHECKING:
    from watchfiles import Change

_TOGETHER: Final = 60
"""Milliseconds within which changes are taken together at most."""
_STEP: Final = 10
"""Milliseconds without a change before the changes so far are reported."""
_PASSING: Final = ("~", ".swp", ".swx", ".tmp")
"""How names of files end that editors keep beside what they edit."""

Told = Callable[[Message | None], None]
"""Hears that the words were read again: None, or the mistake that keeps the last ones."""


async def follow_words(folder: Path, told: Told) -> None:
    """Use a folder's words whenever it changes, for ever; what can't be used changes nothing."""
    folder = _absolute(folder)
    words_folder = WordsFolder(folder)
    await asyncio.to_thread(import_module, "watchfiles")
    saved: asyncio.Queue[Collection[str] | None] = asyncio.Queue()
    watching = asyncio.create_task(_watch(folder, saved))
    try:
        # The watch stands with the task's first step. What was saved since the launch, before
        # that, is found by reading everything once.
        await asyncio.sleep(0)
        saved.put_nowait(None)
        await asyncio.to_thread(prepare_to_read)
        used: Words | None = None
        before: Message | None = None
        while True:
            paths = await saved.get()
            changed, mistake = False, None
            try:
                words = await asyncio.to_thread(words_folder.read, paths)
                if words != used:
                    changed = await _use(words, used)
                    used = words
            except WordsError as wrong:
                mistake = worst(wrong)
            if changed or mistake != before:
                told(mistake)
            before = mistake
    finally:
        watching.cancel()


def worst(wrong: WordsError) -> Message:
    """Return the first mistake, and how many there are besides."""
    first, more = wrong.mistakes[0].message, len(wrong.mistakes) - 1
    return Message("words-mistakes", {"first": first, "more": more}) if more else first


async def _use(words: Words, before: Words | None) -> bool:
    """Word lists take a tenth of a second: they are made ready beside the app."""
    if before is None or words.lists != before.lists or words.said != before.said:
        return await asyncio.to_thread(use_words, words)
    return use_words(words)


async def _watch(folder: Path, saved: "asyncio.Queue[Collection[str] | None]") -> None:
    """Put the paths that were saved in `folder`; None for any, when it has gone or come back."""
    from watchfiles import awatch  # noqa: PLC0415 - 60 ms, where a folder is watched

    while True:
        there = _there(folder)
        root = folder if there else _nearest(folder)
        async for found in awatch(
            root, watch_filter=_counts, debounce=_TOGETHER, step=_STEP, recursive=there,
            ignore_permission_denied=True,
        ):  # fmt: skip
            if there:
                saved.put_nowait({path for _, path in found})
            if _there(folder) is not there or not _there(root):
                break
        if _there(folder) and not there:
            saved.put_nowait(None)


def _absolute(folder: Path) -> Path:
    return folder.absolute()


def _there(folder: Path) -> bool:
    return folder.is_dir()


def _nearest(folder: Path) -> Path:
    """Return the nearest folder above that is there, to see it come back."""
    return next(each for each in folder.absolute().parents if each.is_dir())


def _counts(_: "Change", path: str) -> bool:
    return not path.endswith(_PASSING)
