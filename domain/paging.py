"""How many pages a list has."""


def pages_of(total: int, size: int) -> int:
    """An empty list has one, too."""
    return max(1, -(-total // size))
