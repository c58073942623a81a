"""The mini program's title row, with the host's capsule of buttons."""

from rich.cells import cell_len
from textual.reactive import reactive
from textual.strip import Strip

from loanflow_tui.tui.paint.cells import clip
from loanflow_tui.tui.paint.lines import Line, size, strip
from loanflow_tui.tui.widgets.bar import ScreenBar


class TitleBar(ScreenBar):
    """Back, the name, and the capsule: more, and close; some hosts have the name in the middle."""

    name_shown: reactive[str] = reactive("", repaint=False)
    centred: reactive[bool] = reactive(False, repaint=False)

    def __init__(self) -> None:
        super().__init__(id="title")

    def watch_name_shown(self) -> None:
        self.repaint(layout=False)

    def watch_centred(self) -> None:
        self.repaint(layout=False)

    def paint(self, width: int) -> list[Strip]:
        plain = self.style("lf-title-text", "lf-title")
        bold = self.style("lf-title-text", "lf-title", bold=True)
        pill = self.style("lf-title-text", "lf-capsule")
        edge = self.style("lf-capsule", "lf-title")
        left: Line = [
            self.pressed(" ‹  ", plain, "app.home"),
        ]
        name = clip(self.name_shown, width - 20)
        if self.centred:
            left.append((" " * max(0, (width - cell_len(name)) // 2 - size(left)), plain))
        left.append((name, bold))
        right: Line = [
            ("▐", edge),
            self.pressed(" ··· ", pill, "app.command_palette"),
            ("│", pill),
            self.pressed(" ◎ ", pill, "app.home"),
            ("▌ ", edge),
        ]
        gap = (" " * max(1, width - size(left) - size(right)), plain)
        return [strip([*left, gap, *right], width, plain)]
