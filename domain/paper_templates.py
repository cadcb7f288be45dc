"""What may be wrong with a school's own template of a paper."""

from dataclasses import dataclass
from enum import StrEnum

TEMPLATE_BYTES = 5 << 20
"""A template is a page or two of text; more is pictures."""


class TemplateFault(StrEnum):
    NOT_DOCX = "not_docx"
    TOO_BIG = "too_big"
    BOMB = "bomb"
    """Unpacks to more than any text could be."""
    BROKEN = "broken"
    ACTIVE = "active"
    """Macros, embedded objects, fields that call something."""
    OUTSIDE = "outside"
    """Fetches something from elsewhere when it is opened."""
    TRACKED = "tracked"
    """A field stands in text that is marked as deleted."""
    MISPLACED = "misplaced"
    """A field where no text is: in a picture's description, in a link's address."""
    UNCLOSED = "unclosed"
    """A brace, a condition or a loop without its end, or an end without its beginning."""
    SYNTAX = "syntax"
    FORBIDDEN = "forbidden"
    """Anything but a field, a condition and a loop over a known list."""
    UNKNOWN = "unknown"
    LIST_PRINTED = "list_printed"
    NOT_LIST = "not_list"
    TOO_LONG = "too_long"
    """Loops within loops: filled in, it would be longer than anybody can print."""
    NO_FIELDS = "no_fields"
    EMPTY_CELL = "empty_cell"
    """A cell from which all text may vanish: Word does not open such a table."""
    UNFILLABLE = "unfillable"


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateProblem:
    """`found`: what is wrong, in the template's words; `place`: the text it stands in; `meant`: a
    known field that is spelt alike.
    """

    fault: TemplateFault
    found: str | None = None
    place: str | None = None
    meant: str | None = None
