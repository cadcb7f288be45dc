# The plan
route-head = 🧭 <b>{ plan-full }</b> · { $state }
route-state-draft = draft
route-state-submitted = waiting for approval
route-state-returned = returned with a comment
route-state-approved = approved
route-state-active = under way
route-state-closing = being summed up
route-state-completed = completed
route-state-suspended = suspended
route-state-transferred = transferred
route-state-terminated = terminated
route-period = Period: { $first } – { $last }
route-period-from-approval = Period: from the day of approval to { $last }
route-stopped-suspended = Paused since { $day }{ $reason ->
        [none] {""}
       *[other] : { $reason }
    }
route-stopped-terminated = Last day: { $day }{ $reason ->
        [none] {""}
       *[other] . Reason: { $reason }
    }
route-stopped-transferred = Last day here: { $day }, then at the new place of work
route-goal = Goal: { $text }
route-tasks = Tasks:
route-tasks-more = …and { $count } more
route-over = The period of this plan is over. A new one can be drawn up: what is left goes on in it.
route-or = {" "}or{" "}
route-no-date = no date yet
route-no-post = { plan-many-title } are for people who work with children. If that is you, ask the leaders for an invitation.
route-gone = This plan is no longer here.

route-start-head = 🧭 <b>{ plan-title }</b>: not { plan-drawn-up } yet. It takes a few minutes: activities, dates and wording are prepared, and each can be changed.
route-start-new = 🧭 <b>The new plan</b> is not drawn up yet. It takes a few minutes: activities, dates and wording are prepared, and each can be changed.
route-start-next = 🧭 <b>The next plan</b> begins on { $first }. The present one, until { $last }, goes on as before: nothing changes in it.
route-start-suggested = From your diagnosis we suggest to begin with:
route-start-line = • { $text }
route-start-more = { $count ->
    [one] { $count } more difficulty can be added later.
   *[other] { $count } more difficulties can be added later.
}
route-start-previous = { $count ->
    [one] You can go on with the last plan ({ $first }/{ $last }): { $count } activity is left in it. It gets a new date.
   *[other] You can go on with the last plan ({ $first }/{ $last }): { $count } activities are left in it. They get new dates.
}
route-start-present = { $count ->
    [one] { $count } activity of the present plan ({ $first }/{ $last }) that comes back every year can be taken over. It gets a new date.
   *[other] { $count } activities of the present plan ({ $first }/{ $last }) that come back every year can be taken over. They get new dates.
}
route-beside = { $which ->
    [next] The next plan, from { $day }: { $state }.
    [past] The last plan ended on { $day }; it has not been summed up yet.
   *[present] The present plan, until { $day }: { $state }.
}
route-start-without = No diagnosis is finished yet, and that is fine: a plan can serve a task, a request or a strength.
route-start-no-difficulties = The diagnosis showed no difficulties: a plan can serve a strength, a task or a request.

route-bases-head = <b>What to work on</b>
route-bases-about-deficit = Difficulties from the diagnosis. One to three a year are enough.
route-bases-about-strength = Strengths worth sharing with colleagues.
route-bases-about-task = Tasks of the day: attestation, { $words ->
        [school] a new class
        [preschool] a new age group
       *[other] a new group
    }, a renewed standard.
route-bases-about-request = What you would like to learn.
route-bases-none = Nothing to suggest here yet: choose another section below.
route-bases-no-result = The diagnosis suggests difficulties. You can do without it: see the sections below or use your own words.
route-bases-whole = Cut short on the buttons:
route-bases-chosen = { $count ->
    [0] Nothing chosen yet.
   *[other] Chosen: { $count }.
}
route-kinds-deficit = Difficulties
route-kinds-strength = Strengths
route-kinds-task = Tasks
route-kinds-request = Requests
route-button-kind = { $count ->
    [0] { $name }
   *[other] { $name } · { $count }
}
route-chosen = ✅ { $text }
route-not-chosen = ▫️ { $text }
route-plain = { $text }

route-basis-line-deficit = <b>Difficulty: { $text }</b>
route-basis-line-strength = <b>Strength: { $text }</b>
route-basis-line-task = <b>Task: { $text }</b>
route-basis-line-request = <b>Request: { $text }</b>
route-basis-line-none = <b>Other</b>
route-basis-bare = No activities yet.

