"""What holds for the tests of every room."""

import gc


def pytest_collection_finish() -> None:
    """Let the garbage collector pass over what was imported: it stays until the end anyway."""
    gc.collect()
    gc.freeze()
