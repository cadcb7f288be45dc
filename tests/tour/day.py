"""The whole way of one teacher through the phones of four people, and what a school asks."""

from collections.abc import AsyncIterator

from bot.demo.stage import PICTURE, Stage
from tests.tour.guest import Album, Guest, TourFailed
from tests.tour.sheet import staff_list

FEWEST_TAPS = 15
"""From the result to a submitted plan of four items for three bases, no word typed: a goal and a
task are chosen on the way."""

TAPS_TO_STATEMENT = 6
"""From the opened invitation to the first statement."""

TAPS_BEYOND_STATEMENTS = 4
"""From the first statement to the result, besides an answer each."""

ANSWERS = {
    2: "○○○",
    17: "●○○",
    23: "○○○",
    12: "●○○",
    30: "●○○",
    46: "●●●",
    47: "●●●",
    42: "●●●",
    44: "●●●",
}
"""By number of the statement; all others are «Делаю самостоятельно»."""

OFFERS = ((1, 4), (2,), (1,))
"""Which suggestions are chosen for each of the three bases: all of them the mentor confirms."""

_MOST_WEEKS = 20
_MOST_EVENTS = 12


class Day:
    def __init__(self, stage: Stage, album: Album) -> None:
        self._stage = stage
        self.teacher = Guest(key="lyudmila", album=album)
        self.mentor = Guest(key="boris", album=album)
        self.deputy = Guest(key="vera", album=album)
        self.counts: dict[str, int] = {}

    async def parts(self) -> AsyncIterator[str]:
        """Names of the parts as they are done."""
        for part in (
            self.invitation,
            self.consent,
            self.mentoring,
            self.diagnosis,
            self.papers,
            self.plan,
            self.plan_details,
            self.approval,
            self.reminder,
            self.done,
            self.confirmation,
            self.summary,
            self.table,
            self.cards,
            self.school_diagnosis,
        ):
            guests = (self.teacher, self.mentor, self.deputy)
            before = sum(guest.taps for guest in guests)
            await part()
            self.counts[part.__name__] = sum(guest.taps for guest in guests) - before
            yield part.__name__

    async def invitation(self) -> None:
        deputy = self.deputy
        await deputy.says("/teachers")
        await deputy.says("Обложкина")
        await deputy.taps_on("Обложкина", "Новая ссылка")
        links = [one.text for one in deputy.user.messages if "start=" in one.text]
        if not links:
            raise TourFailed("no link in the deputy's chat")
        self._payload = links[-1].rpartition("start=")[2].split()[0]

    async def consent(self) -> None:
        self._opened = self.teacher.taps
        await self.teacher.opens(self._payload)
        await self.teacher.taps_on("Даю согласие", "5-11 классы")

    async def mentoring(self) -> None:
        deputy, teacher = self.deputy, self.teacher
        await deputy.says("/teachers")
        await deputy.says("Обложкина")
        await deputy.taps_on("Обложкина", "Предложить наставника")
        await deputy.says("Образцов")
        await deputy.taps_on("Образцов")
        await self._arrives(self.mentor, "Согласиться", "Обложкина")
        await self.mentor.taps_on("Согласиться")
        await self._arrives(teacher, "Согласиться", "Образцов")
        await teacher.taps_on("Согласиться")

    async def diagnosis(self) -> None:
        teacher = self.teacher
        await teacher.says("/menu")
        # One of his taps was to agree to a mentor, which no invitation asks for.
        agreed = 1
        await teacher.taps_on("Пройти диагностику", "Начать")
        first = teacher.taps
        self._counted(
            "from the invitation to the first statement",
            first - self._opened - agreed,
            TAPS_TO_STATEMENT,
        )
        number = 0
        while teacher.offers("●●○"):
            number += 1
            if number > 60:
                raise TourFailed("the diagnosis doesn't end")
            await teacher.taps_on(ANSWERS.get(number, "●●○"))
        self.counts["statements"] = number
        await teacher.taps_on("Посмотреть результат")
        self._counted(
            "from the first statement to the result",
            teacher.taps - first,
            number + TAPS_BEYOND_STATEMENTS,
        )

    async def papers(self) -> None:
        """The picture has come by itself, the report comes when asked for."""
        await self.teacher.taps_on("📄 Подробно")
        self._came(self.teacher, ".png", ".pdf")

    async def plan(self) -> None:
        teacher = self.teacher
        taps, typed = teacher.taps, teacher.typed
        await teacher.taps_on("🧭 Составить ИОМ", "▶️ Составить ИОМ", "Дальше ▶️")
        for offers in OFFERS:
            await teacher.taps_on(*(f"▫️ {offer}" for offer in offers), "Дальше ▶️")
        await teacher.taps_on("Применять в работе", "▫️ ", "Посмотреть план ▶️")
        await teacher.taps_on("✅ Отправить на утверждение")
        self.counts["from the result to submitted"] = teacher.taps - taps
        if teacher.taps - taps > FEWEST_TAPS or teacher.typed != typed:
            raise TourFailed(f"{teacher.taps - taps} taps from the result to a submitted plan")

    async def plan_details(self) -> None:
        """Taken back, looked at from all sides, changed without a typed word, sent again."""
        teacher, typed = self.teacher, self.teacher.typed
        await teacher.taps_on("↩️ Отозвать", "🗓 По датам", "✏️ 1", "⋯ Ещё", "Применение")
        await teacher.taps_on("На ближайших занятиях", "↩️ Как было до этого")
        await teacher.taps_on("📅 Срок", "📅 Календарь", "Назад", "Назад")
        await teacher.taps_on("🗑 Убрать", "↩️ Вернуть в план")
        await teacher.taps_on("🎯 Цель и задачи", "📌 Задачи", "Посмотреть план ▶️")
        await teacher.taps_on("⏳ На какой срок", "Два года", "⏳ На какой срок", "Обычный")
        await teacher.taps_on("➕ Мероприятия", "➕ Своё мероприятие", "Назад", "🧭 План")
        await teacher.taps_on("✅ Отправить на утверждение")
        if teacher.typed != typed:
            raise TourFailed("a word had to be typed")

    async def approval(self) -> None:
        await self._arrives(self.deputy, "Посмотреть ИОМ", "Обложкина")
        await self.deputy.taps_on("Посмотреть ИОМ", "✅ Утвердить")
        await self._arrives(self.teacher, "утверждён", "Расписанова")

    async def reminder(self) -> None:
        for _ in range(_MOST_WEEKS):
            count = len(self.teacher.user.messages)
            await self._stage.move("week")
            if len(self.teacher.user.messages) > count and self.teacher.offers("Сделано"):
                await self.teacher.looks("получает напоминание")
                return
        raise TourFailed("no reminder came")

    async def done(self) -> None:
        await self.teacher.taps_on("Сделано")
        await self.teacher.sends_photo(PICTURE.read_bytes())

    async def confirmation(self) -> None:
        await self._arrives(self.mentor, "✅ Подтвердить", "Обложкина")
        await self.mentor.taps_on("✅ Подтвердить")
        await self._arrives(self.teacher, "Подтверждено")

    async def summary(self) -> None:
        await self.deputy.says("/summary")
        self.deputy.sees("Диагностика", "ИОМ утверждён")

    async def table(self) -> None:
        """A staff list is looked at, taken, and taken again without doubling anybody."""
        deputy = self.deputy
        for _ in range(2):
            await deputy.says("/teachers")
            await deputy.taps_on("📋 Списки")
            await deputy.sends_document(staff_list(), "Список педагогов.xlsx")
            if deputy.offers("✅ Добавить 3"):
                await deputy.taps_on("✅ Добавить 3")
        deputy.sees("уже есть")

    async def cards(self) -> None:
        deputy = self.deputy
        await deputy.says("/teachers")
        await deputy.taps_on("📋 Списки", "🖨 Карточки с QR")
        self._came(deputy, ".pdf")

    async def school_diagnosis(self) -> None:
        """The one that runs: who has passed, the map, its picture and its table."""
        deputy = self.deputy
        await deputy.says("/diagnoses")
        await deputy.taps_on("Диагностика, март", "📊 По ШМО", "Назад")
        await deputy.taps_on("🗺 Карта", "🖼 Картинкой", "📄 Таблицей")
        self._came(deputy, ".png", ".xlsx")

    def _counted(self, what: str, taps: int, most: int) -> None:
        self.counts[what] = taps
        if taps > most:
            raise TourFailed(f"{taps} taps {what}, not {most}")

    def _came(self, guest: Guest, *endings: str) -> None:
        """Files with these endings are in the chat."""
        names = [file.name for one in guest.user.messages for file in one.files]
        for ending in endings:
            if not any(name.endswith(ending) for name in names):
                raise TourFailed(f"{guest.key}: no {ending} among {names}")

    async def _arrives(self, guest: Guest, *fragments: str) -> None:
        """On, event by event, until a message to the guest holds these."""
        for _ in range(_MOST_EVENTS):
            if guest.has(*fragments):
                await guest.looks("получает сообщение")
                return
            await self._stage.move("next")
        raise TourFailed(f"{guest.key}: {fragments} have not come")
