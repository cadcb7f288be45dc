"""What a person can agree to, each on its own."""

from enum import StrEnum


class ConsentKind(StrEnum):
    """The first opens the bot; on the others nothing depends but what they say."""

    DIAGNOSIS_MESSAGES = "diagnosis_messages"
    NAMED_TO_METHODIST = "named_to_methodist"
    PUBLICATION = "publication"
