"""The conversation of the self-diagnosis, from the promise to the result."""

import pytest
from sqlalchemy import update

from content.loader import load_questionnaire
from domain.diagnosis import Address
from domain.errors import DomainError
from domain.people import Audience
from domain.scoring import AnswerValue
from handlers.diagnosis.callbacks import (
    BeginDiagnosis,
    Finish,
    GiveAnswer,
    GoOn,
    ListGroup,
    ListGroups,
    OpenDiagnosis,
    Pause,
    RemoveComment,
    ShowDetails,
    ShowHint,
    ShowIntro,
    ShowOther,
    ShowResult,
    ShowStatement,
    WriteComment,
)
from handlers.diagnosis.entry import LEVEL, resume
from storage.tables import AccountRow, PostRow
from tests.cast import Cast
from tests.counting import counting
from tests.handlers.pressing import Chat
from tests.services.answering import answer_all, begin, finish, view_of

FIRST, SECOND = (one.key for one in load_questionnaire("self").for_variant("soo")[:2])
LONGEST = max((one.key for one in load_questionnaire("self").statements), key=len)
GREAT = 10**15


@pytest.fixture
def anna(cast: Cast) -> Chat:
    return Chat(cast, cast.anna)


async def begun(anna: Chat) -> int:
    await anna.presses(OpenDiagnosis())
    await anna.taps("Начать")
    data = next(button.data for line in anna.screen.rows for button in line if button.data)
    return GiveAnswer.unpack(data).diagnosis_id


def test_buttons_fit_when_ids_are_large_and_the_key_is_the_longest() -> None:
    for data in (
        OpenDiagnosis(),
        ShowIntro(post_id=GREAT),
        BeginDiagnosis(post_id=GREAT),
        GoOn(diagnosis_id=GREAT),
        ShowStatement(diagnosis_id=GREAT, key=LONGEST),
        *(GiveAnswer(diagnosis_id=GREAT, key=LONGEST, value=value) for value in AnswerValue),
        ShowOther(diagnosis_id=GREAT, key=LONGEST),
        ShowHint(diagnosis_id=GREAT, key=LONGEST),
        WriteComment(diagnosis_id=GREAT, key=LONGEST),
        RemoveComment(diagnosis_id=GREAT, key=LONGEST),
        ListGroups(diagnosis_id=GREAT),
        ListGroup(diagnosis_id=GREAT, group="communication"),
        Pause(diagnosis_id=GREAT),
        Finish(diagnosis_id=GREAT),
        ShowResult(diagnosis_id=GREAT),
        ShowDetails(diagnosis_id=GREAT, group="communication"),
    ):
        assert len(data.pack().encode()) <= 64
    assert GiveAnswer(diagnosis_id=7, key=FIRST, value=AnswerValue.NOT_MINE).pack() == (
        f"d1a:7:{FIRST}:x"
    )


async def test_promise_is_shown_before_the_first_answer_when_a_teacher_comes(anna: Chat) -> None:
    screen = await anna.says("/diagnosis")
    assert "В боте ответы видите только вы." in screen.text
    assert "не аттестуют и не начисляют выплаты" in screen.text
    assert "администратор" in screen.text
    await anna.taps("Начать")
    assert "1 из 52" in anna.screen.text
    assert anna.labels[:4] == [
        "○○○ Пока не получается",
        "●○○ Получается с опорой",
        "●●○ Делаю самостоятельно",
        "●●● Могу показать коллегам",
    ]


async def test_result_in_words_is_shown_when_all_52_are_answered(anna: Chat) -> None:
    await anna.presses(OpenDiagnosis())
    await anna.taps("Начать")
    for number in range(1, 53):
        assert f"{number} из 52" in anna.screen.text
        await anna.taps("Пока не получается" if number in (16, 17) else "Могу показать")
    assert "52 из 52" in anna.screen.text
    await anna.taps("Посмотреть результат")
    text = anna.screen.text
    assert "Ресурс" in text
    assert text.index("Ресурс") < text.index("Отдельные затруднения")
    keys = load_questionnaire("self").for_variant("soo")
    assert keys[15].short in text
    assert keys[16].short in text
    await anna.taps("📋 Ответы")
    assert "1 из 8" in anna.screen.text
    await anna.taps("▶️")
    assert "2 из 8" in anna.screen.text
    await anna.taps("Назад")
    assert "Результат самодиагностики" in anna.screen.text