route-items-head = <b>What to do</b> · { $number } of { $total }
route-offer = { $number }. { $title }
route-offer-chosen = ✓ { $number }. { $title } — <b>{ $day }</b>, { $evidence }
route-items-chosen = { $count ->
    [0] Tick what suits you: the date is set for you and is easy to change.
    [one] The plan has { $count } activity. Dates are proposed and easy to change.
   *[other] The plan has { $count } activities. Dates are proposed and easy to change.
}
route-items-next = The activities are left to tick: they are ready.
route-no-items = No activities yet. Choose what to work on and tick what suits you.
route-item-line = { $number }. { $title } — { $day }, { $evidence }
route-item-state-done = done
route-item-state-waits = waits for confirmation
route-item-state-confirmed = confirmed
route-item-state-sent-back = sent back
route-item-state-passed = the date has passed

route-item-title = <b>{ $title }</b>
route-item-kind = Kind: { $kind }
route-item-due = Due: { $day }
route-item-evidence = Evidence: { $evidence }
route-item-section = Section: { $section }
route-item-result = Expected result: { $text }
route-item-practice = Use in lessons: { $text }
route-item-direction = Theme: { $text }
route-item-note = Note: { $text }
route-item-bad-day = A hint: this is { $why }. Keep it or choose another day.
route-more-about = Here is what is seldom filled in. All of it can be skipped.
route-item-fixed = { $state ->
        [submitted] The plan waits for approval. To change an activity, take the plan back first.
        [approved] The plan is approved. An activity is changed under “Change the plan”.
        [active] The plan is approved. An activity is changed under “Change the plan”.
       *[other] This plan no longer changes.
    }
route-item-dropped = The activity was taken out of the plan.
route-dropped = Taken out: “{ $title }”.
route-current = Now: { $text }

route-ask-date = Now: { $day }. When should it be done?
route-ask-date-words = Choose, open the calendar or write in words: “by 15 May”, “end of April”.
route-month = <b>{ $month }</b>
route-typed-date = Understood as <b>{ $day }</b>. Set it?
route-ask-evidence = What will show it? “No document” is a usual answer.
route-ask-kind = What kind of activity is it?
route-ask-title = Write another title, up to 200 characters{ $ready ->
        [yes] , or take the ready one.
       *[no] .
    }
route-ask-result = What will change in your work? Choose, write your own up to 200 characters or skip it.
route-ask-practice = Where will it be of use? Choose, write your own up to 200 characters or skip it.
route-ask-direction = Which theme is it about? Choose, write your own up to 200 characters or skip it.
route-ask-note = Is there anything to explain? Choose, write your own up to 200 characters or skip it.
route-ask-section = In which section of the plan should it be shown?
route-ready-title = A ready title: “{ $text }”.
route-ask-own-item = What will be done? Choose a kind, and the title comes by itself, or write your own in one message, up to 200 characters. A date may stand at the end: “a course on ICT by 20 May”. Without one the date is set for you and is easy to change.
route-ask-basis-deficit = Write what you would like to do with more confidence, up to 120 characters.
route-ask-basis-strength = Write what you would like to share, up to 120 characters.
route-ask-basis-task = Write what the task is, up to 120 characters.
route-ask-basis-request = Write what you would like to learn, up to 120 characters.
route-goals-head = <b>Goal of the plan</b>. Take a ready one, write your own or skip it.
route-goals-words = To write your own goal, simply send it as a message.
route-tasks-head = <b>Tasks of the plan</b>. Tick what suits you or simply go on.
route-task = { $number }. { $text }
route-task-chosen = ✓ { $number }. { $text }
route-tasks-words = To write your own task, simply send it as a message, up to 200 characters.
route-terms-head = <b>How long is the plan to last?</b> Mostly one school year is enough. A plan begun in March or April lasts until the end of the calendar year. You can also type it: “end of the year”, “two years”.
route-term-half-year = Half a year
route-term-school-year = To the end of the { $ends ->
    [calendar] year
   *[school] school year
}
route-term-two-years = Two years
route-term-three-years = Three years
route-term-five-years = Five years
# Words for a term, parted by commas
route-spoken-half-year = half year, for half a year, 6 months, six months, for six months
route-spoken-school-year = a year, year, one year, for a year, for one year, 1 year, the usual one
route-spoken-two-years = for two years, 2 years, for 2 years
route-spoken-three-years = for three years, 3 years, for 3 years
route-spoken-five-years = for five years, 5 years, for 5 years
route-term-unclear = There is no such term: a plan ends on one of the days below.
route-left-out = No longer in the plan: “{ $text }”.
route-by-date-head = <b>By date</b> · { $count ->
    [one] { $count } activity
   *[other] { $count } activities
}
route-dropped-head = <b>Taken out</b>. The button with the number puts an activity back.
route-dropped-none = Nothing was taken out.

