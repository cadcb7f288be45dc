# Approval of plans
approval-empty = No plans wait for approval.
approval-head = <b>Waiting for a decision: { $count }</b>
approval-line = • { $owner } — { $items ->
    [one] { $items } activity
   *[other] { $items } activities
}, waiting { $days ->
    [one] { $days } day
   *[other] { $days } days
}
approval-line-today = • { $owner } — { $items ->
    [one] { $items } activity
   *[other] { $items } activities
}, sent today
approval-card-head = 🧭 <b>{ $owner }</b> · plan { $state }
approval-decided-approved = Approved: { $who }, { $moment }
approval-decided-returned = Returned: { $who }, { $moment }
approval-changed = <b>What changed since it was last seen</b>
approval-load = By month: { $months }
approval-load-month = { $month } { $count }
approval-load-dot = {" "}·{" "}
approval-withdrawn = The plan was taken back to be worked on. A message will come when it is sent again.
approval-ask-return =
    <b>Return the plan: { $owner }</b>
    What is worth changing?
approval-ask-return-words = Choose a ready comment or send your own as a message.
approval-button-card = 🧭 { $owner }
approval-button-approve = ✅ Approve
approval-button-return = ↩️ Return
approval-button-revoke = ↩️ Undo the decision
approval-button-next = ▶️ Next: { $owner }
approval-button-queue = ◀️ Queue
approval-toast-approved = Approved
approval-toast-returned = Returned with a comment
approval-toast-revoked = The decision is undone
error-route-acted = The decision cannot be undone any more: the plan has gone on since. This is how it stands.
error-route-not-your-decision = A decision can only be undone by who took it.
