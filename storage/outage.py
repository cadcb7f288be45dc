"""Telling a database that is away from a statement that is wrong."""

import socket

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

_SQLITE_AWAY = ("locked", "unable to open", "disk i/o", "readonly", "is full", "not a database")
_SERVER_AWAY = (
    "connection",
    "cannot connect",
    "starting up",
    "shutting down",
    "too many clients",
    "terminating",
)


def is_outage(error: BaseException) -> bool:
    """Whether trying later may succeed without anything being changed in the code."""
    if isinstance(error, PoolTimeout | ConnectionError | TimeoutError):
        return True
    if isinstance(error, DBAPIError):
        if error.connection_invalidated:
            return True
        words = str(error.orig).lower()
        if isinstance(error, OperationalError | InterfaceError):
            return any(sign in words for sign in (*_SQLITE_AWAY, *_SERVER_AWAY))
        return any(sign in words for sign in _SERVER_AWAY)
    # asyncpg raises its own and the system's errors while connecting: a plain OSError where
    # several addresses refused. Its subclasses (a missing file) are somebody else's trouble.
    return (
        type(error) is OSError
        or isinstance(error, socket.gaierror)
        or type(error).__module__.startswith("asyncpg")
    )
