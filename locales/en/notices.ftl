notice-due-today = <b>Today</b>
notice-due-week = <b>This week</b>
notice-due-ahead = <b>Ahead</b>
notice-due-passed = <b>The date has passed</b> — how do things stand?
notice-due-hidden = And { $count } more: all dates are behind the button below.
notice-reported = 👥 <b>{ $owner }</b> — done: { $title }. { $count ->
    [0] Without a document.
   *[other] Materials: { $count }.
} Please confirm it or send it back with a comment.
notice-witnessed = 👥 <b>{ $owner }</b>: { $what ->
    [visit] { $words ->
        [school] a visit to your lesson
       *[other] a visit to your session
    }
   *[event] attendance of the event
} “{ $title }”{ $held ->
    [none] { "" }
   *[other] { " " }({ $held })
}, marked on { $day }. { $what ->
    [visit] { "" }
   *[event] You keep the list of that event.{ " " }
}Was it so?
notice-attended = ✅ You are on the list: { $what }, { $day }. { $item ->
    [yes] The item of your plan is done and confirmed.
   *[no] Your attendance is kept.
}
notice-event-called-off = 🗑 Cancelled: <b>{ $what }</b>.{ $item ->
    [yes] { " " }It is out of your plan, and the bot will not remind you of it.
   *[no] { "" }
}
notice-event-moved = 📅 Another day: <b>{ $what }</b> (it was { $was }).{ $item ->
    [yes] { " " }The date in your plan is changed already.
   *[no] { "" }
}
notice-event-entrusted = 🎤 You are asked to mark who was there: { $what }
notice-confirmed = ✅ Confirmed: { $title }
notice-confirmed-by = ✅ Confirmed ({ $who }): { $title }
notice-sent-back = ↩️ Sent back: { $title }
notice-sent-back-by = ↩️ Sent back ({ $who }): { $title }
notice-item-revoked = ↩️ The decision is taken back, what you reported waits to be confirmed again: { $title }
    There is nothing for you to do.
notice-submitted = 🧭 <b>{ $owner }</b>: { plan-make } to approve, { $count ->
    [one] { $count } item
   *[other] { $count } items
}.
notice-to-endorse = 🧭 <b>{ $owner }</b>: { plan-make } to agree to, { $count ->
    [one] { $count } item
   *[other] { $count } items
}.
notice-objected = ✋ <b>{ $owner }</b> does not agree to the edits. The plan waits for a decision again, as it was sent.
notice-approved-edits = The plan was approved with edits:
notice-returned-remarks = { $count ->
    [one] There is a remark to { $count } item: it is shown beside it.
   *[other] There are remarks to { $count } items: they are shown beside them.
}
notice-approved = ✅ { plan-your-title } is { plan-approved }.
notice-approved-by = ✅ { plan-your-title } is { plan-approved } ({ $who }).
notice-approved-now = It runs until { $last }. The bot will remind you of the dates.
notice-approved-later = It begins on { $first } and runs until { $last }.
notice-returned = ↩️ { plan-your-title } { plan-came-back }.
notice-returned-by = ↩️ { plan-your-title } { plan-came-back } ({ $who }).
notice-left-out-approved = 💬 <b>{ $owner }</b>: the { plan } is { plan-approved }{ $who ->
    [none] { "" }
   *[other] { " " }({ $who })
}.
notice-left-out-returned = 💬 <b>{ $owner }</b>: the { plan } { plan-came-back }{ $who ->
    [none] { "" }
   *[other] { " " }({ $who })
}.
notice-left-out = Your edits and remarks ({ $count }) are no part of the decision.
notice-left-out-remark = “{ $text }”
notice-left-out-kept-approved = They are kept until the plan begins, and come back if the decision is undone.
notice-left-out-kept-returned = They are kept until the teacher goes on with the plan, and come back if the decision is undone.
notice-revoked = ↩️ The decision about { plan-your-to } was undone: it waits for approval again. Nothing is needed from you.
notice-file-refused = 📎 The file “{ $name }” of <b>{ $title }</b> could not be kept: it is not what its name says. Please look into it and attach it again.
notice-file-failed = 📎 The file “{ $name }” of <b>{ $title }</b> could not be kept: it could not be downloaded. Please attach it once more.
notice-photo-refused = 📎 The photo of <b>{ $title }</b> could not be kept: it does not look like a picture. Please attach another one.
notice-photo-failed = 📎 The photo of <b>{ $title }</b> could not be kept: it could not be downloaded. Please attach it once more.
notice-file-macros = 📎 The file “{ $name }” for <b>{ $title }</b> was not kept: there are macros in it, which are not safe to open. Please save it as PDF or without macros and attach it again.
notice-file-no-room = 📎 The file “{ $name }” for <b>{ $title }</b> was not kept: the bot has no room left. Your mark stays. Please tell your administration, and attach the file later or give a link.
notice-photo-macros = 📎 The photo for <b>{ $title }</b> was not kept: it is no photo. Please attach another.
notice-photo-no-room = 📎 The photo for <b>{ $title }</b> was not kept: the bot has no room left. Your mark stays. Please tell your administration, and attach the photo later.
notice-proposed-mentor = 👥 You are asked to be a colleague's mentor. Whose, the bot says when both have agreed.{ $by ->
        [none] { "" }
       *[other] { " " }Proposed by: { $by }
    }
