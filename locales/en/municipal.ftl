# A methodist: one diagnosis for many schools
municipal-list = 🗓 <b>Diagnoses for schools</b> · { $municipality }
municipal-list-empty = Here one diagnosis is opened for many schools at once: what to ask, which schools, until when. Each school sees it as its own, and the bot writes to teachers by itself.
municipal-button-new = ➕ Open for schools
municipal-button-by-school = 🏫 By school
municipal-button-back-to-all = ◀️ To all schools
municipal-button-thresholds = 📐 Where levels end

# Draft
municipal-step = 🗓 <b>Diagnosis for schools</b> · step { $number } of 3
municipal-ask-schools = Which schools? All at once, or tick the ones you want.
municipal-button-all-schools = All schools ({ $count })
municipal-chosen = Ticked: { $count } of { $total }. Pressing again takes the tick off.
municipal-not-asked-own = Such a diagnosis is going on already, these schools are left out: { $list }.
municipal-not-asked-planned = Such a diagnosis is planned already ({ $days }), these schools are left out: { $list }.
municipal-not-asked-other-work = The questionnaire is not about their work, left out: { $list }.
municipal-not-asked-away = Everybody is away just now, left out: { $list }.
municipal-not-asked-empty = Nobody to ask there yet: { $list }. There are no teachers on the list for whom this diagnosis is.
municipal-and-more = { $list } and { $count } more
municipal-crossing = ⚠️ { $schools }: the term holds { $list }. On such days the bot usually writes to nobody there.
municipal-ends-in-holidays = ⚠️ { $schools }: the last day falls in the holidays, people may not be in time.
municipal-preview =
    🗓 <b>{ $title }</b>
    { $municipality }
municipal-preview-people = Goes to: <b>{ $schools } { $schools ->
        [one] school
       *[other] schools
    }, { $count } { $count ->
        [one] person
       *[other] people
    }</b>
municipal-preview-told = Leaders of the schools hear at once, teachers on the first day, in the working hours of their school. Later the bot reminds only those who have not finished.
municipal-button-where = Schools

# As it goes
municipal-head =
    🗓 <b>{ $title }</b>
    { $municipality }
municipal-state-planned = Begins { $first }, last day: { $last }. Teachers hear on the first day.
municipal-state-open = Open since { $first }, last day: { $last }
municipal-state-closed = Over in all schools
municipal-school = • { $school }: { $done } of { $total }
municipal-school-longer = • { $school }: { $done } of { $total }, until { $last }
municipal-left = Without this diagnosis: { $list }.
municipal-left-own = { $list } (the same one is going on there)
municipal-left-planned = { $list } (the same one is planned there)
municipal-left-other-work = { $list } (the questionnaire is not about their work)
municipal-left-away = { $list } (everybody is away)
municipal-left-empty = { $list } (no teachers on the list)
municipal-button-extend = 📅 More time for all
municipal-button-close = ✅ Finish for all
municipal-toast-opened = Done. Until somebody begins, it can become a draft again.

# Map
municipal-map-some-open = The map counts { $count } people of { $finished }. While it goes on, a school appears once { $first } have finished there, new answers are added by fives, and the last five are held back: otherwise the difference would tell who answered how. When it is over, everybody is counted where at least { $least } have finished.
municipal-map-some-closed = The map counts { $count } people of { $finished }. Answers after the last day are added by fives, and a school where fewer than { $least } have finished is left out: otherwise it could tell who answered how.
municipal-map-school-open = Not all who finished are counted: while it goes on, new answers are added by fives, and the last five are held back.
municipal-map-too-few-open = While it goes on, a school appears on the map once { $first } people have finished there; when it is over, from { $count }. Any sooner, the map would tell who answered how.
municipal-map-too-few-closed = A map needs at least { $count } people who have finished: the answers of a few would tell who answered how.
municipal-map-blank = Blank where fewer than { $count } have answered, or where their number and per cent could be told from the other schools.

# To a school
campaigns-municipal = Opened by the municipality, which also ends it. { $manages ->
        [yes] You can remind your people and give them more time.
       *[no] Reminding and giving more time is up to each school.
    }
municipal-button-add = ➕ Add a school
municipal-typed-longer = Understood as <b>{ $day }</b>. Extend till then in all schools?
municipal-ask-longer = Extend in all schools till <b>{ $day }</b>?
municipal-ask-more =
    ➕ <b>{ $title }</b>: in which school shall it open, too?
    It opens at once, until { $last }. The bot writes to teachers and leaders by itself.
municipal-ask-more-busy = The same diagnosis is going on or planned there, so these are not offered: { $list }.
municipal-toast-added = The school is added
notice-municipal-closed = 🗓 <b>{ $title }</b>: the term is over in all schools ({ $schools }): { $counts }
notice-municipal-opened = 🗓 <b>{ $title }</b>: the municipality has opened a diagnosis for your school, { $days }.{ $people ->
        [0] { "" }
        [one] { " " }{ $people } person is asked.
       *[other] { " " }{ $people } people are asked.
    } The bot writes to teachers by itself; you see who has passed, can remind and give more time.

# What is wrong
error-campaign-municipal = The municipality has opened this diagnosis: its methodist can finish or cancel it. The school can remind and give itself more time.
error-campaign-only-longer = Only more time is possible here: choose a day after the present last one.
error-municipal-wrong-state = Something has changed with this diagnosis. Here is how it is now.
error-municipal-nobody = No school would get it now: choose other schools or another questionnaire.
municipal-no-school = There is no school to open this questionnaire in just now: go back and choose another.
error-municipal-over = It goes on nowhere any more.
error-municipal-school-busy = The same diagnosis is going on in this school already.
error-municipal-school-planned = The same diagnosis is planned in this school already.
error-municipal-other-work = The questionnaire is not about the work of the teachers there: nobody to ask.
error-municipal-nobody-there = There is nobody to ask in this school just now: nobody on its list fits.
