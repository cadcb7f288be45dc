"""Ready words for the end of a plan. Raises ContentError when the shipped file is broken."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import ClassVar, TypeVar

from pydantic import ConfigDict

from content.codes import BasisKind
from content.loader import ROOT
from content.ready import read_ready
from content.route_texts import ReadyText
from content.versioned import STRICT

FILE = "closing_texts.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase(ReadyText):
    """`kinds`: of the bases about which it can be said."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    kinds: tuple[BasisKind, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingTexts:
    """In the order in which they are offered; keys are unique within each."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    helped: tuple[Phrase, ...]
    hindered: tuple[Phrase, ...]
    next: tuple[Phrase, ...]
    mentor: tuple[ReadyText, ...]
    methodist: tuple[ReadyText, ...]
    answer: tuple[ReadyText, ...]
    body: tuple[ReadyText, ...]
    decision: tuple[ReadyText, ...]
    pause: tuple[ReadyText, ...]
    end: tuple[ReadyText, ...]
    year: tuple[ReadyText, ...]

    def phrases(self, about: str, kind: str) -> tuple[Phrase, ...]:
        """About «helped», «hindered» or «next», for a basis of the kind."""
        return tuple(one for one in self._about(about) if kind in one.kinds)

    def phrase(self, about: str, key: str) -> Phrase | None:
        return _found(self._about(about), key)

    def _about(self, about: str) -> tuple[Phrase, ...]:
        match about:
            case "helped":
                return self.helped
            case "hindered":
                return self.hindered
            case _:
                return self.next

    def analyses(self, part: str) -> tuple[ReadyText, ...]:
        return self.methodist if part == "methodist" else self.mentor

    def analysis(self, part: str, key: str) -> ReadyText | None:
        return _found(self.analyses(part), key)

    def ready_answer(self, key: str) -> ReadyText | None:
        return _found(self.answer, key)

    def ready_decision(self, key: str) -> ReadyText | None:
        return _found(self.decision, key)

    def ready_pause(self, key: str) -> ReadyText | None:
        return _found(self.pause, key)

    def ready_end(self, key: str) -> ReadyText | None:
        return _found(self.end, key)

    def ready_year(self, key: str) -> ReadyText | None:
        return _found(self.year, key)


T = TypeVar("T", bound=ReadyText)


def _found(ready: tuple[T, ...], key: str) -> T | None:
    return next((one for one in ready if one.key == key), None)


def read_closing_texts(root: Path) -> ClosingTexts:
    return read_ready(root, FILE, ClosingTexts)


@cache
def load_closing_texts() -> ClosingTexts:
    return read_closing_texts(ROOT)
