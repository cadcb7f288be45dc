# Names
diagnoses-title = { $name }, { $month } { $year }
diagnoses-name-self-full = Diagnosis
diagnoses-name-self-express = Short diagnosis
diagnoses-name-objectivity-full = Fair assessment
diagnoses-name-young-full = Diagnosis of young teachers
diagnoses-name-requests-full = Learning requests
diagnoses-month-1 = January
diagnoses-month-2 = February
diagnoses-month-3 = March
diagnoses-month-4 = April
diagnoses-month-5 = May
diagnoses-month-6 = June
diagnoses-month-7 = July
diagnoses-month-8 = August
diagnoses-month-9 = September
diagnoses-month-10 = October
diagnoses-month-11 = November
diagnoses-month-12 = December
diagnoses-days = { $first } — { $last }
diagnoses-chosen = ✓ { $text }
diagnoses-own-departments = { $kind ->
        [school] Your departments
       *[other] Your associations
    }
diagnoses-no-department = { $kind ->
        [school] No department
       *[other] No association
    }

# List
diagnoses-list = 🗓 <b>Diagnoses</b> · { $school }
diagnoses-list-empty = No diagnosis yet.
diagnoses-list-empty-own = No diagnosis yet. A new one takes a minute to open: what to ask, whom, and till when.
diagnoses-line-open = • { $title }: taken by { $done } of { $total }, open till { $last }
diagnoses-line-planned = • { $title }: opens on { $first }
diagnoses-line-closed = • { $title }: taken by { $done } of { $total }, closed
diagnoses-button-new = ➕ Open a diagnosis
diagnoses-button-go-on = ▶️ Go on with the draft
diagnoses-button-all = 🗓 All diagnoses

# Draft
diagnoses-step = 🗓 <b>New diagnosis</b> · step { $number } of 3
diagnoses-ask-questionnaire = What to ask?
diagnoses-choice-self-full = Whole diagnosis, { $minutes } min
diagnoses-choice-self-express = Short one, { $minutes } min
diagnoses-choice-objectivity-full = Fair assessment, { $minutes } min
diagnoses-choice-young-full = Young teacher, { $minutes } min
diagnoses-choice-requests-full = Requests, { $minutes } min
diagnoses-ask-audience = Whom to ask?
diagnoses-audience-all = All teachers
diagnoses-audience-departments = { $kind ->
        [school] Some departments
       *[other] Some associations
    }
diagnoses-audience-young = Young teachers
diagnoses-audience-chosen = Choose from the list
diagnoses-zone = Only people you are responsible for are asked: { $list }.
diagnoses-ask-departments = { $count ->
        [0] Which departments? Tick one or more.
       *[other] Departments ticked: { $count }. Another press takes the tick away.
    }
diagnoses-ask-people = { $count ->
        [0] Whom to ask? Tick people in the list.
       *[other] Ticked: { $count }. Another press takes the tick away.
    }
diagnoses-people-found = For “{ $query }”: { $count }
diagnoses-ask-term = When? Chosen now: <b>{ $days }</b>
diagnoses-type-day = The days can be typed, too: “until 15 April” or “from 5 to 20 April”.
diagnoses-term-spring = After holidays, to { $day }
diagnoses-term-week = A week, to { $day }
diagnoses-term-two-weeks = Two weeks, to { $day }
diagnoses-term-month = A month, to { $day }
diagnoses-pick-first = From which day? Now: <b>{ $day }</b>
diagnoses-pick-last = Till which day, inclusive? Now: <b>{ $day }</b>
diagnoses-pick-extend = Extend till which day? Now: <b>{ $day }</b>
diagnoses-pick-day = The day can be typed, too: “15 April”.
diagnoses-month-shown = { $month }
diagnoses-crossing = ⚠️ In these days there are { $list }. The bot usually writes to nobody then.
diagnoses-crossing-vpr = national tests ({ $days })
diagnoses-crossing-gia = exams ({ $days })
diagnoses-crossing-holidays = holidays ({ $days })
diagnoses-button-next = Next ▶️
diagnoses-button-first = First day
diagnoses-button-last = Last day
diagnoses-button-preview = See all of it ▶️
diagnoses-preview = 🗓 <b>{ $title }</b>
diagnoses-preview-minutes = Answering takes about { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    }.
diagnoses-preview-people = { $audience }: <b>{ $count }</b>
diagnoses-asked-all = All teachers
diagnoses-asked-departments = Teachers of the chosen { place-departments-of }
diagnoses-asked-young = Young teachers
diagnoses-asked-chosen = Teachers from the list
diagnoses-preview-without-bot = The bot won't write to { $count } people: they have not joined, have not agreed or are kept without the bot. Their answers can be typed in from a paper blank.
diagnoses-preview-away = On leave: { $count }. They are not asked now.
diagnoses-preview-other-work = Not about their work: { $count }. This questionnaire does not concern them, they are not asked.
diagnoses-preview-term = Term: <b>{ $days }</b>
diagnoses-preview-nobody = Nobody fits this choice. Change whom to ask.
diagnoses-preview-tell = Teachers hear of it: { $moment }.
diagnoses-preview-reminders = Only those who have not finished are reminded: { $days }.
diagnoses-button-open = ✅ Open
diagnoses-button-plan = ✅ Plan
diagnoses-button-what = What
diagnoses-button-whom = Whom
diagnoses-button-when = When
diagnoses-button-throw-away = 🗑 Throw the draft away

