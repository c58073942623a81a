"""Packs: installed packages that declare more. None is looked for yet."""


def load_packs() -> None:
    """Import the packs that are installed, once."""
