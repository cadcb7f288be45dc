"""A seeded restless teacher with two phones: whatever she pressed last is what is exported.

She answers all questionnaires with detours, stale buttons, words instead of presses, finishes that
are taken back and a bot that is stopped in the middle. `Ledger` keeps by itself what each of her
accepted presses must leave behind.
"""

import random
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import insert, select, update

from content.codes import as_variant
from content.loader import load_questionnaire, questionnaires
from content.model import Statement
from domain.people import Platform
from emulator.model import Message
from services import export
from storage.tables import AccountRow, DiagnosisRow, PersonRow, PostRow
from tests.cast import START
from tests.scenario.world import Phone, World

SECOND_CHAT = 1901
STEPS = 320
SUBJECTS = ("Физика", "Информатика")
KEYS = tuple(one.key for one in questionnaires())
_SAFE = ("d1", "d2", "h1")
_HEAVY = ("d2k", "d2g")
"""Buttons that draw papers: they have their own tests."""


@dataclass(slots=True, kw_only=True)
class Sheet:
    """One diagnosis as the ledger knows it."""

    questionnaire: str
    form: str
    is_open: bool = True
    subjects: tuple[str, ...] = ()
    answers: dict[tuple[str, str], str] = field(default_factory=dict)

    @property
    def statements(self) -> tuple[Statement, ...]:
        whole = load_questionnaire(self.questionnaire)
        core = whole.for_variant(as_variant("soo"), core=True) if self.form == "express" else ()
        return core or whole.for_variant(as_variant("soo"))

    @property
    def asked(self) -> set[tuple[str, str]]:
        apart = self.subjects if len(self.subjects) > 1 else ("",)
        return {
            (one.key, subject)
            for one in self.statements
            for subject in (apart if one.group == "subject" else ("",))
        }

    @property
    def fixed(self) -> bool:
        return any(key.startswith("subject.") for key, _ in self.answers)

    def statement(self, key: str) -> Statement | None:
        return next((one for one in self.statements if one.key == key), None)

    def puts(self, key: str, scope: str, value: str) -> None:
        if self.is_open and (key, scope) in self.asked:
            self.answers[key, scope] = value


class Ledger:
    def __init__(self) -> None:
        self.sheets: dict[int, Sheet] = {}

    def pressed(self, data: str) -> None:
        """What the press must leave behind, by the meaning of its button alone."""
        prefix, *fields = data.split(":")
        if prefix not in ("d1a", "d2a", "d2o", "d2s", "d2u", "d2v", "d1f", "d2z"):
            return
        sheet = self.sheets.get(int(fields[0]))
        if sheet is None:
            return
        match prefix, fields[1:]:
            case "d1a", [key, value]:
                self._on_scale(sheet, key, "", value)
            case "d2a", [key, value, code]:
                scope = _named(sheet.subjects, code)
                if scope is not None:
                    self._on_scale(sheet, key, scope, value)
            case "d2o", [key, option, on]:
                self._option(sheet, key, option, on == "1")
            case "d2s", [key]:
                statement = sheet.statement(key)
                if statement is not None and statement.optional:
                    sheet.puts(key, "", "-")
            case "d2u", [code, on]:
                name = _named((*SUBJECTS, *sheet.subjects), code)
                if name is not None:
                    self.subject(sheet, name, on == "1")
            case "d2v", [apart]:
                if sheet.is_open and not sheet.fixed:
                    chosen = sheet.subjects
                    sheet.subjects = chosen if apart == "1" and len(chosen) > 1 else ()
            case "d1f", []:
                if sheet.asked <= sheet.answers.keys():
                    sheet.is_open = False
            case "d2z", []:
                another = any(
                    one.is_open and one is not sheet and one.questionnaire == sheet.questionnaire
                    for one in self.sheets.values()
                )
                sheet.is_open = sheet.is_open or not another

    def subject(self, sheet: Sheet, name: str, on: bool) -> None:
        if not sheet.is_open or sheet.questionnaire != "self" or sheet.fixed:
            return
        rest = tuple(one for one in sheet.subjects if one != name)
        if not on:
            sheet.subjects = rest
        elif name not in sheet.subjects and len(rest) < 4:
            sheet.subjects = (*rest, name)

    def wrote(self, diagnosis_id: int, key: str, text: str) -> None:
        self.sheets[diagnosis_id].puts(key, "", text)

    def exported(self) -> dict[tuple[int, str, str], str]:
        return {
            (number, key, scope): value
            for number, sheet in self.sheets.items()
            for (key, scope), value in sheet.answers.items()
        }

    @staticmethod
    def _on_scale(sheet: Sheet, key: str, scope: str, value: str) -> None:
        statement = sheet.statement(key)
        if statement is not None and statement.kind == "scale":
            sheet.puts(key, scope, value)

    @staticmethod
    def _option(sheet: Sheet, key: str, option: str, on: bool) -> None:
        statement = sheet.statement(key)
        if statement is None or not sheet.is_open:
            return
        if statement.kind == "one":
            sheet.puts(key, "", option)
            return
        before = sheet.answers.get((key, ""), "")
        chosen = set(before.split(",")) - {"", "-", option}
        if on and statement.most is not None and len(chosen) >= statement.most:
            return
        chosen |= {option} if on else set()
        kept = ",".join(one.key for one in statement.options if one.key in chosen)
        if kept:
            sheet.answers[key, ""] = kept
        else:
            sheet.answers.pop((key, ""), None)


