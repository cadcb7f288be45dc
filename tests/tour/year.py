"""What a school does beside the plans themselves, and how a plan ends."""

from collections.abc import Awaitable, Callable

from tests.tour.guest import Guest, TourFailed
from tests.tour.papers import files_of

Waits = Callable[..., Awaitable[None]]


class Year:
    """`arrives`: waits until a message to the guest holds all of some fragments."""

    def __init__(self, guest: Callable[[str], Guest], arrives: Waits) -> None:
        self._guest = guest
        self._arrives = arrives

    async def event(self) -> None:
        """Those who were there are marked once; nobody writes a report."""
        deputy = self._guest("vera")
        await deputy.says("/menu")
        await deputy.taps_on("🎤 События", "➕ Новое событие", "Педсовет", "Тематический педсовет")
        await deputy.taps_on("Сегодня", "🎤 Отметить участников", "☑️ Выбрать всех")
        await deputy.taps_on("✅ Отметить выбранных")
        deputy.sees("Отмечено")

    async def record(self) -> None:
        """An achievement with its document, and the paper for the attestation."""
        anna = self._guest("anna")
        await anna.says("/menu")
        await anna.taps_on("🏅 Достижения", "📄 Документ", "3 года", "📄 Word", "📄 PDF")
        _came(anna, ".docx", ".pdf")

    async def order(self) -> None:
        """The order of a pair: its number and day typed, term and pay chosen."""
        deputy = self._guest("vera")
        await deputy.says("/menu")
        await deputy.taps_on("👥 Наставнические пары", "Глобусов", "📄 Приказ")
        await deputy.says("12-к от 1 сентября")
        await deputy.taps_on("Учебный год", "Доплата по положению")
        deputy.sees("Приказ № 12-к от 1 сентября 2026", "доплата по положению")

    async def words(self) -> None:
        """The two of a pair write to each other; a meeting is noted, the journal is a paper."""
        mentor, anna = self._guest("boris"), self._guest("anna")
        await mentor.says("/mentor")
        await mentor.taps_on("Примерова", "✍️ Написать")
        await mentor.says("На пятнице обсудим ваши листы критериев")
        await self._arrives(anna, "На пятнице обсудим ваши листы критериев")
        await mentor.says("/mentor")
        await mentor.taps_on("Примерова", "🗓 Встречи", "✍️ Сегодня")
        await mentor.says("Разобрали листы критериев")
        await mentor.says("/mentor")
        await mentor.taps_on("Примерова", "🗓 Встречи", "📄 Журнал встреч")
        _came(mentor, ".pdf")

    async def conclusion(self) -> None:
        """What its owner summed up is concluded, answered and presented; the year's papers."""
        deputy, owner = self._guest("vera"), self._guest("larisa")
        await deputy.says("/menu")
        await deputy.taps_on("🏁 Итоги планов", "Абзацева", "Выполнен частично")
        await deputy.taps_on("✅ Завершить план")
        await self._arrives(owner, "Заключение по вашему плану", "Ответить")
        await owner.taps_on("💬 Ответить", "Всё верно")
        await deputy.taps_on("🏁 Итоги планов", "📌 Заседания", "ШМО учителей русского языка")
        await deputy.taps_on("№ Протокол")
        await deputy.says("7")
        await deputy.taps_on("✏️ Решение", "Одобрить результаты", "✅ Записать")
        await owner.says("/route")
        await owner.taps_on("🏁 Итоги прошлого плана", "📄 Документ", "📄 PDF")
        _came(owner, ".pdf")

    async def portfolio(self) -> None:
        owner = self._guest("larisa")
        await owner.says("/route")
        await owner.taps_on("🏁 Итоги прошлого плана", "📦 Портфолио")
        await self._arrives_file(owner, ".zip")

    async def own_data(self) -> None:
        anna = self._guest("anna")
        await anna.says("/mydata")
        await anna.taps_on("📄 Word")
        _came(anna, ".docx")

    async def _arrives_file(self, guest: Guest, ending: str) -> None:
        """A file that is packed beside the conversation comes when it is ready."""
        await guest.album.stage.emulator.until(lambda: files_of(guest, ending), 60)
        await guest.looks("получает файл")


def _came(guest: Guest, *endings: str) -> None:
    for ending in endings:
        if not files_of(guest, ending):
            raise TourFailed(f"{guest.key}: no {ending}")
