"""Widgets whose own size never causes a second layout of the screen."""

from textual.geometry import Size
from textual.widget import Widget


class Steady(Widget):
    """Has the size that the layout gave it; nothing else depends on its content."""

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        return super()._size_updated(size, virtual_size, container_size, layout=False)
