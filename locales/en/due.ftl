# The list of dates
due-head = ⏰ <b>Dates</b>
due-head-sent-back = <b>↩️ Sent back: your turn</b>
due-head-passed = <b>The date has passed</b>
due-head-today = <b>Today</b>
due-head-ahead = <b>Ahead</b>
due-head-past-plan = <b>Passed, of the plan until { $last }</b>
due-head-next-plan = <b>Of the plan from { $first }</b>
due-head-reported = <b>Waiting to be confirmed</b>
due-empty = Nothing is planned just now. The items of an { plan-approved-of } appear here.
due-empty-suspended = The plan is suspended: no dates run and no reminders come. All that was done is kept.
due-empty-reported = Everything is marked, nothing is open.
due-empty-measures = No items of an { plan-approved-of } just now. Your measures of the roadmap are behind the button below.
due-line = • { $day } — { $title }
due-line-numbered = { $number }. { $day } — { $title }

# An item
due-item-title = <b>{ $title }</b>
due-item-due = Due: { $day }
due-item-passed = The date has passed: { $day }
due-item-visited = The colleague’s { $words ->
        [school] lesson
       *[other] session
    }: { $who }
due-memo = ✏️ A note to myself: “{ $text }”
due-item-result = Expected result: { $text }
due-state-planned = In the plan
# Begun: a mark was taken back. To a person it is in the plan as before
due-state-in-progress = In the plan
due-state-postponed = In the plan, with a new date
due-state-waiting = Done, waiting to be confirmed
due-state-waiting-for = Done, waiting to be confirmed — { $who }
due-state-finished = Done
due-state-confirmed = Done and confirmed
due-state-sent-back = Sent back, to be completed
due-state-sent-back-own = ↩️ Sent back: your turn
due-state-sent-back-moved = ↩️ Sent back, with a new date
due-state-dropped = Taken off the plan
due-asked-back = <b>To be put right{ $who ->
    [none] { "" }
   *[other] { " " }({ $who })
}:</b>
due-head-evidence = <b>Materials</b>
due-head-history = <b>History</b>
due-materials-kept = Not handed in now. It goes along when you press “Done” again.
due-materials-kept-held = Nothing is handed in now. “Done” hands it all in together; until then only you see what is not attached.
due-materials-taken-back = The mark was taken back: this evidence is not up for review now.
due-materials-held = { $by ->
        [done] Only you see what is not attached. Attach it with “Done”.
        [again] Only you see what is not attached. Attach it with “Send again”.
        [more] Only you see what is not attached. Attach it with “Add material”.
       *[none] Only you see what is not attached.
    }
due-proof-text = • text: “{ $text }”
due-proof-link = • link: { $url }
due-proof-photo = • photo
due-proof-file = • file: { $name }
due-proof-refused = (not kept: it is not what its name says)
due-proof-failed = (not kept: it could not be downloaded)
due-proof-macros = (not kept: there are macros in it)
due-proof-no-room = (not kept: there was no room left)
due-proof-held = (not attached)
due-proof-more = • and earlier: { $count }
due-proof-numbered = { $number }. { $what }
due-proof-whole = { $text }
due-photo-name = Photo { $number }.jpg

# History
due-event-start = { $day } — begun
due-event-report = { $day } — marked as done
due-event-ask = { $day } — now to be confirmed by { $role ->
    [organiser] the colleague who keeps the list of the event
    [colleague] the colleague who was visited
    [mentor] the mentor
    [head] the { place-head }
    [deputy] the { place-deputy }
   *[director] the { place-director }
}
due-event-recall = { $day } — mark taken back
due-event-confirm = { $day } — confirmed{ $who ->
    [none] { "" }
   *[other] { " " }({ $who })
}
due-event-send-back = { $day } — sent back ({ $who })
due-event-revoke = { $day } — decision taken back{ $who ->
    [none] { "" }
   *[other] { " " }({ $who })
}
due-event-attend = { $day } — on the list of the event{ $who ->
    [none] { "" }
   *[other] { " " }({ $who })
}
due-event-miss = { $day } — off the list of the event{ $who ->
    [none] { "" }
   *[other] { " " }({ $who })
}
due-event-postpone = { $day } — new date: { $due }
due-event-unpostpone = { $day } — the move was undone, the date is { $due } again
due-event-drop = { $day } — taken off the plan
due-event-restore = { $day } — back in the plan
due-comment = “{ $text }”
due-reason-moved-by-organiser = Reason: moved by the organiser
due-reason-no-places = Reason: no places left
due-reason-illness = Reason: illness
due-reason-load = Reason: heavy workload
due-reason-waiting-for-others = Reason: depends on others
due-reason-not-relevant = Reason: no longer relevant
due-reason-replaced = Reason: replaced by something else
due-reason-cancelled = Reason: the event was cancelled
due-reason-no-opportunity = Reason: not possible
due-reason-no-document = A document is missing
due-reason-unreadable = The document can't be read
due-reason-other-event = The document is about another event
due-reason-tell-more = Please tell more about what was done
due-reason-not-there = The colleague says it did not take place. Please check whom you named
due-reason-by-document = By the document that was kept

