"""Trouble on demand: outages, cut connections, lost answers, delays, updates delivered twice."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from enum import StrEnum


class FaultKind(StrEnum):
    """What goes wrong. `LOST`: the call takes effect, the connection is cut before the answer;
    `DROP`: cut before the effect; `DUPLICATE_UPDATE`: a confirmed update comes once more."""

    TOO_MANY = "429"
    SERVER_ERROR = "500"
    BAD_GATEWAY = "502"
    GATEWAY_TIMEOUT = "504"
    DROP = "drop"
    LOST = "lost"
    DELAY = "delay"
    DUPLICATE_UPDATE = "duplicate_update"


# With these the call itself fails; it is no refusal of what the bot asked.
FAILING = frozenset(FaultKind) - {FaultKind.LOST, FaultKind.DELAY, FaultKind.DUPLICATE_UPDATE}


@dataclass(slots=True, kw_only=True)
class Fault:
    """A rule: hits the next `times` matching calls (None: for ever), each with `probability`."""

    method: str
    kind: FaultKind
    times: int | None
    probability: float
    retry_after: int
    seconds: float
    chat_id: int | None
    dice: random.Random = field(repr=False)
    hits: int = 0

    @property
    def spent(self) -> bool:
        return self.times is not None and self.hits >= self.times


class Faults:
    """The rules in force. The first that matches decides."""

    def __init__(self) -> None:
        self.rules: list[Fault] = []

    def add(
        self,
        *,
        method: str = "*",
        kind: FaultKind | str,
        times: int | None = 1,
        probability: float = 1.0,
        seed: int = 0,
        retry_after: int = 1,
        seconds: float = 1.0,
        chat_id: int | None = None,
    ) -> Fault:
        """Adds a rule; `*` is every method but getUpdates, which must be named.

        `seconds` is a delay's length, `chat_id` narrows the rule to calls to one chat.
        """
        rule = Fault(
            method=method.lower(),
            kind=FaultKind(kind),
            times=times,
            probability=probability,
            retry_after=retry_after,
            seconds=seconds,
            chat_id=chat_id,
            dice=random.Random(seed),
        )
        self.rules.append(rule)
        return rule

    def clear(self) -> None:
        self.rules.clear()

    def strike(self, method: str, chat_id: int | None = None) -> Fault | None:
        """The fault that hits this call, counted."""
        if not self.rules:
            return None
        method = method.lower()
        for rule in self.rules:
            if rule.kind is FaultKind.DUPLICATE_UPDATE or rule.spent:
                continue
            if rule.method != method and (rule.method != "*" or method == "getupdates"):
                continue
            if rule.chat_id is not None and rule.chat_id != chat_id:
                continue
            if rule.dice.random() < rule.probability:
                rule.hits += 1
                return rule
        return None

    def strikes_update(self) -> bool:
        """Whether the update being confirmed now is to be delivered once more."""
        for rule in self.rules:
            if (
                rule.kind is FaultKind.DUPLICATE_UPDATE
                and not rule.spent
                and rule.dice.random() < rule.probability
            ):
                rule.hits += 1
                return True
        return False
