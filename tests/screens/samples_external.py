"""Independent results: the list, a page, each question, the files."""

from dataclasses import replace
from datetime import UTC, date, datetime

from content.external_texts import load_external_texts
from domain.evidence import Evidence, FetchState, Proof, ProofForm
from domain.external_results import (
    ExternalResult,
    ResultField,
    ResultLevel,
    ResultList,
    ResultPage,
    ResultState,
)
from domain.people import ChannelPolicy, PersonName, PostHolder
from handlers.external import screens as one
from handlers.home.callbacks import OpenHome
from handlers.screen import Button, Screen
from locales.translator import Translator

ID = 10**15
TODAY = date(2027, 3, 17)
BACK = Button(text="◀️", data=OpenHome().pack())
OWNER = PostHolder(
    post_id=ID,
    person_id=1,
    name=PersonName(surname="Константинопольская", given="Александра", patronymic="Львовна"),
    staff_no=12,
    channel_policy=ChannelPolicy.FULL,
)
BARE = ExternalResult(
    id=ID,
    post_id=ID,
    operator="ЦНППМ <области> & края",
    level=None,
    kind=None,
    held_on=None,
    percent=None,
    level_name=None,
    attempt=None,
    certificate=None,
    errors=None,
    state=ResultState.KEPT,
    rev=1,
    entered_by=1,
    at=datetime(2027, 3, 17, 11, 20, tzinfo=UTC),
)
WHOLE = replace(
    BARE,
    level=ResultLevel.REGIONAL,
    kind="Предметно-методическая",
    held_on=date(2026, 11, 12),
    percent=74,
    level_name="Базовый",
    attempt=2,
    certificate="Сертификат № 125",
    errors="Задания с развёрнутым ответом; " * 40,
)
FILE = Evidence(
    id=1,
    item_id=None,
    proof=Proof(
        form=ProofForm.FILE, file_id="f", file_name="Отчёт.pdf", size=9, mime="application/pdf"
    ),
    at=BARE.at,
    by=1,
    sha256="0" * 64,
    fetch_state=FetchState.KEPT,
)


def page(
    result: ExternalResult = WHOLE, *, own: bool = True, may_edit: bool = True, files: int = 0
) -> ResultPage:
    return ResultPage(owner=OWNER, result=result, files=(FILE,) * files, own=own, may_edit=may_edit)


def listing(*results: ExternalResult, own: bool = True, may_add: bool = True) -> ResultList:
    return ResultList(owner=OWNER, results=results, own=own, may_add=may_add)


def screens(t: Translator) -> dict[str, Screen]:
    texts = load_external_texts()
    hidden = replace(OWNER, channel_policy=ChannelPolicy.NO_PERSONAL_DATA)
    made = {
        "none": one.listing(listing(), t, TODAY, BACK),
        "own": one.listing(listing(WHOLE, BARE), t, TODAY, BACK),
        "many": one.listing(listing(*[WHOLE] * 12), t, TODAY, BACK),
        "many, the last page": one.listing(listing(*[WHOLE] * 12), t, TODAY, BACK, 9),
        "of a teacher": one.listing(listing(WHOLE, own=False), t, TODAY, BACK),
        "as a mentor": one.listing(listing(WHOLE, own=False, may_add=False), t, TODAY, BACK),
        "without names": one.listing(
            replace(listing(WHOLE, own=False), owner=hidden), t, TODAY, BACK
        ),
        "operator": one.ask_operator(OWNER, True, t, texts),
        "operator, of a teacher": one.ask_operator(OWNER, False, t, texts),
        "page": one.page(page(files=2), t, TODAY),
        "page of a teacher": one.page(page(own=False), t, TODAY),
        "page, kept by another": one.page(page(may_edit=False, files=1), t, TODAY),
        "page, bare": one.page(page(BARE), t, TODAY),
        "removed": one.page(page(replace(WHOLE, state=ResultState.REMOVED)), t, TODAY),
        "removed, by another": one.page(
            page(replace(WHOLE, state=ResultState.REMOVED), may_edit=False), t, TODAY
        ),
        "calendar": one.month(page(), t, 202703, TODAY),
        "file": one.ask_file(page(), t),
        "file sent": one.ask_file(page(files=1), t).headed(t("external-file-accepted", count=1)),
        "files shown": one.with_files(one.page(page(files=1), t, TODAY), t, (FILE,)),
    }
    for field in ResultField:
        made[f"ask {field.value}"] = one.ask(page(BARE), field, t, TODAY, texts)
        made[f"ask {field.value} again"] = one.ask(page(), field, t, TODAY, texts)
    return made
