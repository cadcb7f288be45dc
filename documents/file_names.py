"""Names of files that a deputy can file: «ИОМ Иванова М. И. 2026-2027 форма 1.docx»."""

import re

from documents.achievements import period_words
from documents.report_words import period_of, words_at, years_in_name
from documents.route_words import title
from documents.text import brief
from documents.words import words
from domain.achievements import Achievements
from domain.people import ChannelPolicy, person_label
from domain.reports import Figures
from domain.route_paper import RoutePaper

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\s]+')
"""What some system has no place for in a name; kinds of spaces are one."""
_LONGEST = 80
"""Characters of a person: systems allow 255 bytes, and a letter of ours takes two."""


def achievements_file_name(view: Achievements, extension: str) -> str:
    """«Достижения Иванова М. И. 2026-2027.docx»; `extension` without its dot."""
    parts = [
        words().plain("document-achievements-file"),
        brief(view.name.short, _LONGEST),
        period_words(view),
    ]
    return f"{_fitting(parts)}.{extension}"


def route_file_name(
    view: RoutePaper,
    extension: str,
    *,
    policy: ChannelPolicy = ChannelPolicy.FULL,
    staff_no: int | None = None,
) -> str:
    """`extension` without its dot. A channel without personal data gets initials and number."""
    parts = [
        title(view, "short"),
        brief(person_label(view.name, policy, staff_no), _LONGEST),
        "-".join(str(year) for year in sorted(set(view.years or ()))),
        words().plain("document-route-file-form", form=view.form.value),
        words().plain("document-route-file-draft") if view.draft else "",
    ]
    return f"{_fitting(parts)}.{extension}"


def report_file_name(view: Figures, what: str, extension: str) -> str:
    """«Отчёт, Школа № 1, 2026-2027.xlsx»; `what`: "table", "review" or "audit"."""
    t = words_at(view.head)
    said = t.plain(
        f"report-file-{what}",
        school=brief(view.head.school, _LONGEST),
        place=brief(view.summary.department or "none", _LONGEST),
        period=years_in_name(t, period_of(view.summary)),
    )
    return plain(said, extension)


def journal(mentor: str, mentee: str) -> str:
    """«Журнал встреч Кузнецов Б. Л. и Павлова А. С..pdf» without the second dot."""
    names = {"mentor": brief(mentor, _LONGEST // 2), "mentee": brief(mentee, _LONGEST // 2)}
    return plain(words().plain("document-journal-file", **names), "pdf")


def plain(said: str, extension: str) -> str:
    """Words as a name of a file."""
    return f"{_NOT_IN_NAMES.sub(' ', said).strip().rstrip('.')}.{extension}"


def _fitting(parts: list[str]) -> str:
    return _NOT_IN_NAMES.sub(" ", " ".join(part for part in parts if part)).strip()
