"""The name by which handlers know the unit of work."""

from storage.transaction import Transaction

__all__ = ["Transaction"]