async def test_previous_answer_is_marked_when_one_goes_back(anna: Chat) -> None:
    await begun(anna)
    await anna.taps("Делаю самостоятельно")
    assert "2 из 52" in anna.screen.text
    await anna.taps("Назад")
    assert "1 из 52" in anna.screen.text
    assert "✓ ●●○ Делаю самостоятельно" in anna.labels
    await anna.taps("Дальше")
    assert "2 из 52" in anna.screen.text
    await anna.taps("Назад")
    await anna.taps("Назад")
    assert "видите только вы" in anna.screen.text
    await anna.taps("Продолжить: отвечено 1 из 52")
    assert "2 из 52" in anna.screen.text


async def test_pause_says_what_is_kept_and_goes_on_when_pressed(anna: Chat) -> None:
    await begun(anna)
    await anna.taps("Могу показать")
    await anna.taps("Пауза")
    assert "1 из 52" in anna.screen.text
    assert "Меню" in " ".join(anna.labels)
    await anna.taps("Продолжить")
    assert "2 из 52" in anna.screen.text
    await anna.says("/diagnosis")
    assert "2 из 52" in anna.screen.text


async def test_any_answer_changes_when_it_is_opened_from_the_list(cast: Cast, anna: Chat) -> None:
    diagnosis_id = await begun(anna)
    await answer_all(cast, cast.anna, diagnosis_id)
    await anna.presses(GoOn(diagnosis_id=diagnosis_id))
    await anna.taps("Список ответов")
    await anna.taps("Оценивание · 7 из 7")
    await anna.taps("3")
    await anna.taps("Получается с опорой")
    assert "Все ответы есть" in anna.screen.text
    view = await view_of(cast, cast.anna, diagnosis_id)
    assert view.value_of(view.in_group("assessment")[2]) is AnswerValue.WITH_SUPPORT


async def test_other_answers_are_stored_when_chosen_under_other(cast: Cast, anna: Chat) -> None:
    diagnosis_id = await begun(anna)
    await anna.taps("Другое")
    await anna.taps("Ещё не приходилось")
    assert "2 из 52" in anna.screen.text
    await anna.taps("Другое")
    await anna.taps("Не относится")
    view = await view_of(cast, cast.anna, diagnosis_id)
    assert view.value_of(Address(FIRST)) is AnswerValue.NO_EXPERIENCE
    assert view.value_of(Address(SECOND)) is AnswerValue.NOT_MINE
    await anna.taps("Назад")
    assert "Не относится к моей работе" in anna.screen.text
    await anna.taps("Другое")
    assert "✓ Не относится к моей работе" in anna.labels
    await anna.taps("Пояснение")
    assert load_questionnaire("self").statement(SECOND).hint in anna.screen.text
    await anna.taps("Назад")
    assert "2 из 52" in anna.screen.text
    assert load_questionnaire("self").statement(SECOND).hint not in anna.screen.text


async def test_comment_is_shown_escaped_when_it_was_typed(cast: Cast, anna: Chat) -> None:
    diagnosis_id = await begun(anna)
    await anna.taps("Другое")
    await anna.taps("Комментарий")
    await anna.says("<b>5 & 6</b> класс\x00")
    assert "Комментарий сохранён" in anna.screen.text
    assert "&lt;b&gt;5 &amp; 6&lt;/b&gt; класс" in anna.screen.text
    await anna.taps("Другое")
    await anna.taps("Комментарий")
    await anna.taps("Убрать комментарий")
    assert anna.screen.toast == "Комментарий убран"
    assert (await view_of(cast, cast.anna, diagnosis_id)).comment_of(Address(FIRST)) is None


async def test_comment_stays_awaited_when_what_came_was_no_text(cast: Cast, anna: Chat) -> None:
    diagnosis_id = await begun(anna)
    await anna.presses(WriteComment(diagnosis_id=diagnosis_id, key=FIRST))
    await anna.sends(
        sticker={
            "file_id": "1",
            "file_unique_id": "1",
            "type": "regular",
            "width": 1,
            "height": 1,
            "is_animated": False,
            "is_video": False,
        }
    )
    assert "нужен текст" in anna.screen.text
    await anna.says("я" * 4096)
    assert "4096" in "".join(filter(str.isprintable, anna.screen.text)).replace("\u00a0", "")
    await anna.says("коротко")
    assert (await view_of(cast, cast.anna, diagnosis_id)).comment_of(Address(FIRST)) == "коротко"


