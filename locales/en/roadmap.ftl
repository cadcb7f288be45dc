# The school's year: the roadmap, the plan of methodical work
roadmap-head-roadmap = 🛣 <b>Roadmap · { $first }/{ $last }</b>
    { $school }
roadmap-head-methodical = 📘 <b>Plan of methodical work · { $first }/{ $last }</b>
    { $school }
roadmap-own-head = 🛣 <b>Roadmap: what you are responsible for</b>
roadmap-course = Done { $done } of { $total } { $bar }
roadmap-course-current = this month { $count }
roadmap-course-passed = overdue { $count }
roadmap-heading = <b>{ $what }</b>
roadmap-head-year = In the course of the year
roadmap-head-needed = As needed
roadmap-in-year = in the course of the year
roadmap-as-needed = as needed
roadmap-line = { $number }. { $sign } { $title } — { $day ->
        [none] { "" }
       *[other] { $day },{ " " }
    }{ $who }
roadmap-none-all = No measures yet.
roadmap-none-passed = Nothing is overdue.
roadmap-none-done = Nothing is done yet.
roadmap-none-dropped = Nothing was dropped.
roadmap-nobody = nobody is named

roadmap-who-director = { place-director }
roadmap-who-administration = the administration
roadmap-who-deputy = { place-deputy }
roadmap-who-officer = whoever answers for the { plan-short-many }
roadmap-who-heads = heads of { $kind ->
        [school] departments
       *[other] teachers’ groups
    }
roadmap-who-teachers = teachers
roadmap-who-psychologist = the psychologist
roadmap-office-director = Head
roadmap-office-administration = Administration
roadmap-office-deputy = Deputy
roadmap-office-officer = For plans
roadmap-office-heads = Departments
roadmap-office-teachers = Teachers
roadmap-office-psychologist = Psychologist

roadmap-choose = 🛣 <b>Roadmap · { $first }/{ $last }</b>
    { $school }

    There is no roadmap for this year yet. Take a ready one to begin with: drop what you don’t need, add your own.
roadmap-template =
    <b>{ $title }</b> ({ $count }). { $about }
roadmap-template-head = 🛣 <b>{ $title } · { $first }/{ $last }</b>
roadmap-template-line = • { $title } — { $who }
roadmap-taken = { $count ->
    [0] All of these are in the roadmap already.
    [one] { $count } measure added. Name who is responsible, and the bot will remind them.
   *[other] { $count } measures added. Name who is responsible, and the bot will remind them.
}
roadmap-withdrawn = The roadmap is gone. You can take it again.
roadmap-offices = 👤 <b>Responsible people</b>
    Whose measures would you hand out? Name a person, who gets all of those that nobody is named for.
roadmap-offices-none = 👤 Somebody is named for every measure.
roadmap-ask-office = Who is responsible for these? By office: { $who }.
roadmap-assigned = { $count ->
    [one] { $count } measure assigned.
   *[other] { $count } measures assigned.
}
roadmap-add = ➕ <b>What to add?</b> Choose a ready one or write your own in one line.
roadmap-add-own = ➕ <b>What to add?</b> All ready measures are in the roadmap. Write your own in one line.
roadmap-ready = { $number }. { $title }
roadmap-added-ready = ➕ Added. Check the date and who is responsible.
roadmap-added-dated = ➕ Added with the date { $day }, as you wrote. Set who is responsible.
roadmap-added-own = ➕ Added, for now “in the course of the year”. Set the date and who is responsible.

roadmap-measure-roadmap = 🛣 <b>{ $title }</b>
roadmap-measure-methodical = 📘 <b>{ $title }</b>
roadmap-measure-decision = 📌 <b>{ $title }</b>
roadmap-due = Due: { $due }
roadmap-due-passed = ⏰ Overdue: { $due }
roadmap-who = Responsible: { $who }
roadmap-document = Document: { $text }
roadmap-result = Result: { $text }
roadmap-reason = Reason: { $text }
roadmap-done = ✅ Done, { $day }{ $note ->
        [none] { "" }
       *[other] : “{ $note }”
    }
