"""What must hold after every step of the walk, whatever was done."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import cache

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from sqlalchemy import func, select

from emulator import Call, Message
from handlers.diagnosis.callbacks import GiveAnswer
from handlers.enrol.callbacks import AcceptAs
from handlers.mydata.callbacks import AskErase, AskEraseOwn, Erase, EraseOwn, TakeData
from storage.tables import AccountRow, PostRow, SchoolRow
from tests.counting import Cost
from tests.house.sources import ROOT
from tests.walk.actions import Deed
from tests.walk.texts import CANARIES, NASTY
from tests.walk.town import Side, Town, Walker

EXPECTED_REFUSALS = (
    "Bad Request: message is not modified",
    # a press on a message that is gone, an old screen that can't be taken away any more
    "Bad Request: message to edit not found",
    "Bad Request: message to delete not found",
    "Bad Request: message can't be deleted for everyone",
    "Bad Request: message can't be edited",
    "Bad Request: there is no text in the message to edit",
    "Forbidden: bot was blocked by the user",
    # files of the walk are shorter than they say
    "Bad Request: file is too big",
)
_TRACES = re.compile(
    r"Traceback|Exception|\bError\b|\bNone\b|\bnull\b|<\w+ object|datetime\.|\{\s*\$"
)
PRESS_STATEMENTS, ANSWER_STATEMENTS, PRESS_CALLS = 20, 8, 2
NEAR_ENOUGH = 15
"""Statements from which on one that was read before is one too many: a rarer state of the same
screen passes the bound."""
THROUGH_ALL_TABLES = {
    kind.__prefix__ for kind in (TakeData, AskEraseOwn, EraseOwn, AskErase, Erase, AcceptAs)
}
"""Presses that ask each table for the rows of one person: to give them, to delete them, or to make
them those of who had come in before. People make them once in years."""
_ANSWER = f"{GiveAnswer.__prefix__}:"
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_LATIN = re.compile("[A-Za-z]+")
_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
_LINK = re.compile(r"https?://\S+|t\.me/\S+|@\w+|/[a-z_]+")


class Judge:
    """Looks at everything the bot said since the last look."""

    def __init__(self, town: Town, cost: Cost) -> None:
        self._town = town
        self._cost = cost
        self._calls = 0
        self._updates = 0
        self._refusals = 0
        self._russian: frozenset[int] = frozenset()
        self._seen: dict[tuple[int, int], int] = defaultdict(int)
        self._typed: set[str] = set()
        self._back: dict[int, Side] = {}
        self._secrets = _secrets(town.walkers)

    async def problems(self, deed: Deed) -> list[str]:
        """What is wrong after the deed, in words; empty where all is well."""
        found = [*self._expense(deed), *self._silence(deed), *self._refused()]
        if len(self._cost.statements) > NEAR_ENOUGH:
            found += [f"read twice: {one}" for one in self._cost.looked_twice]
        self._cost.clear()
        self._typed.update(_LATIN.findall(deed.label))
        before, self._russian = self._russian, await self._russian_chats()
        self._back |= await self._taken_back()
        for walker in self._town.walkers:
            russian = walker.user.id in before & self._russian
            back = self._back.get(walker.user.id, walker.side)
            side = back if walker.side is Side.NEITHER else walker.side
            for text in self._news(walker):
                wrong = _wrong_words(text, self._typed, russian=russian)
                found += [f"to {walker.name}: {problem}" for problem in wrong]
                found += [
                    f"to {walker.name}: sees {secret!r}: {text[:200]!r}"
                    for secret in self._secrets[side]
                    if secret in text
                ]
        for press in self._town.emulator.unanswered_presses():
            found.append(f"unanswered press <{press.data}> of {press.person.id}")
        return found

    def _expense(self, deed: Deed) -> Iterator[str]:
        """What a single press may cost, however much there is to show."""
        updates = len(self._town.emulator.updates)
        new, self._updates = updates - self._updates, updates
        if len(deed.press_ids) != 1 or new != 1:
            return
        data = self._town.emulator.presses[-1].data
        # Only what stores an answer is one: a forged or late press is any other press.
        stored = any("INTO answer" in one for one in self._cost.statements)
        if data.partition(":")[0] in THROUGH_ALL_TABLES:
            return
        answers = data.startswith(_ANSWER) and stored
        most = ANSWER_STATEMENTS if answers else PRESS_STATEMENTS
        if len(self._cost.statements) > most:
            shown = "\n    ".join(one.replace("\n", " ")[:160] for one in self._cost.statements)
            yield f"{len(self._cost.statements)} statements for <{data}>:\n    {shown}"
        if self._cost.write_transactions > 1:
            writes = [one.statements for one in self._cost.transactions if one.writer]
            yield f"{self._cost.write_transactions} write transactions for <{data}>: {writes}"
        calls = [call.method for call in self._town.emulator.calls[self._calls :]]
        calls = [method for method in calls if method not in ("getUpdates", "setMyCommands")]
        # a message that is gone can't be edited, and what is kept is sent
        if len(calls) > PRESS_CALLS and not any(method.startswith("send") for method in calls):
            yield f"{calls} for <{data}>"

    async def _russian_chats(self) -> frozenset[int]:
        """Chats whose language is Russian now."""
        chats = select(AccountRow.chat_id).where(AccountRow.language == "ru")
        async with self._town.database.read() as tx:
            return frozenset((await tx.connection.execute(chats)).scalars())

    async def _taken_back(self) -> dict[int, Side]:
        """By chat: the school at which somebody holds a post; an administrator may take him who was
        removed back."""
        posts = (
            select(AccountRow.chat_id, PostRow.school_id)
            .join(PostRow, PostRow.person_id == AccountRow.person_id)
            .where(PostRow.until.is_(None), PostRow.school_id.is_not(None))
            .order_by(PostRow.school_id.desc())
        )
        first = select(func.min(SchoolRow.id))
        async with self._town.database.read() as tx:
            one = (await tx.connection.execute(first)).scalar_one()
            rows = (await tx.connection.execute(posts)).all()
        return {row.chat_id: Side.ONE if row.school_id == one else Side.TWO for row in rows}

    def _silence(self, deed: Deed) -> Iterator[str]:
        calls = self._town.emulator.calls
        new, self._calls = calls[self._calls :], len(calls)
        if not deed.speaks:
            return
        chat = str(deed.who.user.id)
        shown = any(
            str(call.params.get("chat_id")) == chat
            and call.method in ("sendMessage", "editMessageText", "sendDocument", "sendPhoto")
            for call in new
        )
        spoken = any(
            press.toast for press in self._town.emulator.presses if press.id in deed.press_ids
        )
        if not (shown or spoken or (deed.press_ids and self._shows_already(deed))):
            yield f"silence: nothing was shown; calls: {[_brief(call) for call in new]}"
        elif not deed.press_ids and not deed.who.user.messages[-1].from_bot:
            yield "the answer does not stand below what was typed"

    def _shows_already(self, deed: Deed) -> bool:
        """The bot doesn't draw again what the live message shows."""
        live = self._town.app.presenter.live_of(deed.who.user.id)
        return any(message.message_id == live for message in deed.who.user.messages)

    def _refused(self) -> Iterator[str]:
        refusals = self._town.emulator.refusals
        new, self._refusals = refusals[self._refusals :], len(refusals)
        for call in new:
            if not call.description.startswith(EXPECTED_REFUSALS):
                yield f"refused: {call.method}: {call.description} {str(call.params)[:300]}"

    def _news(self, walker: Walker) -> Iterator[str]:
        """Texts, buttons and toasts that are new to the person."""
        for message in walker.user.history:
            if not message.from_bot:
                continue
            versions = len(message.revisions) + 1
            known = self._seen[walker.user.id, message.message_id]
            if versions > known:
                self._seen[walker.user.id, message.message_id] = versions
                yield _whole(message)
        presses = walker.user.own_presses
        key = (walker.user.id, 0)
        for press in presses[self._seen[key] :]:
            if press.toast:
                yield press.toast
        self._seen[key] = len(presses)