route-bare = { $count ->
    [1] Nothing is chosen for “{ $text }” yet. The plan has not been sent.
   *[other] The plan has not been sent. Without activities so far:
}
route-waits-with = The plan was sent. It can be approved by { $who }
route-waits-for-nobody = The plan was sent. Nobody can approve it now: whoever is appointed will find it in the queue. There is no need to send it again.
route-moved = { $count ->
    [one] To fit the period of the plan, the date of { $count } activity was changed.
   *[other] To fit the period of the plan, the dates of { $count } activities were changed.
}
route-moved-stay = { $count ->
    [1] If you choose the former term again, this date does not go back by itself; it can be changed.
   *[other] If you choose the former term again, these dates do not go back by themselves; each can be changed.
}
route-approved-by = Approved on { $day }: { $who }
route-said = Comment ({ $author }): “{ $text }”
route-said-more = …and earlier: { $count }

route-hint-many-deficits = A hint: there are { $count } difficulties in the plan. Three are usually enough for a year and easier to carry through.
route-hint-basis-without-items = { $count ->
    [one] A hint: there are no activities for “{ $text }” yet.
   *[other] A hint: { $count } points have no activities, “{ $text }” for one.
}
route-hint-one-month = A hint: all dates fall into one month. Spread out, the plan is easier to carry through.
route-hint-busy-month = A hint. { $month }: { $count ->
    [one] { $count } activity
   *[other] { $count } activities
}. Three a month are easier to carry through.
route-hint-bad-day = { $count ->
    [one] A hint: { $day } is { $why }. See whether that day suits “{ $text }”.
   *[other] A hint: { $count } dates fall into holidays, leave or other awkward days, the first on { $day }: “{ $text }”.
}
route-hint-many-items = A hint: there are { $count } activities. Four to eight are usually enough for a year.

route-change-added = • added: { $title }
route-change-removed = • taken out: { $title }
route-change-moved = • due { $after } (was { $before }): { $title }
route-change-more = …and { $count } more

route-quick-week = In a week
route-quick-two-weeks = In two weeks
route-quick-month = In a month
route-quick-end-of-month = End of month
route-quick-end-of-next-month = End of next month
route-quick-end-of-school-year = School year’s end
route-quick-end-of-period = End of period
route-button-quick = { $what }, { $day }

route-button-begin = ▶️ Draw up { plan-short-make }
route-button-begin-suggested = ▶️ Begin with these
route-button-begin-other = Begin with something else
route-button-next = Next ▶️
route-button-look = See the plan ▶️
route-button-plan = 🧭 Plan
route-button-open = 🧭 { plan-short }
route-button-submit = ✅ Send for approval
route-button-find = ➕ Find activities
route-button-submit-bare = ✅ Send as it is
route-button-leave-out = 🗑 Leave out of the plan
route-button-withdraw = ↩️ Take back
route-button-add = ➕ Activities
route-button-bases = ✏️ What to work on
route-button-goal = 🎯 Goal and tasks
route-button-no-goal = 🗑 No goal
route-button-tasks = 📌 Tasks of the plan
route-button-terms = ⏳ How long
route-button-term = { $term } · { $day }
route-button-by-date = 🗓 By date
route-button-dropped = 🗑 Taken out · { $count }
route-button-take-back = ↩️ Put back
route-button-undo = ↩️ As it was before
route-button-begin-from-previous = 🔁 Go on with the last plan
route-button-begin-from-present = 🔁 Take over what repeats
route-button-again = ▶️ A new plan
route-button-follow = ▶️ The next plan
route-button-plan-next = 🧭 The next plan
route-button-plan-present = 🧭 The present plan
route-button-plan-past = 🧭 The last plan
route-button-own-basis = ➕ In my own words
route-button-own-item = ➕ My own activity
route-button-date = 📅 Date
route-button-evidence = 📄 Evidence
route-button-title = ✏️ Title
route-button-item-kind = Kind
route-button-result = Result
route-button-more = ⋯ More
route-button-practice = Use in lessons
route-button-direction = Theme
route-button-note = Note
route-button-section = Section
route-button-no-text = 🗑 Remove this text
route-button-ready-title = Take the ready one
route-button-drop = 🗑 Take out
route-button-restore = ↩️ Put back
route-button-calendar = 📅 Calendar
route-button-typed-yes = ✅ Yes, set it
route-button-typed-no = ◀️ Another date
route-button-due = ⏰ Dates
route-toast-submitted = Sent
route-toast-withdrawn = The plan can be changed again