async def test_text_is_no_comment_when_a_button_was_pressed_meanwhile(
    cast: Cast, anna: Chat
) -> None:
    diagnosis_id = await begun(anna)
    await anna.presses(WriteComment(diagnosis_id=diagnosis_id, key=FIRST))
    await anna.taps("Назад")
    awaited = (await anna.turn(typed=True)).expectation
    assert awaited is not None
    assert awaited.expects == LEVEL


async def test_comment_is_refused_and_forgotten_when_the_diagnosis_was_finished(
    cast: Cast, anna: Chat
) -> None:
    diagnosis_id = await begun(anna)
    await anna.presses(WriteComment(diagnosis_id=diagnosis_id, key=FIRST))
    await answer_all(cast, cast.anna, diagnosis_id)
    await finish(cast, cast.anna, diagnosis_id)
    with pytest.raises(DomainError) as refused:
        await anna.says("поздно")
    assert refused.value.code == "diagnosis.finished"
    assert (await anna.turn(typed=True)).expectation is None


async def test_result_is_shown_and_nothing_stored_when_an_old_answer_is_pressed(
    cast: Cast, anna: Chat
) -> None:
    diagnosis_id = await begun(anna)
    await answer_all(cast, cast.anna, diagnosis_id)
    await finish(cast, cast.anna, diagnosis_id)
    for stale in (
        GiveAnswer(diagnosis_id=diagnosis_id, key=FIRST, value=AnswerValue.NOT_YET),
        ShowStatement(diagnosis_id=diagnosis_id, key=FIRST),
        WriteComment(diagnosis_id=diagnosis_id, key=FIRST),
        GoOn(diagnosis_id=diagnosis_id),
        ListGroup(diagnosis_id=diagnosis_id, group="method"),
        Pause(diagnosis_id=diagnosis_id),
    ):
        screen = await anna.presses(stale)
        assert "Результат самодиагностики" in screen.text
        assert screen.toast == "Диагностика уже завершена, ответить больше нельзя."
    kept = await view_of(cast, cast.anna, diagnosis_id)
    assert kept.value_of(Address(FIRST)) is AnswerValue.INDEPENDENT


async def test_second_diagnosis_begins_and_the_last_result_stays_when_taken_again(
    cast: Cast, anna: Chat
) -> None:
    first = await begun(anna)
    await answer_all(cast, cast.anna, first)
    await anna.presses(Finish(diagnosis_id=first))
    await anna.presses(OpenDiagnosis())
    await anna.taps("Ещё раз")
    assert "видите только вы" in anna.screen.text
    await anna.taps("Начать")
    assert "1 из 52" in anna.screen.text
    await anna.taps("Пауза")
    await anna.taps("Прошлый результат")
    assert "Результат самодиагностики" in anna.screen.text


async def test_teacher_is_asked_whom_she_teaches_when_nobody_knows(cast: Cast, anna: Chat) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(PostRow).where(PostRow.id == cast.anna.post_id).values(audience=None)
        )
    words = "кого вы учите"
    assert words in (await anna.presses(OpenDiagnosis())).text
    assert words in (await anna.presses(BeginDiagnosis(post_id=cast.anna.post_id))).text


async def test_no_subject_is_asked_of_who_teaches_none(cast: Cast, anna: Chat) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(PostRow)
            .where(PostRow.id == cast.anna.post_id)
            .values(audience=Audience.OTHER.value)
        )
    assert "46 суждений" in (await anna.presses(OpenDiagnosis())).text
    await anna.taps("Начать")
    assert "1 из 46" in anna.screen.text
    assert "Предметов несколько" not in " ".join(anna.labels)


async def test_mentor_sees_levels_and_no_statement_when_he_opens_the_result(cast: Cast) -> None:
    opened = await begin(cast, cast.anna)
    await answer_all(cast, cast.anna, opened.diagnosis.id, {FIRST: AnswerValue.NOT_YET})
    await finish(cast, cast.anna, opened.diagnosis.id)
    boris = Chat(cast, cast.boris)
    screen = await boris.presses(ShowResult(diagnosis_id=opened.diagnosis.id))
    assert "Методические — уверенное владение" in screen.text
    assert not any(one.short in screen.text for one in opened.statements)


