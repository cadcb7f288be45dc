"""Facts of a portfolio as its list and its files. Papers speak Russian in any chat."""

from documents.portfolio import archive_name, entry_name
from documents.route_words import years
from domain.calendar import term_years
from domain.evidence import Evidence, ProofForm, extension
from domain.item import EvidenceKind
from domain.people import ChannelPolicy
from domain.portfolio import (
    PackedFile,
    PortfolioEntry,
    PortfolioIndex,
    PortfolioLine,
    PortfolioProof,
)
from locales.translator import DEFAULT_LANGUAGE, Translator, translator
from services.closing import PortfolioFacts

_MIMES = {"image/jpeg": "jpg", "image/png": "png", "application/pdf": "pdf"}


def portfolio(facts: PortfolioFacts) -> tuple[PortfolioIndex, tuple[PackedFile, ...]]:
    """The list, and what goes into the archive under which names."""
    files: list[PackedFile] = []
    lines = tuple(
        _line(facts, one, f"{number:02}", files)
        for number, one in enumerate(facts.entries, start=1)
    )
    index = PortfolioIndex(
        name=_name(facts),
        school=facts.school,
        years=_years(facts),
        day=facts.today,
        lines=lines,
    )
    return index, tuple(files)


def name(facts: PortfolioFacts) -> str:
    """«Портфолио Иванова М. И. 2026-2027», without an extension."""
    t = _words()
    route = facts.route
    named = term_years(route.first_on or facts.today, route.last_on or facts.today)
    years_in_name = "-".join(str(year) for year in sorted(set(named)))
    title = t.plain("document-portfolio-title")
    return archive_name(f"{title} {route.owner} {years_in_name}")


def _words() -> Translator:
    return translator(DEFAULT_LANGUAGE)


def _name(facts: PortfolioFacts) -> str:
    named = facts.route.policy is ChannelPolicy.FULL
    return facts.route.owner_name.full if named else facts.route.owner


def _years(facts: PortfolioFacts) -> str:
    route = facts.route
    return years(route.first_on or facts.today, route.last_on or facts.today, "portfolio")


def _line(
    facts: PortfolioFacts, one: PortfolioEntry, number: str, files: list[PackedFile]
) -> PortfolioLine:
    t = _words()
    what = t.plain(_what(one))
    day = "" if one.done_on is None else f"{one.done_on:%d.%m.%Y}"
    state = t.plain("document-portfolio-confirmed") if one.confirmed else ""
    about = ", ".join(part for part in (what, day, state) if part)
    return PortfolioLine(
        number=number,
        title=one.title,
        about=about[:1].upper() + about[1:],
        proofs=tuple(_proof(one, proof, number, files) for proof in one.proofs),
    )


def _what(one: PortfolioEntry) -> str:
    if one.kind is not None:
        return f"route-kind-{one.kind.value.replace('_', '-')}"
    if one.record is not None:
        return f"document-record-{one.record.value}"
    return "document-portfolio-external"


def _proof(
    one: PortfolioEntry, proof: Evidence, number: str, files: list[PackedFile]
) -> PortfolioProof:
    """A text or a link stands in the list; a file in the archive, where we keep a copy of it."""
    given = proof.proof
    if given.form in (ProofForm.TEXT, ProofForm.LINK):
        return PortfolioProof(text=given.text or given.url or "")
    kind = _kind(one, given.form)
    if proof.sha256 is None:
        return PortfolioProof(text=given.file_name or kind, lost=True)
    ending = extension(given.file_name or "") or _MIMES.get(given.mime or "", "")
    if not ending and given.form is ProofForm.PHOTO:
        ending = "jpg"
    taken = [file.name for file in files]
    file = PackedFile(
        path=proof.sha256,
        name=entry_name(number, one.title, kind, ending, taken),
        size=given.size or 0,
    )
    files.append(file)
    return PortfolioProof(text=kind, file=file.name)


def _kind(one: PortfolioEntry, form: ProofForm) -> str:
    t = _words()
    if one.evidence_kind is not EvidenceKind.NONE:
        return t.plain(f"route-evidence-{one.evidence_kind.value.replace('_', '-')}")
    return t.plain(f"document-portfolio-{form.value}")
