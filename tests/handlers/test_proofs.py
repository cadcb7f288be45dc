"""What was taken away, kept until it comes back or something else is done."""

from datetime import UTC, datetime

from domain.evidence import Evidence, FetchState, Proof, ProofForm
from handlers import proofs

HELD = Evidence(
    id=7,
    item_id=None,
    held_item_id=3,
    proof=Proof(form=ProofForm.FILE, file_id="f", file_name="План.pdf", size=9),
    at=datetime(2027, 3, 17, 11, 20, tzinfo=UTC),
    by=1,
)
HANDED_IN = Evidence(
    id=5,
    item_id=3,
    proof=Proof(form=ProofForm.TEXT, text="Провела на параллели"),
    at=datetime(2027, 3, 17, 11, 20, tzinfo=UTC),
    by=1,
    fetch_state=FetchState.KEPT,
)


def test_what_is_packed_comes_back_as_it_was() -> None:
    assert proofs.unpacked(proofs.packed((HANDED_IN, HELD))) == (HANDED_IN, HELD)
    assert proofs.unpacked("") == ()


def test_what_an_earlier_release_has_packed_is_nothing() -> None:
    assert proofs.unpacked('[{"form":"text","text":"Провела на параллели"}]') == ()
