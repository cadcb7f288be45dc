"""Options, words, subjects, what the school asks: the conversation beyond the plain scale."""

import pytest
from aiogram.filters.callback_data import CallbackData
from sqlalchemy import delete, update

from content.loader import questionnaires
from domain.diagnosis import Address, Form
from domain.scoring import AnswerValue
from handlers.diagnosis.callbacks import (
    BeginCampaign,
    BeginDiagnosis,
    BeginEntry,
    BeginForm,
    ChooseOption,
    Finish,
    GiveAnswerFor,
    GoOn,
    GoOnFrom,
    ListOffers,
    ListSubjects,
    RemoveCommentFor,
    Reopen,
    SendBlank,
    SetSubject,
    ShowHintFor,
    ShowOffer,
    ShowOtherFor,
    ShowResult,
    ShowReview,
    ShowStatement,
    ShowStatementFor,
    SkipQuestion,
    WriteCommentFor,
)
from handlers.diagnosis.entry import resume
from handlers.home.callbacks import OpenHome
from services import diagnosis
from storage.tables import AnswerRow, PostRow
from tests.cast import Cast
from tests.counting import counting
from tests.handlers.pressing import Chat
from tests.services import planning
from tests.services.answering import answer_all, begin, finish, view_of
from tests.services.campaigning import closed, opened

GREAT = 10**15
FIRST = "subject.hard_tasks"


@pytest.fixture
def anna(cast: Cast) -> Chat:
    return Chat(cast, cast.anna)


async def requests(cast: Cast, anna: Chat) -> int:
    await anna.presses(
        BeginForm(post_id=cast.anna.post_id, questionnaire="requests", form=Form.FULL)
    )
    async with cast.call(cast.anna).read() as (tx, call):
        view = await diagnosis.find_open(tx, call, cast.anna.post_id, "requests")
    assert view is not None
    return view.diagnosis.id


async def teaches(cast: Cast, *subjects: str) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(PostRow).where(PostRow.id == cast.anna.post_id).values(subjects=list(subjects))
        )


def _buttons() -> list[CallbackData]:
    """Every new kind with the greatest ids and every key that the shipped content has."""
    made: list[CallbackData] = [
        BeginCampaign(campaign_id=GREAT),
        ListOffers(post_id=GREAT),
        ShowReview(diagnosis_id=GREAT, page=9),
        SetSubject(diagnosis_id=GREAT, scope="ffffffff", on=True),
        Reopen(diagnosis_id=GREAT),
    ]
    for questionnaire in questionnaires():
        key = questionnaire.key
        made += [
            ShowOffer(post_id=GREAT, questionnaire=key),
            *(
                kind(post_id=GREAT, questionnaire=key, form=Form.EXPRESS)
                for kind in (BeginForm, BeginEntry, SendBlank)
            ),
        ]
        for statement in questionnaire.statements:
            one = statement.key
            made += [
                SkipQuestion(diagnosis_id=GREAT, key=one),
                GoOnFrom(diagnosis_id=GREAT, key=one),
                *(
                    ChooseOption(diagnosis_id=GREAT, key=one, option=option.key, on=False)
                    for option in statement.options
                ),
            ]
            if statement.group == "subject":
                made.append(
                    GiveAnswerFor(
                        diagnosis_id=GREAT, key=one, value=AnswerValue.NOT_YET, scope="ffffffff"
                    )
                )
                made += [
                    kind(diagnosis_id=GREAT, key=one, scope="ffffffff")
                    for kind in (
                        ShowStatementFor,
                        ShowOtherFor,
                        ShowHintFor,
                        WriteCommentFor,
                        RemoveCommentFor,
                    )
                ]
    return made


def test_buttons_fit_whatever_the_content_and_the_ids() -> None:
    assert [one.pack() for one in _buttons() if len(one.pack().encode()) > 64] == []


async def test_several_options_are_set_and_unset_and_lead_on(cast: Cast, anna: Chat) -> None:
    diagnosis_id = await requests(cast, anna)
    assert "не больше 3" in anna.screen.text
    for number in (1, 4, 4, 2, 3):
        await anna.taps(f"{number}")
    assert "✓ 3" in " ".join(anna.labels)
    await anna.taps("12")
    assert anna.screen.toast == "Можно отметить не больше 3. Снимите одну отметку."
    await anna.taps("Дальше")
    assert "2 из 11" in anna.screen.text
    await anna.taps("Аттестация" if any("Аттестация" in x for x in anna.labels) else "Скоро")
    assert "3 из 11" in anna.screen.text
    given = (await view_of(cast, cast.anna, diagnosis_id)).given(Address("themes.areas"))
    assert given is not None
    assert given.options == ("content", "method", "literacy")