# One diagnosis
diagnoses-head =
    🗓 <b>{ $title }</b>
    { $school }
diagnoses-state-draft = This is a draft, nobody sees it.
diagnoses-state-planned = Opens on { $first }, the last day is { $last }. Teachers hear of it on the first day.
diagnoses-state-open = Open since { $first }, the last day is { $last }
diagnoses-state-closed = Closed, the last day was { $last }
diagnoses-state-closed-early = Closed early: it was to last until { $last }
diagnoses-state-cancelled = Cancelled. Answers that teachers have given stay with them.
diagnoses-part = Only people you are responsible for are shown.
diagnoses-passed = Taken by { $done } of { $total }
diagnoses-begun = { $count } began
diagnoses-not-begun = { $count } not yet
diagnoses-without-bot = { $count } without the bot
diagnoses-away = { $count } on leave
diagnoses-nobody-asked = Nobody is asked now.
diagnoses-next-reminder = The bot reminds those who have not finished: { $day }
diagnoses-remind-from = One more reminder is possible from { $day }: at most one a week.
diagnoses-button-nudge = Remind the rest ({ $count })
diagnoses-button-newcomers = ➕ Add newcomers: { $count }
diagnoses-button-not-passed = 👥 Not taken yet ({ $count })
diagnoses-button-passed = 👥 Taken ({ $count })
diagnoses-button-departments = 📊 By department
diagnoses-button-map = 🗺 Map of the diagnosis
diagnoses-button-map-objectivity = 🗺 Results by group
diagnoses-button-totals = 📊 The whole picture
diagnoses-button-file = 📄 List as a table
diagnoses-button-picture = 🖼 Participation
diagnoses-button-extend = 📅 Extend
diagnoses-button-close = ✅ Close
diagnoses-button-leave-out = Whom not to ask
diagnoses-button-undo = ↩️ Back to a draft
diagnoses-button-cancel = 🗑 Cancel the diagnosis
diagnoses-button-reopen = ↩️ Take it back
diagnoses-button-till = to { $day }
diagnoses-ask-cancel = Cancel <b>{ $title }</b>?
diagnoses-cancel-explained = Teachers will not see this diagnosis any more; it will have no totals and no map. Their answers stay with them. It can be taken back today only.
diagnoses-button-cancel-yes = 🗑 Yes, cancel it
diagnoses-toast-opened = Done. While nobody has begun, all of it can become a draft again.
diagnoses-toast-undone = A draft again: everything can be changed.
diagnoses-toast-closed = Closed. It can be taken back today.
diagnoses-toast-reopened = Taken back. Everything is in its place.
diagnoses-toast-extended = The last day is { $day }
diagnoses-toast-nudged = { $count ->
        [one] { $count } teacher will be reminded in working hours, personally.
       *[other] { $count } teachers will be reminded in working hours, each personally.
    }
diagnoses-toast-added = Added: { $count }. The bot writes to each of them.

# People
diagnoses-by-department = 📊 <b>{ $title }: by department</b>
diagnoses-department-line =
    { $name }
    { $bar } { $done } of { $total }
diagnoses-members-not-passed = 👥 <b>{ $title }</b> · not taken yet: { $count }
diagnoses-members-passed = 👥 <b>{ $title }</b> · taken: { $count }
diagnoses-members-none = Nobody here.
diagnoses-member-passed = • { $who } — { $day }
diagnoses-member-begun = • { $who } — under way
diagnoses-member-not-begun = • { $who }
diagnoses-member-without-bot = • { $who } — without the bot
diagnoses-member-away = • { $who } — on leave
diagnoses-leave-out =
    <b>{ $title }</b>
    Press a name to leave that person out; press again to take the person back. Only those who have not begun are here.

# Map
diagnoses-map =
    🗺 <b>{ $title }: the map</b>
    { $school }
diagnoses-map-objectivity =
    🗺 <b>{ $title }: results by group</b>
    { $school }
diagnoses-map-people = Finished: { $count }
diagnoses-map-scale = The higher the per cent, the surer the command.
diagnoses-map-scale-objectivity = The higher the per cent, the more often it is so at work.
diagnoses-map-group = • { $title } — { $percent } % · { $people } people
diagnoses-map-hidden = • { $title } — blank
diagnoses-map-too-few = The map appears when at least { $count } people have finished: earlier it could point at somebody.
diagnoses-map-too-few-objectivity = The results appear when at least { $count } people have finished: earlier they could point at somebody.
diagnoses-map-blank = Blank where fewer than { $count } people answered, or where their number and per cent could be worked out from the other { place-departments-to }.
diagnoses-map-blank-whole = Blank where fewer than { $count } people answered.
diagnoses-map-mixed = People answered different variants, each about his own work. The groups are the same, so they can be added up.
diagnoses-map-of = 🗺 <b>{ $name }</b>
diagnoses-map-diagnosis = { $title }
diagnoses-button-map-picture = 🖼 As a picture
diagnoses-button-map-file = 📄 As a table
diagnoses-file-map = Map of the diagnosis, { $school }, { $title }
diagnoses-file-map-objectivity = Results by group, { $school }, { $title }
diagnoses-file-totals = The whole picture, { $school }, { $title }
diagnoses-file-participation = Participation, { $school }, { $title }

