# Names
campaigns-title = { $name }, { $month } { $year }
campaigns-title-days = { $name }, { $days }
campaigns-button-title-days = Until { $last }: { $name }
campaigns-name-self-full = Diagnosis
campaigns-name-self-express = Short diagnosis
campaigns-name-objectivity-full = Fair assessment
campaigns-name-young-full = Diagnosis of young specialists
campaigns-name-requests-full = Learning requests
campaigns-month-1 = January
campaigns-month-2 = February
campaigns-month-3 = March
campaigns-month-4 = April
campaigns-month-5 = May
campaigns-month-6 = June
campaigns-month-7 = July
campaigns-month-8 = August
campaigns-month-9 = September
campaigns-month-10 = October
campaigns-month-11 = November
campaigns-month-12 = December
campaigns-days = { $first } — { $last }
campaigns-chosen = ✓ { $text }
campaigns-own-departments = { $kind ->
        [school] Your departments
       *[other] Your associations
    }
campaigns-no-department = { $kind ->
        [school] No department
       *[other] No association
    }

# List
campaigns-list = 🗓 <b>Diagnoses</b> · { $school }
campaigns-list-empty = No diagnosis yet.
campaigns-list-empty-own = No diagnosis yet. A new one takes a minute to open: what to ask, whom, and till when.
campaigns-line-open = • { $title }: taken by { $done } of { $total }, open till { $last }
campaigns-line-planned = • { $title }: opens on { $first }
campaigns-line-closed = • { $title }: taken by { $done } of { $total }, closed
campaigns-button-new = ➕ Open a diagnosis
campaigns-button-go-on = ▶️ Go on with the draft
campaigns-button-all = ◀️ All diagnoses

# Draft
campaigns-step = 🗓 <b>New diagnosis</b> · step { $number } of 3
campaigns-ask-questionnaire = What to ask?
campaigns-choice-self-full = Whole diagnosis, { $minutes } min
campaigns-choice-self-express = Short one, { $minutes } min
campaigns-choice-objectivity-full = Fair assessment, { $minutes } min
campaigns-choice-young-full = Young specialist, { $minutes } min
campaigns-choice-requests-full = Requests, { $minutes } min
campaigns-ask-audience = Whom to ask?
campaigns-audience-all = All teachers
campaigns-audience-departments = { $kind ->
        [school] Some departments
       *[other] Some associations
    }
campaigns-audience-young = Young specialists
campaigns-audience-chosen = Choose from the list
campaigns-zone = Only people you are responsible for are asked: { $list }.
campaigns-ask-departments = { $count ->
        [0] Which departments? Tick one or more.
       *[other] Departments ticked: { $count }. Another press takes the tick away.
    }
campaigns-department-chosen = Chosen: { $name }
campaigns-ask-people = { $count ->
        [0] Whom to ask? Tick people in the list.
       *[other] Ticked: { $count }. Another press takes the tick away.
    }
campaigns-people-found = For “{ $query }”: { $count }
campaigns-ask-term = When? Chosen now: <b>{ $days }</b>
campaigns-type-day = The days can be typed, too: “until 15 April” or “from 5 to 20 April”.
campaigns-term-spring = After holidays, to { $day }
campaigns-term-week = A week, to { $day }
campaigns-term-two-weeks = Two weeks, to { $day }
campaigns-term-month = A month, to { $day }
campaigns-term-put-off = A term on a button that would end { $list } is longer: on such days the bot usually writes to nobody.
campaigns-term-in-holidays = in the holidays
campaigns-term-in-day-off = on days off
campaigns-term-in-vpr = in the days of national tests
campaigns-term-in-gia = in the days of exams
campaigns-term-in-quiet = in a quiet week
campaigns-term-either = { $one } or { $other }
campaigns-term-understood = The days are now { $days }.
campaigns-first-understood = The first day is now { $day }.
campaigns-last-understood = The last day is now { $day }.
campaigns-first-gave-way = The last day is { $last }, so the first is earlier now: { $first }.
campaigns-last-gave-way = The first day is { $first }, so the last is later now: { $last }.
campaigns-pick-first = From which day? Now: <b>{ $day }</b>
campaigns-pick-last = Till which day, inclusive? Now: <b>{ $day }</b>
campaigns-pick-extend = Extend till which day? Now: <b>{ $day }</b>
campaigns-typed-longer = Understood as <b>{ $day }</b>. Extend till then?
# They stand before the words of a button
campaigns-more-words = extend, another, make it
campaigns-pick-day = The day can be typed, too: “15 April”.
campaigns-month-shown = { $month }
campaigns-crossing = ⚠️ In these days there are { $list }. The bot usually writes to nobody then.
campaigns-ends-in-holidays = ⚠️ The last day falls in the holidays: people may not be in time.
campaigns-crossing-vpr = national tests ({ $days })
campaigns-crossing-gia = exams ({ $days })
campaigns-crossing-holidays = holidays ({ $days })
campaigns-button-next = Next ▶️
campaigns-button-first = First day
campaigns-button-last = Last day
campaigns-button-preview = See all of it ▶️
campaigns-preview = 🗓 <b>{ $title }</b>
campaigns-preview-minutes = Answering takes about { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    }.
campaigns-preview-people = { $audience }: <b>{ $count }</b>
campaigns-asked-all = All teachers
campaigns-asked-departments = Teachers of the chosen { place-departments-of }
campaigns-asked-young = Young specialists
campaigns-asked-chosen = Teachers from the list
campaigns-preview-without-bot = The bot won't write to { $count } people ({ $list }). Their answers can be typed in from a paper blank.
campaigns-preview-why = { $why ->
        [outside] have not joined
        [no_consent] have not agreed
       *[offline] kept without the bot
    }: { $count }