def _named(subjects: tuple[str, ...], code: str) -> str | None:
    return next((one for one in subjects if f"{zlib.crc32(one.encode()):08x}" == code), None)


@dataclass(slots=True, kw_only=True)
class Teacher:
    world: World
    phones: tuple[Phone, ...]
    chance: random.Random
    ledger: Ledger = field(default_factory=Ledger)
    seen: list[str] = field(default_factory=list)
    """Buttons that were ever shown to her: any of them may be pressed again."""

    async def steps(self, count: int) -> None:
        for phone in self.phones:
            await phone.says("/diagnosis")
        for number in range(count):
            await self._looks()
            await self._step(self.chance.choice(self.phones))
            if number % 60 == 59:
                await self.world.stops()
                await self.world.starts()

    async def ends_all(self) -> None:
        """Everything that is still open is answered to its end, question by question."""
        phone = self.phones[0]
        for number, sheet in self.ledger.sheets.items():
            while sheet.is_open:
                await self.presses(phone, f"d1n:{number}")
                await self._looks()
                await self._answers(phone, first=True)

    async def presses(self, phone: Phone, data: str) -> None:
        self.ledger.pressed(data)
        await phone.taps_foreign(data)

    async def _step(self, phone: Phone) -> None:
        dice = self.chance.random()
        if dice < 0.62:
            await self._answers(phone)
        elif dice < 0.76:
            moves = [one for one in _buttons(phone) if one[:2] in _SAFE and one[:3] not in _HEAVY]
            await self.presses(phone, self.chance.choice(moves or ["d1o"]))
        elif dice < 0.88 and self.seen:
            await self.presses(phone, self.chance.choice(self.seen))
        elif dice < 0.93:
            post_id = self.world.cast.anna.post_id
            form = self.chance.choice(("full", "express"))
            await self.presses(phone, f"d2f:{post_id}:{self.chance.choice(KEYS)}:{form}")
        elif dice < 0.97:
            await self._says(phone)
        else:
            await phone.says("/diagnosis")

    async def _answers(self, phone: Phone, *, first: bool = False) -> None:
        """An answer that the screen offers; where it offers none, the way on."""
        shown = _buttons(phone)
        answers = [one for one in shown if one.split(":")[0] in ("d1a", "d2a", "d2o", "d2s")]
        onward = [one for one in shown if one.split(":")[0] in ("d2n", "d2v", "d1f")]
        chosen = [one for one in answers if one.endswith(":0") and one.startswith("d2o")]
        subjects = [one for one in shown if one.startswith("d2u:") and one.endswith(":1")]
        if subjects and not any(one.startswith("d2v:") and one.endswith(":1") for one in shown):
            await self.presses(phone, self.chance.choice(subjects))
        elif onward and (chosen or not answers):
            await self.presses(phone, onward[0])
        elif answers:
            await self.presses(phone, answers[0] if first else self.chance.choice(answers))
        elif "Ответьте одним сообщением" in _shown(phone).text:
            await self._says(phone)
        elif onward:
            await self.presses(phone, onward[0])
        else:
            await self.presses(phone, "d1o")

    async def _says(self, phone: Phone) -> None:
        """Words: an answer, a comment, a subject or nothing, as the screen asks for."""
        text = f"Слова {self.chance.randrange(10**6)}"
        screen = _shown(phone).text
        if "Ответьте одним сообщением" in screen or "Новое сообщение заменит" in screen:
            number, key = self._question(screen, _buttons(phone))
            self.ledger.wrote(number, key, text)
        elif "Как называется предмет" in screen:
            back = next(one for one in _buttons(phone) if one.startswith("d2j:"))
            self.ledger.subject(self.ledger.sheets[int(back.split(":")[1])], text, True)
        await phone.says(text)

    def _question(self, screen: str, buttons: list[str]) -> tuple[int, str]:
        """The diagnosis and the question of words that the screen shows."""
        other = next(one for one in buttons if one.startswith("d1x:"))
        _, number, key = other.split(":")
        assert self.ledger.sheets[int(number)].statement(key) is not None, screen
        return int(number), key

    async def _looks(self) -> None:
        """What is on the phones is remembered; what was begun gets its sheet."""
        for phone in self.phones:
            for data in _buttons(phone):
                if data[:2] in ("d1", "d2") and data[:3] not in _HEAVY and data not in self.seen:
                    self.seen.append(data)
        async with self.world.database.read() as tx:
            rows = await tx.connection.execute(
                select(DiagnosisRow.id, DiagnosisRow.questionnaire, DiagnosisRow.form)
            )
            for number, questionnaire, form in rows:
                sheet = self.ledger.sheets.setdefault(
                    number, Sheet(questionnaire=questionnaire, form=form)
                )
                sheet.form = form


