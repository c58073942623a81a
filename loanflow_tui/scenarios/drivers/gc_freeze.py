"""What Python's search for garbage has to go through when many journeys are played."""

import gc
from functools import cache


@cache
def freeze_garbage() -> None:
    """Have Python look for garbage only among what comes up from now on.

    It would look through all that was imported before again and again, which takes up to a fifth
    of the time of a journey. Done once a process: what a journey leaves has to be found. That it
    was done is remembered here: Python would count all that is set aside, to tell.
    """
    gc.collect()
    gc.freeze()
