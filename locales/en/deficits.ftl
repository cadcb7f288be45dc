# What people of a school choose to work on, and what it does about it
deficits-button-open = 🗺 Map of difficulties
deficits-button-groups = 🧩 By groups
deficits-button-departments = 👥 By { place-departments-to }
deficits-button-map = 🗺 Map of the diagnosis
deficits-button-who = 👥 Who chose it
deficits-button-offer = 🎤 Offer an event
deficits-button-propose = 📨 Offer it to { $count }
deficits-button-day = 📅 { $day ->
    [none] Set the day
   *[set] Another day
}
deficits-button-leader = ⭐ Ask who would lead
deficits-button-unask = ↩️ Take back: { $who }
deficits-button-replies = 👥 Who answered what
deficits-button-lead-yes = ✅ Yes, I will show it
deficits-button-lead-later = ⏰ Later
deficits-button-lead-no = Not this time
deficits-button-join = ➕ Add to { plan-short-see }
deficits-head = 🗺 <b>Map of difficulties</b> · { $place } · { $first }/{ $last }
deficits-plans = { plan-title } awaiting approval or { plan-approved }: { $done } of { $total }
deficits-most = Chosen most often to work on:
deficits-line = • { $title } — { $people } people{ $before ->
    [0] { "" }
   *[other] { " " }(a year ago { $before })
}
deficits-compared = “A year ago”: by plans of the school year { $first }/{ $last }.
deficits-rest = Only what at least { $count } people have chosen is shown. No answers of a questionnaire are behind these numbers.
deficits-none = Nothing has been chosen by { $count } people yet. It appears here once it is.
deficits-early = There are fewer than { $count } plans so far. The map appears once at least { $count } people have chosen the same: before that it would tell who chose what.
deficits-small = { $teachers ->
    [0] There are no teachers here yet, so there is no map.
    [one] There is { $teachers } teacher here, so there is no map: of fewer than { $count } people numbers would tell who it is. Difficulties are seen in each plan.
   *[other] There are { $teachers } teachers here, so there is no map: of fewer than { $count } people numbers would tell who it is. Difficulties are seen in each plan.
}
deficits-groups = 🧩 <b>By groups of competencies</b>: how many people chose anything of a group
deficits-part = 🗺 <b>{ $part }</b>: what is chosen
deficits-departments = 👥 <b>By { place-departments-to }</b>
deficits-departments-about = Where fewer than five chose it, or their number could be reckoned from the others, it is not shown.
deficits-schools = 🗺 <b>Map of difficulties</b>: what is chosen to work on. Choose a school: numbers alone are seen, of at least five people.
deficits-statement = 🗺 <b>{ $title }</b>
deficits-of-group = { $group }
deficits-chosen = Chosen to work on by { $people } people{ $before ->
    [0] { "" }
   *[other] { " " }· in the school year { $first }/{ $last } by { $before }
}
deficits-place = • { $title } — { $people } people
deficits-no-department = In no association
deficits-places-hidden = { $some ->
        [none] Numbers by department are not shown
       *[some] Other numbers are not shown
    }: fewer than { $count } chose it there, or they could be reckoned.
deficits-few = Fewer than { $count } people chose this, so there is no number and no name here.
deficits-offered = 🎤 { $what }{ $day ->
    [none] { "" }
   *[other] , { $day }
} — taken by { $taken } of { $asked }
deficits-prepared = 🎤 { $what }{ $day ->
    [none] { "" }
   *[other] , { $day }
} — being prepared
deficits-who = 👥 <b>{ $title }</b>: chosen by { $people } people
deficits-who-about = Names are seen by the { place-deputy } and the { place-director }; the { place-head } and the methodist see numbers alone. Press a name to open the teacher’s page.
deficits-choose = 🎤 <b>{ $title }</b>: what shall be held for those who chose it?
deficits-suggested = { $number }. { $title }
deficits-for = For those who chose: { $title }
deficits-leader = { $who ->
    [none] Who leads: not settled yet
   *[other] Led by { $who }
}
deficits-asked = { $answer ->
    [NO] • { $who }: not this time
    [LATER] • { $who }: will answer later
    [YES] • { $who }: yes
   *[none] • { $who }: asked, no answer yet
}
deficits-before = { $count ->
    [0] There is nobody to offer it to yet: plans of those who chose it are closed or end before.
    [one] { $count } person will be asked and may take it, discuss it or not take it.
   *[other] { $count } people will be asked. Each may take it, discuss it or not take it.
}
deficits-needs-day = Set the day first.
deficits-replies = Offered to { $asked }. Take it: { $taken }{ $discuss ->
        [0] { "" }
       *[other] { " " }· want to discuss: { $discuss }
    }{ $declined ->
        [0] { "" }
       *[other] { " " }· do not take it: { $declined }
    }{ $silent ->
        [0] { "" }
       *[other] { " " }· no answer yet: { $silent }
    }
deficits-ask-day = When? Choose or write: “15 April”.
deficits-ask-leader = ⭐ <b>{ $title }</b>: who could show it to colleagues?
deficits-strong = First, with a star, those whose strength this group is. The question is personal and does not say who needs it.
deficits-no-strong = By the diagnosis this group is nobody’s strength yet. Anybody may be asked. The question does not say who needs it.
deficits-legend = ✅ take it · 💬 want to discuss · ✖️ do not take it · ▫️ no answer yet
deficits-lead-question = ⭐ <b>Would you show it to colleagues: { $title }?</b>
deficits-lead-about = Say yes, no or answer later: it is no duty.
deficits-lead-answer = { $answer ->
    [YES] Your answer: yes. Thank you!
    [NO] Your answer: not this time.
   *[LATER] Your answer: later. The buttons stay here.
}
deficits-lead-other = Another colleague has taken it on. Thank you for answering.
deficits-lead-joins = It may be added to { plan-short-see } as sharing experience.
deficits-lead-planned = It is in your plan.
notice-offered = 🎤 { $added ->
    [yes] Added to { plan-short-see }: <b>{ $what }</b>.
   *[no] You are offered: <b>{ $what }</b>.
} You chose to work on: { $title }.
notice-lead-answered = ⭐ <b>{ $who }</b>: { $answer ->
    [YES] “Yes, I will show it”
    [NO] “Not this time”
   *[LATER] “I will answer later”
}. { $what }
notice-lead-dated = 📅 You lead: <b>{ $what }</b>. Colleagues have been asked.{ $joins ->
    [yes] { " " }It may be added to { plan-short-see } as sharing experience.
   *[no] { "" }
}
error-deficits-few = Fewer than five people chose this, so there is no number and no name here.
error-deficits-day-past = This day has passed. Choose another one.
error-deficits-cancelled = This event was cancelled.
error-deficits-proposed = It has been offered to people. The day can be moved in the event itself.
error-deficits-nobody = There is nobody to offer it to yet: plans of those who chose it are closed or end before.
error-deficits-led = Another colleague has taken it on.
error-deficits-planned = It is in your plan. It may be taken out there, as any item.
error-deficits-no-plan = There is no plan for this day to add it to. The event takes place all the same, and the list says who was there.
error-deficits-no-day = The day is not set yet. You will get a message once it is.