notice-proposed-mentee = 👥 A mentor is proposed to you: <b>{ $other }</b>
    It begins only when both of you agree; you may decline without explaining.
notice-pair-mentor = 👥 Both of you agree: you are a mentor now. Your mentee: { $mentee }
notice-pair-mentee = 👥 Both of you agree: you have a mentor now — { $mentor }
notice-pair-works = 👥 Both of them agree: { $mentor } is the mentor, { $mentee } is the mentee.
notice-pair-declined-mentor = 👥 The mentoring will not take place, nothing is needed of you. Thank you for agreeing!
notice-pair-declined = 👥 The pair will not be, and no reason is needed: { $mentor } and { $mentee }
notice-post-ended = Your work in this place has ended in the bot. What becomes of your data: see the button below.
notice-post-ended-school = { $school }: your work here has ended in the bot. The answers of your diagnosis stay yours alone. What becomes of the other data: see the button below.
notice-unlink-asked = 📱 { $by } asks to unlink the former Telegram: { $who }, { $school }. All data are kept; a new link will be needed to sign in.
notice-unlinked = 📱 { $who }: the former Telegram is unlinked. Issue a new link and hand it over in person: it opens everything as it was.
notice-link-denied = 🔗 The link made out to <b>{ $who }</b> was opened by somebody else, who answered “This is not me”. Only the name and that of the { place-name-of } were shown, yet the link is still in that chat. Better issue a new one, the former then opens nothing, and hand it over in person.
notice-account-unlinked = 📱 This chat is unlinked from your data at the request of the leaders: they were told that your Telegram has changed. The data themselves are safe. If nobody asked for this, tell the leaders at once.
notice-exported = 📄 At your request the administrator has exported your data from the bot. If you didn't ask for it, tell the leaders.
notice-button-open = 🧭 Open
notice-button-attach = 📎 Attach again
notice-button-review = 🧭 See { plan-short-see }
notice-button-route = 🧭 { plan-short }
notice-button-mentoring = 👥 Mentoring
notice-button-agree = ✅ Agree
notice-button-decline = ↩️ Decline
notice-button-privacy = 🔒 My data
notice-button-already = ✅ Done already
notice-button-move-to = ⏭ Move to { $day }
notice-button-move-week = ⏭ Move by a week
notice-button-done-numbered = ✅ { $number }. Done
notice-button-already-numbered = ✅ { $number }. Already done
notice-button-move-numbered = ⏭ { $number }. Move
notice-button-move-to-numbered = ⏭ { $number }. To { $day }
notice-button-move-week-numbered = ⏭ { $number }. A week
notice-button-drop-numbered = 🗑 { $number }. Not needed
notice-consent-refused = ✍️ <b>{ $who }</b>: { $withdrawn ->
        [yes] consent withdrawn, so the bot no longer asks or writes. Anybody may withdraw it
       *[no] no consent, so the bot neither asks nor writes. Anybody may refuse
    }, and nobody is asked why. The { plan } can be kept without the bot, on paper; it counts just the same.