roadmap-dropped = 🗑 Dropped
roadmap-history = <b>History</b>
roadmap-event-finish = • { $day }, { $who } — done
roadmap-event-move = • { $day }, { $who } — put off (was due: { $old })
roadmap-event-drop = • { $day }, { $who } — dropped
roadmap-event-undo = • { $day }, { $who } — the last step taken back
roadmap-quoted = “{ $text }”
roadmap-ask-note = What to write down about it? Choose or write your own words.
roadmap-ask-day = Put off until when? Choose or write: “15 March”.
roadmap-ask-reason = New date: { $day }. Why is it put off? Choose or write.
roadmap-ask-title = Write the new title in one line.
roadmap-ask-due = When? Choose a month or write a day: “15 March”.
roadmap-ask-document = Which document comes of it? Choose or write, e.g. “Order No 15 of 3 October”.
roadmap-ask-person = Who is responsible?
roadmap-toast-finish = Marked as done
roadmap-toast-move = Put off
roadmap-toast-drop = Dropped
roadmap-toast-undo = Taken back
roadmap-toast-set = Saved

roadmap-reason-deficit = { $short } — { $people } people
roadmap-reason-passed = overdue items of plans — { $people } people
roadmap-reason-courses = courses due within a year, or nothing recorded of them — { $people } people
roadmap-reason-attestation = attestation ahead — { $people } people
roadmap-reason-young = young specialists — { $people } people
roadmap-reason-mentorless = young specialists without a mentor — { $people } people
roadmap-reason-then = { $what }: { $people } people then
roadmap-reason-kept-plan = { $what } — { $people } people when it was taken into the plan
roadmap-reason-kept-decision = { $what } — { $people } people when this figure was chosen
roadmap-reason-always = every year

roadmap-button-open = 🛣 Roadmap
roadmap-button-own = 🛣 Roadmap ({ $count })
roadmap-button-back = 🛣 To the list
roadmap-button-all = Show all
roadmap-button-passed = ⏰ Overdue ({ $count })
roadmap-button-done = ✅ Done ({ $count })
roadmap-button-dropped = 🗑 Dropped
roadmap-button-year = 🛣 { $first }/{ $last }
roadmap-button-assign = 👤 Name people: { $count }
roadmap-button-office = { $who }: { $count }
roadmap-button-add = ➕ Add a measure
roadmap-button-docx-roadmap = 📄 Report in Word
roadmap-button-pdf-roadmap = 📄 Report as PDF
roadmap-button-docx-methodical = 📄 Plan in Word
roadmap-button-pdf-methodical = 📄 Plan as PDF
roadmap-button-take = ✅ Begin with it ({ $count })
roadmap-button-withdraw = ↩️ Remove the roadmap
roadmap-button-finish = ✅ Mark as done
roadmap-button-bare = Mark without words
roadmap-button-move = ⏭ Put off
roadmap-button-document = 📎 Document
roadmap-button-until = { $day } { $month }, end of the month
roadmap-button-drop = 🗑 Drop
roadmap-button-title = ✏️ Title
roadmap-button-due = ✏️ Correct the date
roadmap-button-person = 👤 Responsible
roadmap-button-year-timing = All year round
roadmap-button-needed = As needed
roadmap-button-undo-finish = ↩️ Take the mark back
roadmap-button-undo-move = ↩️ Restore the date
roadmap-button-undo-drop = ↩️ Restore the measure

notice-due-measures = <b>🛣 Roadmap</b>
notice-measure = • { $due } — { $title }
notice-measure-passed = • overdue: { $due } — { $title }
notice-measures-hidden = …and { $count } more
notice-week-roadmap = 🛣 Roadmap: this month { $current }{ $passed ->
        [0] { "" }
       *[other] { " " }· overdue { $passed }
    }

