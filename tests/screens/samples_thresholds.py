"""Where the levels of a municipality end."""

from dataclasses import replace

from domain.organisation import Municipality
from domain.scoring import Thresholds
from domain.thresholds import Bound, Running, ThresholdsView
from handlers.admin.callbacks import OpenMunicipality
from handlers.municipal.callbacks import OpenMunicipal
from handlers.screen import Screen
from handlers.thresholds import screens as drawn
from locales.translator import Translator

TOWN = Municipality(id=10**9, name="Городской округ <Северный> & Ко", zone="Europe/Moscow")
USUAL = ThresholdsView(municipality=TOWN, thresholds=Thresholds())
OWN = replace(USUAL, thresholds=replace(Thresholds(), support=160, growth=190))


def screens(t: Translator) -> dict[str, Screen]:
    return {
        "usual": drawn.thresholds(t, USUAL, OpenMunicipal()),
        "own": drawn.thresholds(t, OWN, OpenMunicipality(municipality_id=TOWN.id)),
        "just changed": drawn.thresholds(t, OWN, OpenMunicipal(), was=(Bound.GROWTH, 175)),
        "own while a diagnosis is open": drawn.thresholds(
            t, replace(OWN, running=Running(schools=3, passed=12, left=36)), OpenMunicipal()
        ),
        "usual while nobody has passed": drawn.thresholds(
            t, replace(USUAL, running=Running(schools=1, passed=0, left=48)), OpenMunicipal()
        ),
        "ask_share while all have passed": drawn.ask_bound(
            t, replace(USUAL, running=Running(schools=1, passed=48, left=0)), Bound.SHARE
        ),
        "ask_support": drawn.ask_bound(t, USUAL, Bound.SUPPORT),
        "ask_growth_narrow": drawn.ask_bound(t, OWN, Bound.GROWTH),
        "ask_strength": drawn.ask_bound(t, USUAL, Bound.CONFIDENT),
        "ask_share": drawn.ask_bound(t, USUAL, Bound.SHARE),
    }