notice-button-offline = ✍️ Without the bot: { $who }
notice-join-asked = 👥 A request by the common link: { $name }
notice-button-requests = 👥 Requests
notice-join-accepted = ✅ “{ $school }”: you are on the list. What is left is to read the consent, and you can begin.
notice-join-added = ✅ “{ $school }”: you are on the list here, too. Your way in stays the same.
notice-join-declined = “{ $school }”: the request was not confirmed. If that is a mistake, see whoever gave you the link, who can issue a personal link.
notice-button-enter = ▶️ Come in
notice-duty-handed-deputy = 🤝 You stand in for { $owner }, { $role }, from { $since } to { $until }. You decide under your own name; your { plan-own } you cannot approve.
notice-duty-handed-owner = 🤝 Your duties are handed over: { $deputy }, from { $since } to { $until }.
notice-duty-ended-deputy = The deputising has ended: { $owner }, { $role }.
notice-duty-ended-owner = The deputising has ended: the duties are yours again ({ $deputy } had them).
notice-button-duties = 🤝 Deputising
notice-mentor-replaced = { $mentee } has another mentor now, your pair has ended. Thank you for your work!
notice-basis-proposed = { $invited ->
        [yes] 💬 You are invited to draw up { plan-make }{ $who ->
            [none] { "" }
           *[other] { " " }({ $who })
        }, beginning with this:
       *[no] 💬 Proposed for { plan-your-into }{ $who ->
            [none] { "" }
           *[other] { " " }({ $who })
        }:
    }
notice-item-proposed = { $added ->
        [yes] 🧭 Added to { plan-your-into }{ $who ->
            [none] { "" }
           *[other] { " " }({ $who })
        }: <b>{ $title }</b> — { $day }
        [asked] 💬 Proposed for { plan-your-into }{ $who ->
            [none] { "" }
           *[other] { " " }({ $who })
        }: <b>{ $title }</b> — { $day }. It waits for the school.
       *[no] 💬 Proposed for { plan-your-into }{ $who ->
            [none] { "" }
           *[other] { " " }({ $who })
        }: <b>{ $title }</b> — { $day }
    }
notice-proposal-answered = 💬 { $owner ->
        [none] About what was proposed for { plan-your-into }
       *[other] <b>{ $owner }</b> about the proposal
    }: { $text } — { $standing ->
        [accepted] in the plan
        [discuss] to be discussed
        [asked] waits for a decision
        [declined] not taken
       *[proposed] answered
    }
notice-handed-over-own = 📤 { plan-your-title } was { plan-handed } to the methodist, who sees it and may propose courses, consultations and events of the municipality. Answers of the diagnosis stay yours alone. The consent can be withdrawn any day.
notice-handed-over = 📤 <b>{ $owner }</b> ({ $school }): the { plan } was { plan-handed } to you.
notice-commented = 💬 A comment on { plan-your-to } ({ $who }): “{ $text }”
notice-comment-taken-back = 💬 A comment on { plan-your-to }{ $who ->
        [none] { "" }
       *[other] { " " }({ $who })
    } has been taken back: it stands beside the plan no more.
notice-consent-given = 📤 <b>{ $owner }</b> agrees: the plan can be handed to the methodist.
notice-consent-asked = 📤 The school would like to hand { plan-your-into } to the methodist, for help with courses and consultations. It needs your consent; you may refuse, the plan does not depend on it.
notice-button-answer = 💬 Answer
notice-button-consent = 📄 Read the consent
notice-word-said = 💬 <b>{ $who }</b>:
notice-word-shown = 👁 <b>{ $who }</b> shows you a message of the mentoring:
notice-meeting-noted = 🗓 <b>{ $who }</b>: your meeting of { $day } is noted: { $topic }
notice-term-ending = ⏰ Mentoring ({ $mentor } and { $mentee }): its term is until { $day }. Then it ends by itself; it can be prolonged now.
notice-pair-completed = 👥 The term of the mentoring is over ({ $mentor } and { $mentee }). Thank you for your work!
notice-pair-ended = 👥 The mentoring ended early ({ $mentor } and { $mentee }){ $reason ->
        [none] .
       *[other] . Reason: { $reason }.
    }