def _buttons(phone: Phone) -> list[str]:
    return list(_data_of(phone))


def _data_of(phone: Phone) -> Iterator[str]:
    for line in _shown(phone).buttons:
        for button in line:
            if button.callback_data:
                yield button.callback_data


def _shown(phone: Phone) -> Message:
    """After a restart the bot has not spoken yet: then it is what stands last in the chat."""
    return phone.live or [one for one in phone.user.messages if one.from_bot][-1]


async def moved_in(world: World) -> tuple[Phone, Phone]:
    """Anna, in her first year, teaches two subjects and has joined from a second phone too."""
    anna = world.cast.anna
    async with world.database.write() as tx:
        await tx.connection.execute(
            update(PostRow).where(PostRow.id == anna.post_id).values(subjects=list(SUBJECTS))
        )
        await tx.connection.execute(
            update(PersonRow)
            .where(PersonRow.id == anna.person_id)
            .values(pedagogical_since_year=2026)
        )
        await tx.connection.execute(
            insert(AccountRow).values(
                platform="telegram",
                chat_id=SECOND_CHAT,
                person_id=anna.person_id,
                language="ru",
                reachable=True,
                created_at=START,
                joined_at=START,
            )
        )
    user = world.emulator.add_user(
        id=SECOND_CHAT, first_name="Анна", last_name="Смирнова", started=True
    )
    return world.phone(anna), Phone(world, user)


async def exported(world: World, chat_id: int) -> dict[tuple[int, str, str], str]:
    async with world.cast.call(world.cast.mila).write() as (tx, call):
        data = await export.answers_of_account(tx, call, chat_id, Platform.TELEGRAM)
    return {
        (one["diagnosis"], one["statement"], one["scope"]): one["value"] for one in data["answers"]
    }


@pytest.mark.parametrize("seed", [13, 4])
async def test_export_is_what_was_pressed_last_whatever_the_teacher_does(
    database_path: Path, seed: int
) -> None:
    async with World.open(database_path) as world:
        teacher = Teacher(world=world, phones=await moved_in(world), chance=random.Random(seed))
        await teacher.steps(STEPS)
        assert await exported(world, SECOND_CHAT) == teacher.ledger.exported()
        await teacher.ends_all()
        kept = teacher.ledger.exported()
        assert await exported(world, world.cast.anna.chat_id) == kept
        assert {sheet.questionnaire for sheet in teacher.ledger.sheets.values()} == set(KEYS)
        assert {scope for _, _, scope in kept} == {"", *SUBJECTS}
        refusals = {one.description for one in world.emulator.refusals}
        # after a restart the bot can't know that the screen is the same already
        assert {one for one in refusals if "not modified" not in one} == set()
        assert not world.emulator.unanswered_presses()
