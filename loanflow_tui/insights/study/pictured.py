"""Pictures of the screen at visits of a study, in the words and the variant that were followed."""

import re
from collections.abc import Mapping, Sequence
from html import escape, unescape

from loanflow_tui.dialogue.masking import mask_own
from loanflow_tui.dialogue.words_folder import use_words
from loanflow_tui.insights.study.gathered import Taken
from loanflow_tui.insights.study.measures import Seen
from loanflow_tui.insights.study.reading import Followed, Study
from loanflow_tui.insights.walkthrough.pictures import pictures
from loanflow_tui.lending.api import Recorded

_TEXT = re.compile(r"(<text\b[^>]*>)([^<]*)(</text>)")


async def picture(study: Study, taken: Sequence[Taken], seen: Sequence[Seen]) -> Mapping[str, str]:
    """Return a picture of the screen at each of these visits, by their sources."""
    found: dict[str, str] = {}
    for each in taken:
        followed = study.variants.get(each.run.variant, Followed(each.run.variant))
        for stored in each.stored:
            own = [
                one for one in seen
                if (one.code, one.task, one.application_id)
                == (each.participant.code, each.run.task, stored.application_id)
            ]  # fmt: skip
            if not own or stored.key is None:
                continue
            use_words(followed.words)
            try:
                svgs = await pictures(
                    stored.rows, stored.key, [one.visit for one in own],
                    each.participant.language, variant=followed.variant,
                )  # fmt: skip
            finally:
                use_words(None)
            for one in own:
                found[one.source] = without_own(svgs[one.visit.first], stored.journal)
    return found


def without_own(svg: str, journal: Sequence[Recorded]) -> str:
    """Return a picture whose texts don't show the personal values of an application. Each word
    stands in a text of its own.
    """

    def mask(text: re.Match[str]) -> str:
        plain = unescape(text[2])
        masked = mask_own(plain, journal, apart=True)
        return text[0] if masked == plain else f"{text[1]}{escape(masked)}{text[3]}"

    return _TEXT.sub(mask, svg)
