"""A words folder: what it changes, and what is refused with its place and reason."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Topic
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.dialogue.words_folder import (
    Words,
    WordsError,
    WordsFolder,
    packaged,
    read_words,
    use_words,
)
from loanflow_tui.insights.wording.review import review
from loanflow_tui.lending.api import Occupation

ASK = "locales/en/ask.ftl"
MISTAKES: tuple[tuple[str, str | bytes, int, str], ...] = (
    (ASK, "# top\n\nask-identity-mobile = { $code\n", 3, "words-wrong-syntax-token"),
    (ASK, "ask-identity-mobile = Yes }\n", 1, "words-wrong-syntax"),
    (ASK, "ask-identity-mobile =\n", 1, "words-wrong-syntax-empty"),
    (ASK, "ask-identity-mobile = Your number?\nand more words\n", 2, "words-wrong-syntax-token"),
    (ASK, "ask-identity-mobil = Your number?\n", 1, "words-wrong-unknown"),
    (ASK, "ask-identity-mobile =\n    Your number\n    { $nobody }?\n", 3, "words-wrong-value"),
    (ASK, "ask-identity-mobile = A { ask-nothing }.\n", 1, "words-wrong-reference"),
    (ASK, b"# fine\nask-identity-mobile = \xff\n", 2, "words-wrong-encoding"),
    (ASK, "#" * 1_000_001, 0, "words-wrong-too-large"),
    ("locales/xx/ask.ftl", "ask-identity-mobile = Number?\n", 0, "words-wrong-language"),
    ("lexicon/en/yesnoo.txt", "yes\n", 0, "words-wrong-list"),
    ("examples/en/topics/nonsense.txt", "what\n", 0, "words-wrong-list"),
)


@pytest.fixture(autouse=True)
def package_words() -> Iterator[None]:
    """Say the package's words again after each test."""
    yield
    use_words(None)


def write(folder: Path, place: str, text: str | bytes) -> Path:
    path = folder / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def said(message: str, language: str = "en") -> str:
    return Wording(language).say(Message(message))


def test_changed_messages_replace_those_in_use(tmp_path: Path) -> None:
    english, pseudo = Wording("en"), Wording("en-XA")
    before = english.say(Message("ask-identity-mobile")), said("ask-identity-name")
    write(tmp_path, ASK, "ask-identity-mobile = Your phone?\n")
    use_words(read_words(tmp_path))
    assert english.say(Message("ask-identity-mobile")) == "Your phone?"
    assert pseudo.say(Message("ask-identity-mobile")) != before[0]
    assert said("ask-identity-name") == before[1]
    use_words(None)
    assert english.say(Message("ask-identity-mobile")) == before[0]


def test_an_unchanged_copy_changes_nothing(tmp_path: Path) -> None:
    write(tmp_path, ASK, (packaged("locales") / "en" / "ask.ftl").read_bytes())
    assert read_words(tmp_path) == Words()


def test_a_file_emptied_while_saving_changes_nothing(tmp_path: Path) -> None:
    write(tmp_path, ASK, "")
    assert read_words(tmp_path) == Words()


def test_each_mistake_has_place_and_reason(tmp_path: Path) -> None:
    for count, (place, text, line, reason) in enumerate(MISTAKES):
        folder = tmp_path / str(count)
        write(folder, place, text)
        with pytest.raises(WordsError) as wrong:
            read_words(folder)
        first = wrong.value.mistakes[0]
        near = first.reason.args.get("reason")
        told = near if isinstance(near, Message) else first.reason
        assert (first.place, first.line, told.id) == (place, line, reason), text[:60]
        assert place in Wording("zh-CN").say(first.message)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_in_a_folder_is_refused_unopened(tmp_path: Path) -> None:
    (tmp_path / ASK).parent.mkdir(parents=True)
    os.mkfifo(tmp_path / ASK)
    with pytest.raises(WordsError) as wrong:
        read_words(tmp_path)
    assert wrong.value.mistakes[0].reason.id == "words-wrong-unreadable"
    assert [each.rule for each in review(tmp_path)] == ["mistake"]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(WordsError) as wrong:
        read_words(tmp_path / "gone")
    assert wrong.value.mistakes[0].reason.id == "words-wrong-folder"


def test_a_more_particular_repair_may_be_added(tmp_path: Path) -> None:
    write(tmp_path, "locales/en/repairs.ftl", "repair-identity-mobile-unclear = Which number?\n")
    assert "repair-identity-mobile-unclear" in read_words(tmp_path).messages["en"]


def test_only_saved_files_are_read_again(tmp_path: Path) -> None:
    asking = write(tmp_path, ASK, "ask-identity-mobile = One?\n")
    other = write(tmp_path, "locales/en/turns.ftl", "turn-paid = Two.\n")
    folder = WordsFolder(tmp_path)
    folder.read()
    asking.write_text("ask-identity-mobile = Three?\n")
    other.write_text("turn-paid = Four.\n")
    assert folder.read([str(asking)]).messages["en"].split("\n")[::2] == [
        "ask-identity-mobile = Three?", "turn-paid = Two.",
    ]  # fmt: skip
    other.unlink()
    assert folder.read([str(other)]).messages["en"] == "ask-identity-mobile = Three?\n"


def test_word_lists_are_understood_and_forgotten(tmp_path: Path) -> None:
    def job(words: str) -> object:
        context = Context("profile.occupation")
        return interpret(words, context).values.said().get("occupation")

    own = (packaged("lexicon") / "en" / "jobs.txt").read_text("utf-8")
    changed = own.replace("[retired]\n", "[retired]\nquuxologist / ", 1)
    write(tmp_path, "lexicon/en/jobs.txt", changed)
    before = job("I am a quuxologist")
    use_words(read_words(tmp_path))
    assert job("I am a quuxologist") == Occupation.RETIRED
    use_words(None)
    assert job("I am a quuxologist") == before != Occupation.RETIRED


def test_a_broken_word_list_keeps_the_last(tmp_path: Path) -> None:
    own = (packaged("lexicon") / "en" / "amounts.txt").read_text("utf-8")
    write(tmp_path, "lexicon/en/amounts.txt", own.replace("[currency]", "[currency]\n(open", 1))
    with pytest.raises(WordsError) as wrong:
        use_words(read_words(tmp_path))
    assert wrong.value.mistakes[0].line == 5
    assert interpret("20 yuan", Context("offer.amount")).values.said()


def test_a_new_example_means_what_its_file_says(tmp_path: Path) -> None:
    place = "examples/en/topics/apr.txt"
    own = (packaged("examples") / "en/topics/apr.txt").read_text("utf-8")
    write(tmp_path, place, f"{own}blorp the frobnication\n")
    use_words(read_words(tmp_path))
    found = interpret("Blorp the frobnication", Context("profile.debt"))
    assert found.topic is Topic.APR


def test_an_emptied_file_keeps_its_words(tmp_path: Path) -> None:
    asking = write(tmp_path, ASK, "ask-identity-mobile = One?\n")
    folder = WordsFolder(tmp_path)
    folder.read()
    asking.write_text("")
    assert folder.read([str(asking)]).messages["en"] == "ask-identity-mobile = One?\n"
    asking.unlink()
    assert not folder.read([str(asking)]).messages