error-roadmap-no-template = There is no such roadmap. Choose from the list.
error-roadmap-touched = The roadmap has changes already and can’t be removed as a whole. Drop what you don’t need one by one.
error-roadmap-there = This measure is in the roadmap already.
error-roadmap-changed = The measure has changed since. Look again and press once more.
error-roadmap-wrong-state = The measure is done or dropped already. Here it is now.
error-roadmap-other-year = This date is outside the school year of the roadmap.
error-roadmap-past = This date has passed. Choose another one.
error-roadmap-nothing = There is nothing to take back.
error-roadmap-no-words = This ready text is gone. Choose another one or write your own.
error-roadmap-no-proposal = The totals have changed and this proposal is gone. Look at the list again.

# A plan of methodical work from the totals of the year
roadmap-proposals = 📘 <b>Plan of methodical work · { $first }/{ $last }</b>
    { $school }

    This is what the totals of the year ask for. Take what you need, the rest stays here. What you took can be changed.
roadmap-proposals-none = 📘 <b>Plan of methodical work · { $first }/{ $last }</b>
    { $school }

    There are no totals to draft a plan from yet: difficulties are shown from five people on.
roadmap-proposal = { $number }. ▫️ { $title } — { $due }
    <i>{ $reason }</i>
roadmap-proposal-taken = { $number }. 📘 { $title } — in the plan already, { $due }
    <i>{ $reason }</i>
roadmap-proposal-dropped = { $number }. 🗑 { $title } — taken out of the plan
    <i>{ $reason }</i>
roadmap-toast-taken = Taken into the plan: { $count }
roadmap-button-proposals = 📘 Plan of methodical work
roadmap-button-take-all = ✅ Take all ({ $count })
roadmap-button-plan = 📘 Taken into the plan ({ $count })
roadmap-add-plan = ➕ <b>What to add to the plan?</b> Write the measure in one line.

# Decisions
roadmap-head-decision = 📌 <b>Decisions · { $first }/{ $last }</b>
    { $school }
roadmap-ask-decision = 📌 <b>New decision.</b> Choose a ready one or write your own words in one line.
roadmap-decided = 📌 The decision is kept: due in a month, in a year the bot asks for its effect. Name who is responsible, the figure and the meeting.
roadmap-decision-source = Decided: { $text }
roadmap-decision-effect-on = The bot asks for its effect on { $day }
roadmap-decision-effect = 🔎 Effect: “{ $text }”
roadmap-then-now = { $what }: { $then } people then, { $now } now
roadmap-then-few = { $what }: { $then } people then, fewer than five now
roadmap-figure-passed = overdue items of plans
roadmap-figure-courses = courses due within a year, or nothing recorded of them
roadmap-figure-attestation = attestation ahead
roadmap-figure-young = young specialists
roadmap-figure-mentorless = young specialists without a mentor
roadmap-figure-always = teachers in all
roadmap-figure = { $number }. { $text }
roadmap-ask-figure = Which figure is the decision based on? In a year the bot compares it with the new one.
roadmap-no-figures = There are no figures yet: difficulties are shown from five people on.
roadmap-ask-source = At which meeting was it decided? Choose or write: “Methodical council, protocol No 3”.
roadmap-ask-effect = What has the decision led to? Choose or write. It can be asked later.
roadmap-effects = 🔎 <b>Time to tell the effect</b>
roadmap-effects-none = 🔎 No decisions whose effect is to be told just now.
roadmap-button-decisions = 📌 Decisions
roadmap-button-new-decision = 📌 Write a decision down
roadmap-button-effects = 🔎 Effect of decisions
roadmap-button-effect = 🔎 Tell the effect
roadmap-button-effect-back = ↩️ Change the effect
roadmap-button-effect-in = In { $count } months
roadmap-button-figure = 📊 Figure
roadmap-button-source = 🏛 Meeting
roadmap-button-more-proposals = 📘 Proposals
notice-week-effects = 🔎 Decisions whose effect is to be told: { $count }