def _brief(call: Call) -> str:
    where = call.params.get("chat_id", "")
    return f"{call.method} {where} {call.description}".strip()


def _whole(message: Message) -> str:
    return "\n".join([message.text, *(button.text for row in message.buttons for button in row)])


_LISTED = {one.strip() for typed in NASTY for one in typed.split(";") if len(one.strip()) > 2}
"""What a field that takes a list makes of them."""


def _wrong_words(text: str, typed_words: Collection[str], *, russian: bool) -> Iterator[str]:
    bare = _LINK.sub(" ", text)
    # the longest first: a short one may be a part of it
    for typed in sorted({*NASTY, *_LISTED}, key=len, reverse=True):
        bare = bare.replace(typed.replace("\x00", ""), " ")
        # a label cuts what was typed behind a word, or within a long one
        for length in range(len(typed) - 1, 2, -1) if "…" in bare else ():
            bare = bare.replace(f"{typed[:length].rstrip()}…", " ")
    if _TRACES.search(bare):
        yield f"looks like an error: {text[:300]!r}"
    keys, words = _known()
    if raw := [found for found in _KEY.findall(bare) if found in keys]:
        yield f"a raw key {raw}: {text[:300]!r}"
    if not russian:
        return
    meant = words.union(typed_words)
    english = [word for word in _LATIN.findall(bare) if len(word) > 2 and word not in meant]
    if english:
        yield f"English words {english}: {text[:300]!r}"


