"""What was handed in, as messages of their own above a screen. Pure."""

from dataclasses import replace

from domain.evidence import Evidence, ProofForm
from handlers.due import words
from handlers.screen import Kept, Resent, Screen
from locales.translator import Markup, Translator

WHOLE_LIMIT = 3600
"""Characters of a written proof sent whole: what a message holds with room for escapes."""

SENT_AT_ONCE = 10
"""Messages of each kind that one press may bring into a chat: the last ones."""


def with_evidence(
    t: Translator, screen: Screen, found: tuple[Evidence, ...], *, numbered: bool = False
) -> Screen:
    """The screen below the evidence itself: texts, links and files as messages of their own.

    `numbered`: as in the list from which one is taken away, or one photo could not be told from
    another.
    """
    kept = tuple(Kept(text=text) for text in texts(t, found))
    files = resent(t, found)
    if numbered:
        of_files = [
            words.numbered(t, one, number)
            for number, one in enumerate(found, start=1)
            if one.proof.file_id is not None
        ]
        files = tuple(
            replace(file, caption=said)
            for file, said in zip(files, of_files[-SENT_AT_ONCE:], strict=True)
        )
    return replace(screen, kept=kept, files=files)


def resent(t: Translator, found: tuple[Evidence, ...]) -> tuple[Resent, ...]:
    """Files of the evidence, each as a message of its own."""
    return tuple(
        Resent(
            file_id=one.proof.file_id,
            path=one.sha256,
            name=one.proof.file_name or t.plain("due-photo-name", number=str(one.id)),
            is_photo=one.proof.form is ProofForm.PHOTO,
            caption=words.proof(t, one),
        )
        for one in [one for one in found if one.proof.file_id is not None][-SENT_AT_ONCE:]
    )


def texts(t: Translator, found: tuple[Evidence, ...]) -> tuple[Markup, ...]:
    """Written proofs and links whole, each for a message of its own."""
    return tuple(
        t("due-proof-whole", text=(one.proof.text or one.proof.url or "")[:WHOLE_LIMIT])
        for one in [one for one in found if one.proof.file_id is None][-SENT_AT_ONCE:]
    )
