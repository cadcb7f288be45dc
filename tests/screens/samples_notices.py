"""Everything that is sent unasked, as screens without a live message."""

from dataclasses import replace
from datetime import date

from domain.evidence import ProofForm
from domain.nudges import Matter
from handlers.notifications import outreach_screens
from handlers.screen import Kept, Screen
from locales.translator import Translator
from tests.screens.notices import dates, events, items, pairs, people, plans
from tests.screens.notices import records as entries
from tests.screens.samples_announcements import TEXT as ANNOUNCED
from tests.screens.samples_due import ID
from tests.screens.samples_nudges import CAMPAIGN
from tests.screens.samples_nudges import text as nudge_text


def outreach(t: Translator) -> dict[str, Kept]:
    """Nudges and announcements."""
    return {
        **{
            f"nudge {matter.value}{', one' * (count == 1)}": outreach_screens.nudged(
                nudge_text(
                    matter,
                    day=date(2027, 3, 1),
                    count=count,
                    title="урок <коллеги>",
                    route_id=ID,
                    campaign=CAMPAIGN,
                ),
                t,
            )
            for matter in Matter
            for count in (1, 3)
        },
        "nudge without names": outreach_screens.nudged(
            nudge_text(Matter.COURSE, polite=None, day=date(2027, 8, 1)), t
        ),
        "announced": outreach_screens.announced(ANNOUNCED, t),
        "announced again, with a file": outreach_screens.announced(
            replace(ANNOUNCED, again=True, file=ProofForm.FILE), t
        ),
    }


def screens(t: Translator) -> dict[str, Screen]:
    made: dict[str, Kept] = {
        **dates.dates(t),
        **items.items(t),
        **plans.approvals(t),
        **plans.proposals(t),
        **events.events(t),
        **plans.changes(t),
        **items.lost_files(t),
        **pairs.pairs(t),
        **people.posts(t),
        **entries.achievements(t),
        **people.people(t),
        **plans.closings(t),
        **outreach(t),
    }
    return {name: Screen(text=kept.text, rows=kept.rows) for name, kept in made.items()}