@pytest.mark.parametrize("name", ["boris", "vera", "irina"])
async def test_answers_are_denied_at_every_button_when_anybody_else_presses(
    cast: Cast, name: str
) -> None:
    opened = await begin(cast, cast.anna)
    await answer_all(cast, cast.anna, opened.diagnosis.id)
    diagnosis_id = opened.diagnosis.id
    other = Chat(cast, getattr(cast, name))
    for data in (
        GoOn(diagnosis_id=diagnosis_id),
        ShowStatement(diagnosis_id=diagnosis_id, key=FIRST),
        GiveAnswer(diagnosis_id=diagnosis_id, key=FIRST, value=AnswerValue.NOT_YET),
        ShowOther(diagnosis_id=diagnosis_id, key=FIRST),
        ShowHint(diagnosis_id=diagnosis_id, key=FIRST),
        WriteComment(diagnosis_id=diagnosis_id, key=FIRST),
        RemoveComment(diagnosis_id=diagnosis_id, key=FIRST),
        ListGroups(diagnosis_id=diagnosis_id),
        ListGroup(diagnosis_id=diagnosis_id, group="method"),
        Pause(diagnosis_id=diagnosis_id),
        Finish(diagnosis_id=diagnosis_id),
        ShowDetails(diagnosis_id=diagnosis_id, group="method"),
        BeginDiagnosis(post_id=cast.anna.post_id),
    ):
        with pytest.raises(DomainError) as refused:
            await other.presses(data)
        assert refused.value.code == "access.denied", data


async def test_resume_shows_where_things_stand_when_the_bot_was_killed(
    cast: Cast, anna: Chat
) -> None:
    diagnosis_id = await begun(anna)
    assert "1 из 52" in (await resume(await anna.turn(), diagnosis_id)).text
    await anna.presses(WriteComment(diagnosis_id=diagnosis_id, key=SECOND))
    assert "Напишите комментарий" in (await resume(await anna.turn(), diagnosis_id)).text
    await answer_all(cast, cast.anna, diagnosis_id)
    await anna.presses(GoOn(diagnosis_id=diagnosis_id))
    assert "Все ответы есть" in (await resume(await anna.turn(), diagnosis_id)).text
    await anna.presses(Finish(diagnosis_id=diagnosis_id))
    assert "Результат" in (await resume(await anna.turn(), diagnosis_id)).text
    assert "Результат" in (await resume(await anna.turn(), None)).text
    mentor = Chat(cast, cast.boris)
    assert "видит только сам педагог" in (await resume(await mentor.turn(), diagnosis_id)).text
    outsider = Chat(cast, cast.irina)
    assert "Результат" not in (await resume(await outsider.turn(), diagnosis_id)).text


async def test_press_on_an_answer_makes_at_most_8_statements_however_much_is_answered(
    cast: Cast, anna: Chat
) -> None:
    diagnosis_id = await begun(anna)
    press = GiveAnswer(diagnosis_id=diagnosis_id, key=FIRST, value=AnswerValue.STRENGTH)
    with counting(cast.database) as early:
        await anna.presses(press)
    assert len(early.statements) <= 8, "\n".join(early.statements)
    assert early.write_transactions == 1
    await answer_all(cast, cast.anna, diagnosis_id)
    with counting(cast.database) as late:
        await anna.presses(press)
    assert len(late.statements) == len(early.statements)


async def test_any_other_press_makes_at_most_20_statements(cast: Cast, anna: Chat) -> None:
    diagnosis_id = await begun(anna)
    await answer_all(cast, cast.anna, diagnosis_id)
    for data in (
        OpenDiagnosis(),
        ShowIntro(post_id=cast.anna.post_id),
        BeginDiagnosis(post_id=cast.anna.post_id),
        ShowStatement(diagnosis_id=diagnosis_id, key=LONGEST),
        WriteComment(diagnosis_id=diagnosis_id, key=LONGEST),
        ListGroup(diagnosis_id=diagnosis_id, group="method"),
        Pause(diagnosis_id=diagnosis_id),
        Finish(diagnosis_id=diagnosis_id),
        ShowDetails(diagnosis_id=diagnosis_id, group="method"),
    ):
        with counting(cast.database) as cost:
            await anna.presses(data)
        assert len(cost.statements) <= 20, f"{data}\n" + "\n".join(cost.statements)
        assert cost.write_transactions <= 1


async def test_all_is_in_english_when_the_teacher_speaks_it(cast: Cast, anna: Chat) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(AccountRow).where(AccountRow.id == cast.anna.account_id).values(language="en")
        )
    await anna.presses(OpenDiagnosis())
    assert "only you see your answers" in anna.screen.text
    await anna.taps("Begin")
    for _ in range(52):
        await anna.taps("On my own")
    await anna.taps("See the result")
    assert "Result of the self-diagnosis" in anna.screen.text