notice-button-answer-word = ✍️ Answer
notice-button-words = 💬 Messages
notice-button-pair = 👥 Pair
notice-button-prolong = ⏭ Prolong

notice-closing-offered = 🏁 The last day of the plan is { $last }. It is time to sum up: a few presses, and any question can be skipped.
notice-closing-again = 🏁 The last day of the plan is { $last }, and it is not summed up yet. We won’t remind you of it again.
notice-closing-year = 🏁 The school year { $first }/{ $last } ends and the plan goes on. Please sum up the year.
notice-closing-to-analyse = 🏁 <b>{ $owner }</b>: results of the plan, { $finished } of { $total } done. Your word is needed.
notice-closing-to-conclude = 🏁 <b>{ $owner }</b>: the plan waits for its conclusion, { $finished } of { $total } done.
notice-closing-of-year = 🏁 <b>{ $owner }</b>: the year is summed up, the plan goes on.
notice-concluded = 🏁 The conclusion about your plan ({ $who }): { $verdict ->
        [none] {""}
       *[other] <b>{ $verdict }</b>.
    }
    “{ $text }”
notice-closing-year-said = 🏁 About the last year of your plan ({ $who }): “{ $text }”
notice-conclusion-recalled = ↩️ The conclusion about your plan is recalled and will be given anew. Nothing is needed from you.
notice-conclusion-answered = 💬 <b>{ $owner }</b> answers the conclusion: “{ $text }”
notice-route-moved = { $state ->
        [suspended] ⏸ Your plan is suspended
        [transferred] ➡️ Your plan is transferred: you begin from it at your new place
        [terminated] 🛑 Your plan is terminated
       *[active] ▶️ Your plan goes on
    }{ $reason ->
        [none] .
       *[other] . Reason: { $reason }.
    } { $state ->
        [suspended] There will be no reminders.
        [active] The bot reminds you of dates again.
       *[other] All that was done is kept.
    }
notice-route-moved-of = { $state ->
        [suspended] ⏸ <b>{ $owner }</b>: the plan is suspended
       *[active] ▶️ <b>{ $owner }</b>: the plan goes on
    }{ $reason ->
        [none] {""}
       *[other] {" "}({ $reason })
    }
notice-route-moved-mentee = { $state ->
        [suspended] ⏸ <b>{ $owner }</b>: the plan is suspended, its dates stand still.
        [transferred] ➡️ <b>{ $owner }</b>: the plan is closed here and goes on at the new place of work.
        [terminated] 🛑 <b>{ $owner }</b>: the plan has ended early. All that was done is kept.
       *[active] ▶️ <b>{ $owner }</b>: the plan goes on.
    }
notice-button-analyse = ✍️ Analyse

notice-due-warned = {"   "}Unless it is marked or moved, { $who } { $count ->
    [one] sees
   *[other] see
} this ({ $day })
notice-button-snooze = 🔔 Tomorrow again
notice-passed-seen = ⏰ <b>Dates have passed, nothing is marked.</b> Nothing to do now: your colleagues know that you see it.
notice-passed-line = • { $owner } — { $title }, the date was { $day }
notice-passed-hidden = And { $count } more.
notice-mentor-week = 👥 <b>Your mentees</b>
notice-mentor-week-hidden = And { $count } more, all of them behind the button.
notice-mentee = • { $who }: { $facts }
notice-mentee-done = marked as done in the past week: { $count }
notice-mentee-waiting = waiting for you { $count }
notice-mentee-passed = date passed { $count }
notice-mentee-next = next { $day } — { $title }
notice-button-confirm = ✅ Confirm ({ $count })
notice-school-week = <b>The summary as the week begins</b>
notice-button-summary = 📊 Summary
