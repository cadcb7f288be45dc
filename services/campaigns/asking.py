"""Of the posts that an audience names, whom a questionnaire asks."""

from collections import Counter

from domain.campaign_views import Fitting
from domain.diagnosis import Form
from services.campaigns.choices import speaks_to
from storage.repositories.campaign_audience import FittingPost


def asked_of(
    posts: tuple[FittingPost, ...], questionnaire: str, form: Form
) -> tuple[FittingPost, ...]:
    """Of those who fit, who is not away and whose work is spoken of."""
    return tuple(
        post for post in posts if not post.away and speaks_to(questionnaire, form, post.variant)
    )


def fitting_of(posts: tuple[FittingPost, ...], questionnaire: str, form: Form) -> Fitting:
    """The same in numbers, with those who fit and are not asked."""
    spoken_to = [one for one in posts if speaks_to(questionnaire, form, one.variant)]
    asked = [one for one in spoken_to if not one.away]
    return Fitting(
        people=len(asked),
        without=Counter(one.without for one in asked if one.without is not None),
        away=len(spoken_to) - len(asked),
        other_work=len(posts) - len(spoken_to),
    )
