confirm-head = 👥 <b>Waiting to be confirmed: { $count }</b>
confirm-empty = 👥 Nothing to confirm just now.
confirm-line = { $number }. { $owner } — { $title }. Marked { $day }{ $count ->
    [0] , without a document
   *[other] , materials: { $count }
}
confirm-owner = { $owner }
confirm-bare = Without a document, which is fine.
confirm-ask-return = What should be put right? Choose a ready answer or write your own. The comment is seen by the author and by those who see the plan.
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
