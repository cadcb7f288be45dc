summary-head = 📊 <b>{ $school } · { $first }/{ $last }</b>
summary-diagnosis = Diagnosis  { $bar } { $done } of { $total }
summary-routes = { plan-title } { plan-approved }  { $bar } { $done } of { $total }{ $waiting ->
    [0] { "" }
   *[other] { " " }· waiting for you: { $waiting }
}
summary-items = Items: { $total } · done: { $finished } · on time { $percent } %{ $passed ->
    [0] { "" }
   *[other] { " " }· date passed { $passed } ({ $people ->
    [one] { $people } person
   *[other] { $people } people
})
}
summary-items-ahead = Items: { $total } · done: { $finished } · the first dates are ahead{ $passed ->
    [0] { "" }
   *[other] { " " }· date passed { $passed } ({ $people ->
    [one] { $people } person
   *[other] { $people } people
})
}
summary-concluding = Waiting for a conclusion: { $count }
summary-no-items = There are no items yet.
summary-difficulties = Chosen most often: { $list }
summary-difficulty = { $short } ({ $people ->
    [one] { $people } person
   *[other] { $people } people
})
summary-young = Young specialists without a mentor: { $count }
summary-not-joined = Without the bot (not joined or no consent): { $count }
summary-unreachable = Not receiving messages: { $count }

summary-person = • { $who }
summary-fact-no-diagnosis = Diagnosis: not passed yet
summary-fact-diagnosis = Diagnosis: { $day }
summary-route-none = { plan-title }: not drawn up yet
summary-route-draft = { plan-title }: being drawn up
summary-route-submitted = { plan-title }: waiting for approval
summary-route-returned = { plan-title }: sent back
summary-route-approved = { plan-title }: approved, not { plan-begun } yet
summary-route-active = { plan-title }: under way
summary-route-closing = { plan-title }: closing
summary-route-completed = { plan-title }: completed
summary-route-suspended = { plan-title }: suspended
summary-route-transferred = { plan-title }: passed to another place of work
summary-route-terminated = { plan-title }: terminated
summary-progress = Done { $done } of { $total }
summary-progress-passed = date passed for { $count }
summary-progress-nearest = the nearest is { $day }
summary-groups-head = <b>Diagnosis by group</b>
summary-group = • { $title } — { $level }
summary-level-support = needs support
summary-level-growth = area of growth
summary-level-confident = confident
summary-level-strength = strength
summary-level-few = few answers

summary-items-of = 🧭 <b>{ $who }: items</b>
summary-items-passed-of = ⏰ <b>{ $who }: the date has passed</b>
summary-items-none = There are no such items now.
summary-item = • { $day } — { $title } ({ $state })
summary-item-planned = planned
summary-item-in-progress = in progress
summary-item-postponed = new date
summary-item-done = to be confirmed
summary-item-confirmed = done
summary-item-sent-back = sent back
summary-item-dropped = taken off the plan
summary-item-passed = date passed

summary-button-approve = ✅ Approve ({ $count })
summary-button-passed = ⏰ Date passed ({ $count })
summary-button-not-diagnosed = No diagnosis ({ $count })
summary-button-without-route = No { plan-short-of } ({ $count })
summary-button-young = 👥 No mentor ({ $count })
summary-button-not-joined = Without the bot ({ $count })
summary-button-unreachable = No messages ({ $count })
summary-button-review = ✅ To approval
summary-button-items = 🧭 Items
summary-button-person = ◀️ The person
summary-button-back = 📊 Summary
