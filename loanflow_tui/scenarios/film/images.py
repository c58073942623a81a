"""Films as PNG, GIF and MP4."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from io import BytesIO
from itertools import chain
from pathlib import Path

from PIL import Image, ImageDraw

from loanflow_tui.scenarios.film.drawing import calmer
from loanflow_tui.scenarios.film.model import Film, Rows
from loanflow_tui.scenarios.film.pixels import Pixels

STILL_HEIGHT = 28
"""Pixels of a cell's height in a still picture, and half of that its width."""
GIF_HEIGHT = 20
GIF_COLOURS = 64
GIF_SECONDS = 0.15
"""Frames shown for less are left out of a GIF."""
FULL_HD = (1920, 1080)
_MARGIN = 24
_AROUND = (20, 22, 28)
_TICKS = 1000


def png(film: Film, rows: Rows) -> bytes:
    """Return one picture of a film as PNG."""
    picture = _framed(Pixels(STILL_HEIGHT).picture(rows, film.size[0]))
    held = BytesIO()
    picture.save(held, "PNG", optimize=True)
    return held.getvalue()


def gif(film: Film) -> bytes:
    """Return a film as GIF that plays for ever."""
    pixels = Pixels(GIF_HEIGHT)
    frames = calmer(film.frames, GIF_SECONDS)
    pictures = [_framed(pixels.picture(frame.rows, film.size[0])) for frame in frames]
    palette = _palette(pictures)
    flat = [each.quantize(palette=palette, dither=Image.Dither.NONE) for each in pictures]
    ends = [*(frame.at for frame in frames[1:]), film.length]
    stands = [max(20, round((end - f.at) * 100) * 10) for f, end in zip(frames, ends, strict=True)]
    held = BytesIO()
    flat[0].save(
        held, "GIF", save_all=True, append_images=flat[1:], duration=stands, loop=0, optimize=False
    )
    return held.getvalue()


def _palette(pictures: Sequence[Image.Image]) -> Image.Image:
    """Return the colours of a sample of the pictures."""
    sample = pictures[:: max(1, len(pictures) // 12)]
    width, height = pictures[0].size
    sheet = Image.new("RGB", (width, height * len(sample)))
    for number, picture in enumerate(sample):
        sheet.paste(picture, (0, number * height))
    return sheet.quantize(GIF_COLOURS, Image.Quantize.MEDIANCUT)


def write_mp4(film: Film, path: Path, size: tuple[int, int] = FULL_HD) -> None:
    """Write a film as MP4 (H.264), in the middle of a picture of this size.

    Raises:
        OSError: it can't be written.
    """
    import av  # noqa: PLC0415 - the extra `render`

    pixels = Pixels(_cell_height(film, size))
    options = {"movflags": "faststart", "fflags": "+bitexact"}
    with av.open(str(path), "w", format="mp4", options=options) as container:
        stream = container.add_stream("libx264", rate=30)
        stream.width, stream.height = size
        stream.pix_fmt = "yuv420p"
        stream.time_base = Fraction(1, _TICKS)
        stream.codec_context.time_base = Fraction(1, _TICKS)
        stream.codec_context.thread_count = 2
        stream.options = {"preset": "veryfast", "crf": "18", "tune": "animation"}
        for at, picture in _on_canvas(film, pixels, size):
            frame = av.VideoFrame.from_image(picture)  # type: ignore[no-untyped-call]
            frame.pts = round(at * _TICKS)
            frame.time_base = Fraction(1, _TICKS)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def _cell_height(film: Film, size: tuple[int, int]) -> int:
    """Return the largest even height of a cell with which the film fits."""
    width, height = film.size
    room = size[0] - 2 * _MARGIN, size[1] - 2 * _MARGIN
    return max(4, min(room[1] // height, 2 * (room[0] // width)) // 2 * 2)


def _on_canvas(
    film: Film, pixels: Pixels, size: tuple[int, int]
) -> Iterator[tuple[float, Image.Image]]:
    """Yield pictures with their moments; only lines that changed are drawn again.

    A picture that stands long comes again each second, so that any player can jump there.
    """
    width, height = film.size
    left = (size[0] - width * pixels.width) // 2
    top = (size[1] - height * pixels.height) // 2
    canvas = Image.new("RGB", size, _AROUND)
    before: Rows = ()
    for frame, stands in film.durations():
        for y, row in enumerate(frame.rows):
            if y >= len(before) or row != before[y]:
                canvas.paste(pixels.line(row, width), (left, top + y * pixels.height))
        before = frame.rows
        for again in chain((0.0,), range(1, int(stands) + 1)):
            if again == 0 or again < stands:
                yield frame.at + again, canvas
    yield film.length, canvas


def _framed(picture: Image.Image) -> Image.Image:
    """Return a picture with a margin and round corners."""
    width, height = picture.size
    edge, radius = _MARGIN // 3, _MARGIN // 2
    whole = Image.new("RGB", (width + 2 * edge, height + 2 * edge), _AROUND)
    mask = Image.new("L", picture.size, 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, width - 1, height - 1), radius, 255)
    whole.paste(picture, (edge, edge), mask)
    return whole
