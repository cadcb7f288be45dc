"""Who takes part in the demonstration: invented people of two invented schools."""

from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from domain.people import Audience, PersonName, Role, SchoolKind

ZONE = "Europe/Moscow"
MOSCOW = ZoneInfo(ZONE)


def at_school(year: int, month: int, day: int, hour: int, minute: int) -> datetime:
    """A time of the school's clock as UTC."""
    return datetime(year, month, day, hour, minute, tzinfo=MOSCOW).astimezone(UTC)


START = at_school(2027, 3, 17, 14, 20)
"""A Wednesday: the seed ends here and the demonstration begins."""

MUNICIPALITY = "Учебный район (пример)"
FIRST_SCHOOL = "Школа № 1 (пример)"
SECOND_SCHOOL = "Школа № 2 (пример)"
KINDERGARTEN = "Детский сад № 3 (пример)"

SCHOOLS = {
    FIRST_SCHOOL: SchoolKind.SCHOOL,
    SECOND_SCHOOL: SchoolKind.SCHOOL,
    KINDERGARTEN: SchoolKind.KINDERGARTEN,
}

LANGUAGES = "ШМО учителей русского языка и литературы"
SCIENCES = "ШМО учителей математики и физики"
PRIMARY = "ШМО учителей начальных классов"
DEPARTMENTS = (LANGUAGES, SCIENCES, PRIMARY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Player:
    """One of the cast. `telegram_id` is his chat too; `caption` is shown beside his phone."""

    key: str
    name: PersonName
    telegram_id: int
    role: Role
    caption: str
    school: str | None = FIRST_SCHOOL
    department: str | None = None
    audience: Audience | None = None
    teaching_since: int | None = None
    mentor: bool = False

    @property
    def shown_role(self) -> str:
        """The role as the list of the cast names it: an accepted mentor is one."""
        return "mentor" if self.mentor else self.role.value


def _name(full: str) -> PersonName:
    surname, given, patronymic = full.split()
    return PersonName(surname=surname, given=given, patronymic=patronymic)


def _teacher(
    key: str,
    number: int,
    full: str,
    stage: str | None,
    department: str | None,
    audience: Audience | None = Audience.SOO,
    *,
    teaching_since: int | None = None,
    school: str = FIRST_SCHOOL,
    mentor: bool = False,
    work: str = "учитель",
) -> Player:
    """`stage`: where they stand when the demonstration begins; the page itself says who has not
    opened the bot."""
    shown = "наставник" if mentor else work
    return Player(
        key=key,
        name=_name(full),
        telegram_id=270_300 + number,
        role=Role.TEACHER,
        caption=shown if stage is None else f"{shown} · {stage}",
        school=school,
        department=department,
        audience=audience,
        teaching_since=teaching_since,
        mentor=mentor,
    )


def _leader(
    key: str, number: int, full: str, role: Role, caption: str, school: str | None = FIRST_SCHOOL
) -> Player:
    return Player(
        key=key,
        name=_name(full),
        telegram_id=270_300 + number,
        role=role,
        caption=caption,
        school=school,
    )


CAST: tuple[Player, ...] = (
    _teacher("anna", 1, "Примерова Анна Сергеевна", "ИОМ действует", LANGUAGES),
    _teacher(
        "boris",
        2,
        "Образцов Борис Львович",
        "двое наставляемых",
        LANGUAGES,
        teaching_since=1999,
        mentor=True,
    ),
    _leader("vera", 3, "Расписанова Вера Павловна", Role.DEPUTY, "заместитель директора"),
    _teacher("olga", 4, "Тетрадкина Ольга Викторовна", "срок прошёл", SCIENCES),
    _teacher(
        "ilya",
        5,
        "Глобусов Илья Андреевич",
        "молодой специалист",
        SCIENCES,
        teaching_since=2025,
    ),
    _teacher("tatiana", 6, "Мелова Татьяна Николаевна", "ИОМ с правками", PRIMARY, Audience.NOO),
    _teacher("irina", 7, "Звонкова Ирина Михайловна", "ИОМ на утверждении", LANGUAGES),
    _teacher("pavel", 8, "Указкин Павел Дмитриевич", "ИОМ на утверждении", SCIENCES),
    _teacher("sergey", 9, "Линейкин Сергей Иванович", "ИОМ вернули", SCIENCES, Audience.BOTH),
    _teacher("elena", 10, "Пеналова Елена Игоревна", "черновик ИОМ", PRIMARY, Audience.NOO),
    _teacher(
        "svetlana",
        11,
        "Дневникова Светлана Юрьевна",
        "прошлый ИОМ завершён",
        PRIMARY,
        Audience.NOO,
        mentor=True,
    ),
    _teacher("maria", 12, "Пробникова Мария Алексеевна", "17 ответов из 52", LANGUAGES),
    _teacher("natalia", 13, "Учебная Наталья Олеговна", "диагностика впереди", LANGUAGES),
    _teacher("valentina", 14, "Закладкина Валентина Степановна", "диагностика впереди", SCIENCES),
    _teacher(
        "artem",
        15,
        "Карандашов Артём Романович",
        "молодой специалист",
        SCIENCES,
        teaching_since=2026,
    ),
    _teacher(
        "yulia",
        16,
        "Азбукина Юлия Максимовна",
        "наставник ещё не ответил",
        PRIMARY,
        Audience.NOO,
        teaching_since=2026,
    ),
    _teacher("rimma", 17, "Партина Римма Ивановна", "класс ещё не выбран", PRIMARY, None),
    _teacher("denis", 18, "Ручкин Денис Евгеньевич", "согласия ещё нет", SCIENCES, None),
    _teacher("lyudmila", 19, "Обложкина Людмила Петровна", None, LANGUAGES, None),
    _leader("dina", 20, "Кафедрина Дина Олеговна", Role.HEAD, "руководитель ШМО"),
    _leader("galina", 21, "Кабинетова Галина Юрьевна", Role.DIRECTOR, "директор"),
    _leader("nina", 22, "Маршрутова Нина Ильинична", Role.ROUTE_OFFICER, "ответственный за ИОМ"),
    _leader(
        "klim", 23, "Соседов Клим Андреевич", Role.DEPUTY, "заместитель, школа № 2", SECOND_SCHOOL
    ),
    _teacher(
        "inna", 24, "Букварёва Инна Марковна", "школа № 2", None, Audience.NOO, school=SECOND_SCHOOL
    ),
    _teacher("zoya", 25, "Чернилова Зоя Петровна", "школа № 2", None, school=SECOND_SCHOOL),
    _teacher("larisa", 28, "Абзацева Лариса Петровна", "итоги ИОМ подведены", LANGUAGES),
    _teacher("gleb", 29, "Страницын Глеб Олегович", "ИОМ завершён", LANGUAGES),
    _teacher("darya", 30, "Формулина Дарья Ильинична", "ИОМ утверждён", SCIENCES),
    _teacher("yuri", 31, "Графиков Юрий Антонович", "есть результат", SCIENCES),
    _teacher("alla", 32, "Прописина Алла Борисовна", "есть результат", PRIMARY, Audience.NOO),
    _teacher("zhanna", 33, "Считалкина Жанна Игоревна", "ИОМ приостановлен", PRIMARY, Audience.NOO),
    _teacher("klavdia", 37, "Промокашкина Клавдия Фёдоровна", "ведётся без бота", PRIMARY, None),
    _leader(
        "raisa",
        34,
        "Сказкина Раиса Тимофеевна",
        Role.DEPUTY,
        "старший воспитатель",
        KINDERGARTEN,
    ),
    _teacher(
        "alina",
        35,
        "Кубикова Алина Денисовна",
        "ИОМ действует",
        None,
        None,
        school=KINDERGARTEN,
        work="воспитатель",
    ),
    _teacher(
        "maya",
        36,
        "Песочникова Майя Юрьевна",
        "диагностика впереди",
        None,
        None,
        school=KINDERGARTEN,
        work="воспитатель",
    ),
    _leader("egor", 26, "Методичкин Егор Ильич", Role.METHODIST, "методист района", school=None),
    _leader("mila", 27, "Настройкина Мила Денисовна", Role.ADMIN, "администратор", school=None),
)

PHONES = ("anna", "boris", "vera")
"""Whose phones the page shows first."""

OFFLINE = frozenset({"klavdia"})
"""Who has no phone for this: the deputy enters for them from paper."""

NOT_JOINED = frozenset({"lyudmila"}) | OFFLINE
NO_CONSENT = frozenset({"denis"})


def player(key: str) -> Player:
    return next(one for one in CAST if one.key == key)
