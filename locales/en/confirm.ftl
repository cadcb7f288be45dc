confirm-head = 👥 <b>Waiting to be confirmed: { $count }</b>
confirm-empty = 👥 Nothing to confirm just now.
confirm-line = { $number }. { $owner } — { $title }. Marked { $day }{ $count ->
    [0] , without a document
   *[other] , materials: { $count }
}
confirm-owner = { $owner }
confirm-bare = Without a document, which is fine.
confirm-bare-expected = There is no document, while the plan names: { $kind }.
confirm-ask-return = What should be put right? Choose a ready answer or write your own. The comment goes to the author of the mark; those who see the plan can read it, too.
confirm-button-confirm = ✅ Confirm
confirm-button-return = ↩️ Send back
confirm-button-revoke = ↩️ Take it back
confirm-button-next = ▶️ Next: { $owner }
confirm-button-list = 👥 To confirm
confirm-button-no-document = A document is missing
confirm-button-unreadable = Document can't be read
confirm-button-other-event = About another event
confirm-button-tell-more = Please tell more
confirm-toast-confirmed = Confirmed
confirm-toast-returned = Sent back
confirm-toast-revoked = Decision taken back
confirm-witness = <b>{ $owner }</b>: { $what ->
    [visit] { $words ->
        [school] a visit to your lesson
       *[other] a visit to your session
    }
   *[event] attendance of an event whose list you keep
}, { $day }. “{ $title }”
confirm-witness-confirmed = Confirmed. Thank you!
confirm-witness-denied = Your answer has been passed on.
confirm-witness-gone = There is nothing to confirm any more: the mark was taken back or changed, or the plan is over.
confirm-button-not-there = ↩️ It wasn’t so
confirm-button-several = ✅ Confirm several
confirm-button-several-again = ↩️ Show what was put off
confirm-button-confirm-shown = { $count ->
    [one] ✅ Confirm this one
   *[other] ✅ Confirm these { $count }
}
confirm-several-head = ✅ <b>To confirm at once: { $count }</b>{ $more ->
    [0] { "" }
   *[other] , then { $more } more
}. { $whole ->
    [yes] The button confirms exactly what is seen below
   *[no] Not all materials fit here, yet the button confirms each item as a whole
}; 🔎 opens one, ⏭ puts it off.
confirm-several-line = { $number }. <b>{ $owner }</b> — { $title }. Marked { $day }
confirm-several-hidden = • { $count ->
    [0] not shown whole
   *[other] and { $count } earlier
}: open 🔎 { $number }
confirm-several-bare = • without a document
confirm-several-empty = ✅ Nothing else waits to be confirmed.
confirm-several-put-off = ✅ Only what was put off is left: { $count }.
confirm-several-changed = The list has changed since, so nothing was confirmed. This is how it is now.
confirm-several-done = { $count ->
    [one] { $count } item is confirmed.
   *[other] { $count } items are confirmed.
}
confirm-several-undo = A decision can be taken back in the item itself: the button with the name opens it.
confirm-several-before = Confirmed already: { $titles }
confirm-several-left = Changed meanwhile and not confirmed: { $titles }
confirm-toast-several = Confirmed: { $count }
confirm-toast-denied = Passed on
