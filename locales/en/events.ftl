event-head = 🎤 <b>Events: { $count }</b>. Mark once who was there, and the items of their plans are confirmed by the list.
event-empty = 🎤 <b>Events</b>. Mark here who was at a seminar, a master class, a training: the items of their plans are confirmed by the list at once, with no marks of their own.
event-line = { $number }. { $what }{ $state ->
    [draft] { " " }— a draft
    [cancelled] { " " }— cancelled
    [ahead] { "" }
   *[open] { " " }— marked: { $present }
}
event-what = { $name } “{ $title }”
event-on = { $what }, { $day }
event-named = <b>{ $what }</b>
event-ask-kind = What is held? Press, or write: “seminar”.
event-kind-pedsovet-in-full = pedagogical council
event-kind-unclear = These words fit none of the kinds, or several of them.
event-ask-title = { $what }: what is it called?
event-title-kept = Written down: “{ $title }”. If it already stands in plans, choose it there: then marking who came confirms the plans too.
event-suggested = { $number }. { $title } — in plans: { $plans }
event-ask-title-type = { $some ->
    [plans] Choose from the plans or write a title of your own.
   *[ready] Choose a ready title or write your own.
}
event-ask-day = When? Choose or write: “{ $day }”.
event-day-in-plans = The event stands in plans: their dates change with it, and everybody who expects it is told.
event-organiser = The list is kept by { $who }
event-ask-organiser = Who will mark those who were there? Now: { $who }
event-cancelled = The event is cancelled.
event-counts = Marked: { $present }.{ $ticked ->
    [0] { "" }
   *[other] { " " }Ticked, not marked yet: { $ticked }.
}
event-counts-ahead = Ticked: { $ticked }.
event-people-about = { $planned ->
        [yes] Those who have it in their plans come first and are ticked.{" "}
       *[no] { "" }
    }Press a name to tick it or take the tick off.
event-legend-ticked = ☑️ ticked
event-legend-left = ▫️ not ticked
event-legend-present = ✅ marked, and they know
event-legend-absent = ✋ says: “I was not there”
event-ahead = It can be marked on the day of the event.
event-marked = { $count ->
    [one] { $count } person is marked. A message will follow. If the plan has it, the item is confirmed.
   *[other] { $count } people are marked. Messages will follow. Where a plan has it, the item is confirmed.
}
event-missed = The mark is off: { $what }. If it was an item of your plan, it is as it was before.
event-button-new = ➕ New event
event-button-people = 🎤 Mark who was there
event-button-people-ahead = 🎤 Who is coming
event-button-title = ✏️ Title
event-button-keep-title = Keep it as it is ▶️
event-button-day = 📅 Date
event-button-organiser = 👤 Who keeps the list
# “remove it”
event-drop-words = remove, delete, drop, cancel, it, the, draft, event
event-button-drop = 🗑 Remove the draft
event-button-cancel = 🗑 Cancel the event
event-button-reopen = ↩️ Bring it back
event-button-list = 🎤 Events
event-button-all = ☑️ Choose all
event-button-none = ▫️ Take all off
event-button-mark = ✅ Mark those ticked: { $count }
event-button-miss = ✋ I was not there
event-button-today = Today, { $day }
event-button-yesterday = Yesterday, { $day }
event-button-tomorrow = Tomorrow, { $day }
event-button-week = In a week, { $day }
error-event-kind = No list is kept for things of this kind.
error-event-no-title = This title is in no plan any more. Choose another or write your own.
error-event-too-far = That date is more than a year away. Please check it.
error-event-changed = The list has changed since. Please look again and press once more.
error-event-marked = People are marked already, so the event can’t be cancelled. Take the marks off first.
error-event-not-ready = The event needs a title and a date first.
error-event-ahead = It can be marked on the day of the event.
error-event-nobody = Nobody is ticked. Press the names of those who were there.