campaigns-preview-away = On leave: { $count }. They are not asked now.
campaigns-preview-other-work = Not about their work: { $count }. This questionnaire does not concern them, they are not asked.
campaigns-preview-already = Asked by another diagnosis already: { $count }. They are not counted here.
campaigns-preview-term = Term: <b>{ $days }</b>
campaigns-beside-open = ⚠️ { $form ->
        [full] The full diagnosis
        [express] The short diagnosis
       *[same] Such a diagnosis
    } is going on already: until { $last }, finished: { $done } of { $total }. Whom it asks will not be asked a second time.
campaigns-beside-planned = ⚠️ { $form ->
        [full] The full diagnosis
        [express] The short diagnosis
       *[same] Such a diagnosis
    } is planned already: { $days }. Whom it will ask will not be asked a second time.
campaigns-button-beside-open = 🗓 The one going on
campaigns-button-beside-planned = 🗓 The one planned
campaigns-preview-all-asked = There is nobody else to ask. To ask once more, choose a first day after { $day }.
campaigns-preview-nobody = Nobody fits this choice. Change whom to ask.
campaigns-preview-tell = Teachers hear of it: { $moment }.
campaigns-preview-reminders = Only those who have not finished are reminded: { $days }.
campaigns-button-open = ✅ Open
campaigns-button-plan = ✅ Plan
campaigns-button-what = What
campaigns-button-whom = Whom
campaigns-button-when = When
campaigns-button-throw-away = 🗑 Throw the draft away

# One diagnosis
campaigns-head =
    🗓 <b>{ $title }</b>
    { $school }
campaigns-state-draft = This is a draft, nobody sees it.
campaigns-state-planned = Opens on { $first }, the last day is { $last }. Teachers hear of it on the first day.
campaigns-state-open = Open since { $first }, the last day is { $last }
campaigns-state-closed = Closed, the last day was { $last }
campaigns-state-closed-early = Closed early: it was to last until { $last }
campaigns-state-thrown-away = The draft is gone; nobody has seen it.
campaigns-state-cancelled = Cancelled. Answers that teachers have given stay with them.
campaigns-part = Only people you are responsible for are shown.
campaigns-counted = Counted are those whom this diagnosis asks.{ $levels ->
    [yes] { " " }The summary counts all teachers and any self-diagnosis of the school year.
   *[no] { "" }
}
campaigns-passed = Taken by { $done } of { $total }
campaigns-begun = { $count } began
campaigns-not-begun = { $count } not yet
campaigns-without-bot = { $count } without the bot
campaigns-away = { $count } on leave
campaigns-nobody-asked = Nobody is asked now.
campaigns-next-reminder = The bot reminds those who have not finished: { $day }
campaigns-button-nudge = 🔔 Remind the rest
campaigns-button-newcomers = ➕ Add newcomers: { $count }
campaigns-button-not-passed = 👥 Not taken yet ({ $count })
campaigns-button-passed = 👥 Taken ({ $count })
campaigns-button-departments = 📊 By department
campaigns-button-map = 🗺 Map of the diagnosis
campaigns-button-map-objectivity = 🗺 Results by group
campaigns-button-totals = 📊 The whole picture
campaigns-button-file = 📄 List as a table
campaigns-button-picture = 🖼 Participation
campaigns-button-extend = 📅 Extend
campaigns-button-typed-longer-yes = ✅ Yes, extend
campaigns-button-typed-longer-no = ◀️ Another date
campaigns-button-close = ✅ Close
campaigns-button-leave-out = Whom not to ask
campaigns-button-undo = ↩️ Back to a draft
campaigns-button-cancel = 🗑 Cancel the diagnosis
campaigns-button-reopen = ↩️ Take it back
campaigns-button-till-days = By { $count } days, to { $day }
campaigns-button-till-week = By a week, to { $day }
campaigns-button-till-two-weeks = By two weeks, to { $day }
campaigns-ask-cancel = Cancel <b>{ $title }</b>?
campaigns-cancel-explained = Teachers will not see this diagnosis any more; it will have no totals and no map. Their answers stay with them. It can be taken back today only.
campaigns-button-cancel-yes = 🗑 Yes, cancel it
campaigns-toast-opened = Done. While nobody has begun, all of it can become a draft again.
campaigns-toast-undone = A draft again: everything can be changed.
campaigns-toast-closed = Closed. It can be taken back today.
campaigns-toast-reopened = Taken back. Everything is in its place.
campaigns-toast-extended = The last day is { $day }
campaigns-toast-added = Added: { $count }. { $whom ->
        [all] The bot writes to each of them.
        [none] The bot does not write to them; the list of those who have not passed says why.
       *[some] The bot writes to { $told }, and cannot to the rest.
    }

