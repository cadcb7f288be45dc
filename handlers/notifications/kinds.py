"""Every kind of notice with how its cause is looked up and how it is said."""

from collections.abc import Mapping
from types import MappingProxyType

from domain import notices
from domain.notices import Notice
from handlers.notifications import screens
from handlers.notifications.registry import Rendering
from services.notices import items, people, routes

RENDERINGS: Mapping[type[Notice], Rendering] = MappingProxyType(
    {
        notices.MentorProposed: Rendering(load=people.proposed, render=screens.proposed),
        notices.MentorDecided: Rendering(load=people.decided, render=screens.pair_decided),
        notices.MentorReplaced: Rendering(load=people.replaced, render=screens.replaced),
        notices.RouteSubmitted: Rendering(load=routes.submitted, render=screens.submitted),
        notices.RouteApproved: Rendering(load=routes.approved, render=screens.approved),
        notices.RouteReturned: Rendering(load=routes.returned, render=screens.returned),
        notices.ItemReported: Rendering(load=items.reported, render=screens.reported),
        notices.ItemConfirmed: Rendering(load=items.confirmed, render=screens.confirmed),
        notices.ItemSentBack: Rendering(load=items.sent_back, render=screens.sent_back),
        notices.DueList: Rendering(load=items.due_list, render=screens.due_list),
        notices.PostEnded: Rendering(load=people.post_ended, render=screens.post_ended),
        notices.DutyHanded: Rendering(load=people.duty_handed, render=screens.duty_handed),
        notices.DutyEnded: Rendering(load=people.duty_ended, render=screens.duty_ended),
        notices.DataExported: Rendering(load=people.exported, render=screens.exported),
    }
)
