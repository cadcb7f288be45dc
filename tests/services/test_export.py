"""An export: complete, only by the administrator, never in silence."""

import json
from argparse import Namespace
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.commands import export as command
from bot.settings import Settings
from domain.errors import DomainError
from domain.scoring import AnswerValue
from locales.translator import translator
from services.export import answers_of_account
from storage.tables import AuditRow, OutboxRow
from tests.cast import Cast
from tests.services.answering import answer, answer_all, begin

FIRST = "subject.hard_tasks"


async def test_all_answers_of_the_person_and_nobody_elses_are_given_when_exported(
    cast: Cast,
) -> None:
    hers = await begin(cast, cast.anna)
    await answer(cast, cast.anna, hers.diagnosis.id, FIRST, AnswerValue.NOT_MINE)
    others = await begin(cast, cast.zoya)
    await answer_all(cast, cast.zoya, others.diagnosis.id)
    async with cast.call(cast.mila).write() as (tx, call):
        exported = await answers_of_account(tx, call, cast.anna.chat_id)
    assert exported == {
        "account": cast.anna.chat_id,
        "answers": [
            {
                "diagnosis": hers.diagnosis.id,
                "statement": FIRST,
                "scope": "",
                "value": "x",
                "at": cast.now.isoformat(),
            }
        ],
    }
    async with cast.call(cast.mila).write() as (tx, call):
        assert len((await answers_of_account(tx, call, cast.zoya.chat_id))["answers"]) == 52


async def test_person_is_told_and_the_audit_notes_it_when_exported(cast: Cast) -> None:
    async with cast.call(cast.mila).write() as (tx, call):
        await answers_of_account(tx, call, cast.anna.chat_id)
    async with cast.database.read() as tx:
        told = (await tx.connection.execute(select(OutboxRow.recipient_id, OutboxRow.kind))).all()
        noted = (
            await tx.connection.execute(
                select(AuditRow.actor_id, AuditRow.action, AuditRow.object_id)
            )
        ).all()
    assert [tuple(row) for row in told] == [(cast.anna.person_id, "data_exported")]
    assert [tuple(row) for row in noted] == [
        (cast.mila.person_id, "data.export", cast.anna.person_id)
    ]


@pytest.mark.parametrize("name", ["anna", "boris", "vera", "galina", "egor", "lev"])
async def test_export_is_denied_when_anybody_but_the_administrator_asks(
    cast: Cast, name: str
) -> None:
    async with cast.call(getattr(cast, name)).write() as (tx, call):
        with pytest.raises(DomainError) as refused:
            await answers_of_account(tx, call, cast.anna.chat_id)
    assert refused.value.code == "access.denied"


async def test_command_prints_json_when_the_account_is_known(
    cast: Cast, database_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hers = await begin(cast, cast.anna)
    await answer_all(cast, cast.anna, hers.diagnosis.id)
    settings = settings_for(database_file)
    asked = Namespace(account=cast.anna.chat_id, json=True, target=None)
    assert await command.run(asked, settings, translator("ru")) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["account"] == cast.anna.chat_id
    assert len(printed["answers"]) == 52
    async with cast.database.read() as tx:
        noted = (await tx.connection.execute(select(AuditRow.actor_id, AuditRow.after))).all()
    assert tuple(noted[-1]) == (None, "command")


async def test_command_says_so_and_fails_when_the_account_is_unknown(
    cast: Cast, database_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = Namespace(account=5, json=True, target=None)
    assert await command.run(asked, settings_for(database_file), translator("en")) == 2
    assert "Nobody has joined the bot with the number 5" in capsys.readouterr().out


def settings_for(path: Path) -> Settings:
    return Settings(_env_file=None, bot_token="42:TEST", database_url=f"sqlite+aiosqlite:///{path}")