# The whole picture: what was chosen in a questionnaire without levels
diagnoses-totals =
    📊 <b>{ $title }: the whole picture</b>
    { $school }
diagnoses-totals-all = Finished: { $count }. Everybody's answers are counted.
diagnoses-totals-some-open = Finished: { $finished }. Here are the answers of the first { $count }; the others come later, at least five at once, so that no difference tells what one person chose.
diagnoses-totals-some-closed = Finished: { $finished }. Here are the answers of { $count }. Those who finished after the last day come in fives, so that no difference tells what one person chose.
diagnoses-totals-wait = Finished: { $finished }. While the diagnosis goes on, the whole picture is seen from { $first } people on, once it is closed from { $count }: earlier it could tell who chose what.
diagnoses-totals-too-few = Finished: { $finished }. The whole picture needs at least { $count } people: the answers of a few could tell who chose what.
diagnoses-totals-question = <b>{ $text }</b>
diagnoses-totals-one = Answered: { $count }
diagnoses-totals-any = Answered: { $count }; several could be chosen.
diagnoses-totals-most = Answered: { $count }; up to { $most } could be chosen.
diagnoses-totals-few-answered = Fewer than { $count } people answered, so there are no numbers here.
diagnoses-totals-option = { $bar } { $title } — { $people } { $people ->
        [one] person
       *[other] people
    }
diagnoses-totals-unchosen = Chosen by nobody: { $list }.
diagnoses-totals-no-statements = What goes well and what is still hard is seen by the teacher alone.
diagnoses-button-totals-file = 📄 As a table

# Head of a department and methodist
diagnoses-own = 🗓 <b>{ $name }</b>
diagnoses-own-open = { $title } · the last day is { $last }
diagnoses-own-closed = { $title } · closed
diagnoses-own-passed = Taken by { $done } of { $total }
diagnoses-own-small = Fewer than { $count } people of your { place-department-in } are asked, so there are no numbers here: they could point at somebody.
diagnoses-own-none = Your { place-department-in } has had no diagnosis yet.
diagnoses-button-other-department = 🗓 { $kind ->
        [school] My other department
       *[other] My other association
    }
diagnoses-town = 🗓 <b>Diagnoses in schools</b>
diagnoses-town-line = • { $school } — { $title }: taken by { $done } of { $total }
diagnoses-town-none = • { $school } — none yet
diagnoses-town-empty = No schools yet.

# Notices
notice-campaign-opened = 🗓 <b>{ $title }</b>: you are asked for your answers. It takes about { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    }, the last day is { $last }. You can pause and come back.
notice-campaign-promise = In the bot only you see your answers. Nobody is assessed or paid by them.
notice-campaign-seen-levels = Your mentor and the leaders will see levels of groups.
notice-campaign-seen-fact = The leaders will see that you have answered and, if at least five people finish, the whole picture: how many of them chose what, with no names.
notice-campaign-later = 🗓 <b>{ $title }</b>: you can answer till { $last }, inclusive.
notice-campaign-today = 🗓 <b>{ $title }</b>: today is the last day.
notice-campaign-ahead = It takes about { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    }. Only you see your answers.
notice-campaign-begun = Your answers are kept, what is left is to finish. The whole of it takes about { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    }.
notice-campaign-closed = 🗓 <b>{ $title }</b> is closed: { $counts }
notice-button-begin = ▶️ Begin
notice-button-go-on = ▶️ Go on
notice-button-campaign = 🗓 Open

# What is wrong
error-campaign-wrong-state = This diagnosis stands elsewhere by now. Here is how it is.
error-campaign-changed = The choice changed while you were looking. Here is all of it: check and open.
error-campaign-nobody = Nobody fits this choice. Change whom to ask.
error-campaign-begun = Somebody has begun this diagnosis already, so this can't be done.
error-campaign-past = The last day is over. Choose another one.
error-campaign-backwards = The last day is before the first. Choose another one.
error-campaign-too-long = A diagnosis lasts at most { $days } { $days ->
        [one] day
       *[other] days
    }.
error-campaign-no-dates = Choose the days first.
error-campaign-too-late = It could be taken back on the same day only. Open a new diagnosis.
error-campaign-no-questionnaire = There is no such questionnaire now. Choose another one.
error-campaign-no-map = This questionnaire has no levels and so no map. There is the whole picture: how many people chose what.
error-campaign-no-totals = This questionnaire has levels of groups, they are on the map.
error-campaign-not-fitting = This person does not fit now: works elsewhere or is on leave.
error-campaign-nobody-to-remind = Nobody to remind: all have taken it or were reminded this week.
error-campaign-reminds-today = The bot writes about this diagnosis today anyway.
