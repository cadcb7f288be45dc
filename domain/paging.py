"""How many pages a list has, and which of them is shown."""


def pages_of(total: int, size: int) -> int:
    """An empty list has one, too."""
    return max(1, -(-total // size))


def page_within(page: int, total: int, size: int) -> int:
    """The page asked for, from 0; of a list that has become shorter, its last one."""
    return max(0, min(page, pages_of(total, size) - 1))