async def test_words_are_taken_once_and_only_where_they_are_asked_for(
    cast: Cast, anna: Chat
) -> None:
    diagnosis_id = await requests(cast, anna)
    await anna.presses(ShowStatement(diagnosis_id=diagnosis_id, key="themes.question"))
    await anna.sends(voice={"file_id": "1", "file_unique_id": "1", "duration": 1})
    assert "Здесь нужен текст" in anna.screen.text
    await anna.says("Как говорить с родителями?")
    assert "5 из 11" in anna.screen.text
    await anna.says("ещё слова")
    assert "отвечают кнопками" in anna.screen.text
    view = await view_of(cast, cast.anna, diagnosis_id)
    given = view.given(Address("themes.question"))
    assert given is not None
    assert (given.text, view.answered) == ("Как говорить с родителями?", 1)
    await anna.presses(ShowStatement(diagnosis_id=diagnosis_id, key="themes.question"))
    assert "Как говорить с родителями?" in anna.screen.text
    assert "Напишите" not in anna.screen.text
    assert "Новое сообщение" in (await resume(await anna.turn(), diagnosis_id)).text


async def test_question_of_words_is_awaited_from_the_moment_it_is_shown(
    cast: Cast, anna: Chat
) -> None:
    diagnosis_id = await requests(cast, anna)
    while "4 из 11" not in anna.screen.text:
        await anna.presses(_first_option(anna))
        if any("Дальше" in label for label in anna.labels):
            await anna.taps("Дальше")
    for shown_by in (None, diagnosis_id):
        await anna.presses(OpenHome())
        assert "своими словами" in (await resume(await anna.turn(), shown_by)).text
        await anna.says("Как говорить с родителями?")
        assert "5 из 11" in anna.screen.text
        view = await view_of(cast, cast.anna, diagnosis_id)
        given = view.given(Address("themes.question"))
        assert given is not None
        assert given.text == "Как говорить с родителями?"
        await _forget(cast, diagnosis_id, "themes.question")


async def _forget(cast: Cast, diagnosis_id: int, key: str) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            delete(AnswerRow).where(
                AnswerRow.diagnosis_id == diagnosis_id, AnswerRow.statement_key == key
            )
        )


async def test_optional_question_is_passed_with_one_press(cast: Cast, anna: Chat) -> None:
    diagnosis_id = await requests(cast, anna)
    await anna.presses(ShowStatement(diagnosis_id=diagnosis_id, key="themes.question"))
    await anna.taps("Пропустить")
    assert "5 из 11" in anna.screen.text
    await anna.presses(ShowStatement(diagnosis_id=diagnosis_id, key="themes.question"))
    assert "Вопрос пропущен" in anna.screen.text


async def test_questionnaire_without_levels_ends_with_thanks_and_her_answers(
    cast: Cast, anna: Chat
) -> None:
    diagnosis_id = await requests(cast, anna)
    for _ in range(40):
        if "Все ответы есть" in anna.screen.text:
            break
        for way in ("Дальше", "Пропустить"):
            if any(way in label for label in anna.labels):
                await anna.taps(way)
                break
        else:
            await anna.presses(_first_option(anna))
    await anna.taps("Отправить ответы")
    assert "Спасибо! Анкета «Образовательные запросы» пройдена." in anna.screen.text
    assert anna.screen.files == ()
    await anna.taps("Мои ответы")
    assert "Содержание и программы" in anna.screen.text
    assert "пропущено" in anna.screen.text
    await anna.taps("Назад")
    await anna.taps("Изменить ответы")
    assert "анкета не считается пройденной" in anna.screen.text
    view = await view_of(cast, cast.anna, diagnosis_id)
    assert view.is_open


def _first_option(anna: Chat) -> str:
    return next(
        button.data
        for line in anna.screen.rows
        for button in line
        if button.data is not None and button.data.split(":")[0] in ("d2o", "d1a")
    )