# Questions
due-ask-proof = Send a photo, a file, a link or a few words. Several at once are fine. So is nothing at all.
due-ask-proof-again = Send a photo, a file, a link or a few words. Several at once are fine. What you sent before stays.
due-ask-evidence = The plan names: { $evidence }. Something else will do, too.
due-ask-proof-visited = Confirms it with one press: { $who }
due-ask-visited = { $words ->
        [school] Whose lesson was it?
       *[other] Whose session was it?
    } The colleague confirms it with one press and sees nothing else of the plan. You may skip this: then it is confirmed as usual.
due-ask-memo = A note to yourself: nobody else sees it. Choose a ready one or write your own.
due-memo-sign-up = Sign up
due-memo-agree-date = Agree on a date
due-memo-take-materials = Take the materials
due-memo-share = Tell colleagues
due-ask-tell = What should your mentor know? Choose ready words or write your own. Only the mentor sees this.
due-tell-advice = I need your advice
due-tell-look = Please have a look
due-tell-date = I won’t be in time
due-tell-meet = Let’s meet
due-told = 💬 Passed on to the mentor: «{ $text }»
due-ask-more = Send another photo, file, link or a few words.
due-ask-sent = You have sent this beside the activity (it hasn't gone anywhere yet and is kept here):
due-ask-sent-done = Mark the activity as done and attach it?
due-ask-sent-more = The activity is marked as done. Add this to its evidence?
due-what-moved = What is to be moved? Choose the activity and write the day once more.
due-what-done = What is done? Choose the activity.
due-materials-ask = What would you like to remove? The numbers are those of the files behind “Show materials”.
due-materials-one = One at a time: type its number or press its button. The numbers of the others move up after that.
due-materials-none = There is no evidence here any more.
due-removed = Removed: { $what }
due-sent-dropped = What you sent is removed.
due-ask-pupils = Are there children in the photo? If so, please choose one without them.
due-ask-date = The date now: { $day }. Which day instead?
due-ask-date-words = Choose, open the calendar or write in words: “by 15 May”, “in a week”.
due-ask-date-free = Up to { $day } without a reason; later than that, we ask for one.
due-ask-date-free-all = Up to { $day }, the last day of the plan, no reason is asked.
due-ask-date-reason = The date has been moved before, so for a later day we ask for a reason.
due-typed-was = The date was { $day }.
due-typed-date = Understood as <b>{ $day }</b>. Move it there?
due-ask-reason = New date: { $day }. Why is it moved?
due-ask-drop = Take it off the plan? You can bring it back any day. Why is it dropped?
due-ask-own-move-reason = Why is it moved to { $day }? Please write the reason in one message.
due-ask-own-reason = Please write the reason in one message.

# Buttons
due-button-item = { $number }. { $title }
due-button-list = ⏰ Dates
due-button-done = ✅ Done
due-button-again = ✅ Send again
due-button-postpone = ⏭ Move
due-button-drop = 🗑 Not relevant
due-bare-words = without, without a document, without documents, no document, no documents, nothing new, without anything, no photo
due-button-bare = ✅ Without a document
due-button-bare-again = ✅ With nothing new
due-button-visited = ✏️ Name a colleague
due-button-memo = ✏️ Note
due-button-memo-gone = 🗑 Remove the note
due-button-tell = 💬 To my mentor
due-button-more = ➕ Add material
due-button-sent-done = ✅ Yes, it's done
due-button-sent-more = ➕ Yes, add it
due-button-sent-note = ✏️ It's a note to myself
due-button-sent-no = 🗑 No, never mind
due-button-sent-drop = 🗑 Remove what I sent
due-button-whole = 📋 All about the activity
due-sent-yes-words = done, add
due-done-words = done, already done, ready, it is done, completed, finished
due-drop-words = not relevant any more, no longer relevant, not relevant, drop it, drop, take it off the plan, remove it from the plan
# So a story begins of what is not quite done
due-doubt-words = no, not, later, tomorrow, almost, partly, part, half, still, move, postpone
due-move-words = move to, move it to, postpone to, postpone it to, move it, postpone it, move, postpone
due-move-cancel-words = don't move, don't move it, do not move it, cancel the move, leave it where it was, oh no, oh cancel
due-button-recall = ↩️ Take the mark back
due-button-restore = ↩️ Back to the plan
due-button-evidence = 📎 Show materials
due-button-remove = 🗑 Remove evidence
due-button-remove-one = 🗑 { $number }. { $what }
due-button-put-back = ↩️ Bring it back
due-material-text = text
due-material-link = link
due-material-photo = photo
due-material-file = file
due-button-calendar = 📅 Another day
due-button-typed-yes = ✅ Yes, move it
due-button-typed-no = ◀️ Another date
due-button-undo-move = ↩️ Undo the move
due-button-later = ⏭ Move to { $day }
due-button-moved-by-organiser = Moved by the organiser
due-button-no-places = No places left
due-button-illness = Illness
due-button-load = Heavy workload
due-button-waiting-for-others = Depends on others
due-button-not-relevant = No longer relevant
due-button-replaced = Replaced
due-button-cancelled = The event was cancelled
due-button-no-opportunity = Not possible
due-button-own-reason = ✏️ My own reason

# Answers
due-not-marked = All right, it is not marked for now.
due-nothing-added = All right, nothing is added. If it was marked by mistake, there is “{ due-button-recall }”.
due-accepted = Accepted.
due-materials-total = Materials in all: { $count }
due-toast-done = Accepted
due-toast-recalled = The mark is taken back
due-recalled-kept = The mark is taken back; the evidence is still here.
due-toast-put-back = It is back in its place
due-toast-memo = The note is kept
due-toast-memo-gone = The note is removed
due-toast-moved = New date: { $day }
due-toast-move-undone = The move is undone
due-toast-dropped = Taken off the plan
due-toast-restored = Back in the plan
due-changed = Something has changed here since. This is how it is now.
due-changed-to = Something has changed here since: { $what }. This is how it is now.

error-item-changed = Something has changed here since. This is how it is now.
error-item-wrong-state = This can't be done any more: something has changed here since.
error-item-route-closed = This plan is not under way, so the item can't be changed.
error-item-date-passed = The new date is tomorrow at the earliest. Please choose another.
error-item-date-same = That is the date already. Please choose another day.
error-item-date-outside = That day is after the end of the { plan }. Please choose an earlier one.
error-item-reason-needed = Please choose a reason for the new date.
error-item-not-your-decision = Only whoever decided can take the decision back.
error-item-no-mentor = You have no mentor just now, so there is nobody to tell.
error-item-comment-empty = Write a few words or choose a ready answer.
error-evidence-empty = It is empty: there is nothing in this message or file. Please send another.
error-evidence-too-big = The file “{ $name }” is larger than { $limit } MB, and the bot can't keep it. Please send a link or a smaller file.
error-evidence-too-long = The text is longer than { $limit } characters. Please send it as a file or shorter.
error-evidence-forbidden-type = Files like “{ $name }” are not accepted: they are not safe to open. A document, photo, table, presentation or archive will do.
error-evidence-too-many = No more than { $limit } things at once. Please send the rest afterwards.
error-evidence-unsupported = The bot can't keep a message of this kind. Please send a photo, a file, a link or a few words.
due-item-snoozed = 🔔 A reminder on { $day }. The date stays.
due-snoozed = 🔔 A reminder on { $day } at { $at }. The dates stay.
due-button-snooze-day = 🔔 Remind me tomorrow
due-button-snooze-week = 🔔 Remind me in a week
due-button-wake = 🔔 Remind me as usual
due-toast-snoozed = Later, and the date stays
due-toast-awake = Reminders come as usual
due-memo-kept = ✏️ The note is saved.
due-memo-before = It used to say: «{ $text }»
due-too-short = Too short to be understood. Write it in words or choose a ready one:
due-ask-sent-kept = { $count ->
        [one] And { $count } material that is here already.
       *[other] And { $count } materials that are here already.
    }
due-line-asked-back = { $line } · ↩️ sent back
due-line-held = { $line } · 📎 sent here, not handed in
