"""A layout that puts widgets side by side and continues on the next line."""

from textual.geometry import NULL_OFFSET, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget


class FlowLayout(Layout):
    """Left to right, then down; each width is its content's, each height one cell."""

    name = "flow"

    def __init__(self, gap: int = 1, row_gap: int = 0) -> None:
        super().__init__()
        self.gap, self.row_gap = gap, row_gap

    def arrange(
        self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True
    ) -> ArrangeResult:
        parent.pre_layout(self)
        placements: list[WidgetPlacement] = []
        x = y = 0
        for child in children:
            gutter = child.styles.gutter
            wanted = child.get_content_width(size, parent.app.viewport_size) + gutter.width
            width = min(wanted, size.width)
            if x and x + width > size.width:
                x, y = 0, y + 1 + self.row_gap
            region = Region(x, y, width, 1)
            placements.append(
                WidgetPlacement(
                    region, NULL_OFFSET, child.styles.margin, child, 0, False, False, False
                )
            )
            x += width + self.gap
        return placements