async def test_teacher_of_two_subjects_is_asked_before_the_block(cast: Cast, anna: Chat) -> None:
    await teaches(cast, "Физика", "Информатика")
    await anna.presses(BeginDiagnosis(post_id=cast.anna.post_id))
    assert "По каким предметам" in anna.screen.text
    await anna.taps("Физика")
    await anna.taps("Информатика")
    await anna.taps("По каждому отдельно (2)")
    assert "Предметные · Физика" in anna.screen.text
    assert "1 из 58" in anna.screen.text
    await anna.taps("Делаю самостоятельно")
    await anna.taps("Другое")
    await anna.taps("Комментарий")
    await anna.says("для физики")
    assert "Комментарий сохранён" in anna.screen.text
    for _ in range(5):
        await anna.taps("Делаю самостоятельно")
    assert "Предметные · Информатика" in anna.screen.text
    await anna.taps("Другое")
    await anna.taps("Список ответов")
    await anna.taps("Предметные · 6 из 12")
    await anna.taps("7")
    assert "Предметные · Информатика" in anna.screen.text


async def test_other_subject_is_typed_and_the_block_stays_whole_when_none_is_chosen(
    cast: Cast, anna: Chat
) -> None:
    await anna.presses(BeginDiagnosis(post_id=cast.anna.post_id))
    assert "1 из 52" in anna.screen.text
    await anna.taps("Предметов несколько")
    await anna.taps("Назад")
    assert "52 суждения" in anna.screen.text
    await anna.taps("Начать")
    await anna.taps("Предметов несколько")
    await anna.taps("Другой предмет")
    await anna.says("я" * 100)
    assert "помещается 40" in anna.screen.text
    await anna.says("  Родной   язык ")
    assert "✓ Родной язык" in anna.labels
    await anna.taps("Один раз за все")
    assert "1 из 52" in anna.screen.text
    await anna.taps("Делаю самостоятельно")
    diagnosis_id = (await begin(cast, cast.anna)).diagnosis.id
    screen = await anna.presses(ListSubjects(diagnosis_id=diagnosis_id))
    assert screen.toast == "Ответы о предмете уже есть: список предметов не меняется."
    assert "2 из 52" in screen.text


async def test_subjects_are_named_in_words_beside_their_list(cast: Cast, anna: Chat) -> None:
    await anna.presses(BeginDiagnosis(post_id=cast.anna.post_id))
    await anna.taps("Предметов несколько")
    await anna.says("биологию и историю")
    assert {"✓ Биология", "✓ История"} <= set(anna.labels)
    await anna.says("ещё физика")
    assert {"✓ Биология", "✓ История", "✓ Физика"} <= set(anna.labels)
    before = set(anna.labels)
    await anna.says("ой нет, не физика")
    assert "снимается нажатием" in anna.screen.text
    assert set(anna.labels) == before
    await anna.says("как тут всё устроено")
    assert "ничего не записано" in anna.screen.text
    assert set(anna.labels) == before
    await anna.says("назад")
    assert "По каким предметам" not in anna.screen.text


async def test_review_names_what_is_left_and_leads_there(cast: Cast, anna: Chat) -> None:
    view = await begin(cast, cast.anna)
    diagnosis_id = view.diagnosis.id
    async with cast.call(cast.anna).write() as (tx, call):
        for one in (*view.asked[:10], *view.asked[12:]):
            await diagnosis.answer(tx, call, diagnosis_id, one.key, AnswerValue.STRENGTH)
    screen = await anna.presses(Finish(diagnosis_id=diagnosis_id))
    assert screen.toast == "Осталось 2 ответа. Остальное сохранено."
    assert "осталось 2 суждения" in screen.text
    await anna.taps("12")
    assert "12 из 52" in anna.screen.text
    await anna.taps("Могу показать")
    assert "11 из 52" in anna.screen.text
    await anna.taps("Могу показать")
    assert "Все ответы есть" in anna.screen.text


async def test_what_the_school_asks_stands_first_and_goes_on(cast: Cast, anna: Chat) -> None:
    await begin(cast, cast.anna)
    campaign_id = await opened(cast, cast.anna, questionnaire="objectivity")
    await anna.says("/diagnosis")
    assert "Объективность оценивания" in anna.screen.text
    assert "Вас просят пройти эту анкету" in anna.screen.text
    await anna.taps("Начать")
    assert "1 из 19" in anna.screen.text
    assert "Как часто так бывает" in anna.screen.text
    await anna.taps("Иногда")
    await anna.says("/diagnosis")
    assert "2 из 19" in anna.screen.text
    await anna.presses(BeginCampaign(campaign_id=campaign_id))
    assert "2 из 19" in anna.screen.text
    await closed(cast, campaign_id)
    screen = await anna.presses(BeginCampaign(campaign_id=campaign_id))
    assert (
        screen.toast
        == "Эта диагностика закрыта, или вас в ней больше не спрашивают. Вот что есть сейчас."
    )