_SAID = "due-tell-"
"""Texts that one sends to the other of a pair by a press."""


@cache
def _known() -> tuple[frozenset[str], frozenset[str]]:
    """(keys of texts, Latin words that Russian texts and content hold on purpose)."""
    keys: set[str] = set()
    words: set[str] = set()
    for path in (ROOT / "locales" / "ru").glob("*.ftl"):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ftl.Message):
                keys.add(entry.id.name)
                for value in _values(entry):
                    words.update(_LATIN.findall(value))
    for path in (ROOT / "content").rglob("*.toml"):
        for value in _strings(tomllib.loads(path.read_text(encoding="utf-8"))):
            if _CYRILLIC.search(value):
                words.update(_LATIN.findall(value))
    # Ready words are those of whoever said them: they stay as he chose them.
    said = (ROOT / "locales" / "en" / "due.ftl").read_text(encoding="utf-8")
    for entry in FluentParser().parse(said).body:
        if isinstance(entry, ftl.Message) and entry.id.name.startswith(_SAID):
            words.update(_LATIN.findall(" ".join(_values(entry))))
    # «Language: English» answers a press that another press has already taken back.
    return frozenset(keys), frozenset(words | {"English", "Language"})


def _values(node: object) -> Iterator[str]:
    if isinstance(node, ftl.TextElement | ftl.StringLiteral):
        yield str(node.value)
    elif isinstance(node, ftl.BaseNode):
        for value in vars(node).values():
            for child in value if isinstance(value, list) else [value]:
                yield from _values(child)


def _strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for inner in value.values():
                yield from _strings(inner)
        case list():
            for inner in value:
                yield from _strings(inner)
        case _:
            return


def _secrets(walkers: Iterable[Walker]) -> dict[Side, list[str]]:
    """By side: what its people must never see. Surnames without their last letter: any case."""
    of_side: dict[Side, list[str]] = {
        side: [CANARIES[side]]
        + [one.surname.rstrip("ая") for one in walkers if one.side is side and one.surname]
        for side in (Side.ONE, Side.TWO)
    }
    return {
        Side.ONE: of_side[Side.TWO],
        Side.TWO: of_side[Side.ONE],
        Side.NEITHER: of_side[Side.ONE] + of_side[Side.TWO],
        Side.ANY: [],
    }