route-section-deficit = professional deficit
route-section-kpk = training courses
route-section-consultation = consultations
route-section-municipal = municipal events
route-section-internal = inside the school
route-section-self-education = self-education
route-section-period = period
route-avoid-day-off = a day off
route-avoid-away = leave
route-avoid-holidays = holidays
route-avoid-vpr = the time of national tests
route-avoid-gia = the time of final exams
route-avoid-quiet = a quiet week
route-avoid-quarter-end = the last week of a term

route-evidence-kpk-certificate = course certificate
route-evidence-diploma = diploma
route-evidence-certificate = certificate
route-evidence-reference = confirmation letter
route-evidence-review = review
route-evidence-visit-card = visit card
route-evidence-protocol = record in the minutes
route-evidence-link = link
route-evidence-publication = publication
route-evidence-file = file
route-evidence-photo = photo without children
route-evidence-none = no document

route-kind-kpk = training course
route-kind-retraining = retraining
route-kind-second-degree = second degree
route-kind-internship = internship
route-kind-seminar = seminar
route-kind-webinar = webinar
route-kind-conference = conference
route-kind-readings = pedagogical readings
route-kind-round-table = round table
route-kind-pedsovet = staff council
route-kind-business-game = business game
route-kind-training = training
route-kind-open-lesson = { $words ->
        [school] open lesson
       *[other] open session
    }
route-kind-master-class = master class
route-kind-lesson-visit = { $words ->
        [school] lesson visit
       *[other] visit to a session
    }
route-kind-video-lesson = { $words ->
        [school] video lesson analysis
       *[other] video session analysis
    }
route-kind-talk = talk
route-kind-contest = contest
route-kind-olympiad = teachers’ olympiad
route-kind-festival = festival
route-kind-publication = publication
route-kind-development = materials
route-kind-project = project
route-kind-creative-group = creative group
route-kind-experience = summary of experience
route-kind-expert-work = expert work
route-kind-reading = reading
route-kind-eor = digital resources
route-kind-self-education = self-education
route-kind-document-study = study of a document
route-kind-attestation = attestation
route-kind-mentor-meeting = meeting with the mentor
route-kind-mentoring = mentoring
route-kind-consultation = consultation

error-route-no-school = { plan-many-title } are for people who work with children.
error-route-not-editable = The plan waits for approval or is approved already and can’t be changed. Here it is.
error-route-wrong-state = This can’t be done with the plan in this state. Here it is.
error-route-stale = The plan has changed meanwhile. Here it is now: look and decide again.
error-route-decided = The decision has been taken already. Here it is.
error-route-withdrawn = The plan was taken back to be worked on.
error-route-not-yours-to-decide = Another leader decides about this plan.
error-route-empty = The plan has no activities yet: add at least one.
error-route-basis-has-items = The plan has activities ({ $count }) for “{ $text }”. Take them out first.
error-route-too-many-bases = { $limit } are chosen already, no more will fit into the plan.
error-route-too-many-items = The plan has { $limit } activities already, no more will fit.
error-route-too-many-tasks = The plan has { $limit } tasks already, no more will fit.
error-route-item-changed = This activity has changed already. Here it is now.
error-route-date-past = This day has passed. Choose another one.
error-route-date-outside = This day is outside the period of the plan. Choose another one.
route-button-course = 📊 By month