async def test_short_form_is_one_press_away_and_takes_24_presses(cast: Cast, anna: Chat) -> None:
    await anna.says("/diagnosis")
    await anna.taps("краткая")
    for number in range(1, 25):
        assert f"{number} из 24" in anna.screen.text
        await anna.taps("Делаю самостоятельно")
    await anna.taps("Посмотреть результат")
    assert "краткая" in anna.screen.text


async def test_comparison_is_in_words_when_there_is_an_earlier_result(
    cast: Cast, anna: Chat
) -> None:
    for value in (AnswerValue.WITH_SUPPORT, AnswerValue.STRENGTH):
        view = await begin(cast, cast.anna)
        await answer_all(cast, cast.anna, view.diagnosis.id, default=value)
        await finish(cast, cast.anna, view.diagnosis.id)
    await anna.says("/diagnosis")
    await anna.taps("Было")
    assert "Методические: зона развития → <b>ресурс</b>" in anna.screen.text


async def test_finish_is_taken_back_under_the_result(cast: Cast, anna: Chat) -> None:
    view = await begin(cast, cast.anna)
    await answer_all(cast, cast.anna, view.diagnosis.id)
    await anna.presses(Finish(diagnosis_id=view.diagnosis.id))
    shown = anna.screen.text
    await anna.taps("Изменить ответы")
    assert anna.screen.toast == "Можно менять ответы"
    assert "этого результата не видит никто" in anna.screen.text
    assert "он посчитается по тем же ответам" in anna.screen.text
    await anna.taps("Вернуть результат")
    assert anna.screen.text == shown


async def test_old_button_shows_what_is_left_when_the_answers_are_open(
    cast: Cast, anna: Chat
) -> None:
    view = await begin(cast, cast.anna)
    await anna.presses(Reopen(diagnosis_id=view.diagnosis.id))
    assert "осталось 52 суждения" in anna.screen.text


async def test_result_of_two_subjects_says_which_one_it_speaks_of(cast: Cast, anna: Chat) -> None:
    await teaches(cast, "Физика", "Информатика")
    view = await begin(cast, cast.anna)
    physics, computing = (Address(FIRST, one) for one in ("Физика", "Информатика"))
    async with cast.call(cast.anna).write() as (tx, call):
        for one in (physics, computing):
            await diagnosis.set_subject(tx, call, view.diagnosis.id, one.code, on=True)
    view = await answer_all(cast, cast.anna, view.diagnosis.id)
    async with cast.call(cast.anna).write() as (tx, call):
        value = AnswerValue.NOT_YET
        await diagnosis.answer(tx, call, view.diagnosis.id, FIRST, value, computing.code)
    with counting(cast.database) as cost:
        await anna.presses(Finish(diagnosis_id=view.diagnosis.id))
    assert len(cost.statements) <= 20, "\n".join(cost.statements)
    assert "Предметы: Физика, Информатика" in anna.screen.text
    assert "трудные задания по предмету (Информатика)" in anna.screen.text
    vera = Chat(cast, cast.vera)
    await vera.presses(ShowResult(diagnosis_id=view.diagnosis.id))
    assert "Информатика" not in vera.screen.text


async def test_level_is_typed_for_the_subject_that_is_asked(cast: Cast, anna: Chat) -> None:
    """At the cost of a press and of the one look at what is awaited, as any text."""
    await teaches(cast, "Физика", "Информатика")
    await anna.presses(BeginDiagnosis(post_id=cast.anna.post_id))
    await anna.taps("Физика")
    await anna.taps("Информатика")
    await anna.taps("По каждому отдельно (2)")
    with counting(cast.database) as cost:
        await anna.says("могу показать")
    assert len(cost.statements) <= 9, "\n".join(cost.statements)
    assert cost.write_transactions == 1
    assert "Записано: ●●● Могу показать коллегам." in anna.screen.text
    assert "2 из 58" in anna.screen.text
    diagnosis_id = (await begin(cast, cast.anna)).diagnosis.id
    view = await view_of(cast, cast.anna, diagnosis_id)
    assert view.value_of(Address(FIRST, "Физика")) is AnswerValue.STRENGTH
    with counting(cast.database) as cost:
        await anna.says("часто")
    assert len(cost.statements) <= 9, "\n".join(cost.statements)
    assert "номер ответа по порядку, от 1 до 4" in anna.screen.text
    assert "2 из 58" in anna.screen.text
    assert (await view_of(cast, cast.anna, diagnosis_id)).answered == 1


