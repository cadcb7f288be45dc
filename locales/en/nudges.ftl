nudge-head = 🔔 <b>Remind</b>. Everyone gets a personal message with a button, and not a word about others.
nudge-head-one = 🔔 <b>Remind: { $who }</b> — what of?
nudge-nothing = There is nothing to remind of: everything is handed in and no date has passed.
nudge-nothing-one = There is nothing to remind of now.
nudge-rule = Once a week a person at most, whoever reminds. You see the text and the list before it goes.
nudge-line = { $number }. { $what }: { $count ->
        [one] { $count } person
       *[other] { $count } people
    }{ $sent ->
        [none] { "" }
       *[other] { " " }· reminder sent { $sent }
    }
nudge-course-near = <i>Courses are reminded of when they are due within { $months } months or overdue; the list “Courses due” holds everybody for whom that is within a year.</i>
nudge-matter-diagnosis = { $title } — answers awaited
nudge-matter-no-plan = not even a draft of { plan }
nudge-matter-not-handed-in = draft { plan-of } not handed in
nudge-matter-returned = { plan } returned for changes
nudge-matter-passed = dates have passed
nudge-matter-sent-back = items sent back for more
nudge-matter-closing = results not summed up
nudge-matter-course = the next course is due
nudge-about = 🔔 <b>Reminder</b> · { $what }{ $department ->
        [none] { "" }
       *[other] { " " }({ $department })
    }
nudge-gets = { $count ->
        [0] Nobody gets it now: { $chosen } chosen.
       *[other] Will get it: <b>{ $count }</b> of { $chosen }
    }
nudge-whole = Everyone who has not passed the present diagnosis is chosen, even those who passed an earlier one.
nudge-recent = • { $who }: reminder of { $day }
nudge-nobody-now = It concerns nobody any more.
nudge-sample = This is what { $who } will see:
nudge-quoted =
    <blockquote>{ $text }</blockquote>
    The button below it: { $buttons }
nudge-whom = 🔔 <b>Whom to remind?</b> Press a name to choose or clear it.
nudge-ask-department = Everybody or one department?
nudge-every-department = All departments
nudge-result = 🔔 <b>Reminder</b> · { $what }
nudge-result-counts = To { $total } people.{ $sent ->
        [0] { "" }
       *[other] { " " }Reached: { $sent }.
    }{ $waiting ->
        [0] { "" }
       *[other] { " " }On the way: { $waiting }.
    }{ $moot ->
        [0] { "" }
       *[other] { " " }Not needed any more: { $moot }.
    }{ $lost ->
        [0] { "" }
       *[other] { " " }Not delivered: { $lost }.
    }{ $done ->
        [0] { "" }
       *[other] { " " }Done since: <b>{ $done }</b>.
    }
nudge-result-open = Not done yet:
nudge-result-person = • { $who }{ $delivered ->
        [waiting] { " " }— not sent yet
        [moot] { " " }— not sent
        [lost] { " " }— not delivered
       *[sent] { "" }
    }
nudge-sent-head = 🔔 <b>Your reminders</b>
nudge-sent-none = 🔔 You have not reminded anybody yet.
nudge-sent-line = { $number }. { $day }: { $what } · { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
nudge-button-open = 🔔 Remind
nudge-button-sent = 📬 Sent: { $count }
nudge-button-all-sent = 📬 All sent
nudge-button-hub = 🔔 Remind again
nudge-button-send = 📤 Send: { $count }
nudge-button-people = 👥 Choose people
nudge-button-department = 🏫 Department
nudge-button-undo = ↩️ Undo for { $count }
nudge-toast-sent = { $when ->
        [now] { $count ->
            [one] Going out now to { $count } person.
           *[other] Going out now to { $count } people, to each personally.
        }
       *[later] { $count ->
            [one] { $count } person will be reminded in working hours.
           *[other] { $count } people will be reminded, each personally, in working hours.
        }
    }
nudge-toast-undone = Undone. Won't get it: { $count }
error-nudge-over = This diagnosis is over already.
error-nudge-sent = This reminder has been sent already.
error-nudge-changed = The list has changed since. Look at it once more and press again.
error-nudge-nobody = All of them have just been reminded.
error-nudge-gone-out = There is nothing to undo: the messages have gone out.

notice-nudge-hello = 🔔 { $name ->
        [none] A reminder:
       *[other] { $name }, a reminder:
    }
notice-nudge-diagnosis = “{ $title }” is open{ $day ->
        [none] { "" }
       *[other] { " " }until { $day }
    }. You can answer in several goes, everything is kept.
notice-nudge-no-plan = there is no { plan } for this school year yet. The bot drafts one by itself, and you can change it.
notice-nudge-not-handed-in = your { plan } is still a draft. Once it is ready, hand it in for approval.
notice-nudge-returned = your { plan } was returned for changes. Have a look at what was asked for, change it and hand it in again.
notice-nudge-passed = { $count ->
        [one] the date of an item has passed: { $title } ({ $day }).
       *[other] the dates of { $count } items have passed, the earliest on { $day }.
    } Mark what is done, put off a date or drop what is not needed.
notice-nudge-sent-back = { $count ->
        [one] an item was sent back for more: { $title }. Have a look at what is missing.
       *[other] { $count } items were sent back for more. Have a look at what is missing.
    }
notice-nudge-closing = your plan { $passed ->
        [yes] ended on { $day }.
       *[no] runs until { $day }.
    } What is left is summing up: a few presses.
notice-nudge-course = { $passed ->
        [yes] three years after your last course ended on { $day }.
       *[no] three years after your last course end on { $day }.
    } If you have passed a new one, write it down.
