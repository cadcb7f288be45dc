"""The result as a picture and a file, the printed blank: what arrives, whose name it bears."""

import pytest
from sqlalchemy import update

from domain.diagnosis import Form
from domain.errors import DomainError
from domain.people import ChannelPolicy
from domain.scoring import AnswerValue
from handlers.diagnosis.callbacks import (
    BeginEntry,
    Compare,
    EnterFor,
    Finish,
    Reopen,
    SendBlank,
    SendReport,
    ShowAnswers,
    ShowPicture,
    ShowResult,
)
from handlers.screen import Made, Screen
from services import diagnosis
from storage.tables import PostRow, SchoolRow
from tests.cast import Cast
from tests.counting import counting
from tests.documents import pdfs
from tests.handlers.pressing import Chat
from tests.services.answering import answer_all, begin, finish

FIRST = "subject.hard_tasks"
COMMENT = "Тайна комментария"


pytestmark = pdfs.needs_poppler


@pytest.fixture
def anna(cast: Cast) -> Chat:
    return Chat(cast, cast.anna)


def made(screen: Screen) -> Made:
    (file,) = screen.files
    assert isinstance(file, Made)
    return file


async def answered(cast: Cast) -> int:
    view = await begin(cast, cast.anna)
    await answer_all(cast, cast.anna, view.diagnosis.id, {FIRST: AnswerValue.NOT_YET})
    async with cast.call(cast.anna).write() as (tx, call):
        await diagnosis.comment(tx, call, view.diagnosis.id, FIRST, COMMENT)
    return view.diagnosis.id


async def no_names(cast: Cast) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(SchoolRow)
            .where(SchoolRow.id == cast.school_id)
            .values(channel_policy=ChannelPolicy.NO_PERSONAL_DATA.value)
        )


async def without_bot(cast: Cast) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(PostRow).where(PostRow.id == cast.anna.post_id).values(offline=True)
        )


async def test_picture_stays_in_the_chat_when_the_diagnosis_is_finished(
    cast: Cast, anna: Chat
) -> None:
    screen = await anna.presses(Finish(diagnosis_id=await answered(cast)))
    file = made(screen)
    assert file.is_photo
    assert file.content.startswith(b"\x89PNG")
    assert file.name == "Диагностика Смирнова А. И. 2027-03-17.png"
    assert "Результат самодиагностики" in screen.text


async def test_picture_changes_when_an_earlier_result_stands_behind(cast: Cast, anna: Chat) -> None:
    diagnosis_id = await answered(cast)
    alone = made(await anna.presses(Finish(diagnosis_id=diagnosis_id)))
    second = await begin(cast, cast.anna)
    await answer_all(cast, cast.anna, second.diagnosis.id, default=AnswerValue.STRENGTH)
    await finish(cast, cast.anna, second.diagnosis.id)
    again = made(await anna.presses(ShowPicture(diagnosis_id=diagnosis_id)))
    behind = made(await anna.presses(ShowPicture(diagnosis_id=second.diagnosis.id)))
    assert alone.content == again.content != behind.content


async def test_report_holds_every_answer_and_comment_for_the_teacher(
    cast: Cast, anna: Chat
) -> None:
    diagnosis_id = await answered(cast)
    await finish(cast, cast.anna, diagnosis_id)
    file = made(await anna.presses(SendReport(diagnosis_id=diagnosis_id)))
    assert (file.name, file.is_photo) == ("Диагностика Смирнова А. И. 2027-03-17.pdf", False)
    words = pdfs.text(file.content)
    assert COMMENT in words
    assert "Смирнова Анна Игоревна" in words
    assert "трудные задания по предмету" in words


async def test_name_is_nowhere_when_the_school_lets_no_names_be_sent(
    cast: Cast, anna: Chat
) -> None:
    await no_names(cast)
    diagnosis_id = await answered(cast)
    drawn = made(await anna.presses(Finish(diagnosis_id=diagnosis_id)))
    file = made(await anna.presses(SendReport(diagnosis_id=diagnosis_id)))
    assert "А. С." in file.name
    for text in (drawn.name, file.name, pdfs.text(file.content)):
        assert "Смирнова" not in text


@pytest.mark.parametrize("name", ["boris", "vera", "galina", "zoya", "klim", "lev"])
async def test_papers_and_answers_are_denied_when_anybody_else_asks(cast: Cast, name: str) -> None:
    diagnosis_id = await answered(cast)
    await finish(cast, cast.anna, diagnosis_id)
    other = Chat(cast, getattr(cast, name))
    for data in (
        ShowPicture(diagnosis_id=diagnosis_id),
        SendReport(diagnosis_id=diagnosis_id),
        Compare(diagnosis_id=diagnosis_id),
        ShowAnswers(diagnosis_id=diagnosis_id, page=0),
        Reopen(diagnosis_id=diagnosis_id),
    ):
        with pytest.raises(DomainError) as refused:
            await other.presses(data)
        assert refused.value.code == "access.denied"


async def test_deputy_prints_a_blank_types_it_in_and_sees_levels(cast: Cast) -> None:
    await without_bot(cast)
    vera = Chat(cast, cast.vera)
    await vera.presses(EnterFor(post_id=cast.anna.post_id))
    assert "Без бота: Смирнова" in vera.screen.text
    file = made(await vera.taps("Бланк 2"))
    assert file.name == "Бланк Смирнова А. И. Самодиагностика педагога.pdf"
    words = pdfs.text(file.content)
    assert "Смирнова Анна Игоревна" in words
    assert "Могу показать коллегам" in words
    await vera.taps("Внести 2")
    assert "Бланк: Смирнова" in vera.screen.text
    assert "1 из 24" in vera.screen.text
    await vera.taps("Назад")
    assert "Ответы по группам" in vera.screen.text
    await vera.taps("Назад")
    for _ in range(24):
        await vera.taps("Получается с опорой")
    await vera.taps("Посмотреть результат")
    assert vera.screen.toast == "Готово! Ответы с бланка внесены."
    assert "зона развития" in vera.screen.text
    assert "трудные задания" not in vera.screen.text
    assert vera.screen.files == ()
    await vera.taps("Изменить ответы")
    await vera.taps("Список ответов")
    assert "24 из 24" in vera.screen.text


async def test_paper_presses_stay_within_20_statements_and_one_write(
    cast: Cast, anna: Chat
) -> None:
    diagnosis_id = await answered(cast)
    await finish(cast, cast.anna, diagnosis_id)
    await without_bot(cast)
    vera = Chat(cast, cast.vera)
    post_id = cast.anna.post_id
    for chat, data in (
        (anna, ShowPicture(diagnosis_id=diagnosis_id)),
        (anna, SendReport(diagnosis_id=diagnosis_id)),
        (anna, Compare(diagnosis_id=diagnosis_id)),
        (anna, ShowResult(diagnosis_id=diagnosis_id)),
        (anna, Reopen(diagnosis_id=diagnosis_id)),
        (vera, EnterFor(post_id=post_id)),
        (vera, SendBlank(post_id=post_id, questionnaire="self", form=Form.FULL)),
        (vera, BeginEntry(post_id=post_id, questionnaire="requests", form=Form.FULL)),
    ):
        with counting(cast.database) as cost:
            await chat.presses(data)
        assert len(cost.statements) <= 20, f"{data}\n" + "\n".join(cost.statements)
        assert cost.write_transactions <= 1