async def test_level_in_words_of_its_own_scale_is_typed(cast: Cast, anna: Chat) -> None:
    await opened(cast, cast.anna, questionnaire="objectivity")
    await anna.says("/diagnosis")
    await anna.taps("Начать")
    assert "Первые два ответа предложим взять в ИОМ" in anna.screen.text
    await anna.says("иногда")
    assert "Записано: ●○○ Иногда." in anna.screen.text
    assert "2 из 19" in anna.screen.text
    assert "Первые два ответа" not in anna.screen.text


async def test_text_beside_an_answered_statement_changes_that_one(cast: Cast, anna: Chat) -> None:
    await anna.presses(BeginDiagnosis(post_id=cast.anna.post_id))
    await anna.says("1")
    await anna.taps("Назад")
    await anna.taps("Другое")
    await anna.taps("Пояснение")
    await anna.says("3")
    view = await begin(cast, cast.anna)
    assert view.value_of(Address(FIRST)) is AnswerValue.INDEPENDENT
    assert view.answered == 1
    await anna.taps("Другое")
    await anna.says("3")
    assert (await begin(cast, cast.anna)).answered == 1


async def test_plan_is_opened_by_its_name_under_the_result_once_there_is_one(
    cast: Cast, anna: Chat
) -> None:
    await planning.diagnosed(cast, cast.anna)
    await anna.says("/diagnosis")
    assert "🧭 Составить ИОМ" in anna.labels
    await planning.submitted(cast, cast.anna)
    await anna.says("/diagnosis")
    assert "🧭 Составить ИОМ" not in anna.labels
    await anna.taps("🧭 ИОМ")
    assert "ждёт утверждения" in anna.screen.text


async def test_press_on_any_kind_of_answer_makes_at_most_8_statements(
    cast: Cast, anna: Chat
) -> None:
    await teaches(cast, "Физика", "Информатика")
    view = await begin(cast, cast.anna)
    diagnosis_id = await requests(cast, anna)
    async with cast.call(cast.anna).write() as (tx, call):
        for code in (Address("", "Физика").code, Address("", "Информатика").code):
            await diagnosis.set_subject(tx, call, view.diagnosis.id, code, on=True)
    for data in (
        ChooseOption(diagnosis_id=diagnosis_id, key="themes.areas", option="method", on=True),
        ChooseOption(diagnosis_id=diagnosis_id, key="themes.reason", option="new", on=True),
        SkipQuestion(diagnosis_id=diagnosis_id, key="themes.question"),
        GiveAnswerFor(
            diagnosis_id=view.diagnosis.id,
            key=FIRST,
            value=AnswerValue.STRENGTH,
            scope=Address("", "Физика").code,
        ),
    ):
        with counting(cast.database) as cost:
            await anna.presses(data)
        assert len(cost.statements) <= 8, f"{data}\n" + "\n".join(cost.statements)
        assert cost.write_transactions == 1
    for other in (
        GoOn(diagnosis_id=diagnosis_id),
        ListOffers(post_id=cast.anna.post_id),
        ListSubjects(diagnosis_id=view.diagnosis.id),
        ShowReview(diagnosis_id=diagnosis_id, page=0),
        BeginForm(post_id=cast.anna.post_id, questionnaire="objectivity", form=Form.FULL),
    ):
        with counting(cast.database) as cost:
            await anna.presses(other)
        assert len(cost.statements) <= 20, f"{other}\n" + "\n".join(cost.statements)
        assert cost.write_transactions <= 1


async def test_young_specialists_questions_are_shown_when_the_school_asks_them(
    cast: Cast, anna: Chat
) -> None:
    await opened(cast, cast.anna, questionnaire="young")
    await anna.says("/diagnosis")
    assert "Молодой специалист" in anna.screen.text
    await anna.taps("Начать")
    assert "1 из 19" in anna.screen.text
    assert "●●● Получается уверенно" in anna.labels
