"""How often Python looks for cycles among the objects of this process."""

import gc

# The word tables and the gazetteer are some hundred thousand small things that stay; walking over them again and again
# in search of cycles finds none.
_ALLOCATIONS_BETWEEN_COLLECTIONS = 50_000


def collect_rarely() -> None:
    """Let a process that reads articles look for cycles seldom: a twentieth of its time, and more, is saved."""
    gc.set_threshold(_ALLOCATIONS_BETWEEN_COLLECTIONS)
