summary-head = 📊 <b>{ $school } · { $first }/{ $last }</b>
summary-diagnosis = Diagnosis  { $bar } { $done } of { $total }{ $week ->
    [0] { "" }
   *[other] { " " }(+{ $week })
}
summary-routes = { plan-title } { plan-approved }  { $bar } { $done } of { $total }{ $week ->
    [0] { "" }
   *[other] { " " }(+{ $week })
}{ $waiting ->
    [0] { "" }
   *[other] { " " }· waiting for you: { $waiting }
}
summary-items = Items: { $total } · done: { $finished }{ $week ->
    [0] { "" }
   *[other] { " " }(+{ $week })
}{ $waiting ->
    [0] { "" }
   *[other] { " " }· waiting for confirmation: { $waiting }
} · marked on time { $done } of { $due }{ $later ->
    [0] { "" }
   *[other] { " " }· later { $later }
}{ $today ->
    [0] { "" }
   *[other] { " " }· due today { $today }
}{ $left ->
    [0] { "" }
   *[other] { " " }· not done in completed plans { $left }
}{ $passed ->
    [0] { "" }
   *[other] { " " }· date passed { $passed }{ $late ->
        [0] { "" }
       *[other] { " " }(+{ $late })
    } of { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
}
summary-items-ahead = Items: { $total } · done: { $finished }{ $week ->
    [0] { "" }
   *[other] { " " }(+{ $week })
}{ $waiting ->
    [0] { "" }
   *[other] { " " }· waiting for confirmation: { $waiting }
} · the first dates are ahead{ $passed ->
    [0] { "" }
   *[other] { " " }· date passed { $passed }{ $late ->
        [0] { "" }
       *[other] { " " }(+{ $late })
    } of { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
}
summary-concluding = Waiting for a conclusion: { $count }
summary-no-items = There are no items yet.
summary-difficulties = Chosen most often: { $list }
summary-difficulty = { $short } ({ $people ->
    [one] { $people } person
   *[other] { $people } people
})
summary-young = Young specialists without a mentor: { $count }
summary-not-joined = Not in the bot or no consent: { $count }
summary-unreachable = Not receiving messages: { $count }

summary-person = • { $who }
summary-fact-no-diagnosis = Diagnosis: not passed yet
summary-fact-diagnosis = Diagnosis: { $day }
summary-route-none = { plan-title }: not drawn up yet
summary-route-draft = { plan-title }: being drawn up
summary-route-submitted = { plan-title }: waiting for approval
summary-route-returned = { plan-title }: sent back
summary-route-approved = { plan-title }: approved, not { plan-begun } yet
summary-route-begins = { plan-title }: approved, begins today
summary-route-active = { plan-title }: under way
summary-route-closing = { plan-title }: being summed up
summary-route-completed = { plan-title }: completed
summary-route-suspended = { plan-title }: suspended
summary-route-transferred = { plan-title }: passed to another place of work
summary-route-terminated = { plan-title }: terminated
summary-progress = Done { $done } of { $total }
summary-progress-passed = date passed for { $count }
summary-progress-nearest = the nearest is { $day }
summary-groups-head = <b>Diagnosis by group</b>
summary-group = • { $title } — { $level }
summary-level-support = support needed
summary-level-growth = room to grow
summary-level-confident = confident
summary-level-strength = strength
summary-level-few = too few answers

summary-items-of = 🧭 <b>{ $who }: items</b>
summary-items-passed-of = ⏰ <b>{ $who }: the date has passed</b>
summary-items-none = There are no such items now.
summary-item = • { $day } — { $title } ({ $state })
summary-item-planned = planned
summary-item-in-progress = planned
summary-item-postponed = new date
summary-item-done = to be confirmed
summary-item-confirmed = done
summary-item-sent-back = sent back
summary-item-dropped = taken off the plan
summary-item-passed = date passed

summary-button-approve = ✅ Approve ({ $count })
summary-button-passed = ⏰ Date passed: { $count ->
    [one] { $count } person
   *[other] { $count } people
}
summary-button-not-diagnosed = No diagnosis ({ $count })
summary-button-without-route = Not approved ({ $count })
summary-button-young = 👥 No mentor ({ $count })
summary-button-not-joined = 🔗 Joining, consent ({ $count })
summary-button-unreachable = No messages ({ $count })
summary-button-review = ✅ To approval
summary-button-items = 🧭 Items
summary-button-person = 👤 The person
summary-button-back = 📊 Summary

# Of whom and of what time a summary tells
summary-chosen = 🔎 { $list }
summary-past = <i>{ $diagnosed ->
    [no] { "" }
   *[yes] Diagnoses are counted for that time.{ " " }
}{ plan-many-title }, items and people are shown as they are today.</i>
summary-unknown = Nothing is kept of { $period }: no diagnoses, no approved plans, no items.
summary-nobody = No teachers match this choice.
summary-week-note = <i>(+…) is what was added in the last 7 days</i>
summary-group-young = young specialists
summary-group-mentored = with a mentor
summary-group-attestation = attestation is near
summary-period-year = school year { $first }/{ $last }
summary-period-half = { $number ->
    [1] first half-year
   *[other] second half-year
}
summary-period-quarter = { $first } – { $last }
summary-filters-head = 🔎 <b>What the summary shows</b>
summary-filters-hint = Choose whom, which time and which department to show: choices add up. An attestation is near within 12 months, by the dates of the cards.
summary-departments-head = 🏷 <b>{ $kind ->
        [school] Which department is the summary of?
       *[other] Which association is the summary of?
    }</b>
summary-departments-none = { $kind ->
        [school] There are no departments yet. They are set up in the list of people, button “Departments”.
       *[other] There are no associations yet. They are set up in the list of people, button “Associations”.
    }
summary-week-head = 📅 <b>{ $school }: the last 7 days</b>
summary-week-none = Nothing has changed in these days.
summary-week-diagnosed-week = • diagnosed: { $count }
summary-week-approved-week = • { plan-many } { plan-approved }: { $count }
summary-week-finished-week = • items done: { $count }
summary-week-passed-week = • items whose date has passed: { $count }

summary-list-diagnosed = 📊 <b>Diagnosed: { $count }</b>
summary-list-approved = 📊 <b>{ plan-title } { plan-approved }: { $count }</b>
summary-list-with-items = 🧭 <b>With items: { $count }</b>
summary-list-suspended = ⏸ <b>{ plan-title } { plan-suspended }: { $count }</b>
    Items of these plans are not counted in the summary.
summary-list-diagnosed-week = 📅 <b>Diagnosed in 7 days: { $count }</b>
summary-list-approved-week = 📅 <b>{ plan-title } { plan-approved } in 7 days: { $count }</b>
summary-list-finished-week = 📅 <b>Did items in 7 days: { $count }</b>
summary-list-passed-week = 📅 <b>Date passed in 7 days: { $count }</b>
summary-person-passed = • { $who } — { $count ->
    [one] { $count } item
   *[other] { $count } items
}
summary-list-waiting = ✅ <b>Waiting for your approval: { $count }</b>
summary-list-concluding = 📊 <b>Waiting for a conclusion: { $count }</b>
summary-list-changed = 📊 <b>Changes of plans: { $count }</b>
summary-person-items = • { $who } — { $done } of { $total } done
summary-person-finished = • { $who } — { $count } done

summary-button-diagnosed = Diagnosed ({ $count })
summary-button-approved = With a plan ({ $count })
summary-button-with-items = 🧭 With items ({ $count })
summary-button-suspended = { plan-short } { plan-suspended } ({ $count })
summary-numbers-head = 👥 <b>{ $school }: who is in the numbers</b>
summary-numbers-suspended = Items are counted without suspended plans: { $count }.
summary-numbers-hint =
    Press a button with a number to see who that is.
    A diagnosis here is any self-diagnosis of that time. How many have passed one of them is seen in “Diagnoses”.
summary-button-numbers = 👥 Who is in the numbers
summary-button-week = 📅 This week
summary-button-diagnosed-week = Diagnosed
summary-button-approved-week = Plan approved
summary-button-finished-week = Did their items
summary-button-passed-week = ⏰ Date passed
summary-button-filters = 🔎 Narrow down
summary-button-picture = 📈 Picture
summary-button-reset = 🔎 Show everything
summary-button-department = 🏷 { $kind ->
    [school] Departments
   *[other] Associations
}
summary-button-department-all = All together
summary-button-group-all = All teachers
summary-button-group-young = Young specialists
summary-button-group-mentored = With a mentor
summary-button-group-attestation = Attestation is near
summary-button-period-all = The whole school year
summary-own-small = There are fewer than five teachers here: items and dates alone are shown.
summary-button-own-diagnosis = 🗓 Diagnosis
summary-town-schools = { $count ->
    [one] { $count } institution
   *[other] { $count } institutions
}. Diagnosis and plans: how many teachers of all; items: how many are done, where { $least } people at least have plans.
summary-town-line = • <b>{ $school }</b> — diagnosis { $diagnosed } of { $total }, { plan-title } { $approved } of { $total }{ $items ->
    [0] { "" }
   *[other] , items { $finished } of { $items }
}{ $passed ->
    [0] { "" }
   *[other] , date passed { $passed }
}{ $young ->
    [0] { "" }
   *[other] , young without a mentor { $young }
}
summary-town-nobody = • <b>{ $school }</b> — no teachers on the list yet
