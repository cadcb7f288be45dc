"""The whole way of one teacher through the phones of four people, and what a school asks."""

from collections.abc import AsyncIterator

from bot.demo.stage import PICTURE, Stage
from tests.tour.guest import Album, Guest, TourFailed
from tests.tour.papers import keep_papers, last_file
from tests.tour.sheet import staff_list
from tests.tour.year import Year

FEWEST_TAPS = 14
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
        self._album = album
        self._guests: dict[str, Guest] = {}
        self.teacher = self._guest("lyudmila")
        self.mentor = self._guest("boris")
        self.deputy = self._guest("vera")
        self.counts: dict[str, int] = {}
        self._year = Year(self._guest, self._arrives)

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
            self.several,
            self.approval,
            self.objection,
            self.reminder,
            self.done,
            self.confirmation,
            self.summary,
            self.table,
            self.cards,
            self.school_diagnosis,
            self.change,
            self.proposal,
            self.handing_over,
            self.last_year,
            self.municipal_diagnosis,
            self.plan_on_paper,
            self.templates,
            self._year.event,
            self._year.record,
            self._year.order,
            self._year.words,
            self._year.conclusion,
            self._year.portfolio,
            self._year.own_data,
        ):
            guests = self._guests.values()
            before = sum(guest.taps for guest in guests)
            await part()
            self.counts[part.__name__] = sum(guest.taps for guest in guests) - before
            yield part.__name__

    async def invitation(self) -> None:
        deputy = self.deputy
        await deputy.says("/teachers")
        await deputy.says("Обложкина")
        await deputy.taps_on("Обложкина", "🔗 Выписать ссылку")
        links = [one.text for one in deputy.user.messages if "start=" in one.text]
        if not links:
            raise TourFailed("no link in the deputy's chat")
        self._payload = links[-1].rpartition("start=")[2].split()[0]

    async def consent(self) -> None:
        self._opened = self.teacher.taps
        await self.teacher.opens(self._payload)
        await self.teacher.taps_on("Даю согласие", "5–11 классы")

    async def mentoring(self) -> None:
        deputy, teacher = self.deputy, self.teacher
        await deputy.says("/teachers")
        await deputy.says("Обложкина")
        await deputy.taps_on("Обложкина", "Предложить наставника")
        await deputy.says("Образцов")
        await deputy.taps_on("Образцов", "✉️ Предложить")
        await self._arrives(self.mentor, "Согласиться", "просят стать наставником")
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
        await teacher.taps_on("🧭 Составить ИОМ", "▶️ Начать с этого")
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
        await teacher.taps_on("⏳ На какой срок", "Два года", "⏳ На какой срок", "До конца")
        await teacher.taps_on("➕ Мероприятия", "➕ Своё мероприятие", "Назад", "🧭 План")
        await teacher.taps_on("✅ Отправить на утверждение")
        if teacher.typed != typed:
            raise TourFailed("a word had to be typed")

    async def several(self) -> None:
        """Two plans without remarks in three taps; the third, of the day, is put aside."""
        deputy = self.deputy
        await deputy.says("/approve")
        await deputy.taps_on("🔎 Планы без замечаний (3)", "⏭ 3", "✅ Утвердить эти (2)")
        deputy.sees("Утверждено (2)")

    async def approval(self) -> None:
        """With a small edit, which the teacher hears of."""
        await self._arrives(self.deputy, "Посмотреть ИОМ", "Обложкина")
        await self.deputy.taps_on("Посмотреть ИОМ", "✏️ Правки и замечания", "✏️ 1")
        await self.deputy.taps_on("📄 Подтверждение", "Сертификат", "◀️ Мероприятия")
        await self.deputy.taps_on("✅ Утвердить с правками")
        await self._arrives(self.teacher, "утверждён", "Расписанова")

    async def objection(self) -> None:
        """The teacher doesn't agree: the plan waits again in her own words, and is approved so."""
        await self.teacher.says("/route")
        await self.teacher.taps_on("✏️ Правки руководителя", "✋ Не согласиться", "✋ Да")
        await self._arrives(self.deputy, "Обложкина", "несогласие")
        await self.deputy.says("/approve")
        await self.deputy.taps_on("Обложкина", "✅ Утвердить")

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
        await self._arrives(self.mentor, "выполнено:", "Обложкина")
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
            await deputy.taps_on("📋 Подключение")
            await deputy.sends_document(staff_list(), "Список педагогов.xlsx")
            if deputy.offers("✅ Добавить 3"):
                await deputy.taps_on("✅ Добавить 3")
        deputy.sees("уже есть")

    async def cards(self) -> None:
        deputy = self.deputy
        await deputy.says("/teachers")
        await deputy.taps_on("📋 Подключение", "🖨 Карточки с QR")
        if deputy.offers("Всем заново"):
            await deputy.taps_on("Всем заново")
        self._came(deputy, ".pdf")

    async def school_diagnosis(self) -> None:
        """The one that runs: who has passed, the map, its picture and its table."""
        deputy = self.deputy
        await deputy.says("/diagnoses")
        await deputy.taps_on("Диагностика, март", "📊 По ШМО", "Назад")
        await deputy.taps_on("🗺 Карта", "🖼 Картинкой", "📄 Таблицей")
        self._came(deputy, ".png", ".xlsx")

    async def change(self) -> None:
        """Replaced by what is ready, for a ready reason; the deputy accepts what has waited."""
        anna, deputy = self._guest("anna"), self.deputy
        await anna.says("/route")
        await anna.taps_on("✏️ Изменить план", "✏️ Изменить мероприятие", "1. ", "🔄 Заменить")
        await anna.taps_on("1", "Есть вариант лучше", "✅ Отправить на решение")
        await deputy.says("/menu")
        await deputy.taps_on("✏️ Изменения (2)", "✅ Принять эти 2")

    async def proposal(self) -> None:
        """Proposed with a reason, answered; and the answer to what the seed proposed."""
        deputy, sergey, anna = self.deputy, self._guest("sergey"), self._guest("anna")
        await deputy.says("/teachers")
        await deputy.says("Линейкин")
        await deputy.taps_on("Линейкин", "💬 Предложить в ИОМ", "Задача", "Аттестация")
        await deputy.taps_on("Впереди аттестация")
        await self._arrives(sergey, "💬 Ответить", "аттестация")
        await sergey.taps_on("💬 Ответить", "✅ Беру")
        await anna.says("/route")
        await anna.taps_on("💬 Предложенное", "💬 Обсудить", "Пропустить")

    async def handing_over(self) -> None:
        """The methodist adds to what was handed over; its owner takes it."""
        methodist, ilya = self._guest("egor"), self._guest("ilya")
        await methodist.says("/menu")
        await methodist.taps_on("📤 Переданные планы", "Глобусов", "➕ Мероприятие")
        await methodist.taps_on("🗓 Консультация")
        await ilya.says("/route")
        await ilya.taps_on("💬 Предложенное", "✅ Беру")

    async def last_year(self) -> None:
        """A plan that is over gives what was not done to the next one."""
        svetlana = self._guest("svetlana")
        await svetlana.says("/route")
        await svetlana.taps_on("▶️ Новый план", "🔁 Взять прошлый план")
        svetlana.sees("черновик")

    async def municipal_diagnosis(self) -> None:
        methodist = self._guest("egor")
        await methodist.says("/diagnoses")
        await methodist.taps_on("📐 Пороги уровней", "Назад", "Диагностика, март", "🗺 Карта")
        await methodist.taps_on("🖼 Картинкой", "📄 Таблицей")
        self._came(methodist, ".png", ".xlsx")

    async def plan_on_paper(self) -> None:
        """Both forms in Word and as a PDF, by the teacher and by the kindergarten's."""
        alina = self._guest("alina")
        await alina.says("/route")
        await alina.taps_on("📄 Документ", "📄 Word", "📄 PDF", "Форма 1 · Word", "Форма 1 · PDF")
        self._came(alina, ".docx", ".pdf")
        await keep_papers(alina, self._album.folder)

    async def templates(self) -> None:
        """Taken, sent back as it is, looked at as a sample, put aside."""
        leader = self._guest("raisa")
        await leader.says("/settings")
        await leader.taps_on("🧭 Правила", "📄 Шаблоны документа", "Форма 2")
        await leader.taps_on("📄 Взять шаблон")
        await leader.sends_document(last_file(leader, ".docx"), "Наш ИОМ.docx")
        leader.sees("Шаблон принят")
        await leader.taps_on("🔍 Образец", "↩️ Вернуть обычный")

    def _guest(self, key: str) -> Guest:
        return self._guests.setdefault(key, Guest(key=key, album=self._album))

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
