"""A person's own data: given out to him as a file, deleted at his word or after he has left."""

from services.personal_data.erase import (
    KEPT_IN_BACKUPS,
    ask_administrator,
    erase_left,
    erase_own,
    foresee,
    foresee_own,
    list_erasures,
    list_former,
    protocol,
)
from services.personal_data.give import Standing, everything_of, standing, take_json
from services.personal_data.read import (
    OwnData,
    OwnDiagnosis,
    OwnPlan,
    OwnProof,
    read_of,
    take_paper,
)

__all__ = [
    "KEPT_IN_BACKUPS",
    "OwnData",
    "OwnDiagnosis",
    "OwnPlan",
    "OwnProof",
    "Standing",
    "ask_administrator",
    "erase_left",
    "erase_own",
    "everything_of",
    "foresee",
    "foresee_own",
    "list_erasures",
    "list_former",
    "protocol",
    "read_of",
    "standing",
    "take_json",
    "take_paper",
]