# People
campaigns-by-department = 📊 <b>{ $title }: by department</b>
campaigns-department-line =
    { $name }
    { $bar } { $done } of { $total }
campaigns-members-not-passed = 👥 <b>{ $title }</b> · not taken yet: { $count }
campaigns-members-passed = 👥 <b>{ $title }</b> · taken: { $count }
campaigns-members-found = <b>{ $title }</b>
campaigns-members-none = Nobody here.
campaigns-member-passed = • { $who } — { $day }
campaigns-member-begun = • { $who } — under way
campaigns-member-not-begun = • { $who }
campaigns-member-offline = • { $who } — without the bot
campaigns-member-outside = • { $who } — not in the bot yet
campaigns-member-no-consent = • { $who } — no consent
campaigns-member-away = • { $who } — on leave
campaigns-leave-out =
    <b>{ $title }</b>
    ✓ is asked. Press a name to take the tick off or put it back. Only those who have not begun are here.
campaigns-left-out = Not asked: { $list }
campaigns-left-out-now = { $who } is not asked any more.
campaigns-asked-now = { $who } is asked.
campaigns-asked-nobody = “{ $typed }” was not found. Here are those who have not begun and those you do not ask.
campaigns-fit-several =
    Several fit: { $list }{ $more ->
        [0] { "" }
       *[other] {" "}and { $more } more
    }
    Be more exact, or press the button.

# Map
campaigns-map =
    🗺 <b>{ $title }: the map</b>
    { $school }
campaigns-map-objectivity =
    🗺 <b>{ $title }: results by group</b>
    { $school }
campaigns-map-people = Finished: { $count }
campaigns-map-scale = The higher the per cent, the more confident teachers feel.
campaigns-map-scale-objectivity = The higher the per cent, the more often it is so at work.
campaigns-map-group = • { $title } — { $percent } % · { $people } people
campaigns-map-hidden = • { $title } — blank
campaigns-map-too-few = The map appears when at least { $count } people have finished: earlier it could tell who answered how.
campaigns-map-too-few-objectivity = The results appear when at least { $count } people have finished: earlier they could point at somebody.
campaigns-map-blank = Blank where fewer than { $count } people answered, or where their number and per cent could be worked out from the other { place-departments-to }.
campaigns-map-blank-whole = Blank where fewer than { $count } people answered.
campaigns-map-mixed = People answered different variants, each about their own work. The groups are the same, so they can be added up.
campaigns-map-of = 🗺 <b>{ $name }</b>
campaigns-map-diagnosis = { $title }
campaigns-button-map-picture = 🖼 As a picture
campaigns-button-map-file = 📄 As a table
campaigns-file-map = Map of the diagnosis, { $school }, { $title }
campaigns-file-map-objectivity = Results by group, { $school }, { $title }
campaigns-file-totals = The whole picture, { $school }, { $title }
campaigns-file-participation = Participation, { $school }, { $title }

# The whole picture: what was chosen in a questionnaire without levels
campaigns-totals =
    📊 <b>{ $title }: the whole picture</b>
    { $school }
