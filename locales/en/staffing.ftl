# People of the school: leaving and returning, absence, roles, zones, duties
staffing-more = <b>{ $name }</b>, { $role }: what is to be done?
staffing-button-more = ⋯ More
staffing-button-leaders = 👔 Who leads
staffing-button-former = 🗂 Removed people
staffing-button-status = 🏖 Leave, absence
staffing-button-offline = ✍️ Without the bot
staffing-button-mentees = 👥 Pass mentees on
staffing-button-role = ➕ A further role
staffing-button-zone = 🏷 Zone
staffing-button-duties = 🤝 Hand duties over
staffing-button-chat = 📱 New Telegram
staffing-button-unlink = 📨 Ask to unlink
staffing-ask-chat =
    <b>{ $name }</b>: is the former Telegram lost or changed?

    A new link would open all answers and the { plan } in another Telegram. So that no stranger sees them, the administrator of the bot unlinks the former chat first, at your request. Make sure that it is the person who asks: talk face to face or by phone.

    Everything done is kept. The former chat will get a message.
staffing-unlink-asked = 📨 The administrator has your request. Once the former Telegram is unlinked, the bot will write to you, and you will issue a new link.
staffing-ask-remove =
    <b>{ $name }</b>: why remove from the list?

    The diagnosis, the plan and the results are kept, and the person can be put back on any day. { $stays ->
        [yes] Somebody on leave, even on a long one, stays on the list, and the bot keeps silent: the “Stays” buttons are for that.
       *[no] Somebody on leave stays on the list.
    }
staffing-button-take-off = 🗑 Take off: { $role }
staffing-button-take-off-yes = 🗑 Take the role off
staffing-ask-take-off =
    <b>{ $name }</b>: take off the role “{ $role }”?

    { $name } stays on the list: { $other }. What the role opened is closed at once; what was done is kept, and the role can be given back on any day.
staffing-reason-dismissed = Left the work
staffing-reason-transferred = Went to another school
staffing-reason-mistake = Entered by mistake
staffing-stays-parental = Stays: parental leave
staffing-stays-long-leave = Stays: long leave
staffing-former-nobody = Nobody is removed from the list now.
staffing-former = <b>🗂 Removed from the list: { $n }</b>
    Open a person to put them back: everything stays with them.
staffing-former-line = • { $name }, { $role }
staffing-offline-bot =
    <b>{ $name }: keep without the bot?</b>

    • The bot does not write to this person and expects no answers.
    • The school enters answers from a printed blank, items and marks.
    • The person counts in all numbers and lists like everybody.

    Once they join the bot and give consent, this ends by itself.
staffing-offline-offline =
    <b>{ $name }</b> is kept without the bot: the school enters everything, no messages are sent.

    If the person is ready to join, switch this off and issue a link.
staffing-button-bot-switch = ✍️ Keep without the bot
staffing-button-offline-switch = 📱 Expect in the bot again
staffing-status = <b>{ $name }</b>: leave or absence. While away, the person gets only decisions on { plan-to }; reminders keep silent until the return.
staffing-status-own = <b>🏖 My leave.</b> While you are away you get only decisions on { plan-your-to }; reminders keep silent until you are back.
staffing-status-own-leader = <b>🏖 My leave.</b> While you are away, reminders and summaries are silent till you are back. Who decides for you is chosen in the settings: “Standing in”.
staffing-status-works = ✅ At work again
staffing-status-on-leave = 🏖 Leave
staffing-status-parental = Parental leave
staffing-status-long-leave = Long leave
staffing-away-from = <b>{ $name }</b>, { $status ->
        [parental] parental leave
        [long_leave] long leave
       *[on_leave] leave
    }: from which day? Choose or type: 1 July.
staffing-away-till = <b>{ $name }</b>, { $status ->
        [parental] parental leave
        [long_leave] long leave
       *[on_leave] leave
    } from { $since }: until which day, that day included? Choose or type: 28 August.
staffing-away-set = Noted. Reminders come back with the return.
staffing-back-at-work = Welcome back! Reminders go on.
staffing-day-today = Today, { $day }
staffing-day-tomorrow = Tomorrow, { $day }
staffing-day-two-weeks = 2 weeks, to { $day }
staffing-day-month = A month, to { $day }
staffing-day-month-end = End of month, { $day }
staffing-day-open = Date of return unknown
staffing-leaders = <b>👔 { $school }: who leads</b>
staffing-leader-line = • { $name }, { $role }{ $zone ->
        [none] { "" }
       *[other] : { $zone }
    }{ $reach ->
        [not_joined] { " · not in the bot yet" }
        [no_consent] { " · no consent" }
        [blocked] { " · gets no messages" }
       *[ok] { "" }
    }
staffing-no-leader = Nobody yet.
staffing-button-invite-deputy = ➕ Deputy head
staffing-button-invite-route-officer = ➕ In charge of { plan-short-many }
staffing-ask-leader = <b>{ $school }</b> · { $role }: whom do we invite? Write surname, given name and patronymic. The bot issues a personal link for 14 days.

    Somebody who is on the list already is appointed from their page: “⋯ More” → “A further role”.
staffing-appoint-known = Somebody who is on the list already is appointed from their page: “⋯ More” → “A further role”.
staffing-ask-role = <b>{ $name }</b>: which role to add? The former one stays.
staffing-button-appoint = ✅ Yes, add it
staffing-ask-appoint =
    <b>{ $name }</b>: add the role “{ $title }”? The former one stays.

    They will see the diagnosis, the plans and the results of everybody in their charge. They will be able to approve plans, to confirm what is done and to send announcements{ $role ->
        [deputy] , and also to keep the list of people: invite, remove, correct the cards
       *[other] { "" }
    }.
staffing-appointed = The role is added.
staffing-zone = <b>{ $name }</b>: who is in their charge?
    { $zone ->
        [none] Now: the whole school. Choose departments, if it is only a part.
       *[other] { $zone }
    }
staffing-zone-no-departments = There are no departments yet: make them in the list of { place-teachers-of } first.
staffing-button-whole = The whole school
staffing-duties = <b>{ $name }</b>, { $role }: to whom shall the duties go for a time? The colleague approves and confirms under their own name, but never their { plan-own }.
staffing-duties-own = <b>🤝 Deputising</b>
staffing-duties-none = Nobody's duties are handed over now.
staffing-duty-given = • Handed over to { $deputy }, from { $since } to { $until }
staffing-duty-taken = • You stand in for { $owner }, from { $since } to { $until }
staffing-button-hand = 🤝 Hand over
staffing-button-hand-of = 🤝 Hand over: { $role }
staffing-button-end-duty = ↩️ End: { $name }
staffing-choose-deputy = <b>{ $name }</b>: who is to stand in? The list has those who use the bot.
staffing-duty-from = { $deputy } stands in: from which day? Choose or type: 1 July.
staffing-duty-till = { $deputy } stands in from { $since }: until which day, that day included? Choose or type: 28 July.
staffing-duty-handed = Handed over. The colleague will hear of it.
staffing-duty-ended = The deputising has ended.
staffing-give-mentees = <b>{ $name }</b>, mentees: { $n }. Who takes them over? The present pair works until both in the new one agree.
staffing-mentees-asked = { $n ->
        [0] Nothing to propose: somebody is asked about each already.
        [one] Proposed: { $n } pair. Each of the two answers.
       *[other] Proposed: { $n } pairs. Each of the two answers.
    }