campaigns-totals-all = Finished: { $count }. Everybody's answers are counted.
campaigns-totals-some-open = Finished: { $finished }. Here are the answers of the first { $count }; the others come later, at least five at once, so that no difference tells what one person chose.
campaigns-totals-some-closed = Finished: { $finished }. Here are the answers of { $count }. Those who finished after the last day come in fives, so that no difference tells what one person chose.
campaigns-totals-wait = Finished: { $finished }. While the diagnosis goes on, the whole picture is seen from { $first } people on, once it is closed from { $count }: earlier it could tell who chose what.
campaigns-totals-too-few = Finished: { $finished }. The whole picture needs at least { $count } people: the answers of a few could tell who chose what.
campaigns-totals-question = <b>{ $text }</b>
campaigns-totals-one = Answered: { $count }
campaigns-totals-any = Answered: { $count }; several could be chosen.
campaigns-totals-most = Answered: { $count }; up to { $most } could be chosen.
campaigns-totals-few-answered = Fewer than { $count } people answered, so there are no numbers here.
campaigns-totals-option = { $bar } { $title } — { $people } { $people ->
        [one] person
       *[other] people
    }
campaigns-totals-unchosen = Chosen by nobody: { $list }.
campaigns-totals-no-statements = What goes well and what is still hard is seen by the teacher alone.
campaigns-button-totals-file = 📄 As a table

# Head of a department and methodist
campaigns-own = 🗓 <b>{ $name }</b>
campaigns-own-open = { $title } · the last day is { $last }
campaigns-own-closed = { $title } · closed
campaigns-own-passed = Taken by { $done } of { $total }
campaigns-own-small = Fewer than { $count } people of your { place-department-in } are asked, so there are no numbers here: they could point at somebody.
campaigns-own-none = Your { place-department-in } has had no diagnosis yet.
campaigns-button-other-department = 🗓 { $kind ->
        [school] My other department
       *[other] My other association
    }
campaigns-town = 🗓 <b>Diagnoses in schools</b>
campaigns-town-line = • { $school } — { $title }: taken by { $done } of { $total }
campaigns-town-none = • { $school } — none yet
campaigns-town-empty = No schools yet.

# Notices
notice-campaign-opened = 🗓 <b>{ $title }</b>: you are asked for your answers. It takes about { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    }, the last day is { $last }. You can pause and come back.
notice-campaign-promise = In the bot only you see your answers. Nobody is assessed or paid by them.
notice-campaign-seen-levels = Your mentor and the leaders will see levels of groups.
notice-campaign-seen-fact = The leaders will see that you have answered. If at least five people finish, they will also see the whole picture without names: how many people chose what.
notice-campaign-later = 🗓 <b>{ $title }</b>: you can answer till { $last }, inclusive.
notice-campaign-today = 🗓 <b>{ $title }</b>: today is the last day.
notice-campaign-ahead = It takes about { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    }. Only you see your answers.
notice-campaign-begun = Your answers are kept, what is left is to finish.
notice-campaign-closed = 🗓 <b>{ $title }</b> is closed: { $counts }
notice-button-begin = ▶️ Begin
notice-button-go-on = ▶️ Go on
notice-button-campaign = 🗓 Open

# What is wrong
error-campaign-wrong-state = Something has changed with this diagnosis. Here is how it is now.
error-campaign-changed = The choice changed while you were looking. Here is all of it: check and open.
error-campaign-nobody = Nobody fits this choice. Change whom to ask.
error-campaign-begun = Somebody has begun this diagnosis already, so this can't be done.
error-campaign-unclear-term = The days are not clear. Write, for example, “until 15 April” or “from 5 to 20 April”.
error-campaign-unclear-day = The date is not clear. Write, for example, “15 April”.
error-campaign-past = The last day is over. Choose another one.
error-campaign-backwards = The last day is before the first. Choose another one.
error-campaign-too-long = A diagnosis lasts at most { $days } { $days ->
        [one] day
       *[other] days
    }: { $day } is the last possible one.
error-campaign-same-day = { $day } is the last day as it is. To extend, choose another one.
error-campaign-no-dates = Choose the days first.
error-campaign-too-late = It could be taken back on the same day only. Open a new diagnosis.
error-campaign-no-questionnaire = There is no such questionnaire now. Choose another one.
error-campaign-no-map = This questionnaire has no levels and so no map. There is the whole picture: how many people chose what.
error-campaign-no-totals = This questionnaire has levels of groups, they are on the map.
error-campaign-not-fitting = This person does not fit now: works elsewhere or is on leave.
